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
  /**
   * Packs a register list into `out`, whose kind is already RegList; the error text, or ''. x86: the two ends of
   * [Z0-Z3]; arm: every register of [R0-R3,R5]; arm64: every register of [V1.S4, V2.S4], whose `arrangement` is S4.
   */
  registerList(registers: readonly number[], out: Operand, arrangement?: string): string;
  /** Names that stand for pseudo-registers; SB, FP and PC if absent. (arm and arm64 add SP, wasm has none.) */
  readonly pseudoRegisters?: readonly string[];
  /** Most operands that an instruction may have, as the real parser sees it; 5 if absent, 3 on 386. */
  readonly maxOperands?: number;
  /** The name under which messages know a mnemonic that is an alias (JA is JHI); the mnemonic itself if absent. */
  canonicalName?(op: string): string;
  /** Which of `count` operands of a jump is its target, -1 if it can't have so many; the last of one or two if absent. */
  branchOperand?(op: string, count: number): number;
  /**
   * What the real parser refuses about the operands of an instruction or jump, beyond their number: the error text, or
   * ''. Called once a distinct line, after the operands are parsed; it may change them (ppc64's BC 4,LT).
   */
  checkOperands?(op: string, args: Operand[]): string;
  /**
   * arm, arm64: packs `reg` shifted by `count`, or (arm, when countRegister isn't 0) by a register, into `out`, whose
   * kind is already Shift; operators 0 to 3 are <<, >>, -> and @>. The error text, or ''.
   */
  registerShift?(out: Operand, reg: number, operator: number, count: number, countRegister: number): string;
  /**
   * arm64, loong64: packs R1.UXTW<<2, V1.B16, V1.B[3] or (R1)(R2<<3)'s second half (extension "LSL") into `out`: into
   * its `reg` if its kind is Reg, into its `index` if it is Mem. The error text, or ''.
   */
  registerExtension?(out: Operand, register: RegisterExtension): string;
  /** What the real assembler's register numbers are more than this machine's, where that is one number. */
  readonly registerBase?: number;
  /** The number in decimal that the real assembler packs a register list into, where that isn't the operand's offset. */
  packedList?(operand: Operand): string;
  /** A Shift, RegList or Special operand as messages print it. */
  formatOperand?(operand: Operand): string;
}

/** A register with what follows its name. */
export interface RegisterExtension {
  readonly reg: number;
  /** UXTW, B16, LSL … */
  readonly extension: string;
  /** Shift amount or element index, 0 if there is none. */
  readonly num: number;
  /** True for V1.B[3]. */
  readonly element: boolean;
}
