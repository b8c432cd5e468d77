/** Operand classes of fixed-width instruction sets: what they are, and how a family makes them by name. */
import type { Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';

/** Writes an operand's numbers to values[at], values[at + 1] … */
export type Split = (operand: Operand, values: Int32Array, at: number, prog: Prog) => void;

/** What one operand of a row may be, and the numbers it has for the word. */
export interface OperandClass {
  accepts(operand: Operand): boolean;
  /**
   * Names of the numbers that `split` writes: '' is the slot's own name, '+2' that with a 2 behind it, others stand for
   * themselves. A row's code must have each but those that end in `?`.
   */
  readonly fields: readonly string[];
  readonly split: Split;
}

/** One number, under the slot's name. */
export const SLOT: readonly string[] = [''];

export function cls(accepts: (operand: Operand) => boolean, fields: readonly string[], split: Split): OperandClass {
  return { accepts, fields, split };
}

/** A class that is only matched. */
export function matched(accepts: (operand: Operand) => boolean): OperandClass {
  return cls(accepts, [], () => undefined);
}

/** Classes by name, made when a row first asks for them. */
export type ClassTable = Readonly<Record<string, () => OperandClass>>;

/** Classes with numbers or names in their names. */
export type ClassPatterns = readonly (readonly [RegExp, (match: RegExpExecArray) => OperandClass])[];

/** A family's classes by name; a name in none of the tables is tried with the patterns in order. */
export class ClassRegistry {
  readonly #tables: readonly ClassTable[];
  readonly #patterns: ClassPatterns;
  readonly #made = new Map<string, OperandClass>();

  constructor(tables: readonly ClassTable[], patterns: ClassPatterns) {
    this.#tables = tables;
    this.#patterns = patterns;
  }

  #make(name: string): OperandClass {
    for (const table of this.#tables) if (Object.hasOwn(table, name)) return table[name]();
    for (const [pattern, make] of this.#patterns) {
      const match = pattern.exec(name);
      if (match !== null) return make(match);
    }
    throw new Error(`no operand class "${name}"`);
  }

  /** The class of that name; throws if there is none, as rows are program text. */
  get(name: string): OperandClass {
    let found = this.#made.get(name);
    if (found === undefined) this.#made.set(name, (found = this.#make(name)));
    return found;
  }
}
