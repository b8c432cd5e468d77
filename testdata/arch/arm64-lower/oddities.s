// run linux/arm64
// run linux/arm64 -shared
#include "textflag.h"

GLOBL tls(SB), TLSBSS, $8

// The number is counted from the unit's start and leads nowhere.
TEXT ·address(SB), NOSPLIT, $0
	ADR 0(PC), R1
	ADR 1(PC), R2
	ADR -100(PC), R3
	ADRP 1(PC), R4
	RET OSLAR_EL1

TEXT ·bases(SB), NOSPLIT, $0
	MOVW (NZCV), R12
	MOVHU 2, R1
	FMOVS F6, 431152
	LDADDD R14, 0, R24
	FMOVQ.W 44, F12
	MOVHU 248(R17)(R11<<1), R15
	VST1 V16.B[7], 2845588272(R24)
	MOVD.P 0x100000008(R1), R2
	MOVB.W R2, -0x100000001(R1)
	STPW.W (R29, R2), (R30)
	CALL foo-8
	CALL ZR
	EON $58(ZR), R9
	DWORD $tmp-4096(SP)
	RET

TEXT ·numbers(SB), NOSPLIT, $0
	VSLI $0x7ffffffffffffffe, V0.D2, V11.D2
	LSLW $-0x3fffffffffffffe, R29, R3
	TBNZ $0x3fc056bd00000000, R1, end
	TBNZ $-0xfffc00000000, R0, end
end:
	RET

TEXT ·surplus(SB), NOSPLIT, $40
	WORD $1
	RET R6

TEXT ·static(SB), NOSPLIT, $0
	CALL runtime·morestack_noctxt<>(SB)
	RET
