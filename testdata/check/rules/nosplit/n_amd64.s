#include "textflag.h"

TEXT ·checked(SB), 0, $8-0 // want nosplit
	RET

TEXT ·right(SB), NOSPLIT, $8-0
	RET

TEXT ·other(SB), NOSPLIT, $0-0
	RET
