#include "textflag.h"

GLOBL kept<>(SB), NOPTR, $8

TEXT ·global(SB), NOSPLIT, $0-8
	MOVQ p+0(FP), AX
	ADDQ $8, AX
	MOVQ AX, BX
	MOVQ BX, kept<>(SB) // want noescape
	RET

TEXT ·behind(SB), NOSPLIT, $0-16
	MOVQ p+0(FP), DI
	MOVQ q+8(FP), SI
	MOVQ SI, (DI) // want noescape
	RET

TEXT ·result(SB), NOSPLIT, $0-16
	MOVQ p+0(FP), AX
	MOVQ AX, r+8(FP) // want noescape
	RET

TEXT ·fine(SB), NOSPLIT, $8-40
	MOVQ p+0(FP), DI
	MOVQ b_base+8(FP), SI
	MOVQ n+32(FP), CX
	MOVQ CX, (DI)
	MOVQ (SI), AX
	MOVQ AX, (DI)
	MOVQ SI, 0(SP)
	MOVQ SI, p+0(FP)
	SUBQ DI, SI
	MOVQ SI, kept<>(SB)
	RET

TEXT ·escapes(SB), NOSPLIT, $0-8
	MOVQ p+0(FP), AX
	MOVQ AX, kept<>(SB)
	RET
