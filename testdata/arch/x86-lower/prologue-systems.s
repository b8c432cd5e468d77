// run windows/amd64
// run windows/386
// run plan9/amd64
// run android/amd64
// run darwin/amd64
// run linux/amd64 -shared
// run linux/386 -shared
// run linux/386 -dynlink
// run linux/amd64 -d=maymorestack=main.hook
// run linux/386 -d=maymorestack=main.hook
// run windows/amd64 -dynlink
// run freebsd/amd64 -shared
#include "textflag.h"

TEXT ·leaf(SB), 0, $24-16
	MOVL x+0(FP), AX
	MOVL AX, y-8(SP)
	MOVL AX, y+8(FP)
	RET

TEXT ·small(SB), 0, $64-8
	CALL ·empty(SB)
	RET

TEXT ·large(SB), 0, $2048-8
	CALL ·empty(SB)
	MOVL x+4(FP), AX
	RET

TEXT ·huge(SB), 0, $65536-8
	CALL ·empty(SB)
	RET

TEXT ·closure(SB), NEEDCTXT, $32-8
	CALL AX
	RET

TEXT ·noframeZero(SB), NOSPLIT|NOFRAME|TOPFRAME, $0-8
	CALL ·empty(SB)
	RET

TEXT ·tailReturn(SB), NOSPLIT, $16-8
	RET ·empty(SB)

TEXT ·noReturn(SB), 0, $16
	CALL ·empty(SB)
	UNDEF
