/** Strings as Go's %q prints them. */

const ESCAPES: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
};

let printable: RegExp | undefined;

/** Letters, marks, numbers, punctuation, symbols; of the spaces only the plain one. */
function isPrintable(char: string): boolean {
  // It takes a millisecond to make.
  printable ??= /^[ \p{L}\p{M}\p{N}\p{P}\p{S}]$/u;
  return printable.test(char);
}

const hex = (code: number, width: number): string => code.toString(16).padStart(width, '0');

function quotedChar(char: string, mark: string): string {
  if (char === mark) return `\\${mark}`;
  if (Object.hasOwn(ESCAPES, char)) return ESCAPES[char];
  const code = char.codePointAt(0)!;
  if (code >= 0x20 && code < 0x7f) return char;
  if (code < 0x80) return `\\x${hex(code, 2)}`;
  if (code >= 0xdc80 && code <= 0xdcff) return `\\x${hex(code - 0xdc00, 2)}`;
  if (isPrintable(char)) return char;
  return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
}

/** A string; U+DC80 to U+DCFF stand for bytes that are not UTF-8. */
export function quote(text: string): string {
  let out = '"';
  for (const char of text) out += quotedChar(char, '"');
  return `${out}"`;
}

/** A code point. */
export function quoteRune(code: number): string {
  return `'${quotedChar(code < 0 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code), "'")}'`;
}

/** A string that has one char a byte. */
export function quoteBytes(bytes: string): string {
  let out = '"';
  for (let i = 0; i < bytes.length; ) {
    const length = utf8Length(bytes, i);
    if (length === 0) out += `\\x${hex(bytes.charCodeAt(i++), 2)}`;
    else {
      out += quotedChar(length === 1 ? bytes[i] : Buffer.from(bytes.slice(i, i + length), 'latin1').toString('utf8'), '"');
      i += length;
    }
  }
  return `${out}"`;
}

/** Bytes of the valid UTF-8 sequence at `i`, 0 if there is none. */
function utf8Length(bytes: string, i: number): number {
  const c = bytes.charCodeAt(i);
  if (c < 0x80) return 1;
  const length = c >= 0xc2 && c < 0xe0 ? 2 : c >= 0xe0 && c < 0xf0 ? 3 : c >= 0xf0 && c < 0xf5 ? 4 : 0;
  for (let k = 1; k < length; k++) {
    const next = bytes.charCodeAt(i + k);
    if (!(next >= 0x80 && next < 0xc0)) return 0;
  }
  const second = bytes.charCodeAt(i + 1);
  const tooLong = (c === 0xe0 && second < 0xa0) || (c === 0xf0 && second < 0x90);
  const beyond = (c === 0xed && second >= 0xa0) || (c === 0xf4 && second >= 0x90);
  return tooLong || beyond ? 0 : length;
}
