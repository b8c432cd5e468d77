// run linux/amd64 -dynlink
// run linux/386 -dynlink
// run linux/386 -shared
// run linux/amd64 -shared
#include "textflag.h"

TEXT ·f(SB), 0, $16-8
	MOVL x(SB), AX
	MOVL AX, x(SB)
	MOVL x+8(SB), AX
	ADDL $1, x+8(SB)
	ADDL x<>+8(SB), AX
	INCL x(SB)
	CMPL x(SB), $5
	LEAL x(SB), AX
	LEAL x+4(SB), DX
	IMUL3L $3, x(SB), AX
	CALL y(SB)
	CALL y<>(SB)
	CALL *y(SB)
	JMP y(SB)
	MOVSD $(1.5), X0
	MOVSD x(SB), X0
	VADDPD x(SB), Y1, Y2
	PINSRD $1, x(SB), X0
	RET

TEXT ·g(SB), 0, $16-8
#ifdef GOARCH_amd64
	MOVQ $x(SB), AX
	MOVQ $x+8(SB), AX
	MOVQ x(SB), R8
	LEAQ x(SB), R15
	LEAQ x+16(SB), R15
#else
	PUSHL AX
	POPL x(SB)
	MOVL $x(SB), AX
	MOVL $x+8(SB), AX
	MOVL $x+8(SB), 4(SP)
	PUSHL $x(SB)
	POPL AX
	PUSHL $x+4(SB)
	POPL AX
#endif
	RET ·f(SB)
