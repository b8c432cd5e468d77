// Instructions that were there before, with all that may stand between them.
#define ADD3(r) \
	ADDL $3, r; \
	XORL r, r

TEXT ·first(SB), 4, $0-4
	MOVL x+0(FP), AX
	ADDL $1, AX
	SUBL $2, AX
	XORL BX, BX
	NOP AX
	MOVL AX, 8(BX)
	MOVL SP, BP
	ADD3(CX)
	CMPL AX, $7
	JNE  out
	ADDL $1, AX
out:
	SUBL $2, AX
	RET

TEXT ·second(SB), 0, $16-4
	ADDL $1, AX
	SUBL $2, AX
	XORL BX, BX
	NOP AX
	MOVL AX, 8(BX)
	MOVL SP, BP
	ADD3(CX)
	JMP  2(PC)
	ADDL $1, AX
	SUBL $2, AX
back:
	XORL BX, BX
	ADDL $1, AX; SUBL $2, AX; XORL BX, BX
	PCDATA $1, $2
	ADDL $1, AX
	SUBL $2, AX
#line 700 "other.y"
	XORL BX, BX
	ADDL $1, AX
	PCALIGN $16
	SUBL $2, AX
	CMPL AX, $7
	JNE  back
	PUSHFW
	ADDL $1, AX
	POPFW
	XORL BX, BX
	RET
#line 300 "third.y"
	ADDL $1, AX
	SUBL $2, AX

TEXT ·third(SB), 4, $0
	ADDL $1, AX
	SUBL $2, AX
	XORL BX, BX

TEXT ·fourth(SB), 4, $0-0
	SUBL $2, AX
	SUBL $2, AX
	ADDL $1, AX
	JMP  -1(PC)
	SUBL $2, AX
	JMP  ·first(SB)
