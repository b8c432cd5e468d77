import { binaryString } from './text.ts';

/** The macros of a header that does nothing but define names. */
export class PlainHeader {
  readonly #text: string;
  /** A body, or where it begins in the text: it goes to the end of the line there. */
  readonly #bodies: ReadonlyMap<string, string | number>;

  constructor(text: string, bodies: ReadonlyMap<string, string | number>) {
    this.#text = text;
    this.#bodies = bodies;
  }

  get size(): number {
    return this.#bodies.size;
  }

  has(name: string): boolean {
    return this.#bodies.has(name);
  }

  /** The body of a macro, as written. */
  get(name: string): string | undefined {
    const body = this.#bodies.get(name);
    return typeof body === 'number' ? this.#text.slice(body, this.#text.indexOf('\n', body)) : body;
  }

  names(): Iterable<string> {
    return this.#bodies.keys();
  }
}

const LINE = /^(?:\/\/.*|#define[ \t]+([A-Za-z_]\w*)(?:[ \t]+(.*))?|[ \t]*)$/;
/** The lines that go_asm.h consists of, and their newline. */
const NUMBER_LINE = /#define ([A-Za-z_]\w*) -?(?:0x[0-9A-Fa-f]+|0|[1-9]\d*)\n/y;
const NAME_AT = '#define '.length;
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
  const bodies = new Map<string, string | number>();
  for (let at = 0; at < text.length; ) {
    NUMBER_LINE.lastIndex = at;
    const name = NUMBER_LINE.exec(text)?.[1];
    const end = name === undefined ? text.indexOf('\n', at) + 1 : NUMBER_LINE.lastIndex;
    const isPlain = name === undefined ? readLine(text.slice(at, end - 1), bodies) : define(bodies, name, at + NAME_AT + name.length + 1);
    if (!isPlain) return null;
    at = end;
  }
  return new PlainHeader(text, bodies);
}

/** False for a line that doesn't belong in a plain header. */
function readLine(line: string, bodies: Map<string, string | number>): boolean {
  const match = LINE.exec(line);
  if (match === null) return false;
  const name = match[1];
  if (name === undefined) return true;
  let body = (match[2] ?? '').trimEnd();
  if (!isPlainBody(body)) body = body.replace(TRAILING_COMMENT, '');
  return isPlainBody(body) && define(bodies, name, body);
}

function define(bodies: Map<string, string | number>, name: string, body: string | number): boolean {
  if (bodies.has(name)) return false;
  bodies.set(name, body);
  return true;
}

const overlaps = new WeakMap<PlainHeader, WeakMap<PlainHeader, boolean>>();

/** True if both define the same name, which is an error where both are included. */
export function overlap(a: PlainHeader, b: PlainHeader): boolean {
  if (a.size > b.size) return overlap(b, a);
  let of = overlaps.get(a);
  if (of === undefined) overlaps.set(a, (of = new WeakMap()));
  let result = of.get(b);
  if (result === undefined) of.set(b, (result = [...a.names()].some((name) => b.has(name))));
  return result;
}
