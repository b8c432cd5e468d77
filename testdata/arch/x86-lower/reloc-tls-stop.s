// run linux/amd64
// run linux/386
TEXT ·f(SB), 4, $0-8
	MOVL $8(TLS), AX
	MOVB $8(TLS), AX
	ADDL X0, AX
	RET
