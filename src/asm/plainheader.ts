import { binaryString } from './text.ts';

/** The macros of a header that does nothing but define names. */
export class PlainHeader {
  readonly #text: string;
  readonly #bodies: ReadonlyMap<string, string>;
  /** Names whose bodies are numbers, which are looked for in the text. */
  readonly #numbers: ReadonlySet<string>;
  /** Those that were looked for. */
  readonly #found = new Map<string, string>();

  constructor(text: string, bodies: ReadonlyMap<string, string>, numbers: ReadonlySet<string>) {
    this.#text = text;
    this.#bodies = bodies;
    this.#numbers = numbers;
  }

  get size(): number {
    return this.#bodies.size + this.#numbers.size;
  }

  has(name: string): boolean {
    return this.#numbers.has(name) || this.#bodies.has(name);
  }

  /** The body of a macro, as written. */
  get(name: string): string | undefined {
    if (!this.#numbers.has(name)) return this.#bodies.get(name);
    let body = this.#found.get(name);
    if (body === undefined) this.#found.set(name, (body = this.#look(name)));
    return body;
  }

  #look(name: string): string {
    const definition = `#define ${name} `;
    const line = this.#text.startsWith(definition) ? 0 : this.#text.indexOf(`\n${definition}`) + 1;
    return this.#text.slice(line + definition.length, this.#text.indexOf('\n', line));
  }

  names(): string[] {
    return [...this.#bodies.keys(), ...this.#numbers];
  }
}

const LINE = /^(?:\/\/.*|#define[ \t]+([A-Za-z_]\w*)(?:[ \t]+(.*))?|[ \t]*)$/;
const NAME = String.raw`[A-Za-z_]\w*`;
const NUMBER = String.raw`-?(?:0x[0-9A-Fa-f]+|0|[1-9]\d*)`;
/** A line that defines a number, as almost all of go_asm.h do, and the name in it. */
const NUMBER_LINE = new RegExp(`^#define ${NAME} ${NUMBER}\\n`, 'gm');
const NUMBER_NAME = new RegExp(`(?<=^#define )${NAME}(?= ${NUMBER}$)`, 'gm');
const TRAILING_COMMENT = /[ \t]*(?:\/\/.*|\/\*[^*]*\*\/)?[ \t]*$/;
/** Names, numbers, strings, operators: nothing that the scanner could object to. */
const BODY =
  /^(?:(?:[A-Za-z_]\w*|0x[0-9A-Fa-f]+|(?:0|[1-9]\d*)(?:\.\d+(?:e[+-]?\d+)?)?)(?![\w.])|"(?:[^"\\]|\\[abfnrtv\\"]|\\x[\da-f]{2})*"|[$()+\-*|&~^<>,% \t])*$/;
/** Printable ASCII, tabs and newlines. */
const UNUSUAL = /[^\t\n\x20-\x7e]/;

const WHOLE_NAME = new RegExp(`^${NAME}$`);

/** True if the scanner reads `text` as one name in ASCII. */
export function isPlainName(text: string): boolean {
  return WHOLE_NAME.test(text);
}

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
  const names = text.match(NUMBER_NAME) ?? [];
  const numbers = new Set(names);
  if (numbers.size < names.length) return null;
  const bodies = new Map<string, string>();
  for (const line of text.replace(NUMBER_LINE, '').split('\n')) if (!readLine(line, bodies)) return null;
  for (const name of bodies.keys()) if (numbers.has(name)) return null;
  return new PlainHeader(text, bodies, numbers);
}

/** False for a line that doesn't belong in a plain header. */
function readLine(line: string, bodies: Map<string, string>): boolean {
  const match = LINE.exec(line);
  if (match === null) return false;
  const name = match[1];
  if (name === undefined) return true;
  let body = (match[2] ?? '').trimEnd();
  if (!isPlainBody(body)) body = body.replace(TRAILING_COMMENT, '');
  if (!isPlainBody(body) || bodies.has(name)) return false;
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
  if (result === undefined) of.set(b, (result = a.names().some((name) => b.has(name))));
  return result;
}
