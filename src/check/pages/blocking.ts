import type { Explanation } from '../explanations.ts';

export const page: Explanation = {
  code: 'blocking',
  title: 'a system call that the scheduler does not know of',
  text: `
A note. The function enters the kernel without runtime·entersyscall before and runtime·exitsyscall after.
While the call lasts, its thread keeps its P: with GOMAXPROCS such calls at once, no Go code runs, and the
garbage collector waits.

    TEXT ·read(SB), NOSPLIT, $0-32
        …
        SYSCALL                 // waits for input, and a P with it

That is right for calls that return at once (getpid, futex wake), and it is what RawSyscall is for. For those
that may block (read, accept, wait4) go through syscall.Syscall, which tells the scheduler.
`,
};
