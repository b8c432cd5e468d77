// run linux/arm64 -e
// run linux/arm64 -e -dynlink
#include "textflag.h"

TEXT ·first(SB), NOSPLIT, $0
	B 1(PC)
	JMP -3(PC)
	ORR R6, 1(PC)
	LDEORB R5, 3(PC), R7
	MOVD R2, 0(PC)
	RET $1, 1(PC)
	RET R1<<3, RSP
	CBZ $sym(SB), 1(PC)
	RET

TEXT ·small(SB), 0, $0
	CALL ·first(SB)
	RET V0.B[1], R11
	RET (R11, R12), -16(R4)
	RET (ZR, ZR), 48(R0)
	RET

TEXT ·constants(SB), NOSPLIT, $0
	ADDS $0x123456(ZR), R1, R2
	SUBSW $0x123456(ZR), ZR, R2
	ADDW $0x123456789(ZR), R1
	ADDSW $0x123456789(ZR), RSP
	ORRW $0x123456789(ZR), R1, R2
	CMPW $0x123456789(ZR), R1
	RET

TEXT ·global(SB), NOSPLIT, $0
	MOVD $one(SB), two(SB)
	MOVD $one+8(SB), two(SB)
	FMOVD $2.0, two(SB)
	RET

TEXT ·four(SB), NOSPLIT, $0
	VMOVQ $-0x260c0000000, R21, R7.UXTW<<4, R8
	VMOVQ $-0x260c0000000, R21, R7<<4, V8
	RET

TEXT ·named(SB), 0, $4088-24
	BL foo, $0x6ba0daf5
	RET
