/**
 * Source text. Files are scanned as binary strings, one char a byte; what the parser sees is decoded from UTF-8, where a
 * byte that is not part of a valid sequence becomes the lone surrogate U+DC00 + byte, so that no byte is ever lost.
 */

/** One char a byte. */
export function binaryString(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Result of the last decodeRune: its length in bytes; 0 at the end. */
export let runeLength = 0;

const RUNE_ERROR = 0xfffd;

/** The code point at `at` of a binary string, U+FFFD with runeLength 1 if the bytes there are no valid UTF-8. */
export function decodeRune(source: string, at: number): number {
  if (at >= source.length) {
    runeLength = 0;
    return RUNE_ERROR;
  }
  const first = source.charCodeAt(at);
  runeLength = 1;
  if (first < 0x80) return first;
  const extra = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
  if (first < 0xc2 || first > 0xf4 || at + extra >= source.length) return RUNE_ERROR;
  let code = first & (0x3f >> extra);
  for (let i = 1; i <= extra; i++) {
    const next = source.charCodeAt(at + i);
    if ((next & 0xc0) !== 0x80) return RUNE_ERROR;
    code = (code << 6) | (next & 0x3f);
  }
  const overlong = (extra === 2 && code < 0x800) || (extra === 3 && code < 0x10000);
  if (overlong || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return RUNE_ERROR;
  runeLength = extra + 1;
  return code;
}

/** Decodes a binary string. */
export function decodeText(binary: string): string {
  let out = '';
  for (let i = 0; i < binary.length; i += runeLength) {
    const code = decodeRune(binary, i);
    out +=
      runeLength === 1 && binary.charCodeAt(i) >= 0x80
        ? String.fromCharCode(0xdc00 + binary.charCodeAt(i))
        : String.fromCodePoint(code);
  }
  return out;
}

/** The bytes of decoded text, one char a byte. */
export function encodeText(text: string): string {
  let out = '';
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code < 0x80) out += char;
    else if (code >= 0xdc80 && code <= 0xdcff) out += String.fromCharCode(code - 0xdc00);
    else out += binaryString(utf8.encode(char));
  }
  return out;
}

const utf8 = new TextEncoder();

/** The parser's view of a token: the middle dot is a period and the division slash a slash. */
export function substituteDots(text: string): string {
  let high = false;
  for (let i = 0; i < text.length && !high; i++) high = text.charCodeAt(i) >= 0x80;
  if (!high) return text;
  return text.replaceAll('\u00b7', '.').replaceAll('\u2215', '/');
}

const letterMemo = new Map<number, boolean>();

/** True if a code point beyond ASCII may begin an identifier. */
export function isLetter(code: number): boolean {
  if (code === 0xb7 || code === 0x2215) return true;
  let known = letterMemo.get(code);
  if (known === undefined) letterMemo.set(code, (known = /^\p{L}$/u.test(String.fromCodePoint(code))));
  return known;
}

export function isDigit(code: number): boolean {
  return /^\p{Nd}$/u.test(String.fromCodePoint(code));
}
