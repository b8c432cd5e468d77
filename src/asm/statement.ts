import { quote } from '../base/quote.ts';
import type { Preprocessor } from './preprocessor.ts';
import { substituteDots } from './text.ts';
import { Tok, TokenList } from './token.ts';

/** A label before a statement. */
export interface Label {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** What StatementReader.readPart has read. */
export const enum Part {
  Statement,
  Label,
  /** The end of the input, or something after which nothing more can be read. */
  End,
}

export type ReportError = (code: string, message: string, column?: number) => void;

const NEWLINE = 10;
const SEMICOLON = 0x3b;
const COLON = 0x3a;
const COMMA = 0x2c;

/** Families whose mnemonics may have suffixes: conditions, element types, rounding modes, x86 modifiers. */
const suffixFamilies: ReadonlySet<string> = new Set(['ARM', 'ARM64', 'AMD64', 'I386', 'Loong64', 'RISCV64']);

/** Splits the token stream into statements: `{label:} WORD[.suffix] [operand {, operand}]`. */
export class StatementReader {
  word = '';
  suffix = '';
  /** Byte column of the word. */
  column = 0;
  /** Line of the statement, as messages say it. */
  line = 0;
  /** Tokens of all operands; operand i is those from starts[i] up to ends[i]. */
  readonly tokens = new TokenList();
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  operandCount = 0;
  /** Labels that no statement has taken yet. */
  labels: Label[] = [];
  readonly #input: Preprocessor;
  readonly #report: ReportError;
  readonly #hasSuffixes: boolean;
  #sawCode = false;

  constructor(input: Preprocessor, family: string, report: ReportError) {
    this.#input = input;
    this.#report = report;
    this.#hasSuffixes = suffixFamilies.has(family);
  }

  /** Notes a statement that was recognised without reading its tokens. */
  skipped(line: number): void {
    this.line = line;
    this.#sawCode = true;
  }

  #next(): number {
    for (;;) {
      const kind = this.#input.next();
      if (kind === Tok.BuildComment) {
        if (this.#sawCode) this.#report('asm-build-comment', 'misplaced //go:build comment', this.#input.column);
        continue;
      }
      if (kind !== NEWLINE) this.#sawCode = true;
      if (kind !== 0x23) return kind;
    }
  }

  /** Reads a statement with its labels; false at the end of the input or where nothing more can be read. */
  read(): boolean {
    for (;;) {
      const part = this.readPart();
      if (part !== Part.Label) return part === Part.Statement;
    }
  }

  /** Reads a label, or a statement without those before it. */
  readPart(): Part {
    const kind = this.#start();
    if (kind === Tok.EOF) return Part.End;
    if (kind !== Tok.Ident) {
      this.#report('asm-syntax', `expected identifier, found ${quote(this.#input.text)}`, this.#input.column);
      return Part.End;
    }
    this.word = this.#input.text;
    this.column = this.#input.column;
    this.suffix = '';
    this.tokens.clear();
    this.operandCount = 0;
    const part = this.#operands();
    if (part === Part.Label) this.labels.push({ name: this.word, line: this.line, column: this.column });
    return part;
  }

  /** The first token of a statement. */
  #start(): number {
    for (;;) {
      const kind = this.#next();
      this.line = this.#input.line;
      if (kind !== NEWLINE && kind !== SEMICOLON) return kind;
    }
  }

  #operands(): Part {
    const input = this.#input;
    const tokens = this.tokens;
    let nesting = 0;
    /** Operand before a `:` of the old notation for register pairs, AX:DX, which stands for DX, AX. */
    let colon = -1;
    let kind: number = Tok.Ident;
    while (kind !== NEWLINE && kind !== SEMICOLON) {
      const start = tokens.length;
      for (;;) {
        kind = this.#next();
        if (this.operandCount === 0 && tokens.length === start) {
          if (kind === 0x2e && this.#hasSuffixes) {
            this.#suffix();
            continue;
          }
          if (kind === COLON) return Part.Label;
        }
        if (kind === Tok.EOF) {
          this.#report('asm-syntax', 'unexpected EOF', input.column);
          return Part.End;
        }
        if (kind === NEWLINE || kind === SEMICOLON) break;
        if (nesting === 0 && kind === COMMA) break;
        if (nesting === 0 && kind === COLON) {
          if (colon >= 0) {
            this.#report('asm-syntax', "invalid ':' in operand", input.column);
            return Part.Statement;
          }
          colon = this.operandCount;
          break;
        }
        if (kind === 0x28 || kind === 0x5b) nesting++;
        if (kind === 0x29 || kind === 0x5d) nesting--;
        tokens.push(kind, substituteDots(input.text), input.column);
      }
      if (tokens.length > start) {
        this.starts[this.operandCount] = start;
        this.ends[this.operandCount++] = tokens.length;
        if (colon >= 0 && this.operandCount === colon + 2) {
          this.#swap(colon);
          colon = -1;
        }
      } else if (this.operandCount > 0 || kind === COMMA || colon >= 0) {
        this.#report('asm-syntax', 'missing operand', input.column);
      }
    }
    return Part.Statement;
  }

  #suffix(): void {
    const kind = this.#next();
    const { text, column } = this.#input;
    if (kind !== Tok.Ident) this.#report('asm-syntax', `instruction suffix expected identifier, found ${text}`, column);
    this.suffix += '.' + text;
  }

  #swap(first: number): void {
    const { starts, ends } = this;
    [starts[first], starts[first + 1]] = [starts[first + 1], starts[first]];
    [ends[first], ends[first + 1]] = [ends[first + 1], ends[first]];
  }

  /** Text of an operand's tokens, for listings of symbols. */
  operandText(index: number): string {
    return this.tokens.texts.slice(this.starts[index], this.ends[index]).join('');
  }
}

