/** A 64-bit integer as two signed 32-bit halves, changed in place. */
export class Int64 {
  lo = 0;
  hi = 0;

  set(lo: number, hi: number): void {
    this.lo = lo | 0;
    this.hi = hi | 0;
  }

  setBigInt(value: bigint): void {
    // What Number() makes of a BigInt is boxed: each field that it is copied to would hold boxes from then on.
    this.lo = Number(BigInt.asIntN(32, value)) | 0;
    this.hi = Number(BigInt.asIntN(32, value >> 32n)) | 0;
  }

  /** The value without a sign. */
  toBigInt(): bigint {
    return (BigInt(this.hi >>> 0) << 32n) | BigInt(this.lo >>> 0);
  }

  isZero(): boolean {
    return (this.lo | this.hi) === 0;
  }

  add(other: Int64): void {
    const lo = (this.lo >>> 0) + (other.lo >>> 0);
    this.hi = (this.hi + other.hi + (lo > 0xffffffff ? 1 : 0)) | 0;
    this.lo = lo | 0;
  }

  negate(): void {
    this.hi = (~this.hi + (this.lo === 0 ? 1 : 0)) | 0;
    this.lo = -this.lo | 0;
  }

  subtract(other: Int64): void {
    const lo = (this.lo >>> 0) - (other.lo >>> 0);
    this.hi = (this.hi - other.hi - (lo < 0 ? 1 : 0)) | 0;
    this.lo = lo | 0;
  }

  /** Shifts left by a count without a sign; 64 and more give 0. */
  shiftLeft(count: Int64): void {
    const n = shiftCount(count);
    if (n >= 32) this.set(0, n === 64 ? 0 : this.lo << (n - 32));
    else if (n > 0) this.set(this.lo << n, (this.hi << n) | (this.lo >>> (32 - n)));
  }

  /** Shifts right without a sign. */
  shiftRight(count: Int64): void {
    const n = shiftCount(count);
    if (n >= 32) this.set(n === 64 ? 0 : this.hi >>> (n - 32), 0);
    else if (n > 0) this.set((this.lo >>> n) | (this.hi << (32 - n)), this.hi >>> n);
  }
}

function shiftCount(count: Int64): number {
  return count.hi !== 0 || count.lo >>> 0 > 63 ? 64 : count.lo;
}
