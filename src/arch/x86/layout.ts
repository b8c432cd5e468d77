import { Kind, type Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import { RUN, type InstructionRun } from '../../asm/run.ts';
import { ByteBuffer } from '../../base/bytes.ts';
import type { Relocation } from '../../base/symbol.ts';
import type { AssembleContext } from '../architecture.ts';
import { alignmentAt } from '../common/alignment.ts';
import { branchIndex } from '../common/progs.ts';
import { Branch } from './encode.ts';
import type { MemoEncoder } from './memo.ts';
import { opTable } from './match.ts';
import type { Model } from './model.ts';
import { fillNops } from './nops.ts';
import { describe, printOperand } from './print.ts';
import { Mark } from './traits.ts';

export interface Layout {
  readonly code: Uint8Array;
  readonly relocations: readonly Relocation[];
  /** Alignment that the function needs, in bytes; 0 for the default. */
  readonly align: number;
}

/** A branch to a Prog of the function. */
interface LocalBranch {
  readonly target: Prog;
  readonly targetIndex: number;
  /** How many elastic Progs stand before the target. */
  before: number;
  readonly short: readonly number[] | null;
  readonly long: readonly number[] | null;
  /** Forward branches begin short, even those without a short form, and never shrink again; backward ones are measured anew in each pass. */
  mayBeShort: boolean;
}

/** A Prog whose size depends on where it and others stand: a branch within the function, or padding. */
interface Elastic {
  readonly prog: Prog;
  readonly index: number;
  /** Null for padding. */
  readonly branch: LocalBranch | null;
  /** How many bytes it has among those of the instructions: none for padding, a branch's first form. */
  encoded: number;
  size: number;
  /** What it and the elastic Progs before it have more than is encoded: by so much the Progs behind it are moved. */
  shift: number;
}

/** How many times the code may be measured before its layout is taken to be unstable. */
const MOST_PASSES = 1000;

function isPadding(prog: Prog): boolean {
  return prog.op === 'PCALIGN' || prog.op === 'PCALIGNMAX';
}

/** True if the Prog emits nothing. Table numbers and values of more than 32 bits are left to the encoder, which refuses them. */
function isEmpty(prog: Prog, mode: 32 | 64): boolean {
  if (prog.op === 'PCDATA' || prog.op === 'FUNCDATA') return mode === 32 || prog.args.every(fits32);
  return prog.op === 'TEXT' || (prog.op === 'NOP' && prog.args.length === 0 && prog.suffix === '');
}

function fits32({ kind, lo, hi }: Operand): boolean {
  return kind !== Kind.Const || hi === 0 || (hi === -1 && lo < 0);
}

/** Gives every Prog its pc, and a function its bytes. The Progs' `aux` must be their place. */
export class Layouter {
  readonly #encoder: MemoEncoder;
  readonly #context: AssembleContext;
  readonly #mode: 32 | 64;
  /** Bytes of the instructions in order, without padding; branches hold their first form. */
  readonly #bytes = new ByteBuffer(1 << 12);
  /** Where each Prog's bytes begin there. */
  #starts = new Uint32Array(1 << 10);
  #progs: readonly Prog[] = [];
  #elastic: Elastic[] = [];
  #relocations: Relocation[] = [];
  #align = 0;
  #failed = false;
  #renamed = false;

  constructor(encoder: MemoEncoder, model: Model, context: AssembleContext) {
    this.#encoder = encoder;
    this.#context = context;
    this.#mode = model.is64 ? 64 : 32;
  }

  /** Lays out one function; null after an error was reported. */
  run(progs: readonly Prog[], functionName: string): Layout | null {
    this.#progs = progs;
    if (progs.length >= this.#starts.length) this.#starts = new Uint32Array(2 * progs.length);
    this.#elastic = [];
    this.#relocations = [];
    this.#align = 0;
    this.#failed = false;
    this.#encodeAll(functionName, true);
    let isMoved = false;
    for (let pass = 1; this.#lengthen(); pass++) {
      if (pass > MOST_PASSES) this.#error(progs[0], 'span must be looping');
      if (this.#failed) return null;
      if (this.#renamed) this.#encodeAll(functionName, false);
      else this.#measure();
      isMoved = true;
    }
    if (isMoved) this.#setPcs();
    return { code: this.#emit(), relocations: this.#relocations, align: this.#align };
  }

  /** Size of the code as it was last measured. */
  get #size(): number {
    return this.#bytes.length + this.#shiftBefore(this.#elastic.length);
  }

  /** How much the Progs behind the first `count` elastic ones are moved. */
  #shiftBefore(count: number): number {
    return count === 0 ? 0 : this.#elastic[count - 1].shift;
  }

  #pc({ index }: Elastic, place: number): number {
    return this.#starts[index] + this.#shiftBefore(place);
  }

  #targetPc({ targetIndex, before }: LocalBranch): number {
    return this.#starts[targetIndex] + this.#shiftBefore(before);
  }

  #pad(prog: Prog, pc: number): number {
    const { padding, align, error } = alignmentAt(pc, prog);
    if (error === '') this.#align = Math.max(this.#align, align);
    else this.#error(prog, error);
    return padding;
  }

  #error(prog: Prog, message: string): void {
    this.#failed = true;
    this.#context.error(prog, message);
  }

  #tooFar({ prog, branch }: Elastic): void {
    prog.pc = this.#starts[prog.aux] + this.#shiftBefore(this.#elastic.findIndex((each) => each.prog === prog));
    branch!.target.pc = this.#targetPc(branch!);
    this.#error(prog, `loop too far: ${describe(prog, this.#context)}`);
  }

  /**
   * The first pass: every instruction's bytes, every forward branch short. Encoding may rename a register; then the next
   * pass encodes anew, and may find a shorter form.
   */
  #encodeAll(functionName: string, isFirst: boolean): void {
    const progs = this.#progs;
    const count = progs.length;
    const bytes = this.#bytes;
    const encoder = this.#encoder;
    const starts = this.#starts;
    bytes.truncate(0);
    this.#relocations.length = 0;
    this.#renamed = false;
    encoder.begin(functionName, bytes, this.#relocations);
    let next = 0;
    let shift = 0;
    for (let i = 0; i < count; i++) {
      const prog = progs[i];
      const start = bytes.length;
      starts[i] = start;
      prog.pc = start + shift;
      if ((prog.mark & Mark.Plain) !== 0) {
        encoder.repeat(prog);
        continue;
      }
      if (prog.op === RUN) {
        encoder.repeatRun(prog as InstructionRun);
        continue;
      }
      if (isEmpty(prog, this.#mode)) continue;
      if (isFirst) {
        this.#refuseNamedConstant(prog);
        this.#noteElastic(prog, i);
      }
      const elastic = next < this.#elastic.length && this.#elastic[next].index === i ? this.#elastic[next] : null;
      if (elastic === null) encoder.encodeOnce(prog);
      else if (elastic.branch !== null) encoder.encode(prog, branchState(elastic, elastic.branch));
      if (elastic !== null) {
        elastic.encoded = bytes.length - start;
        elastic.size = elastic.branch === null ? this.#pad(prog, prog.pc) : elastic.encoded;
        shift += elastic.size - elastic.encoded;
        elastic.shift = shift;
        next++;
      } else if (encoder.renamed) this.#renamed = true;
    }
    starts[count] = bytes.length;
    if (isFirst) this.#placeTargets();
  }

  /** A constant has a symbol only where a return with operands before its target became another instruction. */
  #refuseNamedConstant(prog: Prog): void {
    const { args } = prog;
    if (args.length === 0 || args[0].kind !== Kind.Const || args[0].sym === null) return;
    this.#context.error(prog, `TYPE_CONST with symbol: ${printOperand(args[0])}`);
  }

  /** Notes padding, and a branch to a Prog of this function. */
  #noteElastic(prog: Prog, index: number): void {
    const operand = branchIndex(prog);
    let branch: LocalBranch | null = null;
    if (operand >= 0) {
      const row = opTable(prog.op, this.#mode)?.branch ?? null;
      if (row === null) return;
      if (prog.op === 'CALL') this.#error(prog, 'call without target');
      const target = prog.args[operand].target as Prog;
      branch = { target, targetIndex: target.aux, before: 0, short: row.short, long: row.long, mayBeShort: true };
    } else if (!isPadding(prog)) return;
    this.#elastic.push({ prog, index, branch, encoded: 0, size: 0, shift: 0 });
  }

  /** Counts the elastic Progs before each branch's target. */
  #placeTargets(): void {
    const elastic = this.#elastic;
    for (const { branch } of elastic) {
      if (branch === null) continue;
      let low = 0;
      let high = elastic.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (elastic[middle].index < branch.targetIndex) low = middle + 1;
        else high = middle;
      }
      branch.before = low;
    }
  }

  /** Finds short forward branches that don't reach, and makes them long; true if there are any. */
  #lengthen(): boolean {
    let changed = false;
    const elastic = this.#elastic;
    for (let i = 0; i < elastic.length; i++) {
      const { branch, index, size } = elastic[i];
      if (branch === null || !branch.mayBeShort || branch.targetIndex <= index) continue;
      if (this.#targetPc(branch) - (this.#pc(elastic[i], i) + size) <= 127) continue;
      branch.mayBeShort = false;
      changed = true;
      if (branch.long === null) this.#tooFar(elastic[i]);
    }
    return changed;
  }

  #branchSize(elastic: Elastic, branch: LocalBranch, pc: number): number {
    const { short, long } = branch;
    const isBackward = branch.targetIndex <= elastic.index;
    const isShort = isBackward ? short !== null && this.#targetPc(branch) - (pc + 2) >= -128 : branch.mayBeShort;
    if (isShort && short !== null) return short.length + 1;
    if (long !== null) return long.length + 4;
    this.#tooFar(elastic);
    return 0;
  }

  /** A later pass: addresses anew, with the branches as they are now. */
  #measure(): void {
    const elastic = this.#elastic;
    let shift = 0;
    for (const each of elastic) {
      const pc = this.#starts[each.index] + shift;
      each.size = each.branch === null ? this.#pad(each.prog, pc) : this.#branchSize(each, each.branch, pc);
      shift += each.size - each.encoded;
      each.shift = shift;
    }
  }

  /** Gives every Prog its final pc. */
  #setPcs(): void {
    const progs = this.#progs;
    const starts = this.#starts;
    let from = 0;
    let shift = 0;
    for (const each of this.#elastic) {
      for (; from <= each.index; from++) progs[from].pc = starts[from] + shift;
      shift = each.shift;
    }
    for (; from < progs.length; from++) progs[from].pc = starts[from] + shift;
  }

  #emitBranch(out: Uint8Array, { prog, index, size }: Elastic, { target, targetIndex, short, long }: LocalBranch): void {
    const isShort = short !== null && size === short.length + 1;
    const opcode = (isShort ? short : long) ?? [];
    let at = prog.pc;
    for (const byte of opcode) out[at++] = byte;
    // The real assembler reckons the way back as if every short branch were two bytes long.
    const length = isShort && targetIndex <= index ? 2 : size;
    const displacement = target.pc - (prog.pc + length);
    for (let shift = 0; at < prog.pc + size; shift += 8) out[at++] = displacement >> shift;
  }

  /** The final bytes, and the relocations moved to their places. */
  #emit(): Uint8Array {
    // If nothing was padded or lengthened the bytes are in place but for the displacements of forward branches.
    const isInPlace = this.#elastic.every(({ size, encoded }) => size === encoded);
    const code = isInPlace ? this.#bytes.take() : this.#move(new Uint8Array(this.#size));
    for (const each of this.#elastic) {
      if (each.branch !== null) this.#emitBranch(code, each, each.branch);
      else fillNops(code, each.prog.pc, each.size);
    }
    return code;
  }

  /** Copies what stands between the elastic Progs. */
  #move(out: Uint8Array): Uint8Array {
    const bytes = this.#bytes.view();
    const starts = this.#starts;
    const relocations = this.#relocations as { offset: number }[];
    let from = 0;
    let shift = 0;
    let next = 0;
    const copyUpTo = (end: number): void => {
      out.set(bytes.subarray(from, end), from + shift);
      for (; next < relocations.length && relocations[next].offset < end; next++) relocations[next].offset += shift;
    };
    for (const each of this.#elastic) {
      copyUpTo(starts[each.index]);
      from = starts[each.index + 1];
      shift = each.shift;
    }
    copyUpTo(bytes.length);
    return out;
  }
}

function branchState({ index }: Elastic, { targetIndex, mayBeShort }: LocalBranch): number {
  if (targetIndex <= index) return Branch.Backward;
  return mayBeShort ? Branch.Short : Branch.Forward;
}
