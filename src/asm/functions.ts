import type { SymbolRef } from '../base/symbol.ts';
import { ARGS_UNKNOWN, Kind, offsetOf, Operand } from './operand.ts';
import { Prog, type AssemblyFunction } from './prog.ts';
import type { Label } from './statement.ts';

/** A branch whose target isn't known yet. */
interface Patch {
  readonly prog: Prog;
  readonly operand: Operand;
  /** Physical line of the jump. */
  readonly line: number;
}

export type ReportAt = (code: string, message: string, line: number, column: number) => void;

/** What TEXT says. */
export interface TextHeader {
  readonly symbol: SymbolRef;
  readonly text: Prog;
  readonly flags: number;
  readonly frameSize: number;
  readonly argSize: number;
  readonly sequence: number;
}

/** Collects the Progs of the function being parsed, and resolves its labels. */
export class FunctionBuilder {
  readonly functions: AssemblyFunction[] = [];
  /** Progs before the first TEXT: they belong to nothing. */
  readonly strays: Prog[] = [];
  /** True if there is an END somewhere, which is no part of a function. */
  hasEnd = false;
  #header: TextHeader | null = null;
  #body: Prog[] = this.strays;
  #labels = new Map<string, { target: Prog; line: number; column: number }>();
  #labelPatches: Patch[] = [];
  #countPatches: Patch[] = [];

  /** Adds a Prog that the pending labels name; the first that exists already goes to `taken`. */
  add(prog: Prog, labels: Label[], taken: (label: Label, first: { line: number; column: number }) => void): void {
    this.#body.push(prog);
    this.label(prog, labels, taken);
  }

  /** Gives a Prog the pending labels. */
  label(prog: Prog, labels: Label[], taken: (label: Label, first: { line: number; column: number }) => void): void {
    if (labels.length === 0) return;
    for (const label of labels) {
      const first = this.#labels.get(label.name);
      if (first !== undefined) return taken(label, first);
      this.#labels.set(label.name, { target: prog, line: label.line, column: label.column });
    }
    labels.length = 0;
  }

  /** Makes `operand`, whose text is a label, point to it, now or when it is known. */
  toLabel(prog: Prog, operand: Operand, line: number): void {
    const known = this.#labels.get(operand.text);
    if (known !== undefined) operand.target = known.target;
    else this.#labelPatches.push({ prog, operand, line });
  }

  /** Makes `operand`, whose offset counts Progs from the one that is about to be added, point to it at the end. */
  byCount(prog: Prog, operand: Operand, line: number): void {
    this.#countPatches.push({ prog, operand, line });
  }

  /** Names that labels have, for hints. */
  labelNames(): Iterable<string> {
    return this.#labels.keys();
  }

  /** Resolves what waits for labels; the first that doesn't exist goes to `missing`, and then it stops. */
  patch(missing: (label: string, line: number, column: number) => void): void {
    for (const { operand, line } of this.#labelPatches) {
      const known = this.#labels.get(operand.text);
      if (known === undefined) return missing(operand.text, line, operand.column);
      operand.target = known.target;
    }
    this.#labelPatches = [];
  }

  /** Forgets the labels of the function before. */
  newScope(): void {
    this.#labels = new Map();
  }

  /** Ends the function before and begins the next. */
  begin(header: TextHeader, outOfRange: (patch: { prog: Prog; line: number }, index: number) => void): void {
    this.end(outOfRange);
    this.#header = header;
    this.#body = [];
  }

  /** Ends the last function. */
  end(outOfRange: (patch: { prog: Prog; line: number }, index: number) => void): void {
    const header = this.#header;
    const body = this.#body;
    this.#resolveCounts(outOfRange);
    if (header === null) return;
    this.#header = null;
    const kept = this.hasEnd ? body.filter((prog) => prog.op !== 'END') : body;
    const { symbol, text, flags, frameSize, argSize, sequence } = header;
    this.functions.push({ symbol, text, flags, frameSize, argSize, sequence, body: kept });
  }

  #resolveCounts(outOfRange: (patch: { prog: Prog; line: number }, index: number) => void): void {
    if (this.#countPatches.length === 0) return;
    const index = new Map<Prog, number>();
    this.#body.forEach((prog, i) => index.set(prog, i));
    for (const { prog, operand, line } of this.#countPatches) {
      const at = index.get(prog)! + offsetOf(operand);
      const target = at === -1 ? this.#header?.text : this.#body[at];
      if (target !== undefined) operand.target = target;
      else if (this.#header !== null) outOfRange({ prog, line }, at + 1);
    }
    this.#countPatches = [];
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
