/** Finds the row of an instruction: rows are compiled per mnemonic on first use, and what matched is remembered by operand atoms. */
import { FormTable } from '../table/form.ts';
import { Atom } from './classes.ts';
import { compileRow, Encoding, RowFlag, type Row } from './form.ts';
import { ROWS } from './rows/index.ts';
import { expandVectorForm } from './vex.ts';

/** The compiled rows of one mnemonic for one mode. */
export class OpTable {
  readonly rows: readonly Row[];
  /** Name of the check to make before any row is tried, '' if none. */
  readonly check: string;
  /** The row of a branch within the function, null if there is none. */
  readonly branch: Row | null;
  /** Rows found, by atoms; [arity] without and [arity + 8] with a suffix. */
  readonly #memo: Map<number, Row | null>[] = [];

  constructor(rows: readonly Row[]) {
    this.rows = rows;
    this.branch = rows.find(({ short, long }) => short !== null || long !== null) ?? null;
    this.check = rows.find((row) => row.form.check !== undefined)?.form.check ?? '';
  }

  /** The first row that accepts these atoms, null if none does. */
  find(atoms: Uint8Array, arity: number, suffix: boolean): Row | null {
    let key = 0;
    for (let i = 0; i < arity; i++) key = key * 128 + atoms[i];
    const slot = suffix ? arity + 8 : arity;
    const memo = (this.#memo[slot] ??= new Map());
    let row = memo.get(key);
    if (row === undefined) memo.set(key, (row = this.#search(atoms, arity, suffix)));
    return row;
  }

  #search(atoms: Uint8Array, arity: number, suffix: boolean): Row | null {
    for (const row of this.rows) {
      if (suffix && row.encoding !== Encoding.Evex && (row.flags & RowFlag.AnySuffix) === 0) continue;
      if (accepts(row, atoms, arity)) return row;
    }
    return null;
  }
}

/**
 * The real assembler takes operands that are nothing at all (Atom.Bad: R8 on 386, CR9) after a row's own for absent ones; so
 * a row may be shorter than the operands.
 */
function accepts(row: Row, atoms: Uint8Array, arity: number): boolean {
  const own = row.accepts.length;
  if (own > arity || (own < arity && (row.flags & RowFlag.AnySuffix) !== 0)) return false;
  for (let i = 0; i < own; i++) if (row.accepts[i][atoms[i]] === 0) return false;
  for (let i = own; i < arity; i++) if (atoms[i] !== Atom.Bad) return false;
  return true;
}

let forms: FormTable | undefined;

/** All rows, indexed by mnemonic. */
export function formTable(): FormTable {
  return (forms ??= new FormTable(ROWS));
}

/** Compiled rows by mnemonic, of both modes. */
const compiled = new Map<string, readonly Row[]>();

function compiledRows(op: string): readonly Row[] | undefined {
  let rows = compiled.get(op);
  if (rows === undefined) {
    const written = formTable().rows(op);
    if (written === undefined) return undefined;
    compiled.set(op, (rows = written.flatMap(expandVectorForm).map(compileRow)));
  }
  return rows;
}

const tables: readonly Map<string, OpTable | null>[] = [new Map(), new Map()];

/** The rows of a mnemonic, null if there are none. */
export function opTable(op: string, mode: 32 | 64): OpTable | null {
  const cache = tables[mode === 64 ? 1 : 0];
  let table = cache.get(op);
  if (table === undefined) {
    const rows = compiledRows(op);
    table = null;
    if (rows !== undefined) table = new OpTable(mode === 64 ? rows.filter((row) => (row.flags & RowFlag.Skip64) === 0) : rows);
    cache.set(op, table);
  }
  return table;
}
