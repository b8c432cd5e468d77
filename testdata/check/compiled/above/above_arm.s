TEXT ·asm(SB), 4, $0-8
	RET
