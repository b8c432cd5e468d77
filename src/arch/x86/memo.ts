import { Kind } from '../../asm/operand.ts';
import type { Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import { ByteBuffer } from '../../base/bytes.ts';
import { Branch, Encoder, type EncoderHooks } from './encode.ts';
import { canonicalName } from './mnemonics.ts';
import type { Model } from './model.ts';
import { Reg } from './registers.ts';
import { destination, isJump, Mark, PUSHED } from './traits.ts';

/** An instruction that was encoded before. */
interface Entry {
  readonly op: string;
  readonly suffix: string;
  /** Mark.Plain, and above it the number of the entry. */
  readonly mark: number;
  /** Place of the bytes in the buffer of remembered bytes. */
  readonly start: number;
  readonly end: number;
}

/** Entries kept at most: enough for generated code, which repeats itself. */
const CAPACITY = 1 << 15;
const NUMBER_SHIFT = 8;

/** True if an instruction concerns no pass but encoding: it leaves SP and the flow alone. */
function isPlain(prog: Prog): boolean {
  if (PUSHED.has(prog.op) || isJump(prog.op) || prog.op === 'RET' || prog.op === 'ADJSP') return false;
  const to = destination(prog);
  return to === null || to.kind !== Kind.Reg || to.reg !== Reg.SP;
}

/**
 * An encoder that remembers what it encoded. Progs of lines with the same text share their operands as parsed, so the
 * array of operands is the key. What is remembered depends on nothing else, and no pass changes it: when it is met again
 * it is marked, and the passes leave it out.
 */
export class MemoEncoder extends Encoder {
  readonly #errors: () => number;
  readonly #byArgs = new Map<readonly Operand[], Entry>();
  readonly #entries: Entry[] = [];
  readonly #bytes = new ByteBuffer(1 << 12);

  /** `errors` says how many errors there were so far. */
  constructor(model: Model, hooks: EncoderHooks, errors: () => number) {
    super(model, hooks);
    this.#errors = errors;
  }

  /** Prepares a parsed Prog for the passes: its canonical mnemonic, and a mark if it was encoded before. */
  recognise(prog: Prog): void {
    const entry = this.#byArgs.get(prog.args);
    if (entry !== undefined && entry.op === prog.op && entry.suffix === prog.suffix) prog.mark = entry.mark;
    else prog.op = canonicalName(prog.op);
  }

  /** encode() for a Prog that isn't a branch within its function. */
  encodeOnce(prog: Prog): void {
    const entry = (prog.mark & Mark.Plain) === 0 ? this.#byArgs.get(prog.args) : this.#entries[prog.mark >> NUMBER_SHIFT];
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
    if (prog.args.length > 0 && this.#entries.length < CAPACITY && isPlain(prog)) this.#remember(prog, from);
  }

  #remember(prog: Prog, from: number): void {
    const start = this.#bytes.length;
    for (let i = from; i < this.out.length; i++) this.#bytes.u8(this.out.at(i));
    const mark = Mark.Plain | (this.#entries.length << NUMBER_SHIFT);
    const entry = { op: prog.op, suffix: prog.suffix, mark, start, end: this.#bytes.length };
    this.#byArgs.set(prog.args, entry);
    this.#entries.push(entry);
  }
}
