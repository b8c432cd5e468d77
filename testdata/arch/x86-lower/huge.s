// run linux/amd64
// run linux/386
DATA ·x+0(SB)/4, $1
GLOBL ·x(SB), 8, $16
TEXT ·f(SB), 4, $16-8
	CALL ·g+0x123456789abcdef1(SB)
	CALL foo<>-0x7123456789abcdef(SB)
	LEAL (AX), AX
	JMP ·g-0x8000000000000000(SB)
TEXT ·g(SB), 4, $0
	MOVL $0x123456789abcdef1, AX
	ADDL $-0x7123456789abcdef, AX
	RET
