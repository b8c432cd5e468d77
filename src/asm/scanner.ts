import { isUtf8 } from 'node:buffer';
import { Tok } from './token.ts';
import { binaryString, decodeRune, decodeText, isDigit, isLetter, runeLength } from './text.ts';

/** What the scanner complains about: where (offsets in the file: the cause, and the token that the real one names) and what. */
export type ScanReport = (scanner: Scanner, offset: number, token: number, message: string) => void;

const LETTER = 1;
const DIGIT = 2;
const HIGH = 4;

const classes = new Uint8Array(256);
for (let c = 0; c < 256; c++) {
  const char = String.fromCharCode(c);
  if (c >= 0x80) classes[c] = HIGH;
  else if (/[A-Za-z_]/.test(char)) classes[c] = LETTER;
  else if (/[0-9]/.test(char)) classes[c] = DIGIT;
}

const NEWLINE = 10;

/** Splits one file into tokens, on demand; newlines are tokens, comments are not. */
export class Scanner {
  readonly bytes: Uint8Array;
  /** The bytes as they were given: the same object where the same was read before. */
  readonly given: Uint8Array;
  /** The file, one char a byte. */
  readonly source: string;
  readonly name: string;
  /** Offset of the next unread byte. */
  pos = 0;
  /** Line after the last token, as the real assembler counts: a string that runs over the end of a line hides that line's end. */
  line = 1;
  /** Offset of the first byte of the line that `pos` is in. */
  lineStart = 0;
  /** Line of `pos` minus `line`. */
  hiddenLines = 0;
  kind: number = Tok.EOF;
  start = 0;
  end = 0;
  /** Index in the unit's files of the file itself. */
  ownFile = 0;
  /** Index of the file that positions name, and what to add to a line to get theirs: both change with #line. */
  file = 0;
  lineDelta = 0;
  readonly #report: ScanReport;
  /** Offsets of NUL bytes and of bytes that are no UTF-8, ascending. */
  readonly #bad: number[];
  #nextBad = 0;
  #high = false;

  constructor(name: string, bytes: Uint8Array, report: ScanReport) {
    this.name = name;
    this.given = bytes;
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    this.source = binaryString(bytes);
    this.#report = report;
    this.#bad = badBytes(this.source, bytes);
    if (this.source.startsWith('\xef\xbb\xbf')) this.pos = this.lineStart = 3;
  }

  /** True if no byte of the file is in itself an error. */
  get clean(): boolean {
    return this.#bad.length === 0;
  }

  /** Goes on at the offset `pos`, where a line begins, `lines` further down. */
  skipTo(pos: number, lines: number): void {
    this.pos = this.lineStart = pos;
    this.line += lines;
  }

  /** Text of the token just read, as written. */
  text(): string {
    const raw = this.source.slice(this.start, this.end);
    return this.#high ? decodeText(raw) : raw;
  }

  /** True if the token has bytes beyond ASCII. */
  get high(): boolean {
    return this.#high;
  }

  /** Byte column of the token just read, from 1. */
  column(): number {
    return this.start - this.startLine + 1;
  }

  /** Line offset that `start` belongs to. */
  startLine = 0;

  next(): number {
    for (;;) {
      const kind = this.#scan();
      if (this.#nextBad < this.#bad.length) this.#reportBad(this.end);
      if (kind !== COMMENT) return (this.kind = kind);
      if (isBuildComment(this.source, this.start, this.end)) return (this.kind = Tok.BuildComment);
    }
  }

  /** Reports bad bytes up to the one at `ahead`: the real scanner reads one ahead. */
  #reportBad(ahead: number): void {
    for (; this.#bad[this.#nextBad] <= ahead; this.#nextBad++) {
      const at = this.#bad[this.#nextBad];
      const message = this.source.charCodeAt(at) === 0 ? 'invalid character NUL' : 'invalid UTF-8 encoding';
      this.#report(this, at, at > this.start ? this.start : at, message);
    }
  }

