#include "textflag.h"

// rawSyscall executes a system call with four arguments.
TEXT ·rawSyscall(SB), NOSPLIT, $0-48
	MOVQ trap+0(FP), AX
	MOVQ a1+8(FP), DI
	MOVQ a2+16(FP), SI
	MOVQ a3+24(FP), DX
	SYSCALL
	MOVQ AX, r1+32(FP)
	MOVQ DX, r2+40(FP)
	TESTQ AX, AX
	JNS noError
	CMPQ AX, $-4095
	JGE errorPath
noError:
	MOVL $0, err+48(FP)
	JMP done
errorPath:
	NEGQ AX
	MOVL AX, err+48(FP)
done:
	RET
