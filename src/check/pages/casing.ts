import type { Explanation } from '../explanations.ts';

export const page: Explanation = {
  code: 'casing',
  title: 'a TEXT and a Go declaration differ in the case of letters',
  text: `
·Add and ·add are two symbols. A declaration func Add(…) with TEXT ·add(SB) leaves Add undefined, which only
the linker of a program that uses it will say (relocation target pkg.Add not defined).

    func Add(a, b int) int

    TEXT ·add(SB), NOSPLIT, $0-24       // defines add; Add is missing

Give both the same name. An exported function may be exported by Go alone: assembly has no rule about it.
`,
};
