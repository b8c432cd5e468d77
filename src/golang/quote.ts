const named: Readonly<Record<string, string>> = {
  '\x07': '\\a', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\v': '\\v', '\\': '\\\\', '"': '\\"',
};
const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u;
const hex = (n: number, width: number): string => n.toString(16).padStart(width, '0');

/** A string, one char a byte, as a Go literal in double quotes (strconv.Quote). */
export function quote(bytes: string): string {
  let out = '"';
  for (let i = 0; i < bytes.length; ) {
    const length = utf8Length(bytes, i);
    if (length === 0) {
      out += `\\x${hex(bytes.charCodeAt(i++), 2)}`;
      continue;
    }
    const char = new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes.slice(i, i + length), (c) => c.charCodeAt(0)));
    i += length;
    const code = char.codePointAt(0)!;
    if (char in named) out += named[char];
    else if (char === ' ' || printable.test(char)) out += char;
    else if (code < 0x20 || code === 0x7f) out += `\\x${hex(code, 2)}`;
    else out += code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
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
