#include "textflag.h"

TEXT ·raw(SB), NOSPLIT, $0-0
	SYSCALL // want blocking
	RET

TEXT ·told(SB), NOSPLIT, $0-0
	CALL runtime·entersyscall(SB)
	SYSCALL
	CALL runtime·exitsyscall(SB)
	RET
