import type { Explanation } from '../explanations.ts';

export const page: Explanation = {
  code: 'nosplit',
  title: '//go:nosplit in Go, and no NOSPLIT in TEXT',
  text: `
Only TEXT decides whether the assembler inserts a stack check. //go:nosplit on a declaration without a body
has no effect on the function: there is no code to compile. (The wrapper through which Go code calls ABI0
assembly is nosplit in any case.)

    //go:nosplit
    func f()

    TEXT ·f(SB), 0, $64-0       // has a stack check: may call runtime·morestack

Somebody who wrote //go:nosplit meant a function that must not grow the stack, in a signal handler or on a
system stack, say. Add NOSPLIT to TEXT, or remove the comment.

The other direction, NOSPLIT in TEXT without //go:nosplit, is not reported: nearly all assembly is like
that, and nothing is wrong with it. The compiler inserts no stack check for a function that it does not
compile, and need not know. What NOSPLIT asks is that the frame, and those of everything called without a
check, fit into what is left of the stack: the linker verifies that (nosplit stack overflow).
`,
};
