// What only amd64 has: float constants, a frame pointer (and with it unwind tables on windows), padding, a far line table.
TEXT ·sum(SB), 0, $64-24
	FUNCDATA $1, no_pointers_stackmap(SB)
	MOVQ x+0(FP), AX
	MOVSD $1.5, X0
	MOVSD $2.5, X1
	MOVSS $2.5, X2
	LEAQ ·table<>(SB), CX
	PUSHQ AX
	POPQ AX
	CALL ·other(SB)
	MOVQ AX, ret+16(FP)
	RET

TEXT ·aligned(SB), 4, $0-0
	NOP
	PCALIGN $32
	MOVSD $1.5, X0
	JMP ·sum(SB)

TEXT ·bits(SB), 0, $16-0
	CALL ·other(SB)
	CALL AX
	RET

GLOBL ·table<>(SB), 8, $16
