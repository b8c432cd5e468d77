#include "textflag.h"

TEXT Β·greek(SB), NOSPLIT, $0-0 // want encoding
	RET

TEXT Â·latin(SB), NOSPLIT, $0-0 // want encoding
	RET

TEXT ·right(SB), NOSPLIT, $0-0 // · and Β·right are fine in a comment
	RET
