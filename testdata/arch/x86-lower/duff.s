// run linux/amd64 -dynlink
TEXT ·zero(SB), 4, $0
	DUFFZERO $8
	RET

TEXT ·copy(SB), 4, $0
	DUFFCOPY $0
	RET
