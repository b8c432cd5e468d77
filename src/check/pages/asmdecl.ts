import type { Explanation } from '../explanations.ts';

export const page: Explanation = {
  code: 'asmdecl',
  title: 'assembly that does not agree with its Go declaration',
  text: `
go vet's asmdecl: it compares the arguments that a function's assembly names, name+offset(FP), with the Go
declaration: their names, offsets and widths, the size in TEXT, and whether a result is written before RET.

It reads lines of text. It knows neither macros nor #ifdef, and checks every line of a file, those of other
branches too. What it says is said here word for word, on every architecture; what only a look through the
preprocessor shows has the code asmdecl+.

    func add(a, b int) int

    TEXT ·add(SB), NOSPLIT, $0-24
        MOVL a+0(FP), AX        // invalid MOVL of a+0(FP); int is 8-byte value
        ADDQ b+16(FP), AX       // invalid offset b+16(FP); expected b+8(FP)
        RET                     // RET without writing to 8-byte ret+16(FP)

Mend the assembly; or, if the declaration is what is wrong, the declaration.
`,
};
