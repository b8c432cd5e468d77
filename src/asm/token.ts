import { quoteRune } from '../base/quote.ts';

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

