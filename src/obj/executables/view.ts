import { ObjectError } from '../read.ts';

/** An address or size: a bigint only beyond 2^53. */
export type Wide = number | bigint;

/** The bytes of a file, read at offsets that are checked. Throws ObjectError, with offsets from the start of the file. */
export class FileView {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  readonly #little: boolean;
  /** Where this part begins in the file. */
  readonly base: number;

  constructor(bytes: Uint8Array, littleEndian: boolean, base = 0) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#little = littleEndian;
    this.base = base;
  }

  get length(): number {
    return this.bytes.length;
  }

  fail(message: string, offset: number): never {
    throw new ObjectError(message, this.base + offset);
  }

  /** Makes sure that `size` bytes are there for `what`; returns where they end. */
  need(offset: Wide, size: Wide, what: string): number {
    const from = Number(offset);
    const to = from + Number(size);
    if (to > this.length) this.fail(`${what}: the file is cut off, it ends at byte ${this.base + this.length} and not at ${this.base + to}`, Math.min(from, this.length));
    return to;
  }

  part(offset: Wide, size: Wide, what: string): FileView {
    const to = this.need(offset, size, what);
    return new FileView(this.bytes.subarray(Number(offset), to), this.#little, this.base + Number(offset));
  }

  u8(at: number): number {
    this.need(at, 1, 'a field');
    return this.bytes[at];
  }

  u16(at: number): number {
    this.need(at, 2, 'a field');
    return this.#view.getUint16(at, this.#little);
  }

  i16(at: number): number {
    return (this.u16(at) << 16) >> 16;
  }

  u32(at: number): number {
    this.need(at, 4, 'a field');
    return this.#view.getUint32(at, this.#little);
  }

  u64(at: number): Wide {
    const low = this.u32(this.#little ? at : at + 4);
    const high = this.u32(this.#little ? at + 4 : at);
    return high < 0x200000 ? high * 0x100000000 + low : (BigInt(high) << 32n) | BigInt(low);
  }

  /** The text from `at` to the NUL that must end it. */
  text(at: number, what: string): string {
    const end = at < this.length ? this.bytes.indexOf(0, at) : -1;
    if (at > this.length || end < 0) this.fail(`${what}: its name is not in the string table`, Math.min(at, this.length));
    return decode(this.bytes.subarray(at, end));
  }

  /** The text of a field of `size` bytes, up to the first NUL. */
  field(at: number, size: number): string {
    this.need(at, size, 'a field');
    const bytes = this.bytes.subarray(at, at + size);
    const end = bytes.indexOf(0);
    return decode(end < 0 ? bytes : bytes.subarray(0, end));
  }
}

const utf8 = new TextDecoder();

function decode(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    if (byte >= 0x80) return utf8.decode(bytes);
    text += String.fromCharCode(byte);
  }
  return text;
}

export function add(a: Wide, b: Wide): Wide {
  if (typeof a === 'number' && typeof b === 'number' && a + b <= Number.MAX_SAFE_INTEGER) return a + b;
  return narrow(BigInt(a) + BigInt(b));
}

export function subtract(a: Wide, b: Wide): Wide {
  return typeof a === 'number' && typeof b === 'number' ? a - b : narrow(BigInt(a) - BigInt(b));
}

function narrow(value: bigint): Wide {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}

/** A part of a file, in bytes from its start. */
export interface Extent {
  readonly name: string;
  readonly offset: Wide;
  readonly size: Wide;
}

/** Makes sure that all of the extents are in the file, and no two share a byte. */
export function checkExtents(view: FileView, extents: readonly Extent[]): void {
  const sorted = extents.filter(({ size }) => size > 0).sort((a, b) => (a.offset < b.offset ? -1 : a.offset > b.offset ? 1 : 0));
  let end = 0;
  let before = '';
  for (const { name, offset, size } of sorted) {
    if (offset < end) view.fail(`${name} overlaps ${before}`, Number(offset));
    end = view.need(offset, size, name);
    before = name;
  }
}
