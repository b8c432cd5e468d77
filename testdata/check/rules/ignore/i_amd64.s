#include "textflag.h"

TEXT ·f(SB), NOSPLIT, $0-8
	//tsgo:ignore framepointer the caller is C
	//tsgo:ignore preserve the caller is C
	MOVQ x+0(FP), BP
	RET

TEXT ·g(SB), NOSPLIT, $0-8
	//tsgo:ignore preserve
	MOVQ x+0(FP), BP // want framepointer preserve
	RET // want-2 ignore
