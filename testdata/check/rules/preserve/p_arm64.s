#include "textflag.h"

TEXT ·lost(SB), NOSPLIT, $0-8
	MOVD x+0(FP), R29 // want preserve framepointer
	RET

TEXT ·onePath(SB), NOSPLIT, $0-8
	MOVD R29, R8
	CBZ  R0, out
	ADD  R0, R29 // want preserve
	CBZ  R1, out
	MOVD R8, R29

out:
	RET

TEXT ·saved(SB), NOSPLIT|NOFRAME, $0-8
	STP.W (R29, R30), -16(RSP)
	MOVD  $0, R29
	LDP.P 16(RSP), (R29, R30)
	RET

TEXT ·copied(SB), NOSPLIT, $0-8
	MOVD x+0(FP), R9
	CMP  R9, R29 // want framepointer
	RET

TEXT ·pushed(SB), NOSPLIT, $0-8
	RET

TEXT ·framed(SB), NOSPLIT, $16-8
	MOVD x+0(FP), R29
	RET

TEXT ·unframed(SB), NOSPLIT|NOFRAME, $0-8
	MOVD R0, g // want preserve
	RET

TEXT ·stackMoved(SB), NOSPLIT|NOFRAME, $0-0
	SUB $16, RSP
	RET // want preserve

TEXT ·realigned(SB), NOSPLIT, $0-0
	RET

TEXT ·compared(SB), NOSPLIT, $0-9
	MOVB R0, eq+8(FP)
	RET

TEXT ·loops(SB), NOSPLIT, $0-8
	RET
