// run linux/amd64
// run linux/386
#include "textflag.h"

TEXT ·empty(SB), 0, $0
	RET

TEXT ·leaf(SB), 0, $24-16
	MOVL x+0(FP), AX
	MOVL AX, y-8(SP)
	MOVL AX, y+8(FP)
	RET

TEXT ·leafLarge(SB), 0, $120-0
	RET

TEXT ·leafLarger(SB), 0, $128-0
	RET

TEXT ·noFrameCall(SB), 0, $0
	CALL ·empty(SB)
	RET

TEXT ·small(SB), 0, $64-8
	CALL ·empty(SB)
	RET

TEXT ·edge(SB), 0, $120-8
	CALL ·empty(SB)
	RET

TEXT ·large(SB), 0, $2048-8
	CALL ·empty(SB)
	MOVL x+4(FP), AX
	RET

TEXT ·huge(SB), 0, $65536-8
	CALL ·empty(SB)
	RET

TEXT ·wrapper(SB), WRAPPER, $32-8
	CALL ·empty(SB)
	RET

TEXT ·closure(SB), NEEDCTXT, $32-8
	CALL AX
	RET

TEXT ·nosplit(SB), NOSPLIT, $32-8
	CALL (AX)
	RET

TEXT ·noframe(SB), NOSPLIT|NOFRAME, $32-8
	CALL 8(AX)(BX*4)
	RET

TEXT ·noframeZero(SB), NOSPLIT|NOFRAME|TOPFRAME, $0-8
	CALL ·empty(SB)
	RET

TEXT ·negative(SB), NOSPLIT, $-8-8
	MOVL x+0(FP), AX
	RET

TEXT ·negativeCall(SB), NOSPLIT, $-8-8
	CALL ·empty(SB)
	RET

TEXT ·tail(SB), NOSPLIT, $16-8
	JMP ·empty(SB)

TEXT ·tailReturn(SB), NOSPLIT, $16-8
	RET ·empty(SB)

TEXT ·tailLeaf(SB), NOSPLIT, $0-8
	RET ·empty(SB)

TEXT ·twoReturns(SB), 0, $16-8
	CALL ·empty(SB)
	CMPL AX, $0
	JEQ out
	RET
out:
	MOVL AX, x-8(SP)
	RET

TEXT ·noargs(SB), DUPOK|REFLECTMETHOD, $16
	CALL ·empty(SB)
	RET

TEXT local<>(SB), 0, $16
	CALL local<>(SB)
	RET

TEXT ·panics(SB), 0, $16
	CALL runtime·panicdivide(SB)
	RET

TEXT ·writesSp(SB), NOSPLIT, $0
	MOVL SP, AX
	ADDL $8, SP
	JMP SP

TEXT ·noReturn(SB), 0, $16
	CALL ·empty(SB)
	UNDEF

TEXT other·text(SB), NOSPLIT, $0
