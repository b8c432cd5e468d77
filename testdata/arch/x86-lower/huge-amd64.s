// run linux/amd64
DATA ·x+0(SB)/8, $·y+0x123456789abcdef1(SB)
DATA ·x+8(SB)/8, $·y-0x7123456789abcdef(SB)
GLOBL ·x(SB), 8, $16
TEXT ·f(SB), 4, $16-8
	LEAL x+0x123456789abcdef1(FP), AX
	LEAL x-0x7123456789abcdef(SP), AX
	LEAL 0x123456789abcdef1(AX), AX
	RET
