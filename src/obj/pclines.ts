import { AuxType } from './format.ts';
import type { SymbolFinder } from './names.ts';
import { readPcTable } from './pctable.ts';
import type { PcRow } from './pctable.ts';
import type { GoObject, ObjectSymbol } from './read.ts';
import { targetOf } from './target.ts';

/** The source of the code from `pc` up to `end`, in bytes from the start of its function. */
export interface LineRow {
  readonly pc: number;
  readonly end: number;
  readonly file: string;
  readonly line: number;
}

/** Where the code of a function comes from, in the order of its pcs; empty if the object doesn't say. */
export function lineRows(object: GoObject, finder: SymbolFinder, symbol: ObjectSymbol): LineRow[] {
  const quantum = targetOf(object.goarch)?.minInstructionSize ?? 1;
  const table = (type: AuxType): PcRow[] => {
    const aux = symbol.aux.find((each) => each.type === type);
    const data = aux && finder.find(aux.target)?.data;
    return (data && readPcTable(data, quantum)) ?? [];
  };
  const files = table(AuxType.Pcfile);
  const rows: LineRow[] = [];
  let at = 0;
  for (const { pc, end, value } of table(AuxType.Pcline)) {
    let from = pc;
    while (at < files.length && from < end) {
      const until = Math.min(end, files[at].end);
      rows.push({ pc: from, end: until, file: object.files[files[at].value] ?? '', line: value });
      from = until;
      if (from >= files[at].end) at++;
    }
  }
  return rows;
}
