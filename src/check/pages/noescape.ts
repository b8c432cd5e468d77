import type { Explanation } from '../explanations.ts';

export const page: Explanation = {
  code: 'noescape',
  title: '//go:noescape on a function that keeps its argument',
  text: `
//go:noescape promises that no pointer argument outlives the call: not in a global, not behind another
pointer, not in a result. The compiler then puts what it points to on the caller's stack.

    //go:noescape
    func keep(p *T)

    TEXT ·keep(SB), NOSPLIT, $0-8
        MOVQ p+0(FP), AX
        MOVQ AX, ·kept(SB)      // a pointer to a stack that is soon gone, or has moved

Such a store by assembly has no write barrier either, so that the garbage collector may not see it. Remove
//go:noescape, and store pointers from Go. The runtime itself is exempt: what it passes so is no heap object.
`,
};
