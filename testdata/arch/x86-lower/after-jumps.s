// run linux/amd64
// run linux/386
TEXT ·f(SB), 4, $0
again:
	JMP again
TEXT ·flag(SB), NOSPLIT, $0-8
	CALL ·f(SB)
TEXT ·offset(SB), ANYTHING+4, $16
again:
	RET
	JMP again
	JMP again
GLOBL ·x(SB), RODATA+8, $8