  /** Reports what is wrong with the token at `offset`, as the bytes up to the one at `ahead` show. */
  #invalid(offset: number, ahead: number, message: string): void {
    this.#reportBad(ahead);
    this.error(offset, message);
  }

  error(offset: number, message: string): void {
    this.#report(this, offset, offset, message);
  }

  #scan(): number {
    const source = this.source;
    const { length } = source;
    let pos = this.pos;
    let c = 32;
    while (pos < length) {
      c = source.charCodeAt(pos);
      if (c !== 32 && c !== 9 && c !== 13) break;
      pos++;
    }
    this.start = pos;
    this.startLine = this.lineStart;
    this.#high = false;
    if (pos === length) {
      this.end = this.pos = pos;
      return Tok.EOF;
    }
    const charClass = classes[c];
    if (charClass === LETTER) return this.#identifier(pos + 1);
    if (charClass === DIGIT) return this.#number(pos, false);
    if (charClass === HIGH) {
      const code = decodeRune(source, pos);
      this.#high = true;
      if (isLetter(code)) return this.#identifier(pos + runeLength);
      this.end = this.pos = pos + runeLength;
      return code;
    }
    switch (c) {
      case NEWLINE:
        this.line++;
        this.end = this.pos = this.lineStart = pos + 1;
        return NEWLINE;
      case 0x22:
        return this.#quoted(pos, 0x22, Tok.String);
      case 0x27:
        return this.#quoted(pos, 0x27, Tok.Char);
      case 0x2e:
        if (classes[source.charCodeAt(pos + 1)] === DIGIT) return this.#number(pos, true);
        break;
      case 0x2f:
        if (source.charCodeAt(pos + 1) === 0x2f) return this.#lineComment(pos);
        if (source.charCodeAt(pos + 1) === 0x2a) return this.#blockComment(pos);
        break;
      case 0x2d:
        if (source.charCodeAt(pos + 1) === 0x3e) return this.#pair(pos, Tok.Arrow);
        break;
      case 0x40:
        if (source.charCodeAt(pos + 1) === 0x3e) return this.#pair(pos, Tok.Rotate);
        break;
      case 0x3c:
        if (source.charCodeAt(pos + 1) === 0x3c) return this.#pair(pos, Tok.Shl);
        break;
      case 0x3e:
        if (source.charCodeAt(pos + 1) === 0x3e) return this.#pair(pos, Tok.Shr);
        break;
    }
    this.end = this.pos = pos + 1;
    return c;
  }

  #pair(pos: number, kind: number): number {
    this.end = this.pos = pos + 2;
    return kind;
  }

  #identifier(pos: number): number {
    const source = this.source;
    for (;;) {
      const charClass = classes[source.charCodeAt(pos)];
      if (charClass === LETTER || charClass === DIGIT) pos++;
      else if (charClass === HIGH) {
        const code = decodeRune(source, pos);
        if (!isLetter(code) && !isDigit(code)) break;
        this.#high = true;
        pos += runeLength;
      } else break;
    }
    this.end = this.pos = pos;
    return Tok.Ident;
  }

  #lineComment(pos: number): number {
    const newline = this.source.indexOf('\n', pos);
    this.end = this.pos = newline < 0 ? this.source.length : newline;
    return COMMENT;
  }

  #blockComment(pos: number): number {
    const source = this.source;
    const close = source.indexOf('*/', pos + 2);
    const end = close < 0 ? source.length : close + 2;
    for (let at = source.indexOf('\n', pos); at >= 0 && at < end; at = source.indexOf('\n', at + 1)) {
      this.line++;
      this.lineStart = at + 1;
    }
    this.end = this.pos = end;
    if (close < 0) this.#invalid(pos, end, 'comment not terminated');
    return COMMENT;
  }

  /** A string or a character constant; an unterminated one takes the end of its line with it. */
  #quoted(start: number, quote: number, kind: Tok): number {
    const source = this.source;
    let pos = start + 1;
    let count = 0;
    for (;;) {
      const c = source.charCodeAt(pos);
      if (c === quote) {
        pos++;
        break;
      }
      if (pos >= source.length || c === NEWLINE) {
        this.#invalid(start, pos, 'literal not terminated');
        if (pos < source.length) {
          pos++;
          this.lineStart = pos;
          this.hiddenLines++;
        }
        break;
      }
      if (c >= 0x80) {
        this.#high = true;
        decodeRune(source, pos);
        pos += runeLength;
      } else if (c === 0x5c) pos = this.#escape(start, pos + 1, quote);
      else pos++;
      count++;
    }
    if (kind === Tok.Char && count !== 1) this.#invalid(start, pos - 1, 'invalid char literal');
    this.end = this.pos = pos;
    return kind;
  }

  /** Returns the offset after the escape whose first character (after the backslash) is at `pos`. */
  #escape(start: number, pos: number, quote: number): number {
    const c = this.source.charCodeAt(pos);
    const simple = 'abfnrtv\\';
    if (c === quote || simple.includes(String.fromCharCode(c))) return pos + 1;
    if (c >= 0x30 && c <= 0x37) return this.#escapeDigits(start, pos, 8, 3);
    if (c === 0x78) return this.#escapeDigits(start, pos + 1, 16, 2);
    if (c === 0x75) return this.#escapeDigits(start, pos + 1, 16, 4);
    if (c === 0x55) return this.#escapeDigits(start, pos + 1, 16, 8);
    this.#invalid(start, pos, 'invalid char escape');
    return pos;
  }

  #escapeDigits(start: number, pos: number, base: number, count: number): number {
    while (count > 0 && digitValue(this.source.charCodeAt(pos)) < base) {
      pos++;
      count--;
    }
    if (count > 0) this.#invalid(start, pos, 'invalid char escape');
    return pos;
  }

  /** A number that begins at `start`, with its point if `point`. */
  #number(start: number, point: boolean): number {
    const source = this.source;
    let pos = start;
    let base = 10;
    let literal = 'decimal literal';
    let prefix = '';
    let seen = 0;
    let invalid = 0;
    let kind = Tok.Int;
    const digits = (base: number, note: boolean): void => {
      for (; ; pos++) {
        const c = source.charCodeAt(pos);
        if (c === 0x5f) seen |= 2;
        else if (base === 16 ? digitValue(c) < 16 : classes[c] === DIGIT) {
          seen |= 1;
          if (note && base < 10 && c - 0x30 >= base && invalid === 0) invalid = c;
        } else return;
      }
    };
    if (!point) {
      if (source.charCodeAt(pos) === 0x30) {
        const letter = lower(source.charCodeAt(pos + 1));
        const radix = letter === 0x78 ? 16 : letter === 0x6f ? 8 : letter === 0x62 ? 2 : 0;
        if (radix !== 0) {
          base = radix;
          prefix = String.fromCharCode(letter);
          pos += 2;
        } else {
          base = 8;
          prefix = '0';
          seen = 1;
          pos++;
        }
        literal = radix === 16 ? 'hexadecimal literal' : radix === 2 ? 'binary literal' : 'octal literal';
      }
      digits(base, true);
      if (source.charCodeAt(pos) === 0x2e) {
        pos++;
        point = true;
      }
    } else pos++;
    if (point) {
      kind = Tok.Float;
      if (prefix === 'o' || prefix === 'b') this.#invalid(start, pos, `invalid radix point in ${literal}`);
      digits(base, true);
    }
    if ((seen & 1) === 0) this.#invalid(start, pos, `${literal} has no digits`);
    const e = lower(source.charCodeAt(pos));
    if (e === 0x65 || e === 0x70) {
      const letter = `'${source[pos]}'`;
      if (e === 0x65 && prefix !== '' && prefix !== '0') this.#invalid(start, pos, `${letter} exponent requires decimal mantissa`);
      if (e === 0x70 && prefix !== 'x') this.#invalid(start, pos, `${letter} exponent requires hexadecimal mantissa`);
      pos++;
      kind = Tok.Float;
      const sign = source.charCodeAt(pos);
      if (sign === 0x2b || sign === 0x2d) pos++;
      const before = seen & 1;
      seen &= 2;
      digits(10, false);
      if ((seen & 1) === 0) this.#invalid(start, pos, 'exponent has no digits');
      seen |= before;
    } else if (prefix === 'x' && kind === Tok.Float) this.#invalid(start, pos, "hexadecimal mantissa requires a 'p' exponent");
    if (kind === Tok.Int && invalid !== 0) this.#invalid(start, pos, `invalid digit '${String.fromCharCode(invalid)}' in ${literal}`);
    if ((seen & 2) !== 0 && badSeparator.test(source.slice(start, pos))) this.#invalid(start, pos, "'_' must separate successive digits");
    this.end = this.pos = pos;
    return kind;
  }
}

