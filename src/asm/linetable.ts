const NEWLINE = 10;

/** FNV-1a */
const HASH_BASIS = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

/** What is known of lines, by their bytes: nothing is allocated to look one up. */
export class LineTable<T> {
  /** Offset of the newline that ends the line that `find` was last given; that of the end of the bytes if there is none. */
  end = 0;
  #hash = 0;
  /** 1 + the number of an entry, 0 where there is none; twice as many places as entries, or more. */
  #slots = new Int32Array(1 << 12);
  #hashes = new Int32Array(1 << 11);
  /** Where each entry's text begins in `#pool`; the last one's ends where the next would begin. */
  #starts = new Int32Array((1 << 11) + 1);
  #pool = new Uint8Array(1 << 16);
  #values: T[] = [];

  get size(): number {
    return this.#values.length;
  }

  /** What is known of the line that begins at `start`. */
  find(bytes: Uint8Array, start: number): T | undefined {
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
      if (this.#hashes[entry] === hash && this.#isSame(entry, bytes, start, at)) return this.#values[entry];
    }
    return undefined;
  }

  /** Keeps something about a line that isn't in the table. */
  add(bytes: Uint8Array, start: number, value: T): void {
    if (this.find(bytes, start) !== undefined) return;
    const entry = this.#values.length;
    if (entry === this.#hashes.length) this.#grow();
    const from = this.#starts[entry];
    const to = from + this.end - start;
    if (to > this.#pool.length) {
      const pool = new Uint8Array(2 * to);
      pool.set(this.#pool);
      this.#pool = pool;
    }
    for (let i = start, j = from; i < this.end; ) this.#pool[j++] = bytes[i++];
    this.#starts[entry + 1] = to;
    this.#hashes[entry] = this.#hash;
    this.#values.push(value);
    this.#place(entry);
  }

  clear(): void {
    this.#slots.fill(0);
    this.#values = [];
  }

  #isSame(entry: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#starts[entry];
    if (this.#starts[entry + 1] - from !== end - start) return false;
    const pool = this.#pool;
    for (let i = start, j = from; i < end; i++, j++) if (bytes[i] !== pool[j]) return false;
    return true;
  }

  #place(entry: number): void {
    const mask = this.#slots.length - 1;
    let slot = this.#hashes[entry] & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = entry + 1;
  }

  #grow(): void {
    const count = this.#hashes.length;
    const hashes = new Int32Array(2 * count);
    hashes.set(this.#hashes);
    const starts = new Int32Array(2 * count + 1);
    starts.set(this.#starts);
    this.#hashes = hashes;
    this.#starts = starts;
    this.#slots = new Int32Array(4 * count);
    for (let entry = 0; entry < count; entry++) this.#place(entry);
  }
}
