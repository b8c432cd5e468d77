import { SymbolNames } from '../base/symbol.ts';
import type { Instruction } from './body.ts';
import { BodyTable } from './bodytable.ts';
import type { FileParser } from './fileparser.ts';
import { LineTable } from './linetable.ts';
import { MacroTable, type Macro } from './macros.ts';
import type { Scanner } from './scanner.ts';

/** Does again what a part of a line says, in a later reading. */
export type Step = (parser: FileParser) => void;

/** What a line says, and what that depends on beside its text. */
export interface KnownLine {
  readonly instructions: readonly Instruction[];
  /** All that is to be done, where that is more than instructions; else null. */
  readonly steps: readonly Step[] | null;
  /** OperandParser.isJump before and after it. Instructions alone don't depend on the first. */
  readonly wasJump: boolean;
  readonly isJump: boolean;
  /** Names that meant nothing. */
  readonly names: readonly string[];
  readonly macros: readonly Macro[];
  /** The state of the macros in which it was last found to hold. */
  generation: number;
}

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
  #repeats = 0;

  /** The known lines of what is scanned; null if they aren't kept. */
  linesOf({ given, bytes }: Scanner): LineTable<KnownLine> | null {
    let lines = this.#lines.get(given);
    if (lines === undefined) this.#lines.set(given, (lines = new LineTable(bytes)));
    return lines;
  }

  /** Notes that a known line was met. */
  noteRepeat(): void {
    this.#repeats++;
  }

  /** Keeps a line of what is scanned, which begins at `start`. */
  keep(scanner: Scanner, start: number, line: KnownLine): void {
    const lines = this.linesOf(scanner);
    if (lines === null) return;
    lines.set(start, line);
    if (lines.size === MAX_UNREPEATED && this.#repeats < MAX_UNREPEATED / 2) this.#lines.set(scanner.given, null);
  }
}
