import { isAscii } from 'node:buffer';
import { decode } from './text.ts';

/** Kinds of Go tokens, as far as a file's header needs them told apart. */
export const enum Token {
  EOF,
  Illegal,
  Ident,
  Keyword,
  String,
  /** Number or rune literal. */
  Literal,
  Semicolon,
  Operator,
}

/** A comment; its text is to be asked for while the source stays as it is. */
export class Comment {
  readonly offset: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly #scanner: Scanner;

  constructor(scanner: Scanner, offset: number, end: number, line: number, column: number, endLine: number) {
    this.#scanner = scanner;
    this.offset = offset;
    this.end = end;
    this.line = line;
    this.column = column;
    this.endLine = endLine;
  }

  /** Without carriage returns. */
  get text(): string {
    const text = this.#scanner.slice(this.offset, this.end);
    return text.includes('\r') ? text.replaceAll('\r', '') : text;
  }
}

export interface SyntaxProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const KEYWORDS = new Set(
  (
    'break case chan const continue default defer else fallthrough for func go goto if import interface map package ' +
    'range return select struct switch type var'
  ).split(' '),
);
const ENDS_STATEMENT = new Set(['break', 'continue', 'fallthrough', 'return', ')', ']', '}', '++', '--']);
const OPERATORS = (
  '<<= >>= &^= ... && || <- ++ -- == != <= >= := += -= *= /= %= &= |= ^= << >> &^ ' +
  '+ - * / % & | ^ < > = ! ( ) [ ] { } , . : ~'
).split(' ');
/** What is cut from a longer string keeps all of it alive from this length on: names that are kept must not be. */
const SHORT = 13;
/** Operators that no longer one starts with. */
const PARENTHESES = new Map([...'()[]{},~'].map((char) => [char.charCodeAt(0), char]));
const LETTER = /[\p{L}_]/u;
const WORD = /[\p{L}\p{Nd}_]/u;
const SIMPLE_ESCAPES = 'abfnrtv\\';
const ESCAPE_FORMS: Record<string, { digits: number; base: number; max: number }> = {
  x: { digits: 2, base: 16, max: 255 },
  u: { digits: 4, base: 16, max: 0x10ffff },
  U: { digits: 8, base: 16, max: 0x10ffff },
};

/**
 * Go's lexer over bytes, with the error texts of go/scanner. Positions count bytes after a byte order mark;
 * `offset`s are offsets into `source`.
 */
export class Scanner {
  readonly source: Uint8Array;
  readonly errors: (SyntaxProblem & { offset: number })[] = [];
  /** Comments in front of the current token that stand after the token before it. */
  comments: Comment[] = [];
  /** Every comment seen, if asked for. */
  readonly allComments: Comment[] = [];
  token = Token.EOF;
  text = '';
  offset = 0;
  line = 0;
  column = 0;
  /** Line on which the token before this one stands. */
  previousLine = 0;
  /** Offset just after the current token. */
  at: number;
  /** The scanner looked at the end of the bytes: with only the beginning of a file at hand, its answer is void. */
  sawEnd = false;
  /** Offset of the first NUL byte seen, -1 if none. */
  nul = -1;

  /** The source if all of it is ASCII without NUL, so that nothing in a comment can be wrong; else ''. */
  readonly #plain: string;
  #line = 1;
  #lineStart: number;
  #insertSemicolon = false;
  #pendingNewline: { offset: number; line: number; column: number } | undefined;

  constructor(source: Uint8Array) {
    this.source = source;
    this.#plain = isAscii(source) && !source.includes(0) ? Buffer.from(source.buffer, source.byteOffset, source.length).toString('latin1') : '';
    this.at = source[0] === 0xef && source[1] === 0xbb && source[2] === 0xbf ? 3 : 0;
    this.#lineStart = this.at;
  }

  /** The text between two offsets. */
  slice(start: number, end: number): string {
    return this.#plain === '' ? decode(this.source.subarray(start, end)) : this.#plain.slice(start, end);
  }

