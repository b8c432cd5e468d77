// run linux/amd64
// run linux/386
#include "textflag.h"

TEXT ·limits(SB), NOSPLIT, $0
start:
	JMP end126
	JNE end126
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	LONG $0
	WORD $0
end126:
	JMP end127
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	LONG $0
	WORD $0
	BYTE $0
end127:
	JMP end128
back:
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
end128:
	JEQ end128a
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
end128a:
back2:
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	LONG $0
	WORD $0
	JMP back2
	JNE back2
	JMP back2
	JMP start
	JCS start
	JMP back
	RET

TEXT ·align(SB), NOSPLIT, $0
	JMP far
	PCALIGN $16
	NOP
	PCALIGN $32
aligned:
	PCALIGNMAX $64, $20
	BYTE $1
	PCALIGNMAX $64, $63
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	PCALIGN $8
far:
	JNE aligned
	JNE far
	LONG $1
	PCALIGN $64
	RET

TEXT ·special(SB), NOSPLIT, $0
loop:
	JCXZL loop
	JCXZL next
	LOOP loop
	LOOPEQ next
	LOOPNE loop
	XBEGIN loop
	XBEGIN next
	XBEGIN 1(PC)
	NOP
next:
	XABORT $1
	JMP -1(PC)
	JMP 2(PC)
	JNE 0(PC)
	RET

TEXT ·chains(SB), NOSPLIT, $0
	JMP a
	JNE b
	JMP self
a:
	JMP b
	BYTE $0
b:
	JMP c
	BYTE $0
c:
	INCL AX
self:
	JMP self
ping:
	JMP pong
pong:
	JMP ping
	JEQ ping
	RET

TEXT ·renamed(SB), NOSPLIT, $0
	ADDB $1, AX
	CMPB AX, $1
	RET

TEXT ·renamedLong(SB), NOSPLIT, $0
	ADDB $1, AX
	CMPB AX, $1
	ADDB $1, AL
	JMP over
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
over:
	ADDB $1, AX
	RET

TEXT ·farTransaction(SB), NOSPLIT, $0
	XBEGIN out
	ADDB $1, AX
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
	QUAD $0
out:
	RET
