// run linux/amd64
// run linux/386
// run linux/amd64 -dynlink
// run linux/amd64 -spectre=ret
// run linux/386 -dynlink
// run windows/amd64
#include "textflag.h"

TEXT ·unbalanced(SB), NOSPLIT, $8-0
	PUSHQ AX
	RET

TEXT ·unaligned(SB), NOSPLIT, $10-0
	RET

TEXT ·alignment(SB), NOSPLIT, $0-0
	PCALIGN $7
	PCALIGN $4096
	PCALIGNMAX $16, $16
	PCALIGNMAX $16, $-1
	RET

TEXT ·forms(SB), NOSPLIT, $0-0
	ADJSP $0
	MOVSD $(0.0), X20
	JMP *·f(SB)
	RET

TEXT ·farBack(SB), NOSPLIT, $0-0
start:
	QUAD $0; QUAD $0; QUAD $0; QUAD $0; QUAD $0; QUAD $0; QUAD $0; QUAD $0
	QUAD $0; QUAD $0; QUAD $0; QUAD $0; QUAD $0; QUAD $0; QUAD $0; QUAD $0
	LOOP start
	RET

TEXT ·indirect(SB), NOSPLIT, $0-0
	CALL (AX)
	JMP 8(AX)
	CALL *·f(SB)
	RET

TEXT ·clobber(SB), NOSPLIT, $0-0
	MOVQ x(SB), AX
	NOP
	MOVQ R15, BX
	RET

TEXT ·both(SB), NOSPLIT, $0-0
	MOVQ $x(SB), 8(AX)
	CMPL x(SB), y(SB)
	IMUL3L $1, x(SB), y(SB)
	RET

TEXT text·only(SB), NOSPLIT, $0
