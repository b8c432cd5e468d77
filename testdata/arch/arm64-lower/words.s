// run linux/arm64
// run android/arm64 -shared
#include "textflag.h"

TEXT ·words(SB), NOSPLIT, $0
	DWORD ·words+8(SB)
	DWORD ·local<>(SB)
	RET

DATA ·local<>+0(SB)/8, $1
GLOBL ·local<>(SB), RODATA, $8

TEXT ·barriers(SB), NOSPLIT, $0
	DMB $5(ZR)
	DSB $-12044(ZR)
	ISB $15(ZR)
	HINT $5(ZR)
	RET
