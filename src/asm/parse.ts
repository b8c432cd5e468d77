import type { Position } from '../base/position.ts';
import type { SymbolTable } from '../base/symbol.ts';
import { Diagnostics, Stop, type AsmDiagnostic } from './diagnostics.ts';
import type { Opened, SourceOptions } from './source.ts';
import { FileParser } from './fileparser.ts';
import type { Machine } from './machine.ts';
import { Preprocessor } from './preprocessor.ts';
import { Reading, Surroundings } from './reading.ts';
import type { AssemblyUnit, Prog, UnitFile } from './prog.ts';
import { SourceMemory } from './sourcememory.ts';

export interface ParseOptions extends SourceOptions {
  readonly machine: Machine;
  /** Symbols of the object that the file becomes part of. Files of one object share it, and are parsed in order. */
  readonly symbols: SymbolTable;
  /** What earlier readings of the file left, under other macros perhaps; `symbols` has its names. */
  readonly memory?: SourceMemory;
  /** Is told of each Prog when it is added, as the real assembler has it then; `files` are those that its `file` counts. */
  added?(prog: Prog, files: readonly UnitFile[]): void;
}

/** failed: the real assembler says "assembly of FILE failed" after its messages; fatal: it stops without that. */
export type ParseStatus = 'ok' | 'failed' | 'fatal';

export interface ParseResult {
  /** Null unless the status is ok. */
  readonly unit: AssemblyUnit | null;
  readonly status: ParseStatus;
  /** In the order in which the real assembler prints them. */
  readonly diagnostics: readonly AsmDiagnostic[];
  /**
   * Every name that was looked up as a macro: platforms that agree on those of their -D that are among these share the
   * result.
   */
  readonly macrosAsked: ReadonlySet<string>;
  /** What the result depends on; null if there is anything to report. */
  readonly reading: Reading | null;
  /** Included files, as given to readFile. */
  readonly filesRead: readonly string[];
}

/** The bytes of an input; null where it can't be read, and says why. */
export function openInput(file: string, opened: Opened, diagnostics: Diagnostics): Uint8Array | null {
  if (opened.bytes !== null) return opened.bytes;
  const position: Position = { file, line: 1, column: 1 };
  diagnostics.add(opened.directory ? 'scan' : 'fatal', 'asm-read', position, opened.message);
  return null;
}

/** Lexes, preprocesses and parses one .s file. */
export function parseAssembly(file: string, options: ParseOptions, surroundings = new Surroundings(file, options)): ParseResult {
  const diagnostics = new Diagnostics(options.allErrors === true);
  const bytes = openInput(file, surroundings.open(), diagnostics);
  if (bytes === null) {
    return { unit: null, status: 'fatal', diagnostics: diagnostics.list, macrosAsked: new Set(), reading: null, filesRead: [] };
  }
  let status: ParseStatus = 'fatal';
  let unit: AssemblyUnit | null = null;
  let input: Preprocessor | null = null;
  try {
    const { memory = new SourceMemory() } = options;
    input = new Preprocessor(file, bytes, options, diagnostics, { surroundings, table: memory.macros });
    unit = new FileParser(input, options, memory).parse();
    status = unit === null ? 'failed' : 'ok';
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  const isClean = status === 'ok' && diagnostics.list.length === 0;
  return {
    unit,
    status,
    diagnostics: diagnostics.list,
    get macrosAsked() {
      return input?.macros.allAsked ?? new Set<string>();
    },
    reading: input !== null && isClean ? new Reading(bytes, input.macros.asked, input.included, surroundings) : null,
    filesRead: input?.filesRead ?? [],
  };
}
