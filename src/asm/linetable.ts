const NEWLINE = 10;

/** FNV-1a */
const HASH_BASIS = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

/** Lines that are kept at most. */
const MAX_LINES = 1 << 16;
/** Bytes of a short line: a table has room for as many distinct ones as the source may have. */
const SHORT_LINE = 16;

/** What is known of the lines of a source, by their bytes: nothing is allocated to look one up. */
export class LineTable<T> {
  readonly bytes: Uint8Array;
  /** Offset of the newline that ends the line that `find` was last given; that of the end of the bytes if there is none. */
  end = 0;
  #hash = 0;
  #size = 0;
  readonly #capacity: number;
  /** 1 + the number of an entry, 0 where there is none; there are twice as many places as entries. */
  readonly #slots: Int32Array;
  readonly #hashes: Int32Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #values: T[] = [];

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    const places = 2 ** Math.ceil(Math.log2(bytes.length / SHORT_LINE + 16));
    const capacity = Math.min(places, MAX_LINES);
    this.#capacity = capacity;
    this.#slots = new Int32Array(2 * capacity);
    this.#hashes = new Int32Array(capacity);
    this.#starts = new Int32Array(capacity);
    this.#ends = new Int32Array(capacity);
  }

  get size(): number {
    return this.#size;
  }

  /** What is known of the line that begins at `start`. */
  find(start: number): T | undefined {
    const entry = this.#entry(start);
    return entry < 0 ? undefined : this.#values[entry];
  }

  #entry(start: number): number {
    const bytes = this.bytes;
    const { length } = bytes;
    let hash = HASH_BASIS;
    let at = start;
    for (; at < length; at++) {
      const c = bytes[at];
      if (c === NEWLINE) break;
      hash = Math.imul(hash ^ c, HASH_PRIME);
    }
    this.end = at;
    this.#hash = hash;
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const entry = slots[slot] - 1;
      if (this.#hashes[entry] === hash && this.#isSame(entry, start, at)) return entry;
    }
    return -1;
  }

  /** Keeps something about a line, if there is room. */
  set(start: number, value: T): void {
    const known = this.#entry(start);
    if (known >= 0) this.#values[known] = value;
    if (known >= 0 || this.#size === this.#capacity) return;
    const entry = this.#size++;
    this.#hashes[entry] = this.#hash;
    this.#starts[entry] = start;
    this.#ends[entry] = this.end;
    this.#values[entry] = value;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = this.#hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = entry + 1;
  }

  #isSame(entry: number, start: number, end: number): boolean {
    const bytes = this.bytes;
    let other = this.#starts[entry];
    if (this.#ends[entry] - other !== end - start) return false;
    for (let at = start; at < end; at++) if (bytes[at] !== bytes[other++]) return false;
    return true;
  }
}
