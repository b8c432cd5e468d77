import { binaryString, decodeRune, decodeText, encodeText, runeLength } from './text.ts';

const simpleEscapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
};

const utf8 = new TextEncoder();

/** The bytes that a quoted token stands for, one char a byte; null if it is malformed (strconv.Unquote, which lets '' pass). */
export function unquote(token: string): string | null {
  const quote = token[0];
  const text = encodeText(token);
  if (text.length < 2 || text.at(-1) !== quote || (quote !== '"' && quote !== "'")) return null;
  let out = '';
  let count = 0;
  for (let i = 1; i < text.length - 1; count++) {
    const c = text[i];
    if (c === quote || c === '\n') return null;
    if (c !== '\\') {
      const rune = decodeRune(text, i);
      out += rune === 0xfffd ? '\xef\xbf\xbd' : text.slice(i, i + runeLength);
      i += runeLength;
      continue;
    }
    const escape = readEscape(text, i + 1, quote);
    if (escape === null) return null;
    out += escape.bytes;
    i = escape.next;
  }
  return quote === "'" && count > 1 ? null : out;
}

/** The text that a quoted token stands for; null if it is malformed. */
export function unquotedText(token: string): string | null {
  const bytes = unquote(token);
  return bytes === null ? null : decodeText(bytes);
}

const numericEscapes: Readonly<Record<string, readonly [pattern: RegExp, base: number]>> = {
  x: [/x([0-9a-fA-F]{2})/y, 16],
  u: [/u([0-9a-fA-F]{4})/y, 16],
  U: [/U([0-9a-fA-F]{8})/y, 16],
};
const octalEscape = /([0-7]{3})/y;

/** The escape whose character after the backslash is at `at`. */
function readEscape(text: string, at: number, quote: string): { bytes: string; next: number } | null {
  const letter = text[at];
  if ((letter === '"' || letter === "'") && letter !== quote) return null;
  const simple = simpleEscapes[letter];
  if (simple !== undefined) return { bytes: simple, next: at + 1 };
  const [pattern, base] = numericEscapes[letter] ?? [octalEscape, 8];
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return null;
  const value = parseInt(match[1], base);
  const next = at + match[0].length;
  if (letter !== 'u' && letter !== 'U') return value > 255 ? null : { bytes: String.fromCharCode(value), next };
  if (value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) return null;
  return { bytes: binaryString(utf8.encode(String.fromCodePoint(value))), next };
}
