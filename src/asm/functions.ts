import type { SymbolRef } from '../base/symbol.ts';
import type { BodyTable } from './bodytable.ts';
import { Body, Place, type Instruction, type IsEncoded, type LocalBranch } from './body.ts';
import { ARGS_UNKNOWN, Kind, offsetOf, Operand } from './operand.ts';
import { withArgs, type AssemblyFunction, type Prog } from './prog.ts';
import type { Label } from './statement.ts';

/** A branch to a label that isn't known yet; null for a label that must exist though nothing leads to it. */
interface LabelPatch {
  readonly branch: LocalBranch | null;
  readonly label: string;
  /** Physical line of the jump, and column of the label. */
  readonly line: number;
  readonly column: number;
}

/** A branch that counts instructions. */
interface CountPatch {
  readonly branch: LocalBranch;
  /** That of the Prog that is meant, in the unit. */
  readonly number: number;
  readonly place: JumpPlace;
}

/** Where a jump stands: a file (an index), a physical line, and the column of its mnemonic. */
export interface JumpPlace {
  readonly file: number;
  readonly line: number;
  readonly column: number;
}

export type ReportTaken = (label: Label, first: { line: number; column: number }) => void;
export type ReportRange = (jump: JumpPlace, index: number) => void;

/** What TEXT says. */
export interface TextHeader {
  readonly symbol: SymbolRef;
  readonly text: Prog;
  readonly flags: number;
  readonly frameSize: number;
  readonly argSize: number;
  readonly sequence: number;
}

/** A function as it was parsed. */
class ParsedFunction implements AssemblyFunction {
  readonly symbol: SymbolRef;
  readonly text: Prog;
  readonly flags: number;
  readonly frameSize: number;
  readonly argSize: number;
  readonly sequence: number;
  readonly likeness: object;
  readonly #instructions: Body;
  #body: readonly Prog[] | null = null;

  constructor(header: TextHeader, instructions: Body, likeness: object) {
    this.likeness = likeness;
    this.symbol = header.symbol;
    this.text = header.text;
    this.flags = header.flags;
    this.frameSize = header.frameSize;
    this.argSize = header.argSize;
    this.sequence = header.sequence;
    this.#instructions = instructions;
  }