  /** The same with a character for each byte. */
  bytes(start: number, end: number): string {
    if (this.#plain !== '') return this.#plain.slice(start, end);
    return Buffer.from(this.source.buffer, this.source.byteOffset + start, end - start).toString('latin1');
  }

  /** Whether the next token is an artificial or real semicolon that a newline or `;` makes. */
  is(token: Token, text: string): boolean {
    return this.token === token && this.text === text;
  }

  error(offset: number, message: string, line = this.#line, column = offset - this.#lineStart + 1): void {
    this.errors.push({ offset, line, column, message });
  }

  /** Advances to the next token that is no comment. */
  next(): void {
    this.previousLine = this.line;
    this.comments = [];
    const pending = this.#pendingNewline;
    if (pending !== undefined) {
      this.#pendingNewline = undefined;
      this.#set(Token.Semicolon, '\n', pending.offset, pending.line, pending.column);
      return;
    }
    for (;;) {
      const byte = this.#skipSpace();
      if (byte !== 0x2f) break;
      const after = this.source[this.at + 1];
      if (after !== 0x2f && after !== 0x2a) break;
      if (this.#comment(after === 0x2a)) return;
    }
    this.#scanToken();
  }

  #set(token: Token, text: string, offset: number, line: number, column: number): void {
    this.token = token;
    this.text = text;
    this.offset = offset;
    this.line = line;
    this.column = column;
  }

  #skipSpace(): number {
    for (;;) {
      const byte = this.source[this.at];
      if (byte === 0x20 || byte === 0x09 || byte === 0x0d) this.at++;
      else if (byte === 0x0a && !this.#insertSemicolon) {
        this.at++;
        this.#newline();
      } else return byte;
    }
  }

