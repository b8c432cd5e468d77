import { binaryString } from './text.ts';

/** The macros of a header that does nothing but define names: their bodies, as written. */
export type PlainHeader = ReadonlyMap<string, string>;

const LINE = /^(?:\/\/.*|#define[ \t]+([A-Za-z_]\w*)(?:[ \t]+(.*))?|[ \t]*)$/;
const TRAILING_COMMENT = /[ \t]*(?:\/\/.*|\/\*[^*]*\*\/)?[ \t]*$/;
/** Names, numbers, strings, operators: nothing that the scanner could object to. */
const BODY =
  /^(?:(?:[A-Za-z_]\w*|0x[0-9A-Fa-f]+|(?:0|[1-9]\d*)(?:\.\d+(?:e[+-]?\d+)?)?)(?![\w.])|"(?:[^"\\]|\\[abfnrtv\\"]|\\x[\da-f]{2})*"|[$()+\-*|&~^<>,% \t])*$/;
/** Printable ASCII, tabs and newlines. */
const UNUSUAL = /[^\t\n\x20-\x7e]/;

/** True if the scanner reads `body` as the body of a macro without complaint. */
export function isPlainBody(body: string): boolean {
  return BODY.test(body) && !UNUSUAL.test(body);
}

const known = new WeakMap<Uint8Array, PlainHeader | null>();

/**
 * The macros of a header whose lines are blank, comments, and definitions of different names without arguments; null for
 * any other file. go_asm.h, textflag.h and funcdata.h are such headers. The bytes must not change.
 */
export function plainHeader(bytes: Uint8Array): PlainHeader | null {
  let header = known.get(bytes);
  if (header === undefined) known.set(bytes, (header = read(binaryString(bytes))));
  return header;
}

function read(text: string): PlainHeader | null {
  if (UNUSUAL.test(text) || !text.endsWith('\n') || text.includes('//go:') || text.includes('+build')) return null;
  const macros = new Map<string, string>();
  for (const line of text.split('\n')) {
    const match = LINE.exec(line);
    if (match === null) return null;
    const [, name, rest = ''] = match;
    if (name === undefined) continue;
    let body = rest.trimEnd();
    if (!isPlainBody(body)) body = body.replace(TRAILING_COMMENT, '');
    if (macros.has(name) || !isPlainBody(body)) return null;
    macros.set(name, body);
  }
  return macros;
}

const overlaps = new WeakMap<PlainHeader, WeakMap<PlainHeader, boolean>>();

/** True if both define the same name, which is an error where both are included. */
export function overlap(a: PlainHeader, b: PlainHeader): boolean {
  if (a.size > b.size) return overlap(b, a);
  let of = overlaps.get(a);
  if (of === undefined) overlaps.set(a, (of = new WeakMap()));
  let result = of.get(b);
  if (result === undefined) of.set(b, (result = [...a.keys()].some((name) => b.has(name))));
  return result;
}
