// go:build amd64 && !purego
// want-1 buildtag+

#include "textflag.h"

// go:build ignored: this is no header any more
TEXT ·f(SB), NOSPLIT, $0-0
	RET
