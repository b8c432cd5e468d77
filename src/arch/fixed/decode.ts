/** Rows of fixed-width instructions read backwards: which row a word is, and the numbers in its fields. */
import type { FixedRow } from './form.ts';

/** A row and the bits of a word that are the same in all of its instructions. */
interface Known<Row> {
  readonly row: Row;
  readonly mask: number;
}

function bitCount(word: number): number {
  let count = 0;
  for (let rest = word >>> 0; rest !== 0; rest = (rest & (rest - 1)) >>> 0) count++;
  return count;
}

function maskOf(row: FixedRow): number {
  return ~row.template.placements.reduce((bits, { mask, to }) => bits | (mask << to), 0);
}

/** Bits of the word that must equal others. */
function repeatedBits({ template: { placements } }: FixedRow): number {
  const seen: number[] = [];
  let count = 0;
  for (const { value, plus, from, mask } of placements) {
    if (plus >= 0) continue;
    count += bitCount((seen[value] ?? 0) & (mask << from));
    seen[value] = (seen[value] ?? 0) | (mask << from);
  }
  return count;
}

/** Finds the rows of a word: those with the most bits of their own first, then those with bits that must be equal, then in their order. */
export class RowFinder<Row extends FixedRow> {
  readonly #byMask: { mask: number; rows: Map<number, Row[]> }[] = [];

  constructor(rows: readonly Row[]) {
    const known: Known<Row>[] = rows.map((row) => ({ row, mask: maskOf(row) }));
    for (const { row, mask } of known) {
      let group = this.#byMask.find((one) => one.mask === mask);
      if (group === undefined) this.#byMask.push((group = { mask, rows: new Map() }));
      const base = row.template.base & mask;
      const same = group.rows.get(base);
      if (same === undefined) group.rows.set(base, [row]);
      else same.push(row);
    }
    for (const { rows: byBase } of this.#byMask) for (const same of byBase.values()) same.sort((a, b) => repeatedBits(b) - repeatedBits(a));
    this.#byMask.sort((a, b) => bitCount(b.mask) - bitCount(a.mask));
  }

  *find(word: number): Generator<Row> {
    for (const { mask, rows } of this.#byMask) yield* rows.get(word & mask) ?? [];
  }
}

/** The numbers that a word has in a row's fields, by their index; undefined for what isn't in the word. Null if it has two for one of them. */
export function fieldValues({ template: { placements } }: FixedRow, word: number): (number | undefined)[] | null {
  const values: (number | undefined)[] = [];
  const seen: number[] = [];
  for (const { value, plus, from, mask, to } of placements) {
    if (plus >= 0) continue;
    const bits = ((word >>> to) & mask) << from;
    const before = (seen[value] ?? 0) & (mask << from);
    if (((values[value] ?? 0) & before) !== (bits & before)) return null;
    values[value] = (values[value] ?? 0) | bits;
    seen[value] = (seen[value] ?? 0) | (mask << from);
  }
  // Of a sum one term stands in the word by itself as well.
  for (const { value, plus, mask, to } of placements) {
    if (plus < 0) continue;
    const sum = (word >>> to) & mask;
    if (values[value] !== undefined) values[plus] = sum - values[value];
    else if (values[plus] !== undefined) values[value] = sum - values[plus];
  }
  return values;
}
