import { Char, charClass } from './characters.ts';
import { endOfOpaque, SyntaxFault } from './scanner.ts';
import { decode } from './tokens.ts';

/**
 * Adds to `counts` how often each of its keys occurs as an identifier in a Go source: declarations, uses, fields and
 * selectors alike, but not in comments and literals.
 */
export function countIdentifiers(src: Uint8Array, counts: Map<string, number>): void {
  findIdentifiers(src, [...counts.keys()], (name) => counts.set(name, counts.get(name)! + 1));
}

/** Where an identifier stands in a Go source, as countIdentifiers counts it: byte offsets. */
export function identifierOffsets(src: Uint8Array, wanted: string): number[] {
  const offsets: number[] = [];
  findIdentifiers(src, [wanted], (_, offset) => offsets.push(offset));
  return offsets;
}

function findIdentifiers(src: Uint8Array, names: readonly string[], found: (name: string, offset: number) => void): void {
  const wanted = new Set(names);
  const first = new Uint8Array(256);
  const lengths = new Uint8Array(256);
  const encoder = new TextEncoder();
  for (const name of names) {
    const bytes = encoder.encode(name);
    first[bytes[0]] = 1;
    lengths[Math.min(bytes.length, 255)] = 1;
  }
  const n = src.length;
  let i = 0;
  while (i < n) {
    const kind = charClass[src[i]];
    if (kind === Char.Letter) {
      const start = i;
      do i++;
      while (i < n && (charClass[src[i]] === Char.Letter || charClass[src[i]] === Char.Digit));
      if (first[src[start]] === 1 && lengths[Math.min(i - start, 255)] === 1) {
        const name = decode(src, start, i);
        if (wanted.has(name)) found(name, start);
      }
    } else if (kind === Char.Digit) {
      do i++;
      while (i < n && (charClass[src[i]] === Char.Letter || charClass[src[i]] === Char.Digit));
    } else if (kind >= Char.Quote && kind <= Char.Slash) {
      try {
        i = endOfOpaque(src, i, kind);
      } catch (fault) {
        if (fault instanceof SyntaxFault) return;
        throw fault;
      }
    } else {
      i++;
    }
  }
}
