// run linux/amd64 -dynlink -e
// run linux/386 -dynlink -e
TEXT ·f(SB), 4, $8-8
	JPS   *·s(SB), 0(PC)
	JCXZW *·s(SB), 2(PC)
	RET
	JLT   $·s(SB), 1(PC)
	RET
