import type { FileView } from './view.ts';

/** Size of a row: COFF's symbol table, which PE and XCOFF have (PE format specification, "COFF Symbol Table"). */
export const SYMBOL_SIZE = 18;

/** The `count` rows at `start`, and the string table that follows them, which begins with its own size. */
export function symbolTable(view: FileView, start: number, count: number): { table: FileView; names: FileView } {
  const table = view.part(start, count * SYMBOL_SIZE, 'the symbol table');
  const namesAt = start + count * SYMBOL_SIZE;
  view.need(namesAt, 4, 'the size of the string table');
  return { table, names: view.part(namesAt, Math.max(view.u32(namesAt), 4), 'the string table') };
}
