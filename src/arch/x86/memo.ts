import type { Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import { ByteBuffer } from '../../base/bytes.ts';
import { Branch, Encoder, type EncoderHooks } from './encode.ts';
import type { Model } from './model.ts';

interface Entry {
  readonly op: string;
  readonly suffix: string;
  /** Place of the bytes in the buffer of remembered bytes. */
  readonly start: number;
  readonly end: number;
}

/** Entries kept at most: enough for generated code, which repeats itself. */
const CAPACITY = 1 << 15;

/**
 * An encoder that remembers what it encoded. Progs of lines with the same text share their operands as parsed, so the
 * array of operands is the key; bytes are remembered if they depend on nothing else.
 */
export class MemoEncoder extends Encoder {
  readonly #errors: () => number;
  readonly #entries = new Map<readonly Operand[], Entry>();
  readonly #bytes = new ByteBuffer(1 << 12);

  /** `errors` says how many errors there were so far. */
  constructor(model: Model, hooks: EncoderHooks, errors: () => number) {
    super(model, hooks);
    this.#errors = errors;
  }

  /** encode() for a Prog that isn't a branch within its function. */
  encodeOnce(prog: Prog): void {
    const { args } = prog;
    if (args.length === 0) return this.encode(prog, Branch.Short);
    const entry = this.#entries.get(args);
    if (entry !== undefined && entry.op === prog.op && entry.suffix === prog.suffix) {
      this.renamed = false;
      for (let i = entry.start; i < entry.end; i++) this.out.u8(this.#bytes.at(i));
      return;
    }
    const from = this.out.length;
    const relocations = this.relocations.length;
    const errors = this.#errors();
    this.encode(prog, Branch.Short);
    if (this.renamed || this.relocations.length !== relocations || this.#errors() !== errors) return;
    if (this.#entries.size < CAPACITY) this.#remember(prog, from);
  }

  #remember(prog: Prog, from: number): void {
    const start = this.#bytes.length;
    for (let i = from; i < this.out.length; i++) this.#bytes.u8(this.out.at(i));
    this.#entries.set(prog.args, { op: prog.op, suffix: prog.suffix, start, end: this.#bytes.length });
  }
}
