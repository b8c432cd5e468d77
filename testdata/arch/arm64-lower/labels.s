// run linux/arm64 -e
#include "textflag.h"

// Labels that don't exist.
TEXT ·labels(SB), NOSPLIT, $0
	BVS 1(PC), nowhere
	CBZ $0, R1, there
	RET
