#include "textflag.h"

TEXT ·declared(SB), NOSPLIT, $0-0
	CALL used<>(SB)
	JMP  ·tail(SB)

TEXT ·elsewhere(SB), NOSPLIT, $0-0
	RET

TEXT used<>(SB), NOSPLIT, $0-0
	RET

TEXT unused<>(SB), NOSPLIT, $0-0 // want unreachable
	CALL unused<>(SB)
	RET

TEXT ·tail(SB), NOSPLIT|NOFRAME, $0-0
	RET

TEXT ·forgotten(SB), NOSPLIT|NOFRAME, $0-0 // want unreachable
	RET

TEXT ·onlyInTests(SB), NOSPLIT|NOFRAME, $0-0
	RET
