import { inOrder, type EntryMachine } from './entry.ts';

const text = `#include "textflag.h"

TEXT ·start(SB), NOSPLIT|NOFRAME, $0
	MOVL $243, AX // set_thread_area
	LEAL ·threadArea(SB), BX
	INT $0x80
	MOVL ·threadArea(SB), AX
	SHLL $3, AX
	ORL $3, AX
	MOVW AX, GS
	MOVL $186, AX // sigaltstack
	LEAL ·signalStack(SB), BX
	XORL CX, CX
	INT $0x80
	LEAL ·signals(SB), BP
handle:
	MOVL (BP), BX
	TESTL BX, BX
	JEQ next
	MOVL $174, AX // rt_sigaction
	LEAL ·action(SB), CX
	XORL DX, DX
	MOVL $8, SI
	INT $0x80
	ADDL $4, BP
	JMP handle
next:
	MOVL ·current(SB), BX
	MOVL (BX), AX
	TESTL AX, AX
	JEQ done
	MOVL 4(BX), SI
	MOVL 8(BX), CX
	LEAL ·arguments(SB), DI
	MOVL DI, SP
	REP; MOVSB
	CALL AX
	MOVL SP, ·sp(SB)
	LEAL ·arguments(SB), SP
	MOVL ·current(SB), BP
	MOVL $146, AX // writev
	MOVL $1, BX
	MOVL 12(BP), CX
	MOVL 16(BP), DX
	INT $0x80
	CMPL AX, 20(BP)
	JNE failed
	ADDL $24, ·current(SB)
	JMP next
done:
	MOVL $252, AX // exit_group
	XORL BX, BX
	INT $0x80
failed:
	MOVL $252, AX
	MOVL $2, BX
	INT $0x80

TEXT ·ready(SB), NOSPLIT|NOFRAME, $0
	RET

TEXT ·handler(SB), NOSPLIT|NOFRAME, $0
	MOVL 8(SP), AX
	MOVL AX, ·crashInfo(SB)
	MOVL 12(SP), AX
	MOVL AX, ·crashContext(SB)
	MOVL $146, AX // writev
	MOVL $1, BX
	LEAL ·crash(SB), CX
	MOVL $4, DX
	INT $0x80
	MOVL $252, AX // exit_group
	MOVL $1, BX
	INT $0x80

TEXT runtime·morestack_noctxt(SB), NOSPLIT|NOFRAME, $0
	JMP runtime·morestack(SB)

TEXT runtime·morestack(SB), NOSPLIT|NOFRAME, $0
	MOVL (SP), AX
	MOVL AX, ·overflow(SB)
	UNDEF
`;

const SIGCONTEXT = 20;

export const i386: EntryMachine = {
  wordSize: 4,
  text,
  argumentOffset: 0,
  actionFlags: 0x0400_0000,
  context: {
    faultAddress: 12,
    pc: SIGCONTEXT + 14 * 4,
    sp: SIGCONTEXT + 7 * 4,
    size: 128,
    registers: inOrder(SIGCONTEXT + 4 * 4, 4, 'DI SI BP SP BX DX CX AX'),
  },
};
