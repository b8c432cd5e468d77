import type { Explanation } from '../explanations.ts';

export const page: Explanation = {
  code: 'stackmap',
  title: 'a frame that the runtime cannot read',
  text: `
When a stack grows, and when the garbage collector runs, the runtime reads every frame: it must know where
pointers are. Assembly says it in two places:

(a) Locals: a function with a frame that calls something which may grow the stack needs NO_LOCAL_POINTERS
    (funcdata.h), and may keep no pointers in its frame over the call.
(b) Arguments: the compiler describes those of functions that Go declares. Without a declaration, GO_ARGS
    refers to a description that somebody must give.

    TEXT ·f(SB), $24-8
        NO_LOCAL_POINTERS
        CALL ·goFunction(SB)
        RET

Without them the program stops with "missing stackmap", but only when the stack grows or a collection
happens inside the call: rarely, and never in a small test.
`,
};
