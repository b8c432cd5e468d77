#include "textflag.h"
TEXT ·add(SB), NOSPLIT, $0-12
	MOVL a+0(FP), AX
	ADDL b+4(FP), AX
	MOVL AX, ret+8(FP)
	RET
