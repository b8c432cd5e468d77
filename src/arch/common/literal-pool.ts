import type { Prog } from '../../asm/prog.ts';
import { constant } from './operands.ts';
import { progAt } from './progs.ts';

/** A 32-bit or 64-bit value that code loads from beside itself. */
export interface Literal {
  readonly lo: number;
  readonly hi: number;
  /** 'WORD' or 'DWORD' */
  readonly op: string;
}

/**
 * Literals of a function that wait for a place in its code. Equal values are kept once, whatever their width: the first
 * one's counts.
 */
export class LiteralPool {
  readonly #progs: Prog[] = [];
  #start = 0;
  #size = 0;

  get isEmpty(): boolean {
    return this.#progs.length === 0;
  }

  /** Bytes, as if 64-bit literals were aligned. */
  get size(): number {
    return this.#size;
  }

  /** Where the first instruction that uses the pool stands. */
  get start(): number {
    return this.#start;
  }

  /** The Prog that will hold a literal for `user`. */
  add(literal: Literal, user: Prog): Prog {
    const { lo, hi, op } = literal;
    for (const prog of this.#progs) if (prog.args[0].lo === lo && prog.args[0].hi === hi) return prog;
    const value = constant(0);
    value.lo = lo;
    value.hi = hi;
    const prog = progAt(user, op, value);
    if (this.#progs.length === 0) this.#start = user.pc;
    const width = op === 'DWORD' ? 8 : 4;
    this.#size = Math.ceil(this.#size / width) * width + width;
    this.#progs.push(prog);
    return prog;
  }

  /** Empties the pool: what it held, at the source position of `at`. */
  take(at: Prog): Prog[] {
    const progs = this.#progs.splice(0);
    for (const prog of progs) {
      prog.file = at.file;
      prog.line = at.line;
      prog.column = at.column;
    }
    this.#size = 0;
    this.#start = 0;
    return progs;
  }
}
