TEXT ·a(SB), 4, $0
	MOVD R0, R29
	RET
TEXT ·b(SB), 4, $0
	LDP 8(R0), (R26, R29)
	RET
TEXT ·c(SB), 4, $0
	CASPD (R2, R3), (R2), (R26, R29)
TEXT ·d(SB), 4, $0
	LDP (R29), (R0, R1)
	MOVD R0, R29
TEXT ·e(SB), 4, $0
	BEQ x
	B y
	MOVD R0, R29
TEXT ·f(SB), 4, $0
	BL y
	MOVD R0, R29
