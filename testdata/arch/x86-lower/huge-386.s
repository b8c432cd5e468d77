// run linux/386
TEXT ·f(SB), 4, $0
	CALL $0x123456789abcdef1
	JMP $-0x7123456789abcdef
	RET
