#include "textflag.h"

TEXT ·lost(SB), NOSPLIT, $0-8
	MOVQ x+0(FP), AX
	MOVQ AX, BP // want preserve framepointer
	RET

TEXT ·onePath(SB), NOSPLIT, $0-8
	MOVQ  BP, R8
	TESTQ AX, AX
	JEQ   out
	ADDQ  AX, BP // want preserve
	TESTQ BX, BX
	JEQ   out
	MOVQ  R8, BP

out:
	RET

TEXT ·saved(SB), NOSPLIT, $0-8
	MOVQ BP, -8(SP)
	XORL BP, BP
	MOVQ -8(SP), BP
	RET

TEXT ·copied(SB), NOSPLIT, $0-8
	MOVQ  BP, X5
	IMULQ x+0(FP), BP
	MOVQ  X5, BP
	RET

TEXT ·pushed(SB), NOSPLIT, $0-8
	PUSHQ BP
	PUSHQ BX
	MOVQ  $7, BP
	TESTQ AX, AX
	JNE   other
	POPQ  BX
	POPQ  BP
	RET

other:
	POPQ BX
	POPQ BP
	RET

// The assembler saves BP of a function with a frame.
TEXT ·framed(SB), NOSPLIT, $8-8
	MOVQ x+0(FP), BP
	RET

TEXT ·unframed(SB), NOSPLIT|NOFRAME, $8-8
	MOVQ x+0(FP), BP // want preserve
	RET

TEXT ·stackMoved(SB), NOSPLIT, $0-0
	SUBQ  $16, SP
	TESTQ AX, AX
	JEQ   out
	ADDQ  $16, SP
	RET

out:
	ADDQ $8, SP
	RET // want preserve

TEXT ·realigned(SB), NOSPLIT, $64-0
	MOVQ SP, R9
	ANDQ $~15, SP
	MOVQ R9, SP
	RET

TEXT ·compared(SB), NOSPLIT, $0-9
	CMPQ  x+0(FP), BP // want framepointer
	TESTQ AX, BP
	SETEQ eq+8(FP)
	RET

TEXT ·loops(SB), NOSPLIT, $0-8
	MOVQ BP, R10

again:
	DECQ BP
	JNE  again
	MOVQ R10, BP
	RET
