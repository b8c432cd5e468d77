import { Abi } from '../base/symbol.ts';
import { looksLikeObject, readObjects } from './archive.ts';
import { SymKind } from './format.ts';
import { compareStrings, goSort } from './gosort.ts';
import { isDefinition, versionedName } from './names.ts';
import { ObjectError } from './read.ts';
import type { GoObject, ObjectSymbol } from './read.ts';

/** A line of nm. */
export interface NmRow {
  readonly name: string;
  /** Bytes from the object's magic to the data; nm leaves it out of undefined symbols. */
  readonly address: number;
  readonly size: number;
  /** T, R, D, B by kind, lower case if local to its file, U if undefined. */
  readonly code: string;
}

export type NmOrder = 'address' | 'name' | 'none' | 'size';

export interface NmOptions {
  readonly sort: NmOrder;
  readonly size: boolean;
}

const CODES: ReadonlyMap<number, string> = new Map([
  [SymKind.STEXT, 'T'],
  [SymKind.STEXTFIPS, 'T'],
  [SymKind.SRODATA, 'R'],
  [SymKind.SRODATAFIPS, 'R'],
  [SymKind.SNOPTRDATA, 'D'],
  [SymKind.SNOPTRDATAFIPS, 'D'],
  [SymKind.SDATA, 'D'],
  [SymKind.SDATAFIPS, 'D'],
  [SymKind.SBSS, 'B'],
  [SymKind.SNOPTRBSS, 'B'],
  [SymKind.STLSBSS, 'B'],
]);

/** Kinds without a letter print as '?', and '_' (32 further) if local to a file. */
function codeOf({ kind, abi }: ObjectSymbol): string {
  const code = CODES.get(kind) ?? '?';
  return abi === Abi.Static ? String.fromCharCode(code.charCodeAt(0) + 32) : code;
}

/** The symbols of an object in the order in which the tools get them: by address, undefined ones (0) first. */
export function nmRows({ symbols, refNames }: GoObject): NmRow[] {
  const rows: NmRow[] = [];
  for (const symbol of symbols) {
    if (!isDefinition(symbol)) rows.push({ name: symbol.name, address: 0, size: 0, code: 'U' });
    else if (symbol.name !== '') {
      rows.push({ name: versionedName(symbol), address: symbol.address, size: symbol.size, code: codeOf(symbol) });
    }
  }
  for (const { name } of refNames) rows.push({ name, address: 0, size: 0, code: 'U' });
  goSort(rows, (a, b) => a.address - b.address);
  return rows;
}

const ORDERS: Readonly<Record<NmOrder, ((a: NmRow, b: NmRow) => number) | null>> = {
  address: (a, b) => a.address - b.address,
  name: (a, b) => compareStrings(a.name, b.name),
  size: (a, b) => b.size - a.size,
  none: null,
};

function formatRow({ name, address, size, code }: NmRow, withSize: boolean): string {
  const where = code === 'U' ? ' '.repeat(8) : address.toString(16).padStart(8);
  return `${where}${withSize ? ` ${String(size).padStart(10)}` : ''} ${code} ${name}\n`;
}

export interface NmResult {
  readonly stdout: string;
  readonly stderr: string;
}

/** What `go tool nm` prints for one file; `several` if the command line names more than one. */
export function nm(path: string, file: Uint8Array, options: NmOptions, several = false): NmResult {
  if (!looksLikeObject(file)) return { stdout: '', stderr: `open ${path}: unrecognized object file\n` };
  let members;
  try {
    members = readObjects(file, path);
  } catch (error) {
    if (!(error instanceof ObjectError)) throw error;
    return { stdout: '', stderr: `open ${path}: ${error.message}\n` };
  }
  let stdout = '';
  for (const { name, object } of members) {
    const rows = nmRows(object);
    const compare = ORDERS[options.sort];
    if (compare !== null) goSort(rows, compare);
    const prefix = members.length > 1 ? `${path}(${name}):\t` : several ? `${path}:\t` : '';
    for (const row of rows) stdout += prefix + formatRow(row, options.size);
  }
  return { stdout, stderr: stdout === '' ? `reading ${path}: no symbols\n` : '' };
}
