import type { Explanation } from '../explanations.ts';

export const page: Explanation = {
  code: 'argsize',
  title: 'the argument size of TEXT is not that of the Go declaration',
  text: `
TEXT name(SB), flags, $frame-args: args must be the bytes that the arguments and results take on the stack
(ABI0), with the padding between them. Results begin at a multiple of the word size.

    func rawSyscall(trap, a1, a2, a3 uintptr) (r1, r2 uintptr, err Errno)

    TEXT ·rawSyscall(SB), NOSPLIT, $0-48        // wrong argument size 48; expected $...-56
         0(FP)  8 bytes  trap
         8(FP)  8 bytes  a1
        16(FP)  8 bytes  a2
        24(FP)  8 bytes  a3
        32(FP)  8 bytes  r1  (result)
        40(FP)  8 bytes  r2  (result)
        48(FP)  8 bytes  err (result)

What happens: the size is recorded in the function's tables. The runtime copies and scans so many bytes of
arguments when the stack grows below this function, and go vet, tracebacks and debuggers believe it. Too
few bytes and a pointer behind them is not updated when the stack moves.

Copy the TEXT line from the hint. With frame sizes that differ by architecture, include go_asm.h and
textflag.h, and write the sizes of each architecture under #ifdef.
`,
};
