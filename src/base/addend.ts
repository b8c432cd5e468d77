/** A signed 64-bit number that a relocation adds: a bigint where a number wouldn't be exact. */
export type Addend = number | bigint;

/** The number of two halves, of which the sign of the lower one doesn't count. */
export function addendFrom(lo: number, hi: number): Addend {
  // The other ways would give the same, but a boxed number.
  if (hi === lo >> 31) return lo;
  const value = hi * 0x100000000 + (lo >>> 0);
  return Number.isSafeInteger(value) ? value : (BigInt(hi) << 32n) | BigInt(lo >>> 0);
}

/** An addend and a small number, modulo 2^64. */
export function addendPlus(addend: Addend, change: number): Addend {
  if (typeof addend === 'number' && Number.isSafeInteger(addend + change)) return addend + change;
  return BigInt.asIntN(64, BigInt(addend) + BigInt(change));
}
