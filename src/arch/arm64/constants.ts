import type { Operand } from '../../asm/operand.ts';
import { constant, register } from '../common/operands.ts';
import { countHalfwords, halfword, isAddImmediate, isBitmask, onlyHalfword } from './immediates.ts';
import { maskWithOneHalfword } from './operand-class.ts';
import { Reg } from './registers.ts';
import type { Sink } from './sequences.ts';
import { MoveWide, moveWide } from './words.ts';

/** Constants in registers: MOVZ, MOVN and ORR begin, MOVK continues. */

function orMask(sink: Sink, lo: number, hi: number, reg: number, is32: boolean): void {
  const mask = constant(0);
  mask.lo = lo;
  mask.hi = is32 ? 0 : hi;
  sink.instruction(is32 ? 'ORRW' : 'ORR', mask, register(Reg.ZR), register(reg));
}

/** reg = a constant that takes one instruction; with `is32` only its low half counts. */
export function moveConstant(sink: Sink, value: Operand, reg: number, is32: boolean): void {
  const { lo } = value;
  const hi = is32 ? 0 : value.hi;
  const asMask = is32 ? lo : hi;
  const index = onlyHalfword(lo, hi);
  const inverted = onlyHalfword(~lo, is32 ? 0 : ~hi);
  const isMove = index >= 0 || inverted >= 0;
  // Where MOVZ or MOVN would do as well, ORR is taken for small constants only.
  if (isBitmask(lo, asMask) && reg !== Reg.ZR && (isAddImmediate(lo, hi) || !isMove)) return orMask(sink, lo, hi, reg, is32);
  if (index >= 0) sink.word(moveWide(MoveWide.Zero, is32, index, halfword(lo, hi, index), reg));
  else sink.word(moveWide(MoveWide.Not, is32, inverted, halfword(~lo, ~hi, inverted), reg));
}

/** reg = a constant, by as many instructions as it takes; with `is32` by two. */
export function materialize(sink: Sink, value: Operand, reg: number, is32: boolean): void {
  const { lo, hi } = value;
  if (is32) {
    sink.word(moveWide(MoveWide.Zero, true, 0, lo, reg));
    sink.word(moveWide(MoveWide.Keep, true, 1, lo >>> 16, reg));
    return;
  }
  const zeros = countHalfwords(lo, hi, 0);
  const ones = countHalfwords(lo, hi, 0xffff);
  if (zeros < 2 && ones < 2) {
    const mask = maskWithOneHalfword(lo, hi);
    if (mask !== null) {
      orMask(sink, mask.lo, mask.hi, reg, false);
      sink.word(moveWide(MoveWide.Keep, false, mask.index, halfword(lo, hi, mask.index), reg));
      return;
    }
  }
  // The first instruction fills the halfwords that no other one sets.
  const invert = zeros < 2 && ones >= 2 ? true : zeros === 0 && ones === 1;
  const fill = invert ? 0xffff : zeros > 0 ? 0 : -1;
  let first = true;
  for (let i = 0; i < 4; i++) {
    const bits = halfword(lo, hi, i);
    if (bits === fill) continue;
    if (!first) sink.word(moveWide(MoveWide.Keep, false, i, bits, reg));
    else if (invert) sink.word(moveWide(MoveWide.Not, false, i, ~bits, reg));
    else sink.word(moveWide(MoveWide.Zero, false, i, bits, reg));
    first = false;
  }
}
