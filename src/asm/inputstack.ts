import type { Diagnostics } from './diagnostics.ts';
import type { UnitFile } from './prog.ts';
import { Scanner } from './scanner.ts';
import { absolutePath, type SourceOptions } from './source.ts';
import { decodeText } from './text.ts';
import { Tok, type TokenList } from './token.ts';

/** Tokens of a macro being read, all of which stand where the macro was named. */
export interface Expansion {
  readonly tokens: TokenList;
  next: number;
  readonly line: number;
  readonly column: number;
  readonly file: number;
  readonly lineDelta: number;
}

/** Unreadable places that are told one by one, without -e: a binary file has no end of them. */
const MAX_SCAN_ERRORS = 100;

/** The last line that a position of the real toolchain can hold: those after it count as this one. */
export const MAX_LINE = 2 ** 20 - 2;

/** The files and macros being read: where one ends, the one that opened it goes on. */
export class InputStack {
  readonly files: UnitFile[] = [];
  /** The innermost file. */
  scanner!: Scanner;
  /** The macro being read, null if it is a file. */
  expansion: Expansion | null = null;
  readonly #frames: (Scanner | Expansion)[] = [];
  readonly #options: SourceOptions;
  readonly #diagnostics: Diagnostics;
  #scanErrors = 0;

  constructor(options: SourceOptions, diagnostics: Diagnostics) {
    this.#options = options;
    this.#diagnostics = diagnostics;
  }

  get depth(): number {
    return this.#frames.length;
  }

  /** Name of the file being read, as messages say it. */
  get fileName(): string {
    return this.files[this.file].name;
  }

  /** Index in `files` of the file being read, or of the one that #line names. */
  get file(): number {
    return this.expansion !== null ? this.expansion.file : this.scanner.file;
  }

  /** Physical line after the last token. */
  get line(): number {
    return this.expansion !== null ? this.expansion.line : this.scanner.line;
  }

  /** What #line adds to a physical line. */
  get lineDelta(): number {
    return this.expansion !== null ? this.expansion.lineDelta : this.scanner.lineDelta;
  }

  /** Byte column of the last token, from 1. */
  get column(): number {
    return this.expansion !== null ? this.expansion.column : this.scanner.column();
  }

  /** Reads a token and returns its kind. */
  read(): number {
    for (;;) {
      const expansion = this.expansion;
      if (expansion === null) {
        const kind = this.scanner.next();
        if (kind !== Tok.EOF || this.#frames.length === 1) return kind;
      } else if (++expansion.next < expansion.tokens.length) return expansion.tokens.kinds[expansion.next];
      this.#frames.pop();
      this.#top();
    }
  }

  /** Text of the token that `read` returned. */
  text(): string {
    const expansion = this.expansion;
    return expansion !== null ? expansion.tokens.texts[expansion.next] : this.scanner.text();
  }

  /** Puts a macro's tokens, which stand at `column`, before what is left. */
  pushTokens(tokens: TokenList, column: number): void {
    const { line, file, lineDelta } = this;
    this.#push({ tokens, next: -1, line, column, file, lineDelta });
  }

  /** Puts a file before what is left. */
  pushFile(name: string, bytes: Uint8Array): void {
    const scanner = new Scanner(name, bytes, this.scanError);
    scanner.file = scanner.ownFile = this.addFile(name);
    this.#push(scanner);
  }

  /** Makes the line after the next be `line` of the file `name` (the real assembler is off by one here). */
  setPosition(name: string, line: number): void {
    const { scanner } = this;
    scanner.lineDelta = line - Math.min(scanner.line + 1, MAX_LINE);
    scanner.file = this.addFile(name, { file: scanner.ownFile, lineDelta: scanner.lineDelta });
  }

  /** The files from the innermost one named `name` inwards, and `name` again. */
  includeCycle(name: string): string {
    const names = this.#frames.filter((frame) => frame instanceof Scanner).map((scanner) => scanner.name);
    const from = names.lastIndexOf(name);
    return [...(from < 0 ? names.slice(-1) : names.slice(from)), name].join(' → ');
  }

  #push(frame: Scanner | Expansion): void {
    this.#frames.push(frame);
    this.#top();
  }

  #top(): void {
    const top = this.#frames[this.#frames.length - 1];
    if (!(top instanceof Scanner)) {
      this.expansion = top;
      return;
    }
    this.expansion = null;
    this.scanner = top;
  }

  /** Gives a file its number without reading it. */
  addFile(name: string, physical?: UnitFile['physical']): number {
    this.files.push({ name, path: absolutePath(this.#options.workingDir, name), physical });
    return this.files.length - 1;
  }

  /** Reports what a scanner can't read. */
  readonly scanError = (scanner: Scanner, offset: number, token: number, message: string): void => {
    if (++this.#scanErrors > MAX_SCAN_ERRORS && this.#options.allErrors !== true) return;
    const { source, name } = scanner;
    const lineStart = (at: number): number => source.lastIndexOf('\n', at - 1) + 1;
    const lineOf = (at: number): number => source.slice(0, at).split('\n').length;
    const position = { file: name, line: lineOf(offset), column: offset - lineStart(offset) + 1 };
    const asmColumn = decodeText(source.slice(lineStart(token), token)).length + 1;
    this.#diagnostics.add('scan', 'asm-scan', position, message, { asmLine: lineOf(token), asmColumn });
  };
}