const COMMENT = -8;

/** An underscore that doesn't stand between two digits, or between a base prefix and a digit. */
const badSeparator = /^_|_$|__|^(?!0[xX])(?!0[bBoO]).*(_[^0-9]|[^0-9]_)|^0[xX].*(_[^0-9a-fA-F]|[^0-9a-fA-FxX]_)|^0[bBoO].*(_[^0-9]|[^0-9bBoO]_)/;

function lower(c: number): number {
  return c | 0x20;
}

function digitValue(c: number): number {
  if (c >= 0x30 && c <= 0x39) return c - 0x30;
  const letter = lower(c);
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : 16;
}

/** Offsets of NUL bytes and of bytes that are no UTF-8. */
function badBytes(source: string, bytes: Uint8Array): number[] {
  const bad: number[] = [];
  for (let at = source.indexOf('\0'); at >= 0; at = source.indexOf('\0', at + 1)) bad.push(at);
  if (isUtf8(bytes)) return bad;
  for (let i = 0; i < source.length; i++) {
    if (source.charCodeAt(i) < 0x80) continue;
    decodeRune(source, i);
    if (runeLength === 1) bad.push(i);
    i += runeLength - 1;
  }
  return bad.sort((a, b) => a - b);
}

const goBuild = '//go:build';

function isBuildComment(source: string, start: number, end: number): boolean {
  if (!source.startsWith(goBuild, start)) return false;
  const rest = source.slice(start + goBuild.length, end);
  return rest.trim() === '' || rest.trimStart() !== rest;
}
