#include "textflag.h"
#include "load.h"

TEXT ·sum(SB), NOSPLIT, $0-16
	LOAD_N(CX) // want asmdecl+
	RET

TEXT ·other(SB), NOSPLIT, $0-16
	LOAD_N(CX)
	RET

TEXT ·onWindows(SB), NOSPLIT, $0-4
	LOAD_LONG // want asmdecl+
	RET

TEXT ·misnamed(SB), NOSPLIT, $0-8
	LOAD_Q // want asmdecl+
	RET
