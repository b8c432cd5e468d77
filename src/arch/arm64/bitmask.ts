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

/** The constant that N:immr:imms stands for, as an unsigned number; null if there is none. */
export function decodeBitmask(encoded: number, is64: boolean): bigint | null {
  const isWhole = encoded >> 12 === 1;
  if (isWhole && !is64) return null;
  const imms = encoded & 0x3f;
  const immr = (encoded >> 6) & 0x3f;
  const length = isWhole ? 6 : 31 - Math.clz32(~imms & 0x3f);
  if (length < 1) return null;
  const size = 1 << length;
  const ones = (imms & (size - 1)) + 1;
  if (ones === size) return null;
  const turn = BigInt(immr & (size - 1));
  const run = (1n << BigInt(ones)) - 1n;
  const element = BigInt.asUintN(size, (run >> turn) | (run << (BigInt(size) - turn)));
  let value = 0n;
  for (let at = 0; at < (is64 ? 64 : 32); at += size) value |= element << BigInt(at);
  return value;
}
