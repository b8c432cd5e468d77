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

/** True if the set bits are one run, in an element of `size` bits. */
function isRun(value: number, size: number): boolean {
  const mask = size === 32 ? -1 : (1 << size) - 1;
  const bits = value & mask;
  if (bits === 0 || bits === mask) return false;
  // A rotated run changes between 0 and 1 exactly twice around the element.
  const rotated = ((bits >>> 1) | (bits << (size - 1))) & mask;
  let changes = bits ^ rotated;
  let count = 0;
  for (; changes !== 0; changes &= changes - 1) count++;
  return count === 2;
}

function countBits(word: number): number {
  let count = 0;
  for (let bits = word; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/** True if a constant is a logical instruction's bitmask: an element of 2, 4 … 64 bits, a rotated run of ones, repeated. */
export function isBitmask(lo: number, hi: number): boolean {
  if (lo !== hi) {
    // One 64-bit element.
    const low = lo ^ ((lo >>> 1) | (hi << 31));
    const high = hi ^ ((hi >>> 1) | (lo << 31));
    return countBits(low) + countBits(high) === 2;
  }
  for (let size = 32; size >= 2; size >>= 1) {
    if (isRun(lo, size)) return true;
    const half = size >> 1;
    const mask = (1 << half) - 1;
    if ((lo & mask) !== ((lo >>> half) & mask)) return false;
  }
  return false;
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
