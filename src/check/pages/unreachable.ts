import type { Explanation } from '../explanations.ts';

export const page: Explanation = {
  code: 'unreachable',
  title: 'TEXT that nothing refers to',
  text: `
A note. The function is declared in no Go file of the package, tests included; no assembly of the package
refers to it, and no //go:linkname names it. The linker drops it; nobody ever runs it.

    TEXT ·old(SB), NOSPLIT, $0-8        // and no func old in any Go file

Perhaps its declaration has another build constraint, or another name (see casing). Declare it, or remove it.
`,
};
