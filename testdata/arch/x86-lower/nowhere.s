// run linux/amd64
// run linux/386
TEXT ·f(SB), 4, $0-8
	JMP  AX, nowhere
	JMP  (AX)(BX*2), nowhere
	JMP  p(SB), nowhere
	CALL p<>+8(SB), nowhere
	CALL x+0(FP), nowhere
	CALL *8(AX), nowhere
	CALL $8, nowhere
	BTRL $3, AX, *8
	JMP  X0, nowhere
	RET
