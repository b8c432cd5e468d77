import type { Explanation } from '../explanations.ts';

export const page: Explanation = {
  code: 'asmdecl+',
  title: 'an argument used wrongly in code that a macro writes',
  text: `
The same mistakes that asmdecl finds (a wrong name, offset or width of an argument), in instructions that
come out of a macro or an included file, where go vet does not look.

    #define LOAD MOVQ n+0(FP), CX

    func sum(p *byte, n int) int

    TEXT ·sum(SB), NOSPLIT, $0-24
        LOAD                    // invalid offset n+0(FP); expected n+8(FP)

The position is that of the macro's use. A macro that stands in many functions is reported once. It is a
note only where no more than the name is wrong: the assembler takes any name, and reads the right bytes.
Functions that a //go:linkname gives to another package (TEXT time·now in package runtime) are checked too.
`,
};
