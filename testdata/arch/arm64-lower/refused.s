// run linux/arm64 -e
// run linux/arm64 -e -dynlink
#include "textflag.h"

GLOBL tls(SB), TLSBSS, $8

TEXT ·returns(SB), NOSPLIT, $0
	RET foo(SB), foo(SB)
	RET R0, R0
	RET R0, R1, R2
	RET LR, V28.B[14]
	RET.P (R0)

TEXT ·framed(SB), 0, $40
	CALL foo(SB)
	RET R0, R0
	RET foo(SB), (R1)
	RET $1, R0

TEXT ·leaf(SB), 0, $40
	RET R11, V15.B[15]
	RET V16.S[17], (R17)

TEXT ·branches(SB), NOSPLIT, $0
	ADR R11
	ADR foo(SB), R12
	ADR 1(PC), F1
	CBZ R1, foo(SB)
	TBZ $1, R1, foo(SB)
	BEQ foo(SB)

TEXT ·pseudo(SB), NOSPLIT, $0
	NOP.P
	PCALIGNMAX
	PCALIGN $0x80000000000000ff

TEXT ·bits(SB), NOSPLIT, $0
	BFM $-0x400000000000001, R14, $0x7fffffffffffffe, R13
	SBFXW $0x3ffffffff, R29, $0x7fffffffffffffff, R30
	UBFMW $12, R1, $0x7fffffffffffffff, ZR
	LSLW $0x800000000000000f, R1, R16
	MOVWU $0xdc78cbd2, R3

TEXT ·memory(SB), NOSPLIT, $0
	LDP 8, (R1, R2)
	STP.W (R2, R5), 0
	FSTPQ (F0, F1), 16
	FLDPD -0x10010(R27), (F11, F2)
	MOVD 0x100000008(R1), R2
	MOVB R2, 0x100001001(R1)
	LDP 0x100000008(R1), (R2, R3)
	MOVH.P R11, 3543152863(R17)
	VLD1.P 0x100000008(R1), [V1.B8]
	MOVD $tls(SB), R1
	SWPD R17, tls+1(SB), R4
	SWPD R17, sym+1(SB), R4
	CMP $sym+16(SB), R4
	LDPW x-8(SP), (RSP, R10)

TEXT ·unaligned(SB), NOSPLIT|TOPFRAME, $20
	CALL foo(SB)
	RET

TEXT ·indexes(SB), NOSPLIT, $0
	MOVH (R1)(PC), R30
	FMOVD F1, 8(R1)(SP)
	VLD1.P (R1)(PC), [V1.B8]
	MOVHU 248(R17)(R11), R15
	VLD2R.P 8(R2)(R3<<1), [V8.H4]
	RET
TEXT ·string(SB), 4, $0
	B $"abcdefgh", $5
	RET
