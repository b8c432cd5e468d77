#include "textflag.h"
TEXT ·Add(SB), NOSPLIT, $0-24
	// $0-24: no locals, 24 bytes of arguments and results.
	MOVQ a+0(FP), AX
	MOVQ b+8(FP), BX
	ADDQ AX, BX
	MOVQ BX, ret+16(FP)
	RET