  #newline(): void {
    this.#line++;
    this.#lineStart = this.at;
  }

  /** Reads a comment; true if a newline in it made a semicolon, which is then the current token. */
  #comment(block: boolean): boolean {
    const { source } = this;
    const start = this.at;
    const line = this.#line;
    const column = start - this.#lineStart + 1;
    let newline: { offset: number; line: number; column: number } | undefined;
    this.at += 2;
    let terminated = !block;
    const plain = this.#plain;
    if (plain !== '' && !block) {
      const end = plain.indexOf('\n', this.at);
      this.at = end < 0 ? source.length : end;
    } else for (; this.at < source.length; this.at++) {
      const byte = source[this.at];
      if (byte === 0x0a) {
        if (!block) break;
        newline ??= { offset: this.at, line: this.#line, column: this.at - this.#lineStart + 1 };
        this.#line++;
        this.#lineStart = this.at + 1;
      } else if (block && byte === 0x2a && source[this.at + 1] === 0x2f) {
        this.at += 2;
        terminated = true;
        break;
      } else if (byte === 0 || byte >= 0x80) this.#checkChar();
    }
    if (this.at >= source.length) this.sawEnd = true;
    if (!terminated) this.error(start, 'comment not terminated', line, column);
    const comment = new Comment(this, start, this.at, line, column, this.#line);
    this.comments.push(comment);
    this.allComments.push(comment);
    if (newline === undefined || !this.#insertSemicolon) return false;
    this.#insertSemicolon = false;
    this.#set(Token.Semicolon, '\n', newline.offset, newline.line, newline.column);
    return true;
  }

  /** Reports what is wrong with the character at `at`, which is NUL or not ASCII, and moves to its last byte. */
  #checkChar(): number {
    const { source, at } = this;
    const byte = source[at];
    if (byte === 0) {
      if (this.nul < 0) this.nul = at;
      this.error(at, 'illegal character NUL');
      return 0;
    }
    const size = byte < 0xc2 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 1;
    let code = size === 1 ? -1 : byte & (0xff >> (size + 1));
    for (let i = 1; i < size && code >= 0; i++) {
      const next = source[at + i];
      if (next === undefined) this.sawEnd = true;
      code = next === undefined || (next & 0xc0) !== 0x80 ? -1 : code * 64 + (next & 0x3f);
    }
    const low = size === 3 ? 0x800 : size === 4 ? 0x10000 : 0x80;
    if (code < low || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) {
      const utf16 = at === 0 && ((byte === 0xff && source[1] === 0xfe) || (byte === 0xfe && source[1] === 0xff));
      this.error(at, `illegal UTF-8 encoding${utf16 ? ' (got UTF-16)' : ''}`);
      return 0xfffd;
    }
    if (code === 0xfeff && at > 0) this.error(at, 'illegal byte order mark');
    this.at = at + size - 1;
    return code;
  }

  #scanToken(): void {
    const { source } = this;
    const start = this.at;
    const line = this.#line;
    const column = start - this.#lineStart + 1;
    if (start >= source.length) {
      this.sawEnd = true;
      const semicolon = this.#insertSemicolon;
      this.#insertSemicolon = false;
      this.#atEnd(semicolon ? Token.Semicolon : Token.EOF, semicolon ? '\n' : '', line, column);
      return;
    }
    const byte = source[start];
    let token = Token.Operator;
    let text: string | undefined;
    if (byte === 0x0a) {
      this.at++;
      this.#newline();
      this.#insertSemicolon = false;
      this.#set(Token.Semicolon, '\n', start, line, column);
      return;
    }
    if (byte === 0x3b) {
      this.at++;
      token = Token.Semicolon;
      text = ';';
    } else if (byte === 0x22) {
      token = Token.String;
      this.#quoted(0x22);
    } else if (byte === 0x60) {
      token = Token.String;
      this.#raw();
    } else if (byte === 0x27) {
      token = Token.Literal;
      this.#quoted(0x27);
    } else if (isDigit(byte) || (byte === 0x2e && isDigit(source[start + 1]))) {
      token = Token.Literal;
      while (isNumberByte(source[this.at])) this.at++;
    } else if (isAsciiLetter(byte) || byte >= 0x80 || byte === 0) {
      token = this.#word();
      if (token === Token.Illegal) text = 'ILLEGAL';
    } else {
      text = PARENTHESES.get(byte) ?? OPERATORS.find((operator) => this.#startsWith(operator));
      if (text === undefined) {
        this.error(start, `illegal character ${codePointName(byte)}`);
        token = Token.Illegal;
        text = 'ILLEGAL';
        this.at++;
      } else this.at += text.length;
    }
    if (this.at >= source.length) this.sawEnd = true;
    text ??= this.at - start < SHORT ? this.slice(start, this.at) : decode(source.subarray(start, this.at));
    if (token === Token.Ident && KEYWORDS.has(text)) token = Token.Keyword;
    if (token !== Token.Illegal) {
      this.#insertSemicolon =
        token === Token.Ident || token === Token.String || token === Token.Literal || ENDS_STATEMENT.has(text);
    }
    this.#set(token, text, start, line, column);
  }

  /** The end of a file that ends with a newline still is on the last line: no line starts there. */
  #atEnd(token: Token, text: string, line: number, column: number): void {
    const end = this.source.length;
    if (this.#lineStart < end || line === 1) this.#set(token, text, end, line, column);
    else this.#set(token, text, end, line - 1, end - this.source.lastIndexOf(0x0a, end - 2));
  }

  #startsWith(operator: string): boolean {
    for (let i = 0; i < operator.length; i++) {
      if (this.source[this.at + i] !== operator.charCodeAt(i)) return false;
    }
    return true;
  }

  #word(): Token {
    const { source } = this;
    const start = this.at;
    for (;;) {
      const byte = source[this.at];
      if (isAsciiLetter(byte) || (isDigit(byte) && this.at > start)) {
        this.at++;
        continue;
      }
      if (byte === undefined || (byte !== 0 && byte < 0x80)) return Token.Ident;
      const from = this.at;
      const code = this.#checkChar();
      this.at++;
      const char = String.fromCodePoint(code);
      if ((from === start ? LETTER : WORD).test(char)) continue;
      if (from > start) {
        this.at = from;
        return Token.Ident;
      }
      if (char === '“' || char === '”') {
        this.error(from, `curly quotation mark '${char}' (use neutral '"')`);
      } else if (code !== 0xfeff) this.error(from, `illegal character ${codePointName(code)}`);
      return Token.Illegal;
    }
  }

  #quoted(quote: number): void {
    const { source } = this;
    const start = this.at++;
    for (;;) {
      const byte = source[this.at];
      if (byte === undefined || byte === 0x0a) {
        this.error(start, `${quote === 0x22 ? 'string' : 'rune'} literal not terminated`);
        return;
      }
      if (byte === 0 || byte >= 0x80) this.#checkChar();
      this.at++;
      if (byte === quote) return;
      if (byte === 0x5c) this.#escape(quote);
    }
  }

  #escape(quote: number): void {
    const { source } = this;
    const start = this.at;
    const char = String.fromCharCode(source[start] ?? 0);
    if (SIMPLE_ESCAPES.includes(char) || source[start] === quote) {
      this.at++;
      return;
    }
    let form = ESCAPE_FORMS[char];
    if (form !== undefined) this.at++;
    else if (char >= '0' && char <= '7') form = { digits: 3, base: 8, max: 255 };
    else {
      this.error(start, start < source.length ? 'unknown escape sequence' : 'escape sequence not terminated');
      return;
    }
    let value = 0;
    for (let i = 0; i < form.digits; i++) {
      const byte = source[this.at];
      const digit = byte === undefined ? NaN : Number.parseInt(String.fromCharCode(byte), form.base);
      if (Number.isNaN(digit)) {
        const what =
          byte === undefined
            ? 'escape sequence not terminated'
            : `illegal character ${codePointName(byte)} in escape sequence`;
        this.error(this.at, what);
        return;
      }
      value = value * form.base + digit;
      this.at++;
    }
    if (value > form.max || (value >= 0xd800 && value < 0xe000)) {
      this.error(start, 'escape sequence is invalid Unicode code point');
    }
  }

  #raw(): void {
    const { source } = this;
    const start = this.at++;
    const line = this.#line;
    const column = start - this.#lineStart + 1;
    for (;;) {
      const byte = source[this.at];
      if (byte === undefined) {
        this.error(start, 'raw string literal not terminated', line, column);
        return;
      }
      if (byte === 0 || byte >= 0x80) this.#checkChar();
      this.at++;
      if (byte === 0x60) return;
      if (byte === 0x0a) this.#newline();
    }
  }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function isAsciiLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a ? true : byte === 0x5f);
}

