import { inOrder, type EntryMachine } from './entry.ts';

const text = `#include "textflag.h"

TEXT ·start(SB), NOSPLIT|NOFRAME, $0
	MOVL $158, AX // arch_prctl
	MOVL $0x1002, DI // ARCH_SET_FS
	LEAQ ·tlsBase(SB), SI
	SYSCALL
	MOVL $131, AX // sigaltstack
	LEAQ ·signalStack(SB), DI
	XORL SI, SI
	SYSCALL
	LEAQ ·signals(SB), R12
handle:
	MOVL (R12), DI
	TESTL DI, DI
	JEQ next
	MOVL $13, AX // rt_sigaction
	LEAQ ·action(SB), SI
	XORL DX, DX
	MOVL $8, R10
	SYSCALL
	ADDQ $4, R12
	JMP handle
next:
	MOVQ ·current(SB), R12
	MOVQ (R12), AX
	TESTQ AX, AX
	JEQ done
	MOVQ 8(R12), SI
	MOVQ 16(R12), CX
	LEAQ ·arguments(SB), DI
	MOVQ DI, SP
	REP; MOVSB
	LEAQ ·g(SB), R14
	XORPS X15, X15
	XORL BP, BP
	CALL AX
	MOVQ SP, ·sp(SB)
	LEAQ ·arguments(SB), SP
	MOVQ ·current(SB), R12
	MOVL $20, AX // writev
	MOVL $1, DI
	MOVQ 24(R12), SI
	MOVQ 32(R12), DX
	SYSCALL
	CMPQ AX, 40(R12)
	JNE failed
	ADDQ $48, ·current(SB)
	JMP next
done:
	MOVL $231, AX // exit_group
	XORL DI, DI
	SYSCALL
failed:
	MOVL $231, AX
	MOVL $2, DI
	SYSCALL

TEXT ·ready(SB), NOSPLIT|NOFRAME, $0
	RET

TEXT ·handler(SB), NOSPLIT|NOFRAME, $0
	MOVQ SI, ·crashInfo(SB)
	MOVQ DX, ·crashContext(SB)
	MOVL $20, AX // writev
	MOVL $1, DI
	LEAQ ·crash(SB), SI
	MOVL $4, DX
	SYSCALL
	MOVL $231, AX // exit_group
	MOVL $1, DI
	SYSCALL

TEXT runtime·morestack_noctxt(SB), NOSPLIT|NOFRAME, $0
	JMP runtime·morestack(SB)

TEXT runtime·morestack(SB), NOSPLIT|NOFRAME, $0
	MOVQ (SP), AX
	MOVQ AX, ·overflow(SB)
	UNDEF
`;

const GREGS = 40;

export const amd64: EntryMachine = {
  wordSize: 8,
  text,
  argumentOffset: 0,
  actionFlags: 0x0400_0000,
  context: {
    faultAddress: 16,
    pc: GREGS + 16 * 8,
    sp: GREGS + 15 * 8,
    size: 256,
    registers: inOrder(GREGS, 8, 'R8 R9 R10 R11 R12 R13 R14 R15 DI SI BP BX DX AX CX SP'),
  },
};
