/**
 * Rows of fixed-width instruction sets: one 32-bit word an instruction. Their notation, its validation, and the emission
 * of a word. What an operand class accepts and which fields it has are each family's business.
 *
 *   form(op, args, code)
 *   form("ADD", "Rm:R, Rn:R?=Rd, Rd:R",       "10001011000|Rm:5|000000|Rn:5|Rd:5")             // arm64
 *   form("SD",  "rs2:X, rs1:mem.s12",         "imm[11:5]|rs2:5|rs1:5|011|imm[4:0]|0100011")    // riscv64
 *
 * args: "slot:class", in Go's operand order. `slot:class?=other` may be left out and then equals slot `other`;
 *   `slot:class?=31` equals that number. The slot `_` is matched, not encoded.
 * code: from the most significant bit down, separated by `|`:
 *   0110        these bits
 *   Rm:5        the low 5 bits of field Rm
 *   imm[11:5]   bits 11 to 5 of field imm; imm[3] one bit
 *   lsb+wid:6   the sum of two fields
 *   A class has fields of its own names (`imm`, `option`), of the slot's name, and of the slot's name with something
 *   behind it (Rt, Rt2): see class.ts.
 * An error row has a code that begins with `!`: the row says what the real assembler says of operands that it knows
 * but refuses; `%v` stands for the instruction, and `! … ! …` are several messages.
 */
