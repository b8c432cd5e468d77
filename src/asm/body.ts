import { areSameOperands, Kind, Operand, setOffset } from './operand.ts';
import { Prog } from './prog.ts';
import { InstructionRun } from './run.ts';

/** What a line says, wherever it stands. */
export class Instruction {
  readonly op: string;
  readonly suffix: string;
  readonly column: number;
  /** Shared by every Prog of such a line, unless one of them is a branch target. */
  readonly args: Operand[];
  /** Index of the branch target that each Prog needs a copy of, -1 if there is none. */
  readonly branch: number;
  /** True if it says n(PC) where it doesn't lead to a Prog. */
  readonly dependsOnNumber: boolean;
  /** Its code among what its machine remembers, once that was asked and knows it: where it begins, and its bytes. */
  place = -1;
  size = 0;

  constructor(op: string, suffix: string, column: number, args: Operand[], branch: number) {
    this.op = op;
    this.suffix = suffix;
    this.column = column;
    this.args = args;
    this.branch = branch;
    this.dependsOnNumber = dependsOnNumber(args, branch);
  }
}

/** Says if the encoding of an instruction is known, wherever it stands, and notes it there. */
export type IsEncoded = (instruction: Instruction) => boolean;

/** Places in a body that a branch may lead to beside those of its instructions. */
export const enum Place {
  Text = -1,
  Unknown = -2,
}

/** A branch within a function, by the places of both ends. */
export interface LocalBranch {
  readonly at: number;
  target: number;
  /** The number in the unit of what n(PC) means, null for a label. */
  readonly number: number | null;
}

/** The instructions of one function: those of equal lines are the same object, and Progs are made when they are asked for. */
export class Body {
  readonly #instructions: Instruction[] = [];
  readonly #lines: number[] = [];
  /** Where instructions of another file begin. */
  #fileStarts: { readonly start: number; readonly file: number }[] = [];
  readonly #branches: LocalBranch[] = [];
  /** Number of the first instruction in the whole unit. */
  readonly first: number;
  #file = -1;
  #files: number[] = [];
  /** True if there is an END, which is no part of a function. */
  #hasEnd = false;
  #dependsOnNumber = false;

  constructor(first: number) {
    this.first = first;
  }

  /** Files in the order of first mention. */
  get files(): readonly number[] {
    return this.#files;
  }

  get length(): number {
    return this.#instructions.length;
  }

