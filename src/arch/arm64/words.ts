import { offsetOf } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import { hardware } from './registers.ts';

/** Words that lowering makes itself: addresses, wide moves, literals (Arm ARM C4.1.93, C6.2). */

/** Relocation types (cmd/internal/objabi.RelocType). */
export const enum Relocate {
  Absolute = 1,
  /** ADRP and ADD */
  Address = 3,
  Call = 9,
  /** Marks an indirect call; nothing is patched. */
  IndirectCall = 10,
  TlsLe = 32,
  TlsIe = 33,
  Got = 34,
  /** ADRP and a load or store of 1 byte; the next ones are those of 2, 4 and 8. */
  Load8 = 37,
}

/** ADRP 0, Rd */
export function adrp(reg: number): number {
  return 0x90000000 | hardware(reg);
}

/** Bits 30 and 29 of a wide move. */
export const enum MoveWide {
  Not = 0,
  Zero = 2,
  Keep = 3,
}

/** MOVN, MOVZ or MOVK of 16 bits at halfword `index`. */
export function moveWide(kind: MoveWide, is32: boolean, index: number, value: number, reg: number): number {
  return (is32 ? 0 : 0x80000000) | (kind << 29) | 0x12800000 | (index << 21) | ((value & 0xffff) << 5) | hardware(reg);
}

/** A load of the literal's 64 bits, or of its 32 bits, zero-extended or sign-extended by its sign. */
export function loadLiteral(literal: Prog, pc: number, reg: number): number {
  const [value] = literal.args;
  const kind = literal.op === 'DWORD' ? 1 : offsetOf(value) < 0 ? 2 : 0;
  return 0x18000000 | (kind << 30) | ((((literal.pc - pc) >> 2) & 0x7ffff) << 5) | hardware(reg);
}

/** LDR or STR of a 128-bit register at base + index, a form that no mnemonic of the assembler has. */
export function moveQuadIndexed(isLoad: boolean, reg: number, base: number, index: number): number {
  return (isLoad ? 0x3ce06800 : 0x3ca06800) | (hardware(index) << 16) | (hardware(base) << 5) | hardware(reg);
}
