import type { Explanation } from '../explanations.ts';

/** What the assembler says of instructions and directives. */
export const pages: readonly Explanation[] = [
  {
    code: 'asm',
    title: 'an instruction that the machine does not have',
    text: `
The mnemonic exists, but not with these operands: no encoding fits, a constant or an offset is out of range, a
register is not allowed there. The message is the real assembler's, its Prog printed as it is understood.

    ADDQ $0x100000000, AX       // invalid instruction: immediates have 32 bits
    MOVB X0, AX                 // invalid instruction: X0 has no byte

Load a large constant into a register first (MOVQ $0x100000000, CX). Which operands there are says the manual of
the architecture, in Go's order: the destination comes last.
`,
  },
  {
    code: 'asm-syntax',
    title: 'a line that is no statement',
    text: `
A statement is a label, an instruction with its operands, or a directive; one a line, or separated by ;.

    loop:
        ADDQ (SI)(CX*8), AX     // offset(base)(index*scale)
        DECQ CX
        JNZ  loop
`,
  },
  {
    code: 'asm-unknown-instruction',
    title: 'a word that is no instruction here',
    text: `
No instruction of this architecture has the name; the hint tells the nearest one. Go's names have their operand
size at the end (MOVQ, ADDL), and differ from the manuals in places: MOVOU is MOVDQU, and B, BL, RET stand for
jumps, calls and returns on most machines.

    movq AX, BX                 // unrecognized instruction: they are upper case
    VPADDQ Z1, Z2, Z3           // right

A file for another architecture needs a name that ends in _GOARCH, or a //go:build line.
`,
  },
  {
    code: 'asm-suffix',
    title: 'a suffix that the instruction does not take',
    text: `
What follows the dot of an instruction: .P and .W of arm and arm64, .EQ of arm, .Z, .SAE and the like of AVX-512.

    MOVD.P 8(R0), R1
    VADDPD.RU_SAE.Z Z1, Z2, K1, Z3
`,
  },
  {
    code: 'asm-operand',
    title: 'an operand that cannot be read',
    text: `
Often a name that should have been a number: a macro whose header is not included.

    TEXT ·f(SB), NOSPLIT, $0    // illegal or missing addressing mode for symbol NOSPLIT
    #include "textflag.h"       // defines NOSPLIT, RODATA, NOPTR …
`,
  },
  {
    code: 'asm-operands',
    title: 'the wrong number of operands',
    text: `
The instruction exists, and takes fewer operands or more.

    CMPQ AX                     // one is missing
    ADD  R1, R2, R3, R4         // one too many
`,
  },
  {
    code: 'asm-addressing',
    title: 'a symbol without SB, FP or SP',
    text: `
A symbol is an address only with a register: SB for what has a name of its own, FP for arguments, SP for the frame.

    MOVQ table, AX              // illegal or missing addressing mode for symbol table
    MOVQ ·table(SB), AX         // the variable table of this package
    MOVQ x+0(FP), AX            // the argument x

In TEXT and GLOBL lines it is usually a flag whose header is not included: #include "textflag.h".
`,
  },
  {
    code: 'asm-register',
    title: 'a name that is no register here',
    text: `
The register belongs to another architecture, has a number that is too high, or cannot stand in that place. g is
the register of the current goroutine; SB, FP and PC are no registers of the machine.

    MOVQ R8, X32                // amd64 has X0 to X31
    MOVD X5, R1                 // on arm64 they are R0 to R30
`,
  },
  {
    code: 'asm-number',
    title: 'a number that cannot be read, or is too large',
    text: `
Numbers are Go's: 0x1f, 0b101, 017 or 0o17, 'a'; expressions have Go's operators and precedence, in 64 bits.

    MOVQ $0x1_0000_0000_0000_0000, AX
    MOVQ $(1<<12 | 3), AX       // right
`,
  },
  {
    code: 'asm-immediate',
    title: 'a size that is no immediate constant',
    text: `
TEXT and GLOBL say sizes with a dollar sign.

    GLOBL ·table(SB), RODATA, $64
    TEXT ·f(SB), NOSPLIT, $16-24
`,
  },
  {
    code: 'asm-flags',
    title: 'flags that are no number',
    text: `
The flags of TEXT and GLOBL are one constant: names from textflag.h, joined by |.

    #include "textflag.h"
    GLOBL ·table(SB), RODATA|NOPTR, $64
`,
  },
  {
    code: 'asm-frame-size',
    title: 'a frame size of the wrong form',
    text: `
After the flags of TEXT stands $frame-args: the bytes of its locals, and those of its arguments and results.

    TEXT ·Add(SB), NOSPLIT, $0-24
    TEXT ·Add(SB), NOSPLIT, 0-24    // frame size must be an immediate constant
    TEXT ·Add(SB), NOSPLIT, $0+24   // argument size must be of form -integer
`,
  },
  {
    code: 'asm-symbol',
    title: 'a directive without a proper symbol',
    text: `
TEXT, GLOBL and DATA name a symbol with SB; TEXT and GLOBL without an offset.

    TEXT ·f+8(SB), NOSPLIT, $0      // must not be offset from SB
    DATA ·t+8(SB)/8, $1             // right: the second word of t
`,
  },
  {
    code: 'asm-abi',
    title: 'an ABI that is not for this package',
    text: `
Assembly of ordinary packages is ABI0. <ABIInternal> belongs to the runtime and the packages next to it, and a
TEXT with it must be NOSPLIT.

    CALL runtime·mallocgc<ABIInternal>(SB)      // ABI selector only permitted when compiling runtime
`,
  },
  {
    code: 'asm-redeclared',
    title: 'a symbol that the file defines twice',
    text: `
Two TEXT or two GLOBL of one name in a file. A name with <> belongs to its file, without it to the package.

    TEXT ·f(SB), NOSPLIT, $0
    TEXT ·f(SB), NOSPLIT, $0        // symbol ·f redeclared
`,
  },
  {
    code: 'asm-label',
    title: 'a label that is missing, or there twice',
    text: `
Labels belong to their TEXT: a jump cannot leave it, and each name is there once. A macro with a label in it can
be used once in a function.

    loop:
        JNZ lop                     // undefined label lop
`,
  },
  {
    code: 'asm-branch-range',
    title: 'a jump by a number that leaves the function',
    text: `
JMP 3(PC) counts instructions, and there are not so many. Use a label, which stays right when lines are added.

    JEQ 3(PC)
    JEQ done
`,
  },
  {
    code: 'asm-data',
    title: 'a DATA line of the wrong form',
    text: `
DATA says symbol, offset, size and value: a number, a float, a string or the address of a symbol.

    DATA ·t+0(SB)/8, $0x0123456789abcdef
    DATA ·t+8(SB)/4, $"abcd"
    DATA ·t+16(SB)/8, $·f(SB)
    GLOBL ·t(SB), RODATA, $24
`,
  },
  {
    code: 'asm-data-overlap',
    title: 'DATA lines that overlap',
    text: `
The DATA lines of a symbol must not cover a byte twice, and each begins where the one before it ends, or later.

    DATA ·t+0(SB)/8, $1
    DATA ·t+4(SB)/4, $2             // overlapping DATA entry for ·t
`,
  },
];
