import type { Explanation } from '../explanations.ts';

export const page: Explanation = {
  code: 'alignment',
  title: 'an instruction that needs aligned memory, on the stack',
  text: `
MOVAPS, MOVO (MOVDQA), MOVNTDQ, the 16-byte SSE operations with a memory operand, FXSAVE and others fault
if their operand is not aligned to its size. Go aligns the stack pointer to 8 bytes on amd64 (4 on 386), and
to no more, at entry and at calls; so n(SP), x-16(SP) and x+0(FP) are as likely misaligned as not.

    TEXT ·f(SB), NOSPLIT, $32-0
        MOVAPS X0, 0(SP)        // faults on every other call depth

Use MOVUPS or MOVOU, which cost nothing more on aligned memory. Or align the stack pointer, and put it back:

        MOVQ SP, R12
        ANDQ $~15, SP
        …
        MOVQ R12, SP

"The stack must be 16-byte aligned before a call", which one reads, is a rule of C's ABI: assembly that
calls a C function must do it. Go's own ABI promises 8 bytes on amd64, riscv64, ppc64, s390x and loong64,
and 16 on arm64 (src/cmd/compile/abi-internal.md). The kernel does not care about alignment at a SYSCALL.
`,
};
