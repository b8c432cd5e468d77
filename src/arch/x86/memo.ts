import type { Instruction } from '../../asm/body.ts';
import { Kind } from '../../asm/operand.ts';
import type { Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import type { InstructionRun } from '../../asm/run.ts';
import { ByteBuffer } from '../../base/bytes.ts';
import { Branch, Encoder, type EncoderHooks } from './encode.ts';
import { canonicalName } from './mnemonics.ts';
import type { Model } from './model.ts';
import { Reg } from './registers.ts';
import { isJump, Mark, PUSHED } from './traits.ts';

/** An instruction that was encoded before. */
interface Entry {
  readonly op: string;
  readonly suffix: string;
  /** Mark.Plain, and above it the number of the entry. */
  readonly mark: number;
}

/** Entries kept at most: enough for generated code, which repeats itself. */
const CAPACITY = 1 << 15;
const NUMBER_SHIFT = 8;

/** True if an operand is the same on every platform, and wherever it stands, and isn't SP itself. */
function isFixed({ kind, sym, reg, index }: Operand): boolean {
  return sym === null && kind !== Kind.Float && reg !== Reg.TLS && index !== Reg.TLS && (reg !== Reg.SP || kind !== Kind.Reg);
}

/** Mnemonics that other passes look for. */
const SPECIAL: ReadonlySet<string> = new Set(['ADJSP', 'NOP', 'RET', ...PUSHED.keys()]);

/** True if an instruction concerns no pass but encoding: it leaves SP and the flow alone. */
function isPlain(prog: Prog): boolean {
  return prog.args.every(isFixed) && !SPECIAL.has(prog.op) && !isJump(prog.op);
}

/** What was encoded before, of one source for whatever platform. */
class Encoded {
  readonly byArgs = new Map<readonly Operand[], Entry>();
  /** Where the bytes of each entry begin in `bytes`, by its number, and where the last one's end. */
  readonly starts: number[] = [0];
  readonly bytes = new ByteBuffer(1 << 12);
}

const encodedBySource = new WeakMap<object, Encoded>();

function encodedOf(source: object): Encoded {
  let encoded = encodedBySource.get(source);
  if (encoded === undefined) encodedBySource.set(source, (encoded = new Encoded()));
  return encoded;
}

/**
 * An encoder that remembers what it encoded. Progs of lines with the same text share their operands as parsed, so the
 * array of operands is the key. What is remembered depends on nothing else, and no pass changes it: when it is met again
 * it is marked, and the passes leave it out.
 */
export class MemoEncoder extends Encoder {
  readonly #errors: () => number;
  readonly #byArgs: Encoded['byArgs'];
  readonly #starts: number[];
  readonly #bytes: ByteBuffer;

  /** `errors` says how many errors there were so far; those of the same `source` share what they remember. */
  constructor(model: Model, hooks: EncoderHooks, errors: () => number, source: object = {}) {
    super(model, hooks);
    this.#errors = errors;
    const { byArgs, starts, bytes } = encodedOf(source);
    this.#byArgs = byArgs;
    this.#starts = starts;
    this.#bytes = bytes;
  }

  /** Prepares a parsed Prog for the passes: a mark and true if it was encoded before, else its canonical mnemonic. */
  recognise(prog: Prog): boolean {
    const entry = this.#byArgs.get(prog.args);
    if (entry === undefined || prog.op !== entry.op) prog.op = canonicalName(prog.op);
    if (entry === undefined || prog.op !== entry.op || prog.suffix !== entry.suffix) return false;
    prog.mark = entry.mark;
    return true;
  }

  /** As `recognise`, of what needs no Prog if it is known: an instruction as it was parsed. */
  readonly isEncoded = (instruction: Instruction): boolean => {
    if (instruction.place >= 0) return true;
    const entry = this.#byArgs.get(instruction.args);
    if (entry === undefined || entry.suffix !== instruction.suffix || entry.op !== canonicalName(instruction.op)) return false;
    const number = entry.mark >> NUMBER_SHIFT;
    instruction.place = this.#starts[number];
    instruction.size = this.#starts[number + 1] - instruction.place;
    return true;
  };

  /** Appends the encodings of a run. */
  repeatRun(run: InstructionRun): void {
    const { length } = run;
    for (let i = 0; i < length; i++) {
      const { place, size } = run.instruction(i);
      this.out.append(this.#bytes, place, place + size);
    }
  }

  /** Appends the encoding of a Prog that `recognise` marked. */
  repeat(prog: Prog): void {
    const number = prog.mark >> NUMBER_SHIFT;
    this.out.append(this.#bytes, this.#starts[number], this.#starts[number + 1]);
  }

  /** encode() for a Prog that isn't a branch within its function. */
  encodeOnce(prog: Prog): void {
    const entry = this.#byArgs.get(prog.args);
    if (entry !== undefined && entry.op === prog.op && entry.suffix === prog.suffix) {
      this.renamed = false;
      const number = entry.mark >> NUMBER_SHIFT;
      this.out.append(this.#bytes, this.#starts[number], this.#starts[number + 1]);
      return;
    }
    const from = this.out.length;
    const relocations = this.relocations.length;
    const errors = this.#errors();
    this.encode(prog, Branch.Short);
    if (this.renamed || this.relocations.length !== relocations || this.#errors() !== errors) return;
    if (entry !== undefined || prog.args.length === 0 || this.out.length === from) return;
    if (this.#byArgs.size < CAPACITY && isPlain(prog)) this.#remember(prog, from);
  }

  #remember(prog: Prog, from: number): void {
    const mark = Mark.Plain | (this.#byArgs.size << NUMBER_SHIFT);
    this.#byArgs.set(prog.args, { op: prog.op, suffix: prog.suffix, mark });
    this.#bytes.append(this.out, from, this.out.length);
    this.#starts.push(this.#bytes.length);
  }
}
