import { Prog } from '../../asm/prog.ts';
import { ByteBuffer } from '../../base/bytes.ts';
import type { Addend } from '../../base/addend.ts';
import type { Relocation, SymbolRef } from '../../base/symbol.ts';
import type { AssembleContext } from '../architecture.ts';
import { alignmentAt } from './alignment.ts';
import { LiteralPool } from './literal-pool.ts';
import type { Literal } from './literal-pool.ts';
import { branchTo } from './operands.ts';
import { branchIndex, progAt } from './progs.ts';

/** The words of a function and their relocations, in order. */
export class WordBuffer {
  readonly #bytes = new ByteBuffer(256);
  readonly #bigEndian: boolean;
  readonly relocations: Relocation[] = [];

  constructor(bigEndian: boolean) {
    this.#bigEndian = bigEndian;
  }

  get pc(): number {
    return this.#bytes.length;
  }

  word(word: number): void {
    if (this.#bigEndian) this.#bytes.u32be(word);
    else this.#bytes.u32(word);
  }

  /** A relocation of the next word. */
  relocate(type: number, size: number, target: SymbolRef | null, add: Addend = 0): void {
    this.relocations.push({ offset: this.pc, size, type, target, add });
  }

  take(): Uint8Array {
    return this.#bytes.take();
  }
}

/**
 * What laying out needs of a machine with instructions of four bytes. A Prog that can't be encoded is reported whenever one
 * of these is asked about it, as the real assembler does.
 */
export interface FixedWidth {
  readonly bigEndian: boolean;
  /** Bytes to whose multiple a function's code is padded with zeros. */
  readonly codeAlignment: number;
  readonly nop: number;
  /** Mnemonic of the unconditional branch. */
  readonly jump: string;
  /** Mnemonics that never reach the next instruction. */
  readonly terminators: ReadonlySet<string>;
  /** Bytes from a pool's first user to its end, at most. */
  readonly poolReach: number;
  /** Bytes of a Prog. */
  size(prog: Prog): number;
  /** How many bytes away a conditional branch's target may be at most; 0 if it doesn't matter. */
  reach(prog: Prog): number;
  /** The value that a Prog takes from the literal pool. */
  literal(prog: Prog): Literal | null;
  emit(prog: Prog, literal: Prog | null, out: WordBuffer): void;
}

export interface FixedLayout {
  /** With what layout added: literals, jumps around them and around far branches. */
  readonly progs: Prog[];
  readonly code: Uint8Array;
  readonly relocations: readonly Relocation[];
  /** Alignment that the function needs, in bytes; 0 for the default. */
  readonly align: number;
}

function isPadding(prog: Prog): boolean {
  return prog.op === 'PCALIGN' || prog.op === 'PCALIGNMAX';
}

class LayoutPass {
  readonly #machine: FixedWidth;
  readonly #context: AssembleContext;
  readonly #literals = new Map<Prog, Prog>();
  #progs: Prog[];
  #align = 0;

  constructor(progs: readonly Prog[], machine: FixedWidth, context: AssembleContext) {
    this.#progs = progs.slice();
    this.#machine = machine;
    this.#context = context;
  }

  run(): FixedLayout {
    this.#placeLiterals();
    while (this.#extendBranch());
    const out = new WordBuffer(this.#machine.bigEndian);
    for (let i = 1; i < this.#progs.length; i++) this.#emit(this.#progs[i], out);
    while (out.pc % this.#machine.codeAlignment !== 0) out.word(0);
    return { progs: this.#progs, code: out.take(), relocations: out.relocations, align: this.#align };
  }

  #padding(prog: Prog): number {
    const { padding, align, error } = alignmentAt(prog.pc, prog);
    if (error === '') this.#align = Math.max(this.#align, align);
    else this.#context.error(prog, error);
    return padding;
  }

  #size(prog: Prog): number {
    return isPadding(prog) ? this.#padding(prog) : this.#machine.size(prog);
  }

  /** Collects literals, and places them before they are out of reach, at the latest behind the last Prog. */
  #placeLiterals(): void {
    const pool = new LiteralPool();
    let pc = 0;
    this.#progs[0].pc = 0;
    for (let i = 1; i < this.#progs.length; i++) {
      const prog = this.#progs[i];
      prog.pc = pc;
      const literal = this.#machine.literal(prog);
      if (literal !== null) this.#literals.set(prog, pool.add(literal, prog));
      if (!pool.isEmpty && this.#isDue(pool, prog, i)) this.#insert(i, this.#flush(pool, prog, this.#progs[i + 1] ?? null));
      pc += this.#size(prog);
    }
  }

  #isDue(pool: LiteralPool, prog: Prog, i: number): boolean {
    if (i === this.#progs.length - 1) return true;
    const distance = prog.pc + 4 + pool.size - pool.start + 8;
    return distance >= this.#machine.poolReach || distance % 4 !== 0;
  }

  /** The pool, behind a jump around it where it would be run into. */
  #flush(pool: LiteralPool, prog: Prog, next: Prog | null): Prog[] {
    const literals = pool.take(prog);
    if (this.#machine.terminators.has(prog.op)) return literals;
    return [next === null ? progAt(prog, 'UNDEF') : progAt(prog, this.#machine.jump, branchTo(next)), ...literals];
  }

  #insert(after: number, progs: readonly Prog[]): void {
    this.#progs = this.#progs.slice(0, after + 1).concat(progs, this.#progs.slice(after + 1));
  }

  /**
   * Measures, and mends the first branch whose target is out of reach; true if there is one:
   *
   *     BEQ far          BEQ 2f
   *     next             JMP next
   *                   2: JMP far
   */
  #extendBranch(): boolean {
    let found = false;
    let pc = 0;
    for (let i = 1; i < this.#progs.length; i++) {
      const prog = this.#progs[i];
      prog.pc = pc;
      if (!found && this.#isTooFar(prog)) {
        found = true;
        this.#jumpFrom(i);
      }
      pc += this.#size(prog);
    }
    return found;
  }

  /** Lets a branch lead to a jump to its target. What is added has no source position. */
  #jumpFrom(i: number): void {
    const prog = this.#progs[i];
    const target = prog.args[prog.args.length - 1].target;
    const far = new Prog(this.#machine.jump, '', [branchTo(target)], 0, 0, 0);
    const around = new Prog(this.#machine.jump, '', [branchTo(this.#progs[i + 1] ?? null)], 0, 0, 0);
    prog.args = [...prog.args.slice(0, -1), branchTo(far)];
    this.#insert(i, [around, far]);
  }

  #isTooFar(prog: Prog): boolean {
    const reach = this.#machine.reach(prog);
    if (reach === 0) return false;
    const branch = branchIndex(prog);
    if (branch < 0) return false;
    const distance = (prog.args[branch].target as Prog).pc - prog.pc;
    return distance <= -reach || distance >= reach;
  }

  #emit(prog: Prog, out: WordBuffer): void {
    if (!isPadding(prog)) {
      this.#machine.emit(prog, this.#literals.get(prog) ?? null, out);
      return;
    }
    for (let missing = this.#padding(prog); missing >= 4; missing -= 4) out.word(this.#machine.nop);
  }
}

/**
 * Gives every Prog its pc, and the function its code. As the real assembler of arm64, mips, ppc64 and loong64 does: literals first, then far
 * branches one by one until all reach, then the words.
 */
export function layOutFixed(progs: readonly Prog[], machine: FixedWidth, context: AssembleContext): FixedLayout {
  return new LayoutPass(progs, machine, context).run();
}