import type { Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import type { Form } from '../table/form.ts';
import type { OperandClass } from './class.ts';

/** Bits of the word that come from a field. */
interface Placement {
  /** Index in the values. */
  readonly value: number;
  /** Index of the second term, -1 if there is none. */
  readonly plus: number;
  readonly from: number;
  readonly mask: number;
  readonly to: number;
}

export const WORD_BITS = 32;
const ERROR_MARK = 0x21;
const NOTHING_WRONG: readonly string[] = [];

/** One argument of a row. */
export interface FixedArg {
  readonly slot: string;
  readonly cls: string;
  /** What it equals if it is left out; '' if it may not be. */
  readonly otherwise: string;
}

export function parseFixedArgs(args: string): FixedArg[] {
  if (args === '') return [];
  return args.split(',').map((part) => {
    const match = /^\s*(\w+):(.*?)(?:\?=(\w+))?\s*$/.exec(part);
    if (match === null) throw new Error(`bad argument "${part}" in "${args}"`);
    return { slot: match[1], cls: match[2], otherwise: match[3] ?? '' };
  });
}

interface Segment {
  readonly width: number;
  readonly bits: number;
  /** Empty for plain bits. */
  readonly names: readonly string[];
  readonly from: number;
}

/** Rows have most of their segments in common. */
const segments = new Map<string, Segment>();

function segmentOf(text: string, code: string): Segment {
  let segment = segments.get(text);
  if (segment === undefined) segments.set(text, (segment = parseSegment(text, code)));
  return segment;
}

function parseSegment(text: string, code: string): Segment {
  if (/^[01]+$/.test(text)) return { width: text.length, bits: Number.parseInt(text, 2), names: [], from: 0 };
  const whole = /^(\w+)(?:\+(\w+))?:(\d+)$/.exec(text);
  if (whole !== null) {
    return { width: Number(whole[3]), bits: 0, names: whole[2] === undefined ? [whole[1]] : [whole[1], whole[2]], from: 0 };
  }
  const part = /^(\w+)\[(\d+)(?::(\d+))?\]$/.exec(text);
  if (part === null) throw new Error(`bad field "${text}" in "${code}"`);
  const high = Number(part[2]);
  const low = Number(part[3] ?? part[2]);
  if (low > high) throw new Error(`bad range "${text}" in "${code}"`);
  return { width: high - low + 1, bits: 0, names: [part[1]], from: low };
}

function fieldName(field: string, slot: string): string {
  const name = field.replace(/\?$/, '');
  return name === '' ? slot : name.startsWith('+') ? slot + name.slice(1) : name;
}

/** The fields of all operands: where their values stand, and which the code has used. */
class Fields {
  readonly #indices = new Map<string, number>();
  readonly #constants = new Map<string, number>();
  readonly #unused = new Set<string>();
  count = 0;

  add(name: string, what: string, isNeeded: boolean): void {
    if (this.#indices.has(name)) throw new Error(`two fields "${name}" in ${what}`);
    if (isNeeded) this.#unused.add(name);
    this.#indices.set(name, this.count++);
  }

  /** `name` is another field, or a number. */
  equate(name: string, other: string): void {
    if (/^\d+$/.test(other)) this.#constants.set(name, Number(other));
    else this.#indices.set(name, this.index(other));
  }

  index(name: string): number {
    const index = this.#indices.get(name);
    if (index === undefined) throw new Error(`no operand has a field "${name}"`);
    this.#unused.delete(name);
    return index;
  }

  constant(name: string): number | undefined {
    return this.#constants.get(name);
  }

  unused(): string[] {
    return [...this.#unused];
  }
}

function placeSegment(segment: Segment, to: number, fields: Fields, placements: Placement[]): number {
  const mask = segment.width === WORD_BITS ? -1 : (1 << segment.width) - 1;
  if (segment.names.length === 0) return segment.bits << to;
  const constant = fields.constant(segment.names[0]);
  if (constant !== undefined) return ((constant >> segment.from) & mask) << to;
  const value = fields.index(segment.names[0]);
  const plus = segment.names.length === 2 ? fields.index(segment.names[1]) : -1;
  placements.push({ value, plus, from: segment.from, mask, to });
  return 0;
}

/** What a row's words are made of. */
interface Template {
  readonly base: number;
  readonly placements: readonly Placement[];
}

/** A row for one number of operands. What its words are made of is worked out when it is asked for: most rows are only tried. */
export class FixedRow {
  readonly form: Form;
  /** For each operand. */
  readonly classes: readonly OperandClass[];
  /** Class names, for each operand. */
  readonly classNames: readonly string[];
  /** Where each operand's numbers go. */
  readonly at: readonly number[];
  readonly #args: readonly FixedArg[];
  readonly #present: readonly FixedArg[];
  #template: Template | null = null;

  /** `present` are those of `args` that aren't left out. */
  constructor(form: Form, args: readonly FixedArg[], present: readonly FixedArg[], classOf: (name: string) => OperandClass) {
    this.form = form;
    this.#args = args;
    this.#present = present;
    this.classNames = present.map(({ cls }) => cls);
    this.classes = present.map(({ cls }) => classOf(cls));
    let start = 0;
    this.at = this.classes.map(({ fields }) => (start += fields.length) - fields.length);
  }

  get #isError(): boolean {
    return this.form.code.charCodeAt(0) === ERROR_MARK;
  }

  /** What is wrong with such operands; empty for a row that encodes. */
  get errors(): readonly string[] {
    if (!this.#isError) return NOTHING_WRONG;
    return this.form.code.slice(1).split('!').map((text) => text.trim());
  }

  /** Throws if the row is malformed, as rows are program text. */
  get template(): Template {
    return (this.#template ??= this.#isError ? { base: 0, placements: [] } : this.#compile());
  }

  #compile(): Template {
    const { code, op, args } = this.form;
    const what = `${op} "${args}" "${code}"`;
    const fields = this.#fields(what);
    const placements: Placement[] = [];
    let left = WORD_BITS;
    let base = 0;
    for (const text of code.split('|')) {
      const segment = segmentOf(text, code);
      left -= segment.width;
      if (left < 0) throw new Error(`more than ${WORD_BITS} bits: ${what}`);
      base |= placeSegment(segment, left, fields, placements);
    }
    if (left !== 0) throw new Error(`${WORD_BITS - left} bits: ${what}`);
    const unused = fields.unused();
    if (unused.length > 0) throw new Error(`code has no ${unused.join(', ')}: ${what}`);
    return { base, placements };
  }

  #fields(what: string): Fields {
    const fields = new Fields();
    this.#present.forEach(({ slot }, i) => {
      for (const name of this.classes[i].fields) {
        fields.add(slot === '_' ? `_${i}${name}` : fieldName(name, slot), what, slot !== '_' && !name.endsWith('?'));
      }
    });
    for (const arg of this.#args) if (!this.#present.includes(arg)) fields.equate(arg.slot, arg.otherwise);
    return fields;
  }
}

/** The arguments that are there when some of the optional ones are left out, for each number of them, the most first. */
function presentArgs(args: readonly FixedArg[]): (readonly FixedArg[])[] {
  const optional = args.filter(({ otherwise }) => otherwise !== '');
  return Array.from({ length: optional.length + 1 }, (_, left) => {
    if (left === 0) return args;
    const missing = optional.slice(optional.length - left);
    return args.filter((arg) => !missing.includes(arg));
  });
}

/** The rows that a form stands for: those for `count` operands, or for each number of them that it has. */
export function fixedRows<Row extends FixedRow>(
  RowType: new (...of: ConstructorParameters<typeof FixedRow>) => Row,
  form: Form,
  classOf: (name: string) => OperandClass,
  count = -1,
): Row[] {
  const args = parseFixedArgs(form.args);
  const rows: Row[] = [];
  for (const present of presentArgs(args)) {
    if (count < 0 || present.length === count) rows.push(new RowType(form, args, present, classOf));
  }
  return rows;
}

/** True if the row has as many operands, and accepts each. */
export function acceptsOperands(row: FixedRow, args: readonly Operand[]): boolean {
  const { classes } = row;
  if (classes.length !== args.length) return false;
  for (let i = 0; i < args.length; i++) if (!classes[i].accepts(args[i])) return false;
  return true;
}

const values = new Int32Array(32);

/** The word of an instruction whose operands the row accepts. */
export function emitWord(row: FixedRow, prog: Prog): number {
  const { classes, at, template } = row;
  const { placements } = template;
  for (let i = 0; i < classes.length; i++) classes[i].split(prog.args[i], values, at[i], prog);
  let word = template.base;
  for (let i = 0; i < placements.length; i++) {
    const p = placements[i];
    const value = p.plus < 0 ? values[p.value] : values[p.value] + values[p.plus];
    word |= ((value >> p.from) & p.mask) << p.to;
  }
  return word;
}
