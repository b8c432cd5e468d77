import { SymbolNames } from '../base/symbol.ts';
import type { Instruction } from './body.ts';
import { BodyTable } from './bodytable.ts';
import type { FileParser } from './fileparser.ts';
import { LineTable } from './linetable.ts';
import { MacroTable, type Macro, type Macros } from './macros.ts';
import type { Scanner } from './scanner.ts';

/** Does again what a part of a line says, in a later reading. */
export type Step = (parser: FileParser) => void;

/** What a line says, and what that depends on beside its text. */
export interface KnownLine {
  /** The only instruction, of a line that is nothing else. */
  readonly instruction: Instruction | null;
  /** All that is to be done about any other line. */
  readonly steps: readonly Step[] | null;
  /** OperandParser.isJump before and after it. An instruction alone doesn't depend on the first. */
  readonly wasJump: boolean;
  readonly isJump: boolean;
  /** Names that meant nothing: those of SourceMemory.unused from `from` up to `to`. */
  readonly from: number;
  readonly to: number;
  readonly macros: readonly Macro[];
  /** The state of the macros in which it was last found to hold. */
  generation: number;
}

const NONE: readonly Macro[] = [];

/** Distinct lines of a file after which they are kept only if half as many have come again. */
const MAX_UNREPEATED = 2 ** 12;

/**
 * What one reading of a source leaves to the next: to platforms that define other macros. Readings share it that agree on
 * the machine and the package.
 */
export class SourceMemory {
  readonly names = new SymbolNames();
  readonly macros = new MacroTable();
  readonly bodies = new BodyTable();
  /** By the bytes of each file; null for one whose lines hardly repeat. */
  readonly #lines = new Map<Uint8Array, LineTable<KnownLine> | null>();
  /** Names that meant nothing where known lines mention them. */
  readonly #unused: string[] = [];
  #repeats = 0;

  /** The known lines of what is scanned; null if they aren't kept. */
  linesOf({ given, bytes }: Scanner): LineTable<KnownLine> | null {
    let lines = this.#lines.get(given);
    if (lines === undefined) this.#lines.set(given, (lines = new LineTable(bytes)));
    return lines;
  }

  /** True if a line would be read the same with these macros. */
  holds(line: KnownLine, macros: Macros): boolean {
    if (line.generation === macros.generation) return true;
    for (let i = line.from; i < line.to; i++) if (macros.meaning(this.#unused[i]) !== undefined) return false;
    for (const macro of line.macros) if (macros.meaning(macro.name) !== macro) return false;
    line.generation = macros.generation;
    return true;
  }

  /** Notes that a known line was met. */
  noteRepeat(): void {
    this.#repeats++;
  }

  /** Keeps a line of what is scanned, which begins at `start`. */
  keep(scanner: Scanner, start: number, said: Pick<KnownLine, 'instruction' | 'steps' | 'wasJump' | 'isJump'>, macros: Macros): void {
    const lines = this.linesOf(scanner);
    if (lines === null) return;
    const { instruction, steps, wasJump, isJump } = said;
    const { names, used, generation } = macros;
    const from = this.#unused.length;
    for (let i = 0; i < names.length; i++) this.#unused.push(names[i]);
    const to = this.#unused.length;
    lines.set(start, { instruction, steps, wasJump, isJump, from, to, macros: used.length === 0 ? NONE : used.slice(), generation });
    if (lines.size === MAX_UNREPEATED && this.#repeats < MAX_UNREPEATED / 2) this.#lines.set(scanner.given, null);
  }
}