  get body(): readonly Prog[] {
    return (this.#body ??= this.progs());
  }

  get files(): readonly number[] {
    return this.#instructions.files;
  }

  progs(isEncoded?: IsEncoded): Prog[] {
    return this.#instructions.progs(this.text, isEncoded);
  }

  fresh(): AssemblyFunction {
    return new ParsedFunction({ ...this, text: withArgs(this.text, this.text.args) }, this.#instructions, this.likeness);
  }
}

/** Collects the instructions of the function being parsed, and resolves its labels. */
export class FunctionBuilder {
  readonly functions: AssemblyFunction[] = [];
  readonly #bodies: BodyTable;
  /** Progs so far, which number them until layout does. */
  #count = 0;
  #header: TextHeader | null = null;
  #body = new Body(1);
  /** What stands before the first TEXT: it belongs to nothing. */
  readonly #strays = this.#body;
  #labels = new Map<string, { target: number; line: number; column: number }>();
  #labelPatches: LabelPatch[] = [];
  #countPatches: CountPatch[] = [];

  constructor(bodies: BodyTable) {
    this.#bodies = bodies;
  }

  /** How many stand before the first TEXT so far. */
  get strayCount(): number {
    return this.#strays.length;
  }

  get strays(): Prog[] {
    return this.#strays.progs(null);
  }

  /** Adds an instruction that the pending labels name; false if one of them exists already, which goes to `taken`. */
  add(instruction: Instruction, file: number, line: number, labels: Label[], taken: ReportTaken): boolean {
    this.#count++;
    const added = labels.length === 0 || this.#label(this.#body.length, labels, taken);
    this.#body.add(instruction, file, line);
    if (instruction.op === 'END') this.#body.noteEnd();
    return added;
  }

  #label(target: number, labels: Label[], taken: ReportTaken): boolean {
    for (const label of labels) {
      const first = this.#labels.get(label.name);
      if (first !== undefined) {
        taken(label, first);
        return false;
      }
      this.#labels.set(label.name, { target, line: label.line, column: label.column });
    }
    labels.length = 0;
    return true;
  }

  /** Number of the Prog added last. */
  get lastNumber(): number {
    return this.#count;
  }

  /** Number of the Prog that a label names; undefined if there is no such label so far. */
  numberOf(label: string): number | undefined {
    const known = this.#labels.get(label);
    return known && this.#body.first + known.target;
  }

  /** Makes the instruction that is about to be added lead to the label that `operand` names, now or when it is known. */
  toLabel(operand: Operand, line: number): void {
    const label = operand.text;
    const known = this.#labels.get(label);
    const branch = this.#body.branch(known === undefined ? Place.Unknown : known.target);
    if (known === undefined) this.#labelPatches.push({ branch, label, line, column: operand.column });
  }

  /** Notes that a label must exist though nothing leads to it. */
  needLabel(operand: Operand, line: number): void {
    const label = operand.text;
    if (this.#labels.has(label)) return;
    this.#labelPatches.push({ branch: null, label, line, column: operand.column });
  }

  /** Makes the instruction that is about to be added lead as many further as `operand` says, at the end; or (`absolute`) to the unit's Prog of that number. */
  byCount(operand: Operand, place: JumpPlace, absolute: boolean): void {
    const number = offsetOf(operand) + (absolute ? 0 : this.#count + 1);
    this.#countPatches.push({ branch: this.#body.branch(Place.Unknown, number), number, place });
  }

  /** Names that labels have, for hints. */
  labelNames(): Iterable<string> {
    return this.#labels.keys();
  }

  /** Resolves what waits for labels; the first that doesn't exist goes to `missing`, and then it stops. */
  patch(missing: (label: string, line: number, column: number) => void): void {
    for (const { branch, label, line, column } of this.#labelPatches) {
      const known = this.#labels.get(label);
      if (known === undefined) return missing(label, line, column);
      if (branch !== null) branch.target = known.target;
    }
    this.#labelPatches = [];
  }

  /** Forgets the labels of the function before. */
  newScope(): void {
    this.#labels = new Map();
  }

  /** Ends the function before and begins the next, whose TEXT the pending labels name; false as for `add`. */
  begin(header: TextHeader, outOfRange: ReportRange, labels: Label[], taken: ReportTaken): boolean {
    this.end(outOfRange);
    this.#header = header;
    header.text.pc = ++this.#count;
    this.#body = new Body(this.#count + 1);
    return this.#label(Place.Text, labels, taken);
  }

  /** Ends the last function. */
  end(outOfRange: ReportRange): void {
    const header = this.#header;
    const body = this.#body;
    for (const { branch, number, place } of this.#countPatches) {
      // Number 0 is what will be added to the function, if anything.
      if (number === 0) continue;
      const at = number - body.first;
      if (header !== null && at !== Place.Text && !(at >= 0 && at < body.length)) {
        outOfRange(place, at + 1);
        // It is made to lead to itself, so that nobody complains again.
        branch.target = branch.at;
      } else if (at >= Place.Text) branch.target = at;
    }
    this.#countPatches = [];
    if (header === null) return;
    this.#header = null;
    this.functions.push(new ParsedFunction(header, body, this.#bodies.likenessOf(header, body)));
  }
}

/** The operand of TEXT that says the sizes. */
export function textSizeOperand(frameSize: number, argSize: number, column: number): Operand {
  const operand = new Operand();
  operand.kind = Kind.TextSize;
  operand.lo = frameSize | 0;
  operand.hi = argSize === ARGS_UNKNOWN ? ARGS_UNKNOWN : argSize | 0;
  operand.column = column;
  return operand;
}

/** TEXT with its flags among the operands. */
export function textWithFlags({ text, flags }: Pick<TextHeader, 'text' | 'flags'>): Prog {
  const attributes = new Operand();
  attributes.kind = Kind.Const;
  attributes.lo = flags;
  const [name, size] = text.args;
  return withArgs(text, [name, attributes, size]);
}
