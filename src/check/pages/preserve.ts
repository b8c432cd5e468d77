import type { Explanation } from '../explanations.ts';

export const page: Explanation = {
  code: 'preserve',
  title: 'a register that must survive is overwritten',
  text: `
A function may use all registers but these, which it must leave as it found them:

    amd64               BP (frame pointer); in ABIInternal also R14 (g), X15 (0)
    arm64               R29 (frame pointer), R28 (g), and R18 where the system reserves it
                        (darwin, ios, windows, android)
    arm, loong64, s390x g
    riscv64             g (X27), TP (X4), GP (X3)
    ppc64, ppc64le      g (R30), R0 (0), R2 (TOC), R13 (thread pointer)
    mips…               g (R30), RSB (R28)
    everywhere          the stack pointer

The rule follows every path of the function: it is content with a register that is saved and restored on all
of them, on the stack, in another register, or with PUSHQ and POPQ.

    TEXT ·f(SB), NOSPLIT, $0-0
        MOVQ DI, BP
        …
        RET                     // the caller's frame pointer is lost

What happens: the tracer and profilers walk frame pointers at any time, from signals too, and read through a
wild pointer. A lost g crashes at the next stack check.

A function with a frame ($8-0) or with calls has its frame pointer saved by the assembler, unless it is
NOFRAME. Otherwise use another register, or save it. The runtime's own packages are exempt.
`,
};
