// run linux/386
// run linux/amd64 -shared
// run windows/386
// run plan9/amd64
TEXT ·f(SB), 4, $0-8
	ADDL X0, AX
	INCL 8(TLS)
	ADDL X0, BX
	RET

TEXT ·g(SB), 4, $0-8
	ADDL X0, CX
	RET
