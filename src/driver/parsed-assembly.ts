import type { Machine } from '../asm/machine.ts';
import { parseAssembly, type ParseResult } from '../asm/parse.ts';
import type { AssemblyUnit } from '../asm/prog.ts';
import type { SourceOptions } from '../asm/source.ts';
import { hasErrors } from '../base/diagnostic.ts';
import { SymbolTable } from '../base/symbol.ts';
import { OBJECT_DIR } from './assembly-sources.ts';
import { agrees, macroValues } from './workspace.ts';

interface Kept {
  readonly unit: AssemblyUnit | null;
  /** Values of the macros that the preprocessor asked about, '' for one that is not defined. */
  readonly asked: ReadonlyMap<string, string>;
  /** go_asm.h, if the file includes it. */
  readonly header: string | undefined;
}

/** Parsed files of a process, shared by the platforms that would read them alike. */
export class ParsedAssembly {
  readonly #kept = new Map<string, Kept[]>();

  /** The Progs of a file; null if it has errors. */
  unit(path: string, machine: Machine, options: SourceOptions, header: () => string): AssemblyUnit | null {
    const key = `${machine.goarch} ${options.pkgPath} ${path}`;
    let kept = this.#kept.get(key);
    if (kept === undefined) this.#kept.set(key, (kept = []));
    const defined = macroValues(options);
    for (const known of kept) {
      if (agrees(known.asked, defined) && (known.header === undefined || known.header === header())) return known.unit;
    }
    const parsed = parse(path, machine, options);
    const asked = new Map([...parsed.macrosAsked].map((name): [string, string] => [name, defined.get(name) ?? '']));
    const included = parsed.filesRead.includes(`${OBJECT_DIR}go_asm.h`);
    const sound = parsed.status === 'ok' && !hasErrors(parsed.diagnostics);
    const unit = sound ? parsed.unit : null;
    kept.push({ unit, asked, header: included ? header() : undefined });
    return unit;
  }
}

function parse(path: string, machine: Machine, options: SourceOptions): ParseResult {
  return parseAssembly(path, { ...options, machine, symbols: new SymbolTable() });
}
