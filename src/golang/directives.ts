import type { Directive, Linkname } from './declarations.ts';
import { decode } from './tokens.ts';

const none: readonly string[] = [];

/** Collects the `//go:` comments of a file in the order in which they are met. */
export class Directives {
  readonly linknames: Linkname[] = [];
  readonly others: Directive[] = [];
  /** Names of those since `take` was last called. */
  #pending: string[] = [];
  readonly #src: Uint8Array;

  constructor(src: Uint8Array) {
    this.#src = src;
  }

  /** The comment at `offset` starts with `//go:`. One that has code before it on its line is not a directive. */
  add(offset: number): void {
    const src = this.#src;
    for (let i = offset - 1; i >= 0 && src[i] !== 0x0a; i--) {
      if (src[i] !== 0x20 && src[i] !== 0x09 && src[i] !== 0x0d && !isByteOrderMark(src, i)) return;
    }
    const newline = src.indexOf(0x0a, offset);
    const words = decode(src, offset + 2, newline < 0 ? src.length : newline).split(/[ \t\r\f\v]+/).filter((word) => word !== '');
    const [name, ...args] = words;
    if (name === 'go:linkname') {
      if (args.length === 1 || args.length === 2) this.linknames.push({ local: args[0], target: args[1] ?? '', offset });
      return;
    }
    if (name === 'go:linknamestd' && (args.length === 1 || args.length === 2)) {
      this.linknames.push({ std: true, local: args[0], target: args[1] ?? '', offset });
      return;
    }
    this.others.push({ name, args, offset });
    this.#pending.push(name);
  }

  take(): readonly string[] {
    if (this.#pending.length === 0) return none;
    const taken = this.#pending;
    this.#pending = [];
    return taken;
  }
}

function isByteOrderMark(src: Uint8Array, i: number): boolean {
  return i < 3 && src[0] === 0xef && src[1] === 0xbb && src[2] === 0xbf;
}
