/** Finds the row of an instruction; rows are compiled per mnemonic on first use. */
import type { Operand } from '../../asm/operand.ts';
import { acceptsOperands } from '../fixed/form.ts';
import { FormTable } from '../table/form.ts';
import { compileForm, type Row } from './form.ts';
import { ROWS } from './rows/index.ts';

let forms: FormTable | undefined;

/** All rows, indexed by mnemonic with its suffix. */
export function formTable(): FormTable {
  return (forms ??= new FormTable(ROWS));
}

const NONE: readonly Row[] = [];
/** Compiled rows by mnemonic and suffix, then by number of operands. */
const compiled = new Map<string, readonly (readonly Row[])[]>();

function compile(name: string): readonly (readonly Row[])[] {
  const byCount: Row[][] = [];
  for (const row of (formTable().rows(name) ?? []).flatMap(compileForm)) (byCount[row.classes.length] ??= []).push(row);
  return byCount;
}

/** The first row of a mnemonic (with its suffix) that accepts the operands, null if none does. */
export function findRow(name: string, args: readonly Operand[]): Row | null {
  let byCount = compiled.get(name);
  if (byCount === undefined) compiled.set(name, (byCount = compile(name)));
  const rows = byCount[args.length] ?? NONE;
  for (let i = 0; i < rows.length; i++) if (acceptsOperands(rows[i], args)) return rows[i];
  return null;
}
