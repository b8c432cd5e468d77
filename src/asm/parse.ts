import type { Position } from '../base/position.ts';
import type { SymbolTable } from '../base/symbol.ts';
import { Diagnostics, Stop, type AsmDiagnostic } from './diagnostics.ts';
import { openFile, type SourceOptions } from './source.ts';
import { FileParser } from './fileparser.ts';
import type { Machine } from './machine.ts';
import { Preprocessor } from './preprocessor.ts';
import type { AssemblyUnit } from './prog.ts';

export interface ParseOptions extends SourceOptions {
  readonly machine: Machine;
  /** Symbols of the object that the file becomes part of. Files of one object share it, and are parsed in order. */
  readonly symbols: SymbolTable;
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
  /** Included files, as given to readFile. */
  readonly filesRead: readonly string[];
}

/** Reads an input, or says why it can't be read; null then. */
export function openInput(file: string, options: SourceOptions, diagnostics: Diagnostics): Uint8Array | null {
  const opened = openFile(options, file);
  if (opened.bytes !== null) return opened.bytes;
  const position: Position = { file, line: 1, column: 1 };
  diagnostics.add(opened.directory ? 'scan' : 'fatal', 'asm-read', position, opened.message);
  return null;
}

/** Lexes, preprocesses and parses one .s file. */
export function parseAssembly(file: string, options: ParseOptions): ParseResult {
  const diagnostics = new Diagnostics(options.allErrors === true);
  const bytes = openInput(file, options, diagnostics);
  if (bytes === null) {
    return { unit: null, status: 'fatal', diagnostics: diagnostics.list, macrosAsked: new Set(), filesRead: [] };
  }
  let status: ParseStatus = 'fatal';
  let unit: AssemblyUnit | null = null;
  let input: Preprocessor | null = null;
  try {
    input = new Preprocessor(file, bytes, options, diagnostics);
    unit = new FileParser(input, options).parse();
    status = unit === null ? 'failed' : 'ok';
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return {
    unit,
    status,
    diagnostics: diagnostics.list,
    macrosAsked: input?.macrosAsked ?? new Set(),
    filesRead: input?.filesRead ?? [],
  };
}
