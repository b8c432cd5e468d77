import { TypeFault, type Type } from '../../golang/types.ts';
import type { Node } from '../../golang/syntax.ts';

/** Values of one type, one after the other, that pointers or a slice lead to. */
export interface Extent {
  readonly address: number;
  readonly element: Type;
  readonly count: number;
  /** They stand behind a slice; else it is one value of its own. */
  readonly slice: boolean;
}

/** Bytes behind values that belong to nobody, so that it shows when somebody writes there. */
const GAP = 64;

/** Memory that fills up from an address on, with the addresses at which the program that is called will find it. */
export class Memory {
  readonly base: number;
  readonly #limit: number;
  readonly extents: Extent[] = [];
  #bytes = new Uint8Array(0x1000);
  #length = 0;

  /** @param limit the first address that is too high */
  constructor(base: number, limit: number) {
    this.base = base;
    this.#limit = limit;
  }

  /** The first address that is free. */
  get end(): number {
    return this.base + this.#length;
  }

  /** Room for `size` zero bytes, and a gap behind them; throws a TypeFault at `node` where there is no more. */
  allocate(size: number, alignment: number, node: Node | null): number {
    const address = Math.ceil(this.end / alignment) * alignment;
    if (address + size + GAP > this.#limit) throw new TypeFault(node, `too large: a call's values may take ${this.#limit - this.base} bytes`);
    this.#length = address + size + GAP - this.base;
    if (this.#length > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(this.#length, 2 * this.#bytes.length));
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    return address;
  }

  /** The values that an address belongs to, one past their end included; undefined if there are none. */
  extentAt(address: number): Extent | undefined {
    return this.extents[this.indexFrom(address + 1) - 1];
  }

  /** Index of the first extent that doesn't begin before an address. */
  indexFrom(address: number): number {
    let low = 0;
    let high = this.extents.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.extents[middle].address < address) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  holds(address: number, size: number): boolean {
    return address >= this.base && address + size <= this.end;
  }

  /** The bytes at an address; they change with the memory until it grows. */
  at(address: number, size: number): Uint8Array {
    return this.#bytes.subarray(address - this.base, address - this.base + size);
  }

  write(address: number, bytes: Uint8Array): void {
    this.#bytes.set(bytes, address - this.base);
  }

  /** Forgets what was allocated from an address on. */
  release(address: number): void {
    this.#bytes.fill(0, address - this.base, this.#length);
    this.#length = address - this.base;
    while (this.extents.length > 0 && this.extents[this.extents.length - 1].address >= address) this.extents.pop();
  }
}
