const simpleEscapes: Record<string, number> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, '\\': 92, "'": 39, '"': 34 };

const encoder = new TextEncoder();
const BAD_RUNE = 0xfffd;

/** The bytes that a Go string literal stands for. */
export function stringBytes(literal: string): Uint8Array {
  if (literal.startsWith('`')) return encoder.encode(literal.slice(1, -1).replaceAll('\r', ''));
  const body = literal.slice(1, -1);
  if (!body.includes('\\')) return encoder.encode(body);
  const bytes: number[] = [];
  for (let i = 0; i < body.length; ) {
    const at = escapeAt(body, i);
    if (at.byte) bytes.push(at.value & 0xff);
    else bytes.push(...encoder.encode(String.fromCodePoint(at.value)));
    i = at.next;
  }
  return Uint8Array.from(bytes);
}

/** The value of a Go string literal as text; invalid UTF-8 in it is replaced. */
export function stringValue(literal: string): string {
  if (literal.startsWith('"') && !literal.includes('\\')) return literal.slice(1, -1);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(stringBytes(literal));
}

/** The code point of a rune literal. */
export function runeValue(literal: string): number {
  return escapeAt(literal.slice(1, -1), 0).value;
}

/**
 * One character or escape of a literal's body; `byte` for \\x and octal escapes, which stand for a byte. A malformed
 * escape stands for U+FFFD.
 */
function escapeAt(body: string, i: number): { value: number; byte: boolean; next: number } {
  const c = body[i];
  if (c !== '\\') {
    const value = body.codePointAt(i) ?? BAD_RUNE;
    return { value, byte: false, next: i + (value > 0xffff ? 2 : 1) };
  }
  const kind = body[i + 1] ?? '';
  if (Object.hasOwn(simpleEscapes, kind)) return { value: simpleEscapes[kind], byte: false, next: i + 2 };
  const length = kind === 'x' ? 2 : kind === 'u' ? 4 : kind === 'U' ? 8 : 0;
  if (length > 0) {
    const digits = body.slice(i + 2, i + 2 + length);
    const value = digits.length === length && /^[\da-fA-F]+$/.test(digits) ? Number.parseInt(digits, 16) : BAD_RUNE;
    return { value: value <= 0x10ffff ? value : BAD_RUNE, byte: length === 2, next: i + 2 + length };
  }
  const digits = body.slice(i + 1, i + 4);
  return /^[0-7]{3}$/.test(digits)
    ? { value: Number.parseInt(digits, 8) & 0xff, byte: true, next: i + 4 }
    : { value: BAD_RUNE, byte: false, next: i + 2 };
}
