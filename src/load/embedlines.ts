import { unquote } from './scanner.ts';
import { trimSpace } from './text.ts';

export interface EmbedPattern {
  readonly pattern: string;
  readonly line: number;
  readonly column: number;
}

const PREFIX = '//go:embed';
const SPACE = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** Offset just after the string, rune or comment that starts at `at`. */
function skipQuoted(text: string, at: number): number {
  const quote = text[at];
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === quote) return i + 1;
    if (quote !== '`' && text[i] === '\\') i++;
    else if (quote !== '`' && text[i] === '\n') return i;
  }
  return text.length;
}

function argumentsOf(comment: string, line: number, column: number): EmbedPattern[] {
  const patterns: EmbedPattern[] = [];
  const text = comment.trimEnd();
  let at = PREFIX.length;
  const columnAt = (index: number): number => column + Buffer.byteLength(text.slice(0, index));
  for (;;) {
    while (at < text.length && SPACE.test(text[at])) at++;
    if (at >= text.length) return patterns;
    const start = at;
    if (text[at] === '"' || text[at] === '`') {
      at = skipQuoted(text, at);
      const literal = text.slice(start, at);
      if (literal.length < 2 || !literal.endsWith(text[start])) return [];
      if (at < text.length && !SPACE.test(text[at])) return [];
      patterns.push({ pattern: unquote(literal), line, column: columnAt(start) });
    } else {
      while (at < text.length && !SPACE.test(text[at])) at++;
      patterns.push({ pattern: text.slice(start, at), line, column: columnAt(start) });
    }
  }
}

/** The patterns of every //go:embed line of a Go file; malformed lines are left to the compiler. */
export function readEmbeds(source: Uint8Array): EmbedPattern[] {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  if (bytes.indexOf(PREFIX) < 0) return [];
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const patterns: EmbedPattern[] = [];
  let line = 1;
  let lineStart = 0;
  let counted = 0;
  const moveTo = (offset: number): void => {
    for (; counted < offset; counted++) {
      if (text[counted] === '\n') {
        line++;
        lineStart = counted + 1;
      }
    }
  };
  for (let at = 0; at < text.length; ) {
    const char = text[at];
    if (char === '"' || char === '`' || char === "'") at = skipQuoted(text, at);
    else if (char === '/' && text[at + 1] === '*') {
      const end = text.indexOf('*/', at + 2);
      at = end < 0 ? text.length : end + 2;
    } else if (char === '/' && text[at + 1] === '/') {
      const newline = text.indexOf('\n', at);
      const end = newline < 0 ? text.length : newline;
      const comment = text.slice(at, end);
      const next = comment[PREFIX.length];
      if (comment.startsWith(PREFIX) && (next === undefined || trimSpace(next) === '')) {
        moveTo(at);
        patterns.push(...argumentsOf(comment, line, Buffer.byteLength(text.slice(lineStart, at)) + 1));
      }
      at = end;
    } else at++;
  }
  return patterns;
}
