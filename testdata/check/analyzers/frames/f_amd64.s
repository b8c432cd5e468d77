TEXT ·a(SB), 4, $0
	MOVQ AX, BP // comment
	RET
TEXT ·b(SB), 4, $0-8
	PUSHQ BP
	MOVQ AX, BP
TEXT ·c(SB), 4, $8
	MOVQ AX, BP
TEXT ·d(SB), 4, $0
	JMP x
x:
	MOVQ AX, BP
TEXT ·e(SB), 4, $0
	JNE x
	TESTQ BP,	BP
TEXT ·f(SB), 4, $0
	RET
	MOVQ AX, BP
