import type { Prog } from '../../asm/prog.ts';
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
import { describe } from './print.ts';
import { Mark } from './traits.ts';

export interface Layout {
  readonly code: Uint8Array;
  readonly relocations: readonly Relocation[];
  /** Alignment that the function needs, in bytes; 0 for the default. */
  readonly align: number;
}

/** A branch to a Prog of the function. */
interface LocalBranch {
  readonly prog: Prog;
  readonly index: number;
  readonly target: Prog;
  readonly targetIndex: number;
  readonly short: readonly number[] | null;
  readonly long: readonly number[] | null;
  /** Forward branches begin short, even those without a short form, and never shrink again; backward ones are measured anew in each pass. */
  mayBeShort: boolean;
}

/** How many times the code may be measured before its layout is taken to be unstable. */
const MOST_PASSES = 1000;

function isPadding(prog: Prog): boolean {
  return prog.op === 'PCALIGN' || prog.op === 'PCALIGNMAX';
}

/** True if the Prog emits nothing, whatever its operands. */
function isEmpty(prog: Prog): boolean {
  return prog.op === 'TEXT' || prog.op === 'PCDATA' || prog.op === 'FUNCDATA' || (prog.op === 'NOP' && prog.args.length === 0 && prog.suffix === '');
}

class LayoutPass {
  readonly #progs: readonly Prog[];
  readonly #context: AssembleContext;
  readonly #mode: 32 | 64;
  /** Bytes of the instructions in order, without padding; branches hold their first form. */
  readonly #bytes = new ByteBuffer(1024);
  /** Where each Prog's bytes begin there. */
  readonly #starts: Uint32Array;
  readonly #sizes: Uint32Array;
  readonly #branches: LocalBranch[] = [];
  readonly #relocations: Relocation[] = [];
  #align = 0;
  #failed = false;
  #renamed = false;

  constructor(progs: readonly Prog[], model: Model, context: AssembleContext) {
    this.#progs = progs;
    this.#context = context;
    this.#mode = model.is64 ? 64 : 32;
    this.#starts = new Uint32Array(progs.length + 1);
    this.#sizes = new Uint32Array(progs.length);
  }

