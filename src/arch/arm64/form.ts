/**
 * arm64 rows: the notation of ../fixed/form.ts and classes.ts, and arrangements as variables.
 *
 *   form("VADD",   "Vm:T{B8 B16 H4 H8 S2 S4 D2}, Vn:T, Vd:T", "0|T.Q|001110|T.size|1|Vm:5|100001|Vn:5|Vd:5")
 *   form("VUSHLL", "imm:shl.Tb, Vn:Tb{B8 H4 S2}, Vd:Ta{H8 S4 D2}", "001011110|imm[6:0]|101001|Vn:5|Vd:5")
 *
 * A variable T, Ta, Tb has the values that stand in braces where it is first named; the variables of a row take their
 * first values together, then their second ones, and so on. In a code, T.Q and T.size are the fields that the manual
 * gives an arrangement; T.sz is 1 for elements of 64 bits, else 0. `op` may end in .P (post-index) or .W (pre-index).
 */
import { FixedRow, fixedRows } from '../fixed/form.ts';
import type { Form } from '../table/form.ts';
import { classOf } from './classes.ts';

const VARIABLE = /\b(T[ab]?)\{([^}]*)\}/g;

function quadword(arrangement: string): string {
  const letter = arrangement[0];
  const bits = Number(arrangement.slice(1)) * (8 << 'BHSDQ'.indexOf(letter));
  return bits === 128 ? '1' : '0';
}

function sizeBits(arrangement: string): string {
  return ['00', '01', '10', '11']['BHSD'.indexOf(arrangement[0])] ?? '11';
}

/** A variable with its values, and its name alone. */
const MENTIONS: ReadonlyMap<string, { readonly first: RegExp; readonly later: RegExp }> = new Map(
  ['T', 'Ta', 'Tb'].map((name) => [name, { first: new RegExp(`\\b${name}\\{[^}]*\\}`, 'g'), later: new RegExp(`\\b${name}\\b`, 'g') }]),
);

function substitute(text: string, variable: string, value: string): string {
  const { first, later } = MENTIONS.get(variable)!;
  return text
    .replaceAll(first, value)
    .replaceAll(`${variable}.Q`, quadword(value))
    .replaceAll(`${variable}.size`, sizeBits(value))
    .replaceAll(`${variable}.sz`, value[0] === 'D' ? '1' : '0')
    .replaceAll(later, value);
}

/** The rows that one with arrangement variables stands for, itself if it has none. */
export function expandArrangements(form: Form): Form[] {
  const variables = [...form.args.matchAll(VARIABLE)].map(([, name, values]) => ({ name, values: values.split(' ') }));
  if (variables.length === 0) return [form];
  const count = variables[0].values.length;
  if (variables.some(({ values }) => values.length !== count)) throw new Error(`${form.op}: lists of different lengths in "${form.args}"`);
  return Array.from({ length: count }, (_, i) => {
    let { args, code } = form;
    for (const { name, values } of variables) {
      args = substitute(args, name, values[i]);
      if (!code.startsWith('!')) code = substitute(code, name, values[i]);
    }
    return { ...form, args, code };
  });
}

/** A row of this family. */
export class Row extends FixedRow {
  #branchBits = -1;

  /** Bits of a pc-relative field: 26, 19, 14 for branches, 21 for ADR and ADRP, 0 for none. */
  get branchBits(): number {
    if (this.#branchBits < 0) this.#branchBits = branchBits(this.form);
    return this.#branchBits;
  }
}

function branchBits(form: Form): number {
  const width = /\brel:(\d+)/.exec(form.code);
  if (width !== null) return Number(width[1]);
  return /:adrp?\b/.test(form.args) ? 21 : 0;
}

/** The rows that a form stands for: those for `count` operands, or for each number of them that it has. */
export function compileForm(form: Form, count = -1): Row[] {
  return expandArrangements(form).flatMap((plain) => fixedRows(Row, plain, classOf, count));
}
