import type { Explanation } from '../explanations.ts';

/** What the assembler says before it comes to an instruction: files, characters, the preprocessor. */
export const pages: readonly Explanation[] = [
  {
    code: 'asm-read',
    title: 'a source file that cannot be read',
    text: `
The .s file, or one that it includes, is not there, is a folder, or must not be read.

    open add_amd64.s: permission denied
`,
  },
  {
    code: 'asm-scan',
    title: 'characters that are no token',
    text: `
A string, a character or a comment is not closed, an escape is none, or the file has a NUL byte or is not UTF-8.

    DATA ·s+0(SB)/4, $"abc      // literal not terminated
    /* a comment that nothing ends

Go's assembly is written in UTF-8: the middle dot of ·add is U+00B7, the slash of a∕b is U+2215.
`,
  },
  {
    code: 'asm-preprocess',
    title: 'a preprocessor line that makes no sense',
    text: `
An #ifdef without #endif, an #else or #endif without #ifdef, a #define or #undef without a name, a macro with
the wrong number of arguments, a directive that does not exist.

    #ifdef GOAMD64_v3
        …
    #else                       // and no #endif up to the end of the file

There is no #if, and no expression after #ifdef: a macro is defined or it is not.
`,
  },
  {
    code: 'asm-include',
    title: 'an include that is not found',
    text: `
The file is looked for beside the file that includes it and in the folders of -I; the hint lists them. textflag.h,
funcdata.h and the asm_*.h headers are always there, go_asm.h is made from the package's Go files.

    #include "textflag.h"
    #include "../macros/amd64.h"    // #include: open ../macros/amd64.h: no such file or directory
`,
  },
  {
    code: 'asm-include-cycle',
    title: 'a file that includes itself',
    text: `
a.h includes b.h, which includes a.h: there are no guards by themselves.

    #ifndef A_H
    #define A_H
    …
    #endif
`,
  },
  {
    code: 'asm-macro-recursion',
    title: 'a macro that expands for ever',
    text: `
A macro uses itself, directly or through others, or grows beyond all measure.

    #define NEXT NEXT; ADDQ $1, AX      // recursive macro invocation
`,
  },
  {
    code: 'asm-define',
    title: 'a -D that defines nothing',
    text: `
-D takes the name of a macro, and a value if it is not to be 1.

    $ tsgo asm -D VERBOSE -D SIZE=64 add_amd64.s
`,
  },
  {
    code: 'asm-build-comment',
    title: 'a build constraint below the code',
    text: `
//go:build stands above everything but comments; further down it would do nothing, and is refused.

    //go:build amd64 && !purego

    #include "textflag.h"
`,
  },
  {
    code: 'asm-too-many-errors',
    title: 'more errors than are listed',
    text: `
The assembler stops after ten errors of a file. -e lists them all:

    $ tsgo build -asmflags=-e ./...
`,
  },
];
