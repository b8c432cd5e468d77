// In a package of the verified module: its kinds differ.
TEXT ·f(SB), 0, $0-8
	RET
TEXT st<>(SB), 4, $0
	RET
GLOBL ·ro(SB), 8, $4
DATA ·rw+0(SB)/4, $1
GLOBL ·rw(SB), $4
DATA ·np+0(SB)/4, $1
GLOBL ·np(SB), 16, $4
GLOBL ·bss(SB), $4
GLOBL ·x·dict(SB), 8, $4
DATA loc<>+0(SB)/4, $1
GLOBL loc<>(SB), $4
