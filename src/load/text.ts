const SPACE_BEFORE = /^[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
const SPACE_AFTER = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/;
const SPACES = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/** Removes what Go's strings.TrimSpace removes: U+0085 is a space to it, U+FEFF is not. */
export function trimSpace(text: string): string {
  return text.replace(SPACE_BEFORE, '').replace(SPACE_AFTER, '');
}

/** Splits like Go's strings.Fields. */
export function fields(text: string): string[] {
  const trimmed = trimSpace(text);
  return trimmed === '' ? [] : trimmed.split(SPACES);
}

/** From here on, UTF-16 units and code points are ordered differently. */
const UPPER = /[\ud800-\uffff]/;

/** Orders strings by their UTF-8 bytes, as Go does, where JavaScript's own order is by UTF-16 units. */
export function compareBytes(a: string, b: string): number {
  if (a === b) return 0;
  if (!UPPER.test(a) && !UPPER.test(b)) return a < b ? -1 : 1;
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const xHigh = x >= 0xd800 && x < 0xe000;
    const yHigh = y >= 0xd800 && y < 0xe000;
    return xHigh === yHigh ? x - y : xHigh ? 1 : -1;
  }
  return a.length - b.length;
}

/** UTF-8 bytes as text, without a byte order mark; invalid bytes become U+FFFD. */
export function decode(bytes: Uint8Array): string {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return Buffer.from(bytes.buffer, bytes.byteOffset + bom, bytes.byteLength - bom).toString('utf8');
}
