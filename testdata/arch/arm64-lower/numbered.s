// run linux/arm64
#include "textflag.h"

// Prog 0 of a function is what is added for its arguments.
TEXT ·numbered(SB), NOSPLIT, $0
	MOVD R1, R2
	BNE -3(PC)
	BEQ -3(PC)
	RET
