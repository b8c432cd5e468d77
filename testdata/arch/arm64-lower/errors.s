// run linux/arm64 -e
// run darwin/arm64 -e -dynlink
// run freebsd/arm64 -e -spectre=ret
#include "textflag.h"

TEXT ·frame(SB), NOFRAME, $16
	CALL ·frame(SB)
	RET

TEXT ·unaligned(SB), 0, $20
	CALL ·frame(SB)
	RET

TEXT ·combinations(SB), NOSPLIT, $0
	ADD V0, R1, R2
	ADD $1, F0, R2
	MOVD $1, F0
	MOVB $300, 8(R1)
	MOVD.P x+8(FP), R1
	FMOVD ·thread(SB), F1
	LDADDD R1, 8(R2), R3
	NOP F1
	ADD R1>>2, RSP, R3
	WORD $0x123456789a
	CMP $0x123456, RSP
	VADD V1.B16, V2.B8, V3.B16
	RET

TEXT ·scratch(SB), NOSPLIT, $0
	ADD $0x12345678, R27, R1
	MOVD R27, ·thing(SB)
	MOVD 0x12345678(R27), R1
	STP (R1, R27), 700(R2)
	LDP 0x12345678(R27), (R1, R2)
	ADDS $0x123456, R1, RSP
	LDP 700(R2), (R3, R3)
	MOVW $·thing(SB), R1
	MOVD ·thread+8(SB), R1
	WORD ·thing(SB)
	PCALIGN $7
	FLDPD 0x12345678(R1), (F1, F2)
	RET

GLOBL ·thread(SB), TLSBSS, $8
