import { addendFrom, type Addend } from '../base/addend.ts';
import type { SymbolRef } from '../base/symbol.ts';
import type { Prog } from './prog.ts';

/** What an operand is (the TYPE_ constants of cmd/internal/obj). */
export const enum Kind {
  None,
  /** A register: `reg`. */
  Reg,
  /** A memory reference: [name/sym] + offset + `reg` + `index`·`scale`. */
  Mem,
  /** An address as a value: $sym+off(SB), $off(reg). */
  Addr,
  /** An integer constant: `lo`, `hi`. */
  Const,
  /** A floating-point constant: `float`. */
  Float,
  /** A string constant ($"abc"): `text`, one char a byte. */
  String,
  /** A branch target: `target`, or a symbol. */
  Branch,
  /** $frame-args of TEXT: `lo` = frame size, `args` in `hi` (ARGS_UNKNOWN if absent). */
  TextSize,
  /** *sym(SB), 386/amd64/s390x indirection. */
  Indirect,
  /** Register pair (R1, R2): `reg`, `index`. */
  RegPair,
  /** ARM/arm64/x86 register list: packed by the architecture into `lo`/`hi`. */
  RegList,
  /** arm/arm64 shifted register: packed by the architecture. */
  Shift,
  /** A named special operand of the architecture (arm64 PLDL1KEEP, riscv64 rounding …): number in `lo`. */
  Special,
}

/** How an operand's symbol is addressed (the NAME_ constants). */
export const enum Name {
  None,
  Extern,
  Static,
  /** x-8(SP) */
  Auto,
  /** x+8(FP) */
  Param,
  GotRef,
  TocRef,
}

/** Args of a TEXT without -args (abi.FuncInfo: ArgsSizeUnknown). */
export const ARGS_UNKNOWN = -0x80000000;

/** One operand, architecture neutral. Registers are the small integers of the Machine that parsed it; 0 is no register. */
export class Operand {
  kind: Kind = Kind.None;
  name: Name = Name.None;
  reg = 0;
  index = 0;
  scale = 0;
  /** 64-bit offset or constant as two signed 32-bit halves. */
  lo = 0;
  hi = 0;
  sym: SymbolRef | null = null;
  target: Prog | null = null;
  /** The floating-point constant in a box, null for +0: a number that may be none takes room in every operand. */
  boxed: { readonly value: number } | null = null;
  text = '';
  /** Byte column, from 1, of the operand's first token in its line; 0 if made by lowering. */
  column = 0;

  get float(): number {
    return this.boxed === null ? 0 : this.boxed.value;
  }

  set float(value: number) {
    this.boxed = Object.is(value, 0) ? null : { value };
  }
}

/** The offset as a number; exact within ±2^53. */
export function offsetOf(operand: Operand): number {
  const { lo, hi } = operand;
  // The second would be the same number, but a boxed one.
  return hi === lo >> 31 ? lo : hi * 0x100000000 + (lo >>> 0);
}

export function setOffset(operand: Operand, value: number): void {
  operand.lo = value | 0;
  operand.hi = Math.floor(value / 0x100000000) | 0;
}

/** Adds to the offset, modulo 2^64; `change` is a safe integer. */
export function addToOffset(operand: Operand, change: number): void {
  const low = (operand.lo >>> 0) + (change >>> 0);
  operand.lo = low | 0;
  operand.hi = (operand.hi + Math.floor(change / 0x100000000) + (low > 0xffffffff ? 1 : 0)) | 0;
}

/** Turns the offset's sign around, modulo 2^64. */
export function negateOffset(operand: Operand): void {
  operand.hi = operand.lo === 0 ? -operand.hi | 0 : ~operand.hi;
  operand.lo = -operand.lo | 0;
}

/** The offset as what a relocation adds. */
export function addendOf(operand: Operand): Addend {
  return addendFrom(operand.lo, operand.hi);
}

/** True if two parsed operands say the same at the same place of a line. */
export function areSameOperands(a: Operand, b: Operand): boolean {
  return (
    a.kind === b.kind &&
    a.name === b.name &&
    a.reg === b.reg &&
    a.index === b.index &&
    a.scale === b.scale &&
    a.lo === b.lo &&
    a.hi === b.hi &&
    a.sym === b.sym &&
    a.target === b.target &&
    Object.is(a.float, b.float) &&
    a.text === b.text &&
    a.column === b.column
  );
}
