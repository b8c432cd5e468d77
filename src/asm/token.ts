/** Kinds of token. A single character that is none of these is its own code point. */
export const enum Tok {
  EOF = -1,
  Ident = -2,
  Int = -3,
  Float = -4,
  Char = -5,
  String = -6,
  /** << */
  Shl = -1000,
  /** >> */
  Shr = -1001,
  /** -> */
  Arrow = -1002,
  /** @> */
  Rotate = -1003,
  /** A //go:build comment. */
  BuildComment = -1005,
  /** The name of a macro that must not be expanded again. */
  MacroName = -1006,
}

/** A run of tokens, kept as parallel arrays. `text` is what the parser sees: `·` is already `.`, and `∕` is `/`. */
export class TokenList {
  readonly kinds: number[] = [];
  readonly texts: string[] = [];
  /** Byte columns, from 1, in the line that the token (or the macro that made it) stands in. */
  readonly columns: number[] = [];
  length = 0;

  push(kind: number, text: string, column: number): void {
    const at = this.length++;
    this.kinds[at] = kind;
    this.texts[at] = text;
    this.columns[at] = column;
  }

  clear(): void {
    this.length = 0;
  }
}

const tokenNames = new Map<number, string>([
  [Tok.EOF, 'EOF'],
  [Tok.Ident, 'identifier'],
  [Tok.Int, 'integer constant'],
  [Tok.Float, 'float constant'],
  [Tok.Char, 'rune constant'],
  [Tok.String, 'string constant'],
]);

/** A kind of token as messages name it. */
export function tokenName(kind: number): string {
  return tokenNames.get(kind) ?? quoteRune(kind);
}

const shortEscapes = new Map<number, string>([
  [7, '\\a'],
  [8, '\\b'],
  [12, '\\f'],
  [10, '\\n'],
  [13, '\\r'],
  [9, '\\t'],
  [11, '\\v'],
  [0x5c, '\\\\'],
]);

const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u;

function quotedChar(code: number, quote: string): string {
  const char = String.fromCodePoint(code);
  if (char === quote) return '\\' + quote;
  const short = shortEscapes.get(code);
  if (short !== undefined) return short;
  if (code >= 0x20 && code < 0x7f) return char;
  if (code < 0x80) return '\\x' + code.toString(16).padStart(2, '0');
  if (code >= 0xdc80 && code <= 0xdcff) return '\\x' + (code - 0xdc00).toString(16);
  if (printable.test(char)) return char;
  return code < 0x10000
    ? '\\u' + code.toString(16).padStart(4, '0')
    : '\\U' + code.toString(16).padStart(8, '0');
}

/** A string as Go's %q prints it; bytes that are not UTF-8 are U+DC80 to U+DCFF here (see text.ts). */
export function quote(text: string): string {
  let out = '"';
  for (const char of text) out += quotedChar(char.codePointAt(0)!, '"');
  return out + '"';
}

/** A code point as Go's %q prints it. */
export function quoteRune(code: number): string {
  return "'" + (code < 0 || code > 0x10ffff ? '\ufffd' : quotedChar(code, "'")) + "'";
}