  add(instruction: Instruction, file: number, line: number): void {
    if (file !== this.#file && line !== 0) this.#enter(file);
    if (instruction.dependsOnNumber) this.#dependsOnNumber = true;
    this.#instructions.push(instruction);
    this.#lines.push(line);
  }

  #enter(file: number): void {
    this.#file = file;
    const start = { start: this.length, file };
    // Most bodies stand in one file: a list that begins with what it has takes no more room than that.
    if (this.#fileStarts.length === 0) this.#fileStarts = [start];
    else this.#fileStarts.push(start);
    if (this.#files.length === 0) this.#files = [file];
    else if (!this.#files.includes(file)) this.#files.push(file);
  }

  /** Notes that an END was added. */
  noteEnd(): void {
    this.#hasEnd = true;
  }

  /** Says where the instruction leads that is about to be added. */
  branch(target: number, number: number | null = null): LocalBranch {
    const branch = { at: this.length, target, number };
    this.#branches.push(branch);
    return branch;
  }

  /** True if the other makes the same Progs but for the numbers that they have in their units. A body without any is like no other. */
  isLike(other: Body): boolean {
    const count = this.length;
    if (count === 0 || count !== other.length || this.#hasEnd !== other.#hasEnd || this.#dependsOnNumber) return false;
    for (let i = 0; i < count; i++) {
      if (this.#lines[i] !== other.#lines[i] || !areSame(this.#instructions[i], other.#instructions[i])) return false;
    }
    return this.#leadsLike(other) && this.#standsLike(other);
  }

  #leadsLike(other: Body): boolean {
    if (this.#branches.length !== other.#branches.length) return false;
    return this.#branches.every(({ at, target }, i) => at === other.#branches[i].at && target === other.#branches[i].target);
  }

  #standsLike(other: Body): boolean {
    if (this.#fileStarts.length !== other.#fileStarts.length) return false;
    return this.#fileStarts.every(({ start, file }, i) => start === other.#fileStarts[i].start && file === other.#fileStarts[i].file);
  }

  /**
   * New Progs; branches to TEXT lead to `text`, and those to a label that doesn't exist have no target. One stands for all
   * instructions in a row that `isEncoded` knows, but for what a branch leads to and for the last.
   */
  progs(text: Prog | null, isEncoded?: IsEncoded): Prog[] {
    const progs: Prog[] = [];
    const byPlace = isEncoded === undefined || this.#dependsOnNumber ? this.#addAll(progs) : this.#addRuns(progs, isEncoded);
    this.#connect(byPlace, text);
    return this.#hasEnd ? progs.filter((prog) => prog.op !== 'END') : progs;
  }

  #prog(i: number, file: number): Prog {
    const { op, suffix, args, column } = this.#instructions[i];
    const prog = new Prog(op, suffix, args, file, this.#lines[i], column);
    prog.pc = this.first + i;
    return prog;
  }

  #addAll(progs: Prog[]): readonly Prog[] {
    const count = this.length;
    const starts = this.#fileStarts;
    let next = 0;
    let file = 0;
    for (let i = 0; i < count; i++) {
      if (next < starts.length && starts[next].start === i) file = starts[next++].file;
      progs.push(this.#prog(i, file));
    }
    return progs;
  }

  /** Returns the Prog of each instruction. */
  #addRuns(progs: Prog[], isEncoded: IsEncoded): readonly Prog[] {
    const instructions = this.#instructions;
    const lines = this.#lines;
    const last = this.length - 1;
    const isTarget = this.#targets();
    const byPlace: Prog[] = [];
    const starts = this.#fileStarts;
    let next = 0;
    let file = 0;
    let run: InstructionRun | null = null;
    for (let i = 0; i <= last; i++) {
      if (next < starts.length && starts[next].start === i) {
        file = starts[next++].file;
        run = null;
      }
      if (i === last || lines[i] === 0 || isTarget?.[i] === 1 || !isEncoded(instructions[i])) {
        const prog = this.#prog(i, file);
        progs.push(prog);
        byPlace.push(prog);
        run = null;
      } else {
        if (run === null) progs.push((run = new InstructionRun(instructions, lines, i, file)));
        else run.extend();
        byPlace.push(run);
      }
    }
    return byPlace;
  }

  /** 1 for each instruction that a branch leads to; null without branches. */
  #targets(): Uint8Array | null {
    if (this.#branches.length === 0) return null;
    const isTarget = new Uint8Array(this.length);
    for (const { target } of this.#branches) if (target >= 0) isTarget[target] = 1;
    return isTarget;
  }

  /** Makes branches lead where they should. */
  #connect(progs: readonly Prog[], text: Prog | null): void {
    const instructions = this.#instructions;
    for (const { at, target, number } of this.#branches) {
      const prog = progs[at];
      const { branch } = instructions[at];
      const args = prog.args.slice();
      prog.args = args;
      // What leads to no label has no operand there; those before it stay what they are.
      if (target === Place.Unknown && args[branch].text !== '') args.splice(branch, 1, ...(args.length > 1 ? [new Operand()] : []));
      else args[branch] = branchTo(args[branch], target === Place.Text ? text : (progs[target] ?? null), number);
    }
  }
}

function dependsOnNumber(args: readonly Operand[], branch: number): boolean {
  for (let i = 0; i < args.length; i++) if (args[i].kind === Kind.Branch && i !== branch) return true;
  return false;
}

function areSame(a: Instruction, b: Instruction): boolean {
  if (a === b) return true;
  if (a.op !== b.op || a.suffix !== b.suffix || a.column !== b.column || a.branch !== b.branch) return false;
  return a.args.length === b.args.length && a.args.every((operand, i) => areSameOperands(operand, b.args[i]));
}

function branchTo(from: Operand, target: Prog | null, number: number | null): Operand {
  const to = new Operand();
  to.kind = Kind.Branch;
  to.name = from.name;
  to.lo = from.lo;
  to.hi = from.hi;
  to.text = from.text;
  to.column = from.column;
  to.target = target;
  if (number !== null) setOffset(to, number);
  return to;
}
