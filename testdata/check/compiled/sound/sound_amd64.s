TEXT ·asm(SB), 4, $0-4
	RET
