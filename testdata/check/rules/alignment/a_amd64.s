#include "textflag.h"

TEXT ·stack(SB), NOSPLIT, $64-0
	MOVAPS X0, 0(SP) // want alignment
	MOVO   X0, 16(SP) // want alignment
	MOVOU  X0, 32(SP)
	PXOR   0(SP), X1 // want alignment
	MOVNTDQ X0, x-16(SP) // want alignment
	VMOVDQA Y0, 32(SP) // want alignment
	VMOVDQU Y0, 32(SP)
	RET

TEXT ·aligned(SB), NOSPLIT, $128-0
	MOVQ   SP, R12
	ANDQ   $~31, SP
	MOVAPS X0, 16(SP)
	VMOVDQA Y0, 32(SP)
	VMOVDQA Y0, 48(SP) // want alignment
	MOVQ   R12, SP
	RET

TEXT ·derived(SB), NOSPLIT, $64-0
	LEAQ   16(SP), AX
	MOVAPS X0, (AX) // want alignment
	ANDQ   $-16, AX
	MOVAPS X0, (AX)
	RET

TEXT ·unaligned(SB), NOSPLIT, $0-8
	MOVQ   p+0(FP), AX
	MOVAPS X0, (AX)
	RET
