import type { AssembledFunction, Architecture, CodeFlags } from '../arch/architecture.ts';
import { Stop, type AsmDiagnostic } from '../asm/diagnostics.ts';
import { parseAssembly, type ParseResult } from '../asm/parse.ts';
import type { AssemblyUnit, Prog, UnitFile } from '../asm/prog.ts';
import type { Reading, Surroundings } from '../asm/reading.ts';
import type { SourceOptions } from '../asm/source.ts';
import { SourceMemory } from '../asm/sourcememory.ts';
import type { Platform } from '../base/platform.ts';
import { SymbolTable } from '../base/symbol.ts';
import { Trait, Traits } from '../base/traits.ts';
import type { FinishedObject } from '../obj/finished.ts';
import type { PcTraceOptions } from '../obj/pctrace.ts';
import { ObjectBuilder } from '../obj/write.ts';
import { FunctionCache } from './function-cache.ts';
import { UnitContext, type ObjectParts } from './unit-context.ts';

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
  /** True if somebody wants to see the units of every object that is made of them. */
  isRemarkable?(units: readonly AssemblyUnit[]): boolean;
  /** Is told of each Prog when it is added, as parseAssembly() says. */
  added?(prog: Prog, files: readonly UnitFile[]): void;
  /** Is told of each file when it is parsed. */
  parsed?(unit: AssemblyUnit): void;
  /** Is told what -v says of lowering, a line at a time. */
  log?(text: string): void;
  /** Prints a pc-value table of each function: `table` as -d=pctab names it. */
  readonly pcTrace?: Pick<PcTraceOptions, 'table' | 'write'>;
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
  /** What the object was made of; null if there is none. */
  readonly sources: ObjectSources | null;
}

type ParsedFile = Pick<ParseResult, 'unit' | 'reading' | 'status' | 'diagnostics'>;

/** For those who may make the same object again. */
export interface ObjectSources {
  readonly object: FinishedObject;
  /** Of each source file. */
  readonly readings: readonly Reading[];
  /** Absolute paths and what line tables have of them. */
  readonly recorded: ReadonlyMap<string, string>;
  /** The source file, if there is only one. */
  readonly parsed: ParsedSource | null;
}

/** A source file that was parsed for an object of its own, without a word of complaint. */
export interface ParsedSource {
  readonly unit: AssemblyUnit;
  readonly reading: Reading;
  /** The symbols that it mentions. */
  readonly symbols: SymbolTable;
}

/** What those leave to each other that assemble the same file with the same flags, for several platforms. */
export class AssemblyMemory {
  readonly source = new SourceMemory();
  readonly functions = new FunctionCache();
}

/**
 * .s files → one object: parse, lower, lay out, encode, write.
 * @param traits notes what the object depends on
 * @param surroundings of each file, where they are known already
 * @param known the only file, if it was parsed before
 * @param memory of the only file
 */
