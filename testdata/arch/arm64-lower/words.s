// run linux/arm64
// run android/arm64 -shared
#include "textflag.h"

TEXT ·words(SB), NOSPLIT, $0
	DWORD ·words+8(SB)
	DWORD ·local<>(SB)
	RET

DATA ·local<>+0(SB)/8, $1
GLOBL ·local<>(SB), RODATA, $8
