// run linux/amd64
// run linux/386
TEXT ·f(SB), 4, $8-8
	RET  $·x(SB), AX
	ADDL X0, AX
	RET
