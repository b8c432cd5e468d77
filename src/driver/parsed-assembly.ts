import type { Machine } from '../asm/machine.ts';
import { parseAssembly } from '../asm/parse.ts';
import type { AssemblyUnit } from '../asm/prog.ts';
import { Surroundings, type Reading } from '../asm/reading.ts';
import type { SourceOptions } from '../asm/source.ts';
import { hasErrors } from '../base/diagnostic.ts';
import { SymbolTable } from '../base/symbol.ts';

interface Kept {
  readonly unit: AssemblyUnit;
  readonly reading: Reading;
}

/** Parsed files of a process, shared by the platforms that would read them alike. */
export class ParsedAssembly {
  readonly #kept = new Map<string, Kept[]>();

  /** The Progs of a file; null if it has errors. */
  unit(path: string, machine: Machine, options: SourceOptions): AssemblyUnit | null {
    const key = `${machine.goarch} ${options.pkgPath} ${path}`;
    let kept = this.#kept.get(key);
    if (kept === undefined) this.#kept.set(key, (kept = []));
    const surroundings = new Surroundings(path, options);
    const known = kept.find(({ reading }) => reading.isSame(surroundings));
    if (known !== undefined) return known.unit;
    const { unit, status, diagnostics, reading } = parseAssembly(path, { ...options, machine, symbols: new SymbolTable() }, surroundings);
    if (status !== 'ok' || unit === null || hasErrors(diagnostics)) return null;
    if (reading !== null) kept.push({ unit, reading });
    return unit;
  }
}
