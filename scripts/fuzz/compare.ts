/** Finds the lines on which two assemblers differ. */
import type { Verdict } from './assemblers.ts';
import { type Arrange, linesIn } from './sources.ts';

export type Assembler = (text: string) => Verdict;

export interface Difference {
  readonly lines: readonly string[];
  readonly real: Verdict;
  readonly ours: Verdict;
}

function same(real: Verdict, ours: Verdict): boolean {
  if (real.endless) return true;
  if ((real.object === null) !== (ours.object === null)) return false;
  if (real.object !== null && ours.object !== null) return Buffer.compare(real.object, ours.object) === 0;
  if (real.crashed) return true;
  return real.stopped === ours.stopped && real.messages.length === ours.messages.length && real.messages.every((text, i) => text === ours.messages[i]);
}

/** Said of the function's end. */
const UNDEFINED = /undefined label (\S+)/;

function namesOne(line: string, labels: ReadonlySet<string>): boolean {
  return labels.size > 0 && labels.has(/\S+$/.exec(line)?.[0] ?? '');
}

export class Comparison {
  readonly #real: Assembler;
  readonly #ours: Assembler;
  #arrange: Arrange = linesIn('4, $0', '');
  /** Lines that both accepted, with the same bytes. */
  accepted = 0;
  /** Lines that both rejected, with the same words. */
  rejected = 0;

  constructor(real: Assembler, ours: Assembler) {
    this.#real = real;
    this.#ours = ours;
  }

  #run(lines: readonly string[]): { real: Verdict; ours: Verdict; origin: readonly number[] } {
    const { text, origin } = this.#arrange(lines);
    return { real: this.#real(text), ours: this.#ours(text), origin };
  }

  #differ(lines: readonly string[]): boolean {
    if (lines.length === 0) return false;
    const { real, ours } = this.#run(lines);
    return !same(real, ours);
  }

  /** Compares a batch: lines that both reject are left out and the rest compared again, as a rejected line hides others. */
  *compare(batch: readonly string[], arrange = this.#arrange): Generator<Difference> {
    this.#arrange = arrange;
    let lines = [...batch];
    while (lines.length > 0) {
      const { real, ours, origin } = this.#run(lines);
      if (real.crashed && lines.length > 1) {
        const half = lines.length >> 1;
        yield* this.compare(lines.slice(0, half));
        yield* this.compare(lines.slice(half));
        return;
      }
      if (!same(real, ours)) {
        const few = this.#minimise(lines);
        const verdicts = this.#run(few);
        yield { lines: few, real: verdicts.real, ours: verdicts.ours };
        lines = without(lines, few);
        continue;
      }
      if (real.object !== null || real.crashed) {
        if (real.crashed) this.rejected += lines.length;
        else this.accepted += lines.length;
        return;
      }
      const refused = new Set([...real.blamed, ...ours.blamed].map((line) => origin[line - 1]));
      const labels = new Set(real.messages.flatMap((text) => UNDEFINED.exec(text)?.[1] ?? []));
      const kept = lines.filter((line, i) => !refused.has(i) && !namesOne(line, labels));
      this.rejected += lines.length - kept.length;
      if (kept.length === lines.length) return;
      lines = kept;
    }
  }

  /** As few of the lines as still differ: halves first, then one by one. */
  #minimise(lines: readonly string[]): readonly string[] {
    let few = lines;
    for (let size = few.length >> 1; size >= 1; ) {
      const without = this.#withoutOnePart(few, size);
      if (without !== null) {
        few = without;
        size = Math.min(size, few.length >> 1);
      } else size >>= 1;
    }
    return few;
  }

  /** The lines without one stretch of `size`, or that stretch alone, if these differ still. */
  #withoutOnePart(lines: readonly string[], size: number): readonly string[] | null {
    for (let start = 0; start < lines.length; start += size) {
      const part = lines.slice(start, start + size);
      if (part.length < lines.length && this.#differ(part)) return part;
    }
    if (lines.length <= 2) return null;
    for (let start = 0; start < lines.length; start += size) {
      const rest = [...lines.slice(0, start), ...lines.slice(start + size)];
      if (this.#differ(rest)) return rest;
    }
    return null;
  }
}

function without(lines: readonly string[], few: readonly string[]): string[] {
  const gone = new Set(few);
  return lines.filter((line) => !gone.has(line));
}
