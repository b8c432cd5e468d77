import type { Explanation } from '../explanations.ts';

export const page: Explanation = {
  code: 'ignore',
  title: 'a //tsgo:ignore comment without effect',
  text: `
    //tsgo:ignore preserve restored by the caller
    MOVQ DI, BP

A comment //tsgo:ignore code reason silences findings of that code on its own line and on the next
that is no comment. The reason is not optional: whoever reads the code should learn why.
`,
};
