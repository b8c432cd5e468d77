import type { DeclaredName } from './declarations.ts';

/** A name that nothing inside of its declaration declares: one of the file, of the package, or undefined. */
export interface FreeName {
  readonly name: string;
  readonly offset: number;
  /** It stands alone as the length of an array. */
  readonly isLength: boolean;
  /** What stands behind the dot that follows it. */
  selected: DeclaredName | null;
}

/** The names of Go's universe block. */
const PREDECLARED = new Set(
  ('any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string uint uint8 ' +
    'uint16 uint32 uint64 uintptr true false iota nil append cap clear close complex copy delete imag len make max min new ' +
    'panic print println real recover').split(' '),
);

/** The nested blocks at a place in a declaration, and the free names found so far, in the order of the source. */
export class Scopes {
  readonly free: FreeName[] = [];
  readonly #blocks: Set<string>[] = [];

  open(): void {
    this.#blocks.push(new Set());
  }

  close(): void {
    this.#blocks.pop();
  }

  declare(name: string): void {
    this.#blocks.at(-1)?.add(name);
  }

  use(name: string, offset: number, isLength = false): FreeName | null {
    if (name === '_' || PREDECLARED.has(name) || this.#blocks.some((block) => block.has(name))) return null;
    const use: FreeName = { name, offset, isLength, selected: null };
    this.free.push(use);
    return use;
  }

  /** Takes back the uses after the first `count`. */
  forget(count: number): void {
    this.free.length = count;
  }
}
