// go:build amd64
// This file is only assembled for AMD64 targets.

#include "textflag.h"
TEXT ·add(SB), NOSPLIT, $0-24
	// $0-24: no locals, 24 bytes of arguments and results.
	MOVQ a+0(FP), AX
	MOVQ b+8(FP), BX
	ADDQ AX, BX
	MOVQ BX, ret+16(FP)
	RET
