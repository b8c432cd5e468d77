import { Char, charClass } from './characters.ts';

/** Thrown by the scanners; the reader turns it into a diagnostic. Never leaves this room. */
export class SyntaxFault {
  readonly offset: number;
  readonly message: string;

  constructor(offset: number, message: string) {
    this.offset = offset;
    this.message = message;
  }
}

const SLASH = 0x2f;
const STAR = 0x2a;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;

/** A comment starts at `i`. */
export function isComment(src: Uint8Array, i: number): boolean {
  return src[i + 1] === SLASH || src[i + 1] === STAR;
}

/** The end of the comment at `i`: the newline of a line comment, or the byte after the closing slash of a general one. */
export function endOfComment(src: Uint8Array, i: number): number {
  if (src[i + 1] === SLASH) {
    const end = src.indexOf(NEWLINE, i + 2);
    return end < 0 ? src.length : end;
  }
  for (let j = src.indexOf(SLASH, i + 3); j >= 0; j = src.indexOf(SLASH, j + 1)) {
    if (src[j - 1] === STAR) return j + 1;
  }
  throw new SyntaxFault(i, 'comment not terminated');
}

/** The byte after the interpreted string whose quote is at `i`. */
export function endOfString(src: Uint8Array, i: number): number {
  const n = src.length;
  for (let j = i + 1; j < n; j++) {
    const c = src[j];
    if (c === 0x22) return j + 1;
    if (c === BACKSLASH) j++;
    if (src[j] === NEWLINE) throw new SyntaxFault(j, 'newline in string');
  }
  throw new SyntaxFault(i, 'string not terminated');
}

export function endOfRawString(src: Uint8Array, i: number): number {
  const end = src.indexOf(0x60, i + 1);
  if (end < 0) throw new SyntaxFault(i, 'string not terminated');
  return end + 1;
}

/** The byte after the rune literal whose apostrophe is at `i`. */
export function endOfRune(src: Uint8Array, i: number): number {
  const n = src.length;
  for (let j = i + 1; j < n; j++) {
    const c = src[j];
    if (c === 0x27) {
      if (j === i + 1) throw new SyntaxFault(i, "empty rune literal or unescaped ' in rune literal");
      return j + 1;
    }
    if (c === BACKSLASH) j++;
    if (src[j] === NEWLINE) throw new SyntaxFault(j, 'newline in rune literal');
  }
  throw new SyntaxFault(i, 'rune literal not terminated');
}

/** The byte after the literal or comment at `i`, whose class is `kind`; `i` + 1 for a slash that is an operator. */
export function endOfOpaque(src: Uint8Array, i: number, kind: number): number {
  switch (kind) {
    case Char.Quote:
      return endOfString(src, i);
    case Char.Backquote:
      return endOfRawString(src, i);
    case Char.Apostrophe:
      return endOfRune(src, i);
    case Char.Nul:
      throw new SyntaxFault(i, 'invalid NUL character');
    default:
      return isComment(src, i) ? endOfComment(src, i) : i + 1;
  }
}

const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const stops = buildStops();

/** 1 for the bytes that the skipping of a function body must look at. */
function buildStops(): Uint8Array {
  const table = new Uint8Array(256);
  for (let c = 0; c < 256; c++) {
    const kind = charClass[c];
    if (kind >= Char.Quote && kind !== Char.Semicolon) table[c] = 1;
  }
  table[OPEN_BRACE] = table[CLOSE_BRACE] = 1;
  return table;
}

/**
 * The byte after the brace that closes the one at `i`. `onComment` is told where a line comment starts that may be a
 * directive.
 */
export function endOfBlock(src: Uint8Array, i: number, onComment: (offset: number) => void): number {
  const n = src.length;
  let depth = 1;
  let j = i + 1;
  for (;;) {
    while (j < n && stops[src[j]] === 0) j++;
    if (j >= n) throw new SyntaxFault(n, 'syntax error: unexpected EOF, expected }');
    const c = src[j];
    if (c === OPEN_BRACE) {
      depth++;
      j++;
    } else if (c === CLOSE_BRACE) {
      j++;
      if (--depth === 0) return j;
    } else {
      if (c === SLASH && isDirective(src, j)) onComment(j);
      j = endOfOpaque(src, j, charClass[c]);
    }
  }
}

/** Where the comments of a function body start. */
export function commentsOfBody(src: Uint8Array, { start, end }: { readonly start: number; readonly end: number }): number[] {
  const offsets: number[] = [];
  for (let j = start; j < end; ) {
    if (stops[src[j]] === 0 || src[j] === OPEN_BRACE || src[j] === CLOSE_BRACE) {
      j++;
      continue;
    }
    if (src[j] === SLASH && isComment(src, j)) offsets.push(j);
    j = endOfOpaque(src, j, charClass[src[j]]);
  }
  return offsets;
}

/** `//go:` at `i`. */
export function isDirective(src: Uint8Array, i: number): boolean {
  return src[i + 2] === 0x67 && src[i + 3] === 0x6f && src[i + 4] === 0x3a && src[i + 1] === SLASH;
}
