import { inOrder, type EntryMachine } from './entry.ts';

const text = `#include "textflag.h"

TEXT ·start(SB), NOSPLIT|NOFRAME, $0
	MOVD $132, R8 // sigaltstack
	MOVD $·signalStack(SB), R0
	MOVD ZR, R1
	SVC
	MOVD $·signals(SB), R19
handle:
	MOVWU (R19), R0
	CBZ R0, next
	MOVD $134, R8 // rt_sigaction
	MOVD $·action(SB), R1
	MOVD ZR, R2
	MOVD $8, R3
	SVC
	ADD $4, R19
	B handle
next:
	MOVD ·current(SB), R19
	MOVD (R19), R20
	CBZ R20, done
	MOVD 8(R19), R1
	MOVD 16(R19), R2
	MOVD $·arguments(SB), R3
	SUB $8, R3, R4
	MOVD R4, RSP
copy:
	CBZ R2, call
	MOVBU.P 1(R1), R5
	MOVB.P R5, 1(R3)
	SUB $1, R2
	B copy
call:
	MOVD $·g(SB), g
	MOVD ZR, R29
	CALL (R20)
	MOVD RSP, R0
	MOVD R0, ·sp(SB)
	MOVD $·arguments(SB), R3
	SUB $8, R3, R4
	MOVD R4, RSP
	MOVD ·current(SB), R19
	MOVD $66, R8 // writev
	MOVD $1, R0
	MOVD 24(R19), R1
	MOVD 32(R19), R2
	SVC
	MOVD 40(R19), R1
	CMP R0, R1
	BNE failed
	ADD $48, R19
	MOVD R19, ·current(SB)
	B next
done:
	MOVD $94, R8 // exit_group
	MOVD ZR, R0
	SVC
failed:
	MOVD $94, R8
	MOVD $2, R0
	SVC

TEXT ·ready(SB), NOSPLIT|NOFRAME, $0
	RET

TEXT ·handler(SB), NOSPLIT|NOFRAME, $0
	MOVD R1, ·crashInfo(SB)
	MOVD R2, ·crashContext(SB)
	MOVD $66, R8 // writev
	MOVD $1, R0
	MOVD $·crash(SB), R1
	MOVD $4, R2
	SVC
	MOVD $94, R8 // exit_group
	MOVD $1, R0
	SVC

TEXT runtime·morestack_noctxt(SB), NOSPLIT|NOFRAME, $0
	B runtime·morestack(SB)

TEXT runtime·morestack(SB), NOSPLIT|NOFRAME, $0
	MOVD R30, ·overflow(SB)
	UNDEF
`;

const MCONTEXT = 176;
const REGISTERS = MCONTEXT + 8;

export const arm64: EntryMachine = {
  wordSize: 8,
  text,
  argumentOffset: 8,
  actionFlags: 0,
  context: {
    faultAddress: 16,
    pc: REGISTERS + 32 * 8,
    sp: REGISTERS + 31 * 8,
    size: REGISTERS + 34 * 8,
    registers: inOrder(REGISTERS, 8, [...Array.from({ length: 31 }, (_, i) => `R${i}`), 'RSP'].join(' ')),
  },
};
