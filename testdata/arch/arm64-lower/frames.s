// run linux/arm64
// run ios/arm64
// run windows/arm64 -shared
// run linux/arm64 -d=maymorestack=main.more
#include "textflag.h"

// A leaf without locals has no frame.
TEXT ·leaf(SB), 0, $0-8
	MOVD x+0(FP), R0
	GETCALLERPC R1
	RET

// A leaf with a small frame is not split.
TEXT ·smallLeaf(SB), 0, $104-8
	MOVD R0, x-8(SP)
	MOVD y+0(FP), R1
	GETCALLERPC R2
	RET R5

TEXT ·largeLeaf(SB), 0, $120-8
	MOVD R0, x-8(SP)
	RET

TEXT ·call(SB), 0, $0-8
	CALL ·leaf(SB)
	GETCALLERPC R2
	RET

// More room above the locals where the frame would be 8 modulo 16.
TEXT ·odd(SB), WRAPPER, $24-8
	BL (R3)
	MOVD x-8(SP), R0
	MOVD y+8(FP), R0
	RET ·leaf(SB)

TEXT ·even(SB), NEEDCTXT, $40
	CALL R3
	MOVD x-8(SP), R0
	RET

TEXT ·mostStored(SB), NOSPLIT, $216
	CALL ·leaf(SB)
	RET

TEXT ·stored(SB), 0, $232
	CALL ·leaf(SB)
	RET

TEXT ·big(SB), 0, $4088
	CALL ·leaf(SB)
	MOVD x-4000(SP), R0
	RET

TEXT ·huge(SB), 0, $70008-16
	CALL ·leaf(SB)
	MOVD y+8(FP), R0
	MOVD $y+8(FP), R1
	RET

TEXT ·noFrame(SB), NOSPLIT|NOFRAME, $0
	CALL ·leaf(SB)
	RET

TEXT ·oldNoFrame(SB), NOSPLIT, $-8-8
	CALL ·leaf(SB)
	RET

// SP moved by constants, and otherwise.
TEXT ·moves(SB), NOSPLIT|NOFRAME|TOPFRAME, $0
	SUB $32, RSP
	MOVD R0, 8(RSP)
	ADD $32, RSP, RSP
	ADD R1<<3, RSP, R2
	CMP R1<<1, RSP
	MOVD R2, RSP
	RET

TEXT ·empty(SB), DUPOK, $0

TEXT ·jumps(SB), 0, $16
	CBZ R0, one
	CALL ·leaf(SB)
one:
	JMP two
two:
	B three
	ADR two, R3
	ADR 2(PC), R4
	PCALIGN $32
three:
	TBNZ $33, R1, one
	PCALIGNMAX $64, $8
	BNE two
	RET
endless:
	JMP endless
