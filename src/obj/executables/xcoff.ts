import type { NmRow } from '../nm.ts';
import { SYMBOL_SIZE, symbolTable } from './coff-symbols.ts';
import type { Executable } from './executable.ts';
import { checkExtents, FileView, type Wide } from './view.ts';

/*
 * XCOFF as AIX's "XCOFF Object File Format" lays it out, all big-endian: a header, an optional one, section headers, and
 * symbols of 18 bytes with their auxiliary entries, the last of which describes the csect; the names follow the symbols.
 */

const MAGIC32 = 0o737;
const MAGIC64 = 0o767;
const TEXT = 0x20;
const DATA = 0x40;
const BSS = 0x80;
const READ_ONLY = 1;
const FUNCTION = 0x20;
const C_EXT = 2;
const C_HIDEXT = 107;
const C_WEAKEXT = 111;

interface Section {
  readonly name: string;
  readonly address: Wide;
  readonly size: Wide;
  readonly offset: Wide;
  readonly type: number;
}

export function isXcoff(file: Uint8Array): boolean {
  const magic = (file[0] << 8) | file[1];
  return file.length >= 2 && (magic === MAGIC32 || magic === MAGIC64);
}

/** Throws ObjectError. */
export function readXcoff(file: Uint8Array): Executable {
  const view = new FileView(file, false);
  const wide = view.u16(0) === MAGIC64;
  const header = wide ? 24 : 20;
  view.need(0, header, 'the header');
  const symbolsAt = wide ? view.u64(8) : view.u32(8);
  const count = view.u32(wide ? 20 : 12);
  const entry = wide ? 72 : 40;
  const headers = header + view.u16(16);
  const sectionCount = view.u16(2);
  const table = view.part(headers, sectionCount * entry, 'the section headers');
  const sections = Array.from({ length: sectionCount }, (_, i) => readSection(table.part(i * entry, entry, 'a section header'), wide));
  const present = sections.filter(({ offset, type }) => offset !== 0 && (type & 0xffff) !== BSS);
  checkExtents(view, [
    { name: 'the headers', offset: 0, size: headers + sectionCount * entry },
    ...present,
    ...(symbolsAt === 0 ? [] : [{ name: 'the symbol table', offset: symbolsAt, size: count * SYMBOL_SIZE }]),
  ]);
  return {
    format: 'XCOFF',
    goarch: wide ? 'ppc64' : '',
    symbols: symbolsAt === 0 || count === 0 ? null : readSymbols(view, Number(symbolsAt), count, sections, wide),
    sections: present
      .filter(({ type }) => (type & (TEXT | DATA)) !== 0)
      .map(({ name, address, offset, size }) => ({ name, address, bytes: view.part(offset, size, name).bytes })),
  };
}

function readSection(view: FileView, wide: boolean): Section {
  return {
    name: view.field(0, 8),
    address: wide ? view.u64(16) : view.u32(12),
    size: wide ? view.u64(24) : view.u32(16),
    offset: wide ? view.u64(32) : view.u32(20),
    type: view.u32(wide ? 64 : 36),
  };
}

function readSymbols(view: FileView, start: number, count: number, sections: readonly Section[], wide: boolean): NmRow[] {
  const { table, names } = symbolTable(view, start, count);
  const rows: NmRow[] = [];
  let i = 0;
  while (i < count) {
    const at = i * SYMBOL_SIZE;
    const extra = table.u8(at + 17);
    if (i + extra >= count) table.fail(`symbol ${i} has ${extra} auxiliary entries, more than there are`, at);
    const row = readSymbol(table, at, i, names, sections, wide);
    if (row !== null) rows.push(row);
    i += 1 + extra;
  }
  return rows;
}

/** Null for symbols of files, debuggers and constants, and for those without a name, which nm leaves out. */
function readSymbol(table: FileView, at: number, i: number, names: FileView, sections: readonly Section[], wide: boolean): NmRow | null {
  const storage = table.u8(at + 16);
  const extra = table.u8(at + 17);
  if ((storage !== C_EXT && storage !== C_WEAKEXT && storage !== C_HIDEXT) || extra < 1) return null;
  const number = table.i16(at + 12);
  if (number < 0) return null;
  if (number > sections.length) table.fail(`symbol ${i} is in section ${number} of ${sections.length}`, at);
  const long = wide || table.u32(at) === 0;
  const nameAt = long ? table.u32(at + (wide ? 8 : 4)) : 0;
  if (long && nameAt === 0) return null;
  const name = long ? names.text(nameAt, `symbol ${i}`) : table.field(at, 8);
  if (number === 0) return { name, address: 0, size: 0, code: 'U' };
  const isFunction = (table.u16(at + 14) & FUNCTION) !== 0 && extra > 1;
  const csect = at + (isFunction ? 2 : extra) * SYMBOL_SIZE;
  const storageMapping = table.u8(csect + 11);
  const code = codeOf(sections[number - 1].type, storageMapping);
  return {
    name,
    address: wide ? table.u64(at) : table.u32(at + 8),
    size: table.u32(csect) + (wide ? table.u32(csect + 12) * 0x100000000 : 0),
    code: storage === C_HIDEXT ? code.toLowerCase() : code,
  };
}

function codeOf(type: number, storageMapping: number): string {
  if (type === TEXT) return storageMapping === READ_ONLY ? 'R' : 'T';
  return type === DATA ? 'D' : type === BSS ? 'B' : '?';
}
