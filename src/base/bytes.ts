const encoder = new TextEncoder();
const loneSurrogate = /\p{Surrogate}/u;

/** A growing byte array with the writers an object file needs. Offsets are in bytes; little endian unless `be` is in the name. */
export class ByteBuffer {
  #data: Uint8Array;
  length = 0;

  constructor(capacity = 64) {
    this.#data = new Uint8Array(capacity);
  }

  #reserve(extra: number): void {
    const need = this.length + extra;
    if (need <= this.#data.length) return;
    const grown = new Uint8Array(Math.max(need, this.#data.length * 2));
    grown.set(this.#data);
    this.#data = grown;
  }

  u8(value: number): void {
    this.#reserve(1);
    this.#data[this.length++] = value;
  }

  u16(value: number): void {
    this.#reserve(2);
    this.#data[this.length++] = value;
    this.#data[this.length++] = value >> 8;
  }

  u32(value: number): void {
    this.#reserve(4);
    this.setU32(this.length, value);
    this.length += 4;
  }

  u32be(value: number): void {
    this.#reserve(4);
    for (let shift = 24; shift >= 0; shift -= 8) this.#data[this.length++] = value >> shift;
  }

  /** A 64-bit value from its low and high 32-bit halves. */
  u64(lo: number, hi: number): void {
    this.u32(lo);
    this.u32(hi);
  }

  /** A signed 64-bit value; exact within ±2^53. */
  i64(value: number): void {
    const hi = Math.floor(value / 0x100000000);
    this.u32(value - hi * 0x100000000);
    this.u32(hi);
  }

  /** A string in UTF-8, a lone surrogate U+DC80…U+DCFF as the byte 80…FF that it stands for; the number of its bytes. */
  utf8(text: string): number {
    this.#reserve(3 * text.length);
    const start = this.length;
    this.length += encoder.encodeInto(text, this.#data.subarray(start)).written;
    if (this.length - start !== text.length && loneSurrogate.test(text)) {
      this.length = start;
      for (const char of text) {
        const code = char.codePointAt(0)!;
        if (code >= 0xdc80 && code <= 0xdcff) this.u8(code - 0xdc00);
        else this.bytes(encoder.encode(char));
      }
    }
    return this.length - start;
  }

  bytes(source: Uint8Array): void {
    this.#reserve(source.length);
    this.#data.set(source, this.length);
    this.length += source.length;
  }

  /** Appends the bytes from `start` up to `end` of another buffer: quick for a few. */
  append(source: ByteBuffer, start: number, end: number): void {
    this.#reserve(end - start);
    const from = source.#data;
    const to = this.#data;
    let at = this.length;
    for (let i = start; i < end; i++) to[at++] = from[i];
    this.length = at;
  }

  zeros(count: number): void {
    this.#reserve(count);
    this.#data.fill(0, this.length, this.length + count);
    this.length += count;
  }

  uleb(value: number): void {
    while (value >= 0x80000000) {
      this.u8((value % 128) | 0x80);
      value = Math.floor(value / 128);
    }
    while (value >= 0x80) {
      this.u8((value & 0x7f) | 0x80);
      value >>>= 7;
    }
    this.u8(value);
  }

  sleb(value: number): void {
    for (;;) {
      const low = value & 0x7f;
      value = Math.floor(value / 128);
      const done = (value === 0 && (low & 0x40) === 0) || (value === -1 && (low & 0x40) !== 0);
      this.u8(done ? low : low | 0x80);
      if (done) return;
    }
  }

  at(offset: number): number {
    return this.#data[offset];
  }

  setU8(offset: number, value: number): void {
    this.#data[offset] = value;
  }

  setU32(offset: number, value: number): void {
    const data = this.#data;
    data[offset] = value;
    data[offset + 1] = value >> 8;
    data[offset + 2] = value >> 16;
    data[offset + 3] = value >> 24;
  }

  /** Forgets everything after `length`. */
  truncate(length: number): void {
    this.length = length;
  }

  /** The bytes written so far; shares memory until the next write. */
  view(): Uint8Array {
    return this.#data.subarray(0, this.length);
  }

  /** A copy of the bytes written so far. */
  take(): Uint8Array {
    return this.#data.slice(0, this.length);
  }
}
