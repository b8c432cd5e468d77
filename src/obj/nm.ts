import { Abi } from '../base/symbol.ts';
import { looksLikeObject, readMembers, unrecognized } from './archive.ts';
import { SymKind } from './format.ts';
import { compareStrings, goSort } from './gosort.ts';
import { isDefinition, versionedName } from './names.ts';
import { readExecutable } from './executables/open.ts';
import type { Wide } from './executables/view.ts';
import { ObjectError } from './read.ts';
import type { GoObject, ObjectSymbol } from './read.ts';

/** A line of nm. */
export interface NmRow {
  readonly name: string;
  /** In objects, bytes from the magic to the data; nm leaves it out of undefined symbols. */
  readonly address: Wide;
  readonly size: Wide;
  /** T, R, D, B by kind, C if absolute, lower case if local to its file, U if undefined, else '?'. */
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
  goSort(rows, byAddress);
  return rows;
}

function byAddress(a: NmRow, b: NmRow): number {
  return a.address < b.address ? -1 : a.address > b.address ? 1 : 0;
}

const ORDERS: Readonly<Record<NmOrder, ((a: NmRow, b: NmRow) => number) | null>> = {
  address: byAddress,
  name: (a, b) => compareStrings(a.name, b.name),
  size: (a, b) => (a.size > b.size ? -1 : a.size < b.size ? 1 : 0),
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

/** A file's symbols by the part of it that has them, in the order in which the tools get them. */
interface Part {
  readonly name: string;
  readonly rows: NmRow[];
  /** Why there are none, '' if there is nothing to say. */
  readonly problem: string;
}

function partsOf(path: string, file: Uint8Array): readonly Part[] | null {
  if (looksLikeObject(file)) {
    return readMembers(file, path).flatMap((member): readonly Part[] => {
      if ('object' in member) return [{ name: member.name, rows: nmRows(member.object), problem: '' }];
      const native = imageParts(member.bytes, member.name);
      if (native === null) throw unrecognized(member);
      return native;
    });
  }
  return imageParts(file);
}

/** Null for what is no executable or native object; `member` of an archive, '' for a file. */
function imageParts(file: Uint8Array, member = ''): readonly Part[] | null {
  const images = readExecutable(file);
  if (images === null) return null;
  return images.map(({ name, image }) => {
    const rows = [...(image.symbols ?? [])];
    goSort(rows, byAddress);
    return { name: member || name, rows, problem: image.symbols === null && image.format === 'ELF' ? 'no symbol section' : '' };
  });
}

/** What `go tool nm` prints for one file; `several` if the command line names more than one. */
export function nm(path: string, file: Uint8Array, options: NmOptions, several = false): NmResult {
  let parts;
  try {
    parts = partsOf(path, file);
  } catch (error) {
    if (!(error instanceof ObjectError)) throw error;
    return { stdout: '', stderr: `open ${path}: ${error.message}\n` };
  }
  if (parts === null) return { stdout: '', stderr: `open ${path}: unrecognized object file\n` };
  let stdout = '';
  let stderr = '';
  for (const { name, rows, problem } of parts) {
    if (problem !== '') stderr += `reading ${path}: ${problem}\n`;
    const compare = ORDERS[options.sort];
    if (compare !== null) goSort(rows, compare);
    const prefix = parts.length > 1 ? `${path}(${name}):\t` : several ? `${path}:\t` : '';
    for (const row of rows) stdout += prefix + formatRow(row, options.size);
  }
  if (stdout === '') stderr += `reading ${path}: no symbols\n`;
  return { stdout, stderr };
}
