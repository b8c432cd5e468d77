// Addends that a floating-point number doesn't hold.
DATA ·x+0(SB)/8, $·y+0x123456789abcdef1(SB)
DATA ·x+8(SB)/8, $·y-0x8000000000000000(SB)
GLOBL ·x(SB), 8, $16
DATA ·y+0(SB)/8, $·y+0x20000000000001(SB)
GLOBL ·y(SB), 8, $8
