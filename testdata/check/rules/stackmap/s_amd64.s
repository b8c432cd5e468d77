#include "textflag.h"
#include "funcdata.h"

TEXT ·frame(SB), $24-0 // want stackmap
	CALL ·goCode(SB)
	RET

TEXT ·mapped(SB), $24-0
	NO_LOCAL_POINTERS
	CALL ·goCode(SB)
	RET

TEXT leaf<>(SB), NOSPLIT, $0-0
	RET

// Nothing that it calls can grow the stack.
TEXT ·leafCalls(SB), NOSPLIT, $24-0
	CALL leaf<>(SB)
	RET

TEXT middle<>(SB), NOSPLIT, $0-0
	CALL ·mapped(SB)
	RET

TEXT ·indirect(SB), $8-0 // want stackmap
	CALL middle<>(SB)
	CALL ·undeclared(SB)
	RET

TEXT ·undeclared(SB), NOSPLIT, $0-16 // want stackmap asmdecl
	CALL ·goCode(SB)
	RET
