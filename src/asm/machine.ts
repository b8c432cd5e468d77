import type { Operand } from './operand.ts';

/**
 * The little that lexing and parsing must know of a machine; `arch/` implements it.
 * Register numbers are small positive integers, the same that the encoder uses.
 */
export interface Machine {
  readonly goarch: string;
  /** Family, as cmd/internal/sys names it: 386 and amd64 are I386 and AMD64, ppc64le is PPC64. */
  readonly family: string;
  /** Bytes of a pointer. */
  readonly ptrSize: 4 | 8;
  readonly bigEndian: boolean;
  /** The register of that name, 0 if there is none. Pseudo-registers (SB, FP, SP as a base, PC) are the parser's. */
  register(name: string): number;
  /** R(3), F(1) …: the register with that prefix and number, 0 if there is none. */
  numberedRegister(prefix: string, n: number): number;
  /** True if `prefix`(n) is this machine's way to number registers. */
  isRegisterPrefix(prefix: string): boolean;
  /** The stack pointer, and (where the machine has one) the goroutine register. */
  readonly sp: number;
  isInstruction(op: string): boolean;
  /** A branch that takes a label or symbol: its operands parse as targets. */
  isJump(op: string): boolean;
  /** Mnemonics nearest to an unknown one are hints: all of them. */
  mnemonics(): Iterable<string>;
  /** Name of a register for messages and listings. */
  registerName(reg: number): string;
  /** Checks and canonicalises the suffix (".Z.BCST"); the error text if the machine refuses it, '' if it is fine. */
  checkSuffix(op: string, suffix: string): string;
  /** Number of a special operand (PLDL1KEEP), -1 if there is none. */
  special(name: string): number;
  /** Packs an x86, arm or arm64 register list into `out`; the error text, or ''. */
  registerList(registers: readonly number[], out: Operand): string;
}
