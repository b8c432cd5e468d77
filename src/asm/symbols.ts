import type { Position } from '../base/position.ts';
import { Abi } from '../base/symbol.ts';
import { Cursor } from './cursor.ts';
import { Diagnostics, Stop, type AsmDiagnostic } from './diagnostics.ts';
import { familyOf } from './family.ts';
import { openInput, type ParseStatus } from './parse.ts';
import { Preprocessor } from './preprocessor.ts';
import { Surroundings } from './reading.ts';
import { registersOf, type RegisterSet } from './registers.ts';
import type { SourceOptions } from './source.ts';
import { StatementReader } from './statement.ts';
import { allowsAbiSelectors, pathToPrefix } from './symbolname.ts';
import { Tok } from './token.ts';

/**
 * What assembly says about symbols, read token by token: it needs no encoder, and works for every GOARCH.
 */

export interface ScanOptions extends SourceOptions {
  readonly goarch: string;
}

export interface SymbolDefinition {
  readonly kind: 'TEXT' | 'GLOBL' | 'DATA';
  readonly name: string;
  readonly abi: Abi;
  readonly position: Position;
  /** Flags with macros expanded ("4|512"), '' if there are none. */
  readonly flags: string;
  /** Last operand of TEXT ("$0-24") and GLOBL ("$8"); value of DATA. */
  readonly size: string;
}

export interface SymbolReference {
  readonly name: string;
  readonly abi: Abi;
  readonly position: Position;
  /** Mnemonic or directive that refers to it. */
  readonly op: string;
  /** True for $name(SB): its address is taken. */
  readonly address: boolean;
  /** The TEXT or DATA symbol in which it stands; absent before the first TEXT. */
  readonly from?: string;
  readonly fromAbi?: Abi;
}

export interface SymbolScan {
  /** What `go tool asm -gensymabis` writes. */
  readonly symabis: string;
  readonly definitions: readonly SymbolDefinition[];
  readonly references: readonly SymbolReference[];
  readonly status: ParseStatus;
  /** The file at which it stopped, if the status is not ok. */
  readonly failedFile: string;
  readonly diagnostics: readonly AsmDiagnostic[];
  readonly macrosAsked: ReadonlySet<string>;
  readonly filesRead: readonly string[];
}

/** Reads the symbols of the .s files of a package, up to the first that can't be read. */
export function scanSymbols(files: readonly string[], options: ScanOptions): SymbolScan {
  const diagnostics: AsmDiagnostic[] = [];
  const asked = new Set<string>();
  const filesRead: string[] = [];
  const symabis: string[] = [];
  const definitions: SymbolDefinition[] = [];
  const references: SymbolReference[] = [];
  let status: ParseStatus = 'ok';
  let failedFile = '';
  for (const file of files) {
    const surroundings = new Surroundings(file, options);
    const own = new Diagnostics(options.allErrors === true);
    const bytes = openInput(file, surroundings.open(), own);
    status = 'fatal';
    if (bytes !== null) {
      try {
        const input = new Preprocessor(file, bytes, options, own, { surroundings, asked, filesRead });
        try {
          new SymbolScanner(input, options, { symabis, definitions, references }).scan();
        } finally {
          for (const name of input.macros.allAsked) asked.add(name);
        }
        status = own.errorCount > 0 ? 'failed' : 'ok';
      } catch (error) {
        if (!(error instanceof Stop)) throw error;
      }
    }
    diagnostics.push(...own.list);
    if (status !== 'ok') {
      failedFile = file;
      break;
    }
  }
  return { symabis: symabis.join(''), definitions, references, status, failedFile, diagnostics, macrosAsked: asked, filesRead };
}

interface Found {
  readonly symabis: string[];
  readonly definitions: SymbolDefinition[];
  readonly references: SymbolReference[];
}

const DOLLAR = 0x24;
const STAR = 0x2a;
const OPEN = 0x28;
const CLOSE = 0x29;
const LESS = 0x3c;
const GREATER = 0x3e;

const abiNames: Readonly<Record<number, string>> = { [Abi.ABI0]: 'ABI0', [Abi.ABIInternal]: 'ABIInternal' };

/** A symbol that begins an operand. */
interface Mention {
  readonly name: string;
  readonly abi: Abi;
  /** Whether it is one that -gensymabis writes: not static, at most +integer, and nothing after (SB). */
  readonly plain: boolean;
  readonly address: boolean;
  readonly column: number;
}

class SymbolScanner {
  readonly #input: Preprocessor;
  readonly #reader: StatementReader;
  readonly #cursor: Cursor;
  readonly #found: Found;
  readonly #registers: RegisterSet;
  readonly #prefix: string;
  readonly #allowAbi: boolean;
  /** Symbols of the last TEXT and the last DATA. */
  #text: Mention | undefined;
  #data: Mention | undefined;

