import type { AssembledFunction, Architecture, AssembleContext, CodeFlags } from '../arch/architecture.ts';
import type { AsmDiagnostic } from '../asm/diagnostics.ts';
import { parseAssembly } from '../asm/parse.ts';
import { placeText, type AssemblyUnit, type Prog } from '../asm/prog.ts';
import type { SourceOptions } from '../asm/source.ts';
import type { Platform } from '../base/platform.ts';
import { SymbolTable } from '../base/symbol.ts';
import { ObjectBuilder } from '../obj/write.ts';

/** Everything that one object file depends on besides the bytes of its sources. */
export interface AssembleJob extends SourceOptions {
  readonly platform: Platform;
  readonly files: readonly string[];
  readonly flags: CodeFlags;
  /** -trimpath as written, '' if none. */
  readonly trimPath: string;
  /** GOROOT of the environment, '' if unset: positions below it are written as $GOROOT/…. */
  readonly goroot: string;
  /** -S: 0 for no listing. */
  readonly listing?: number;
  /** Is told of each file when it is parsed. */
  parsed?(unit: AssemblyUnit): void;
  /** Is told what -v says of lowering, a line at a time. */
  log?(text: string): void;
  /** Is told of each function when its code is there. */
  assembled?(fn: AssembledFunction): void;
}

export interface AssembleOutcome {
  /** The object file; null after an error at which the real assembler makes none. */
  readonly object: Uint8Array | null;
  /** In the order in which they were found. */
  readonly diagnostics: readonly AsmDiagnostic[];
  /** The file that did not parse, '' if every one did. */
  readonly failedFile: string;
  /** False after an error at which the real assembler exits on the spot, without a closing line. */
  readonly ranToEnd: boolean;
  readonly units: readonly AssemblyUnit[];
  /** What -S prints, '' without an object. */
  readonly listing: string;
}

/** .s files → one object: parse, lower, lay out, encode, write. */
export function assemble(job: AssembleJob, machine: Architecture): AssembleOutcome {
  const symbols = new SymbolTable();
  const diagnostics: AsmDiagnostic[] = [];
  const builder = new ObjectBuilder({
    platform: job.platform,
    machine,
    pkgPath: job.pkgPath,
    trimPath: job.trimPath,
    goroot: job.goroot,
    shared: job.flags.shared,
    linkshared: job.flags.linkshared,
    symbols,
    listed: Boolean(job.listing),
    error(message, position) {
      diagnostics.push({ severity: 'error', code: 'asm', phase: 'code', message, position, asmLine: position?.line ?? 0 });
    },
  });
  const units: AssemblyUnit[] = [];
  let failedFile = '';
  let ranToEnd = true;
  for (const file of job.files) {
    const parsed = parseAssembly(file, { ...job, machine, symbols });
    diagnostics.push(...parsed.diagnostics);
    if (parsed.status !== 'ok' || parsed.unit === null) {
      failedFile = file;
      ranToEnd = parsed.status !== 'fatal';
      break;
    }
    units.push(parsed.unit);
    job.parsed?.(parsed.unit);
    builder.addUnit(parsed.unit);
    assembleUnit(parsed.unit, machine, builder, contextOf(job, symbols, builder, parsed.unit, diagnostics), job.assembled);
  }
  const failed = failedFile !== '' || diagnostics.some(stopsObject);
  if (failed) return { object: null, diagnostics, failedFile, ranToEnd, units, listing: '' };
  const listing = job.listing ? builder.listing(job.listing, (prog) => machine.print(prog)) : '';
  return { object: builder.write(), diagnostics, failedFile, ranToEnd, units, listing };
}

/** The real assembler says what its scanner finds, and makes an object all the same. */
export function stopsObject({ severity, phase }: AsmDiagnostic): boolean {
  return severity === 'error' && phase !== 'scan';
}

function contextOf(
  job: AssembleJob,
  symbols: SymbolTable,
  builder: ObjectBuilder,
  unit: AssemblyUnit,
  diagnostics: AsmDiagnostic[],
): AssembleContext {
  return {
    platform: job.platform,
    flags: job.flags,
    pkgPath: job.pkgPath,
    ownsProgs: true,
    lookup: (name, abi) => symbols.lookup(name, abi),
    isKnown: (name, abi) => symbols.has(name, abi),
    fileName: (file) => unit.files[file].name,
    place: (file, line) => placeText(unit.files, file, line),
    dataOf: (symbol) => builder.dataOf(symbol),
    define: (symbol) => builder.define(symbol),
    log: job.log,
    error(prog: Prog, message: string) {
      const position = { file: unit.files[prog.file].name, line: prog.line, column: prog.column };
      diagnostics.push({ severity: 'error', code: 'asm', phase: 'code', message, position, asmLine: prog.line });
    },
  };
}

function assembleUnit(
  unit: AssemblyUnit,
  machine: Architecture,
  builder: ObjectBuilder,
  context: AssembleContext,
  assembled: AssembleJob['assembled'],
): void {
  for (const fn of unit.functions) {
    const done = machine.assemble(builder.prepare(fn), context);
    if (done === null) continue;
    assembled?.(done);
    builder.addFunction(done, machine.unwind?.(done, context) ?? null);
  }
}