  run(encoder: MemoEncoder, functionName: string): Layout | null {
    for (let i = 0; i < this.#progs.length; i++) this.#progs[i].aux = i;
    let size = this.#encodeAll(encoder, functionName);
    for (let pass = 1; this.#lengthen(); pass++) {
      if (pass > MOST_PASSES) this.#error(this.#progs[0], 'span must be looping');
      if (this.#failed) return null;
      size = this.#renamed ? this.#encodeAll(encoder, functionName) : this.#measure();
    }
    return { code: this.#emit(size), relocations: this.#relocations, align: this.#align };
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

  /**
   * The first pass: every instruction's bytes, every forward branch short. Gives the size of the code. Encoding may rename
   * a register; then the next pass encodes anew, and may find a shorter form.
   */
  #encodeAll(encoder: MemoEncoder, functionName: string): number {
    const progs = this.#progs;
    const bytes = this.#bytes;
    bytes.truncate(0);
    this.#relocations.length = 0;
    this.#renamed = false;
    encoder.begin(functionName, bytes, this.#relocations);
    const isFirst = this.#branches.length === 0;
    let next = 0;
    let pc = 0;
    for (let i = 0; i < progs.length; i++) {
      const prog = progs[i];
      const start = bytes.length;
      this.#starts[i] = start;
      prog.pc = pc;
      if ((prog.mark & Mark.Plain) !== 0) {
        encoder.encodeOnce(prog);
        this.#sizes[i] = bytes.length - start;
      } else if (isPadding(prog)) this.#sizes[i] = this.#pad(prog, pc);
      else if (!isEmpty(prog)) {
        if (isFirst) this.#noteBranch(prog, i);
        const isLocal = next < this.#branches.length && this.#branches[next].index === i;
        if (isLocal) encoder.encode(prog, this.#branchState(this.#branches[next++]));
        else encoder.encodeOnce(prog);
        if (encoder.renamed) this.#renamed = true;
        this.#sizes[i] = bytes.length - start;
      }
      pc += this.#sizes[i];
    }
    this.#starts[progs.length] = bytes.length;
    return pc;
  }

  /** Notes a branch to a Prog of this function. */
  #noteBranch(prog: Prog, index: number): void {
    const operand = branchIndex(prog);
    if (operand < 0) return;
    const row = opTable(prog.op, this.#mode)?.rows.find(({ short, long }) => short !== null || long !== null);
    if (row === undefined) return;
    if (prog.op === 'CALL') this.#error(prog, 'call without target');
    const target = prog.args[operand].target as Prog;
    const { short, long } = row;
    this.#branches.push({ prog, index, target, targetIndex: target.aux, short, long, mayBeShort: true });
  }

  #branchState(branch: LocalBranch): number {
    if (branch.targetIndex <= branch.index) return Branch.Backward;
    return branch.mayBeShort ? Branch.Short : Branch.Forward;
  }

  /** Finds short forward branches that don't reach, and makes them long; true if there are any. */
  #lengthen(): boolean {
    let changed = false;
    for (const branch of this.#branches) {
      if (!branch.mayBeShort || branch.targetIndex <= branch.index) continue;
      const { prog, target, long } = branch;
      if (target.pc - (prog.pc + this.#sizes[branch.index]) <= 127) continue;
      branch.mayBeShort = false;
      changed = true;
      if (long === null) this.#error(prog, `loop too far: ${describe(prog, this.#context)}`);
    }
    return changed;
  }

  #branchSize(branch: LocalBranch): number {
    const { prog, target, short, long } = branch;
    const isShort =
      branch.targetIndex <= branch.index ? short !== null && target.pc - (prog.pc + 2) >= -128 : branch.mayBeShort;
    if (isShort && short !== null) return short.length + 1;
    if (long !== null) return long.length + 4;
    this.#error(prog, `loop too far: ${describe(prog, this.#context)}`);
    return 0;
  }

  /** A later pass: addresses anew, with the branches as they are now. Gives the size of the code. */
  #measure(): number {
    const progs = this.#progs;
    const sizes = this.#sizes;
    let next = 0;
    let pc = 0;
    for (let i = 0; i < progs.length; i++) {
      const prog = progs[i];
      prog.pc = pc;
      if (next < this.#branches.length && this.#branches[next].index === i) sizes[i] = this.#branchSize(this.#branches[next++]);
      else if (isPadding(prog)) sizes[i] = this.#pad(prog, pc);
      pc += sizes[i];
    }
    return pc;
  }

  #emitBranch(out: Uint8Array, branch: LocalBranch): void {
    const { prog, target, short, long } = branch;
    const size = this.#sizes[branch.index];
    const isShort = short !== null && size === short.length + 1;
    const opcode = (isShort ? short : long) ?? [];
    let at = prog.pc;
    for (const byte of opcode) out[at++] = byte;
    // The real assembler reckons the way back as if every short branch were two bytes long.
    const length = isShort && branch.targetIndex <= branch.index ? 2 : size;
    const displacement = target.pc - (prog.pc + length);
    for (let shift = 0; at < prog.pc + size; shift += 8) out[at++] = displacement >> shift;
  }

  /** The final bytes, and the relocations moved to their places. */
  #emit(size: number): Uint8Array {
    if (size === this.#bytes.length) {
      // Nothing was padded or lengthened: the bytes are in place but for the displacements of forward branches.
      const code = this.#bytes.take();
      for (const branch of this.#branches) this.#emitBranch(code, branch);
      return code;
    }
    return this.#move(new Uint8Array(size));
  }

  #move(out: Uint8Array): Uint8Array {
    const bytes = this.#bytes.view();
    const starts = this.#starts;
    const progs = this.#progs;
    const relocations = this.#relocations as { offset: number }[];
    let next = 0;
    let relocation = 0;
    for (let i = 0; i < progs.length; i++) {
      const prog = progs[i];
      const start = starts[i];
      const end = starts[i + 1];
      if (next < this.#branches.length && this.#branches[next].index === i) this.#emitBranch(out, this.#branches[next++]);
      else if (isPadding(prog)) fillNops(out, prog.pc, this.#sizes[i]);
      else for (let from = start, to = prog.pc; from < end; ) out[to++] = bytes[from++];
      while (relocation < relocations.length && (relocations[relocation].offset < end || i === progs.length - 1)) {
        relocations[relocation++].offset += prog.pc - start;
      }
    }
    return out;
  }
}

/** Gives every Prog its pc, and the function its bytes; null after an error was reported. Progs' `aux` is used. */
export function layOut(progs: readonly Prog[], functionName: string, encoder: MemoEncoder, model: Model, context: AssembleContext): Layout | null {
  return new LayoutPass(progs, model, context).run(encoder, functionName);
}