function isNumberByte(byte: number | undefined): boolean {
  return isDigit(byte) || isAsciiLetter(byte) || byte === 0x2e;
}

/** A character as Go's %#U prints it. */
function codePointName(code: number): string {
  const hex = code.toString(16).toUpperCase().padStart(4, '0');
  const char = String.fromCodePoint(code);
  return /[\p{L}\p{M}\p{N}\p{P}\p{S} ]/u.test(char) ? `U+${hex} '${char}'` : `U+${hex}`;
}

/** The value of a Go string literal that the scanner accepted. */
export function unquote(literal: string): string {
  if (literal.startsWith('`')) return literal.slice(1, -1).replaceAll('\r', '');
  const body = literal.slice(1, -1);
  if (!body.includes('\\')) return body;
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (let i = 0; i < body.length; ) {
    const code = body.codePointAt(i)!;
    const char = String.fromCodePoint(code);
    i += char.length;
    if (char !== '\\') {
      bytes.push(...encoder.encode(char));
      continue;
    }
    const kind = body[i];
    const form = ESCAPE_FORMS[kind];
    const simple = SIMPLE_ESCAPES.indexOf(kind);
    if (form !== undefined) {
      const value = Number.parseInt(body.slice(i + 1, i + 1 + form.digits), 16);
      if (kind === 'x') bytes.push(value);
      else bytes.push(...encoder.encode(String.fromCodePoint(value)));
      i += 1 + form.digits;
    } else if (kind >= '0' && kind <= '7') {
      bytes.push(Number.parseInt(body.slice(i, i + 3), 8));
      i += 3;
    } else {
      bytes.push(simple >= 0 ? [7, 8, 12, 10, 13, 9, 11, 92][simple] : kind.charCodeAt(0));
      i++;
    }
  }
  return decode(new Uint8Array(bytes));
}
