import type { Addend } from './addend.ts';

const encoder = new TextEncoder();
const loneSurrogate = /\p{Surrogate}/u;

/** Arrays of up to so many bytes are cheap to make: they need no buffer beside them. */
const SMALL = 64;
/** Longer ones share a buffer of that many bytes, unless they are so long that one of their own costs little more. */
const CHUNK = 1 << 16;
const LARGE = CHUNK >> 3;
let chunk = new ArrayBuffer(CHUNK);
let used = 0;

/** A copy of the first bytes that may share its buffer with others. */
function compactCopy(source: Uint8Array, length: number): Uint8Array {
  if (length <= SMALL || length >= LARGE) return source.slice(0, length);
  if (used + length > CHUNK) {
    chunk = new ArrayBuffer(CHUNK);
    used = 0;
  }
  const copy = new Uint8Array(chunk, used, length);
  used += length;
  copy.set(source.subarray(0, length));
  return copy;
}

/** A growing byte array with the writers an object file needs. Offsets are in bytes; little endian unless `be` is in the name. */
export class ByteBuffer {
  #data!: Uint8Array;
  /** The same memory, for whole numbers and text: quicker than a byte at a time. */
  #view!: DataView;
  #text: Buffer | null = null;
  #capacity = 0;
  length = 0;

  constructor(capacity = 64) {
    this.#use(new Uint8Array(capacity));
  }

  #use(data: Uint8Array): void {
    this.#data = data;
    this.#view = new DataView(data.buffer);
    this.#text = null;
    this.#capacity = data.length;
  }

  #grow(need: number): void {
    const grown = new Uint8Array(Math.max(need, this.#capacity * 2));
    grown.set(this.#data);
    this.#use(grown);
  }

  #reserve(extra: number): void {
    if (this.length + extra > this.#capacity) this.#grow(this.length + extra);
  }

  u8(value: number): void {
    if (this.length === this.#capacity) this.#grow(this.length + 1);
    this.#data[this.length++] = value;
  }

  u16(value: number): void {
    const at = this.length;
    if (at + 2 > this.#capacity) this.#grow(at + 2);
    this.#view.setUint16(at, value, true);
    this.length = at + 2;
  }

  u32(value: number): void {
    const at = this.length;
    if (at + 4 > this.#capacity) this.#grow(at + 4);
    this.#view.setUint32(at, value, true);
    this.length = at + 4;
  }

  u32be(value: number): void {
    const at = this.length;
    if (at + 4 > this.#capacity) this.#grow(at + 4);
    this.#view.setUint32(at, value);
    this.length = at + 4;
  }

  /** A 64-bit value from its low and high 32-bit halves. */
  u64(lo: number, hi: number): void {
    this.u32(lo);
    this.u32(hi);
  }

  /** A signed 64-bit value. */
  i64(value: Addend): void {
    if (typeof value === 'bigint') {
      this.u32(Number(BigInt.asUintN(32, value)));
      this.u32(Number(BigInt.asUintN(32, value >> 32n)));
      return;
    }
    const hi = Math.floor(value / 0x100000000);
    this.u32(value - hi * 0x100000000);
    this.u32(hi);
  }

  get #asText(): Buffer {
    return (this.#text ??= Buffer.from(this.#data.buffer));
  }

  /** A string in UTF-8, a lone surrogate U+DC80…U+DCFF as the byte 80…FF that it stands for; the number of its bytes. */
  utf8(text: string): number {
    this.#reserve(3 * text.length);
    const start = this.length;
    this.length += this.#asText.write(text, start);
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

  /** A string of bytes: characters up to 0xff. */
  latin1(text: string): void {
    this.#reserve(text.length);
    this.length += this.#asText.write(text, this.length, 'latin1');
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
    this.#view.setUint32(offset, value, true);
  }

  /** Forgets everything after `length`. */
  truncate(length: number): void {
    this.length = length;
  }

  /** The bytes written so far; shares memory until the next write. */
  view(): Uint8Array {
    return this.#data.subarray(0, this.length);
  }

  /** The bytes written so far as a string, a character each. */
  asLatin1(): string {
    return this.#asText.toString('latin1', 0, this.length);
  }

  /** A copy of the bytes written so far, whose buffer may be shared with other copies. */
  take(): Uint8Array {
    return compactCopy(this.#data, this.length);
  }
}
