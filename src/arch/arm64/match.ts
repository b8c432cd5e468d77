/** Finds the row of an instruction; rows are compiled on first use. */
import type { Operand } from '../../asm/operand.ts';
import { acceptsOperands } from '../fixed/form.ts';
import { FormTable, type Form } from '../table/form.ts';
import { compileForm, type Row } from './form.ts';
import { ROWS } from './rows/index.ts';

let forms: FormTable | undefined;

/** All rows, indexed by mnemonic with its suffix. */
export function formTable(): FormTable {
  return (forms ??= new FormTable(ROWS));
}

/** The rows of a mnemonic that may take some number of operands: compiled one after the other, as far as anybody looked. */
interface Candidates {
  readonly forms: readonly Form[];
  /** How many of the forms have become rows. */
  compiled: number;
  readonly rows: Row[];
}

/** By mnemonic and suffix, then by number of operands. */
const candidates = new Map<string, (Candidates | undefined)[]>();

function mayTake({ args }: Form, count: number): boolean {
  const most = args === '' ? 0 : args.split(',').length;
  const least = most - (args.split('?=').length - 1);
  return count >= least && count <= most;
}

function candidatesFor(name: string, count: number): Candidates {
  let byCount = candidates.get(name);
  if (byCount === undefined) candidates.set(name, (byCount = []));
  let found = byCount[count];
  if (found === undefined) {
    const forms = (formTable().rows(name) ?? []).filter((form) => mayTake(form, count));
    byCount[count] = found = { forms, compiled: 0, rows: [] };
  }
  return found;
}

/** Compiles forms until there is a row number `i`; false if there is none. */
function compileUpTo(i: number, of: Candidates, count: number): boolean {
  while (of.rows.length <= i && of.compiled < of.forms.length) {
    of.rows.push(...compileForm(of.forms[of.compiled++], count));
  }
  return of.rows.length > i;
}

/** The first row of a mnemonic (with its suffix) that accepts the operands, null if none does. */
export function findRow(name: string, args: readonly Operand[]): Row | null {
  const of = candidatesFor(name, args.length);
  for (let i = 0; i < of.rows.length || compileUpTo(i, of, args.length); i++) {
    if (acceptsOperands(of.rows[i], args)) return of.rows[i];
  }
  return null;
}
