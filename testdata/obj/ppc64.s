// On aix an address goes through a table of contents entry, a symbol that the assembler makes.
TEXT ·load(SB), 0, $16-8
	MOVD ·x(SB), R3
	MOVD $·y(SB), R4
	MOVD ·x(SB), R5
	CALL ·callee(SB)
	RET

GLOBL ·x(SB), 16, $8
GLOBL ·y(SB), 16, $8
