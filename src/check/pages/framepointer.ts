import type { Explanation } from '../explanations.ts';

export const page: Explanation = {
  code: 'framepointer',
  title: 'the frame pointer is overwritten before it is saved',
  text: `
go vet's framepointer: in a function without a frame, the first thing that happens to the frame pointer (BP
on amd64, R29 on arm64) is that it is overwritten. Profilers and the execution tracer walk the stack by it
at any moment. It looks at the lines up to the first branch, on linux and darwin only.

    TEXT ·f(SB), NOSPLIT, $0-8
        MOVQ x+0(FP), BP        // frame pointer is clobbered before saving

Use another register; or give the function a frame ($8-8), and the assembler saves and restores BP.
See also preserve, which follows all paths.
`,
};
