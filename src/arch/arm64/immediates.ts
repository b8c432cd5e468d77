import { encodeBitmask } from './bitmask.ts';

/** Which 64-bit constants, given as two 32-bit halves, fit which immediate fields. */

/** v is 0 <= v <= 0xfff, or such a number shifted left by 12. */
export function isAddImmediate(lo: number, hi: number): boolean {
  if (hi !== 0) return false;
  return (lo & ~0xfff) === 0 || (lo & ~0xfff000) === 0;
}

/** 0 <= v < 2^24: the sum of two such numbers. */
export function isLongAddImmediate(lo: number, hi: number): boolean {
  return hi === 0 && (lo & ~0xffffff) === 0;
}

/** Halfword `i` of a constant, from the least significant. */
export function halfword(lo: number, hi: number, i: number): number {
  const word = i < 2 ? lo : hi;
  return (i & 1) === 0 ? word & 0xffff : word >>> 16;
}

/** How many of the four halfwords equal `value`. */
export function countHalfwords(lo: number, hi: number, value: number): number {
  let count = 0;
  for (let i = 0; i < 4; i++) if (halfword(lo, hi, i) === value) count++;
  return count;
}

/** The index of the only halfword that isn't zero, 0 for the constant 0; -1 if there are several. */
export function onlyHalfword(lo: number, hi: number): number {
  if (countHalfwords(lo, hi, 0) < 3) return -1;
  for (let i = 0; i < 4; i++) if (halfword(lo, hi, i) !== 0) return i;
  return 0;
}

/** True if a constant is a logical instruction's bitmask. */
export function isBitmask(lo: number, hi: number): boolean {
  return encodeBitmask(lo, hi) >= 0;
}

const FLOAT = new DataView(new ArrayBuffer(8));

/**
 * True if FMOV holds a floating-point value in its eight bits: sign, 3 bits of exponent, 4 of fraction. The real
 * assembler takes the first of them, 2.0, for one that doesn't fit.
 */
export function isFloatImmediate(value: number): boolean {
  FLOAT.setFloat64(0, value);
  const high = FLOAT.getUint32(0);
  if (FLOAT.getUint32(4) !== 0 || (high & 0xffff) !== 0) return false;
  const exponent = high & 0x7fc00000;
  return (exponent === 0x40000000 && high !== 0x40000000) || exponent === 0x3fc00000;
}