export function assemble(
  job: AssembleJob,
  machine: Architecture,
  traits = new Traits(job.platform, job.flags.shared || job.flags.dynlink),
  surroundings?: readonly Surroundings[],
  known: ParsedSource | null = null,
  memory?: AssemblyMemory,
): AssembleOutcome {
  const symbols = known === null ? new SymbolTable(memory?.source.names) : known.symbols.fork();
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
    traits,
    get pcTrace() {
      if (job.pcTrace === undefined || diagnostics.some(stopsObject)) return null;
      return { ...job.pcTrace, print: (prog: Prog) => machine.print(prog) };
    },
    error(message, position) {
      diagnostics.push({ severity: 'error', code: 'asm', phase: 'code', message, position, asmLine: position?.line ?? 0 });
    },
  });
  const units: AssemblyUnit[] = [];
  let failedFile = '';
  let ranToEnd = true;
  let source = known;
  const readings: (Reading | null)[] = [];
  const flags = notingFlags(job.flags, traits);
  for (const [i, file] of job.files.entries()) {
    const parsed: ParsedFile = known === null ? parseAssembly(file, { ...job, machine, symbols, memory: memory?.source }, surroundings?.[i]) : parsedBefore(known);
    readings.push(parsed.reading);
    diagnostics.push(...parsed.diagnostics);
    if (parsed.status !== 'ok' || parsed.unit === null) {
      failedFile = file;
      ranToEnd = parsed.status !== 'fatal';
      break;
    }
    if (source === null && parsed.reading !== null && job.files.length === 1) {
      source = { unit: parsed.unit, reading: parsed.reading, symbols: symbols.fork() };
    }
    units.push(parsed.unit);
    job.parsed?.(parsed.unit);
    builder.addUnit(parsed.unit);
    const parts = { job, machine, flags, traits, symbols, builder, diagnostics, functions: memory?.functions ?? null, source: memory };
    ranToEnd = assembleUnit(parsed.unit, parts);
    if (!ranToEnd) break;
  }
  const failed = failedFile !== '' || diagnostics.some(stopsObject);
  if (failed) return { object: null, diagnostics, failedFile, ranToEnd, units, listing: '', sources: null };
  const listing = job.listing ? builder.listing(job.listing, (prog) => machine.print(prog)) : '';
  const finished = builder.finish();
  const object = finished?.write(job.platform, traits) ?? null;
  const isClean = readings.every((reading) => reading !== null);
  const made = { readings: readings as Reading[], recorded: builder.recordedPaths, parsed: source };
  const sources = finished !== null && isClean ? { ...made, object: finished } : null;
  return { object, diagnostics, failedFile, ranToEnd, units, listing, sources };
}

function parsedBefore({ unit, reading }: ParsedSource): ParsedFile {
  return { unit, reading, status: 'ok', diagnostics: [] };
}

/** The real assembler says what its scanner finds, and makes an object all the same. */
export function stopsObject({ severity, phase }: AsmDiagnostic): boolean {
  return severity === 'error' && phase !== 'scan';
}

/** True if somebody wants to see more of the making than the object. */
export function isWatched({ listing, log, parsed, added, assembled, pcTrace }: AssembleJob): boolean {
  return Boolean(listing) || [log, parsed, added, assembled, pcTrace].some((watch) => watch !== undefined);
}

/** Flags that note when -shared is asked for. */
function notingFlags(flags: CodeFlags, traits: Traits): CodeFlags {
  return {
    ...flags,
    get shared() {
      return traits.has(Trait.Shared);
    },
  };
}

/** Those parts, and what adds functions to them. */
interface UnitParts extends ObjectParts {
  readonly machine: Architecture;
  /** Null if nobody will assemble the files again. */
  readonly functions: FunctionCache | null;
}

/** Adds a unit's functions to the object; false after an error at which the real assembler exits on the spot. */
function assembleUnit(unit: AssemblyUnit, parts: UnitParts): boolean {
  try {
    assembleFunctions(unit, parts);
    return true;
  } catch (error) {
    if (error instanceof Stop) return false;
    throw error;
  }
}

function assembleFunctions(unit: AssemblyUnit, parts: UnitParts): void {
  const { job, machine, traits, builder, diagnostics, functions } = parts;
  const context = new UnitContext(unit, parts);
  // With -dynlink every instruction is looked at, for R15.
  const isEncoded = isWatched(job) || job.flags.dynlink ? undefined : machine.isEncoded?.(context);
  for (const fn of unit.functions) {
    if (functions?.add(fn, builder, traits)) continue;
    const complaints = diagnostics.length;
    const demands = context.beginFunction();
    const before = traits.beginPart();
    const done = machine.assemble(builder.prepare(fn.fresh?.() ?? fn, demands.define, isEncoded), context);
    const unwind = done === null ? null : (machine.unwind?.(done, context) ?? null);
    const asked = traits.endPart(before);
    if (done === null) continue;
    job.assembled?.(done);
    const tables = builder.tablesOf(done);
    builder.addFunction(done, unwind, tables);
    if (diagnostics.length === complaints) functions?.keep(fn, { fn: done, unwind, tables }, builder, { traits, asked, demands });
  }
}