  constructor(input: Preprocessor, options: ScanOptions, found: Found) {
    this.#input = input;
    this.#found = found;
    this.#prefix = pathToPrefix(options.pkgPath);
    this.#allowAbi = allowsAbiSelectors(options.pkgPath);
    this.#registers = registersOf(options.goarch);
    const report = (code: string, message: string, column?: number): void => this.#error(code, message, column);
    this.#reader = new StatementReader(input, familyOf(options.goarch), report);
    this.#cursor = new Cursor(this.#reader.tokens, report);
  }

  #error(code: string, message: string, column = this.#reader.column): void {
    this.#input.diagnostics.parseError(code, this.#position(column), message);
  }

  #position(column: number): Position {
    return { file: this.#input.fileName, line: this.#reader.line, column };
  }

  scan(): void {
    const reader = this.#reader;
    while (reader.read()) {
      const { word, operandCount } = reader;
      if (word === 'TEXT' || word === 'GLOBL' || word === 'DATA') this.#definition(word);
      if (word === 'TEXT') continue;
      const first = word === 'DATA' || word === 'FUNCDATA' ? 1 : 0;
      for (let i = first; i < operandCount; i++) this.#reference(word, i);
    }
  }

  #definition(kind: 'TEXT' | 'GLOBL' | 'DATA'): void {
    const { starts, operandCount } = this.#reader;
    if (operandCount === 0) return;
    const mention = this.#mention(starts[0], this.#nameEnd(kind));
    if (mention === null) return;
    const { name, abi } = mention;
    if (kind === 'TEXT' && mention.plain) this.#found.symabis.push(`def ${name} ${abiNames[abi]}\n`);
    const flags = operandCount === 3 ? this.#reader.operandText(1) : '';
    const size = operandCount > 1 ? this.#reader.operandText(operandCount - 1) : '';
    if (kind === 'TEXT') this.#text = mention;
    else if (kind === 'DATA') this.#data = mention;
    this.#found.definitions.push({ kind, name, abi, position: this.#position(mention.column), flags, size });
  }

  /** End of the first operand's name: DATA has a width after it. */
  #nameEnd(kind: string): number {
    const { starts, ends, tokens } = this.#reader;
    const end = ends[0];
    return kind === 'DATA' && end - starts[0] > 2 && tokens.kinds[end - 2] === 0x2f ? end - 2 : end;
  }

  #reference(op: string, index: number): void {
    const { starts, ends } = this.#reader;
    const mention = this.#mention(starts[index], ends[index]);
    if (mention === null) return;
    const { name, abi, address, column } = mention;
    // What GLOBL defines counts as a reference in the symabis file.
    if (mention.plain) this.#found.symabis.push(`ref ${name} ${abiNames[abi]}\n`);
    if (op === 'GLOBL') return;
    const from = op === 'DATA' ? this.#data : this.#text;
    this.#found.references.push({ name, abi, op, address, position: this.#position(column), from: from?.name, fromAbi: from?.abi });
  }

  /** `[$|*]name[<abi>][±offset](SB)` at the beginning of an operand; null if there is no such symbol. */
  #mention(start: number, end: number): Mention | null {
    const cursor = this.#cursor;
    cursor.reset(start, end);
    const prefix = cursor.peek();
    if (prefix === DOLLAR || prefix === STAR) cursor.next();
    if (cursor.next() !== Tok.Ident || this.#isRegister(cursor.text)) return null;
    const column = cursor.column();
    const name = cursor.text.startsWith('.') ? this.#prefix + cursor.text : cursor.text;
    const abi = this.#abi();
    let plain = abi !== Abi.Static;
    if (cursor.peek() === 0x2b && cursor.peekAt(1) === Tok.Int && cursor.peekAt(2) === OPEN) {
      cursor.next();
      cursor.next();
    }
    for (let kind = cursor.next(); kind !== OPEN; kind = cursor.next()) {
      if (kind === Tok.EOF) return null;
      plain = false;
    }
    if (cursor.next() !== Tok.Ident || cursor.text !== 'SB' || cursor.next() !== CLOSE) return null;
    plain &&= cursor.peek() === Tok.EOF;
    return { name, abi, plain, address: prefix === DOLLAR, column };
  }

  #isRegister(name: string): boolean {
    return this.#registers.has(name) || (this.#cursor.peek() === OPEN && this.#registers.isPrefix(name));
  }

  #abi(): Abi {
    const cursor = this.#cursor;
    if (cursor.peek() !== LESS) return Abi.ABI0;
    cursor.next();
    let abi = cursor.peek() === GREATER ? Abi.Static : Abi.ABI0;
    if (cursor.peek() === Tok.Ident) {
      const selector = cursor.get(Tok.Ident);
      if (this.#allowAbi && selector === 'ABIInternal') abi = Abi.ABIInternal;
    }
    cursor.get(GREATER);
    return abi;
  }
}
