/** Import path of the code that calls functions: no package of anybody's has it. */
export const ENTRY_PACKAGE = 'tsgo.internal/entry';

/** What the code that calls functions must know of a machine under Linux. */
export interface EntryMachine {
  readonly wordSize: 4 | 8;
  /**
   * Go assembly of the entry. It sets up the goroutine's register and thread-local slot, a stack for signals and a handler,
   * then, for each row of ·calls: copies the argument block to ·arguments on the stack, calls the function, and writes what
   * the row's vector names. ·ready is a function that does nothing. Its data is absolute symbols that control.ts lays out.
   */
  readonly text: string;
  /** Bytes between SP before a CALL and the callee's first argument. */
  readonly argumentOffset: number;
  /** sizeof(struct sigaction) of the system call: words for the handler, flags, restorer, then 8 bytes of mask. */
  readonly actionFlags: number;
  readonly context: SignalContext;
}

/** Offsets in the siginfo_t and ucontext_t that a signal handler gets (Linux's asm/sigcontext.h), in bytes. */
export interface SignalContext {
  /** si_addr in siginfo_t. */
  readonly faultAddress: number;
  readonly pc: number;
  readonly sp: number;
  /** How much of the ucontext_t is needed. */
  readonly size: number;
  /** General registers by their Go names. */
  readonly registers: readonly (readonly [string, number])[];
}

/** Bytes of siginfo_t. */
export const SIGINFO_SIZE = 128;

/** Names at offsets that follow each other, one word apart. */
export function inOrder(start: number, wordSize: number, names: string): (readonly [string, number])[] {
  return names.split(' ').map((name, index) => [name, start + index * wordSize] as const);
}
