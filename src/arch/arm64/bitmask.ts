/** Bitmask immediates of the logical instructions (Arm ARM, shared/functions/integer/DecodeBitMasks), on 32-bit halves. */

function bit(lo: number, hi: number, i: number): number {
  return i < 32 ? (lo >>> i) & 1 : (hi >>> (i - 32)) & 1;
}

/** Bits of the smallest element that the constant repeats. */
function elementSize(lo: number, hi: number): number {
  if (lo !== hi) return 64;
  let size = 32;
  while (size > 2) {
    const half = size >> 1;
    const mask = (1 << half) - 1;
    if ((lo & mask) !== ((lo >>> half) & mask)) break;
    size = half;
  }
  return size;
}

/**
 * N:immr:imms of a 64-bit constant, 13 bits; -1 if it isn't one run of ones, rotated, in an element of 2 to 64 bits that
 * repeats. A 32-bit constant is given twice, as lo and hi.
 */
export function encodeBitmask(lo: number, hi: number): number {
  if ((lo === 0 && hi === 0) || (lo === -1 && hi === -1)) return -1;
  const size = elementSize(lo, hi);
  let ones = 0;
  let starts = 0;
  let start = 0;
  for (let i = 0; i < size; i++) {
    const own = bit(lo, hi, i);
    ones += own;
    if (own === 1 && bit(lo, hi, (i + size - 1) % size) === 0) {
      starts++;
      start = i;
    }
  }
  if (starts !== 1) return -1;
  const immr = (size - start) % size;
  const imms = ((-size << 1) & 0x3f) | (ones - 1);
  return ((size === 64 ? 1 : 0) << 12) | (immr << 6) | imms;
}
