import { Char, charClass } from './characters.ts';
import { endOfOpaque, isComment, isDirective, SyntaxFault } from './scanner.ts';
import { decode } from './tokens.ts';

/** Keywords after which a newline does not end a spec. */
const continuing = new Set(['func', 'struct', 'interface', 'map', 'chan', 'type', 'var', 'const', 'import', 'package', 'go', 'defer', 'if', 'else', 'for', 'range', 'select', 'switch', 'case', 'default', 'goto']);

/** Byte offset of the last significant byte is at `last`: a newline after it is a semicolon. */
function endsSpec(src: Uint8Array, last: number): boolean {
  const c = src[last];
  const kind = charClass[c];
  switch (kind) {
    case Char.Letter: {
      let start = last;
      while (start > 0 && (charClass[src[start - 1]] === Char.Letter || charClass[src[start - 1]] === Char.Digit)) start--;
      const length = last - start + 1;
      return length > 9 || length < 2 || !continuing.has(decode(src, start, last + 1));
    }
    case Char.Digit:
    case Char.Close:
    case Char.Quote:
    case Char.Backquote:
    case Char.Apostrophe:
      return true;
    default:
      return c === 0x2e && charClass[src[last - 1]] === Char.Digit;
  }
}

/**
 * Where the spec that goes on at `i` ends: at its semicolon, its newline, the closing parenthesis of its declaration,
 * or the end of the file. `last` is the offset of the last byte read before `i`.
 */
export function endOfSpec(src: Uint8Array, i: number, last: number, onDirective: (offset: number) => void): number {
  const n = src.length;
  let depth = 0;
  while (i < n) {
    const kind = charClass[src[i]];
    if (kind === Char.Blank) {
      i++;
    } else if (kind <= Char.Digit) {
      if (kind !== Char.Newline) last = i;
      else if (depth === 0 && endsSpec(src, last)) return i;
      i++;
    } else if (kind === Char.Open) {
      depth++;
      last = i++;
    } else if (kind === Char.Close) {
      if (depth === 0) return i;
      depth--;
      last = i++;
    } else if (kind === Char.Semicolon) {
      if (depth === 0) return i;
      last = i++;
    } else if (kind === Char.Slash && isComment(src, i)) {
      if (isDirective(src, i)) onDirective(i);
      const end = endOfOpaque(src, i, kind);
      if (depth === 0 && src[i + 1] === 0x2a && endsSpec(src, last)) {
        const newline = src.indexOf(0x0a, i);
        if (newline >= 0 && newline < end) return i;
      }
      i = end;
    } else {
      i = endOfOpaque(src, i, kind);
      last = i - 1;
    }
  }
  if (depth > 0) throw new SyntaxFault(n, 'syntax error: unexpected EOF');
  return n;
}
