import type { NmRow } from '../nm.ts';
import { SYMBOL_SIZE, symbolTable } from './coff-symbols.ts';
import { inferSizes, type Executable } from './executable.ts';
import { add, checkExtents, FileView, type Wide } from './view.ts';

/*
 * PE and COFF as Microsoft's "PE Format" lays them out: an MS-DOS stub that names the place of the PE signature, a COFF
 * header, an optional header, section headers; the COFF symbols, each of 18 bytes, and right after them their names.
 */

const SECTION = 40;
const CODE = 0x20;
const DATA = 0x40;
const BSS = 0x80;
const WRITE = 0x80000000;
const ABSOLUTE = -1;
const DEBUG = -2;

const MACHINES: ReadonlyMap<number, string> = new Map([
  [0x14c, '386'],
  [0x1c4, 'arm'],
  [0x8664, 'amd64'],
  [0xaa64, 'arm64'],
]);

interface Section {
  readonly name: string;
  readonly address: number;
  readonly memorySize: number;
  readonly offset: number;
  readonly size: number;
  readonly flags: number;
}

/** A program with an MS-DOS stub, or a COFF object of a machine that Go knows. */
export function isPe(file: Uint8Array): boolean {
  if (file[0] === 0x4d && file[1] === 0x5a) return true;
  return file.length >= 20 && MACHINES.has(file[0] | (file[1] << 8));
}

/** Throws ObjectError. */
export function readPe(file: Uint8Array): Executable {
  const view = new FileView(file, true);
  const start = coffHeader(view);
  view.need(start, 20, 'the COFF header');
  const goarch = MACHINES.get(view.u16(start));
  if (goarch === undefined) return view.fail(`PE machine 0x${view.u16(start).toString(16)} is not known`, start);
  const [sectionCount, symbolsAt, symbolCount, optional] = [view.u16(start + 2), view.u32(start + 8), view.u32(start + 12), view.u16(start + 16)];
  const headers = start + 20 + optional;
  view.need(start + 20, optional, 'the optional header');
  const imageBase = optional === 0 ? 0 : imageBaseOf(view, start + 20, optional);
  const table = view.part(headers, sectionCount * SECTION, 'the section headers');
  const sections = Array.from({ length: sectionCount }, (_, i) => readSection(table, i * SECTION));
  checkExtents(view, [
    { name: 'the headers', offset: 0, size: headers + sectionCount * SECTION },
    ...sections.filter(({ offset }) => offset !== 0),
  ]);
  const loaded = sections
    .filter(({ offset }) => offset !== 0)
    .map(({ name, address, offset, size, memorySize }) => ({
      name,
      address: add(imageBase, address),
      bytes: view.part(offset, memorySize === 0 ? size : Math.min(size, memorySize), name).bytes,
    }));
  const symbols = symbolsAt === 0 || symbolCount === 0 ? null : readSymbols(view, symbolsAt, symbolCount, sections, imageBase);
  return { format: 'PE', goarch, symbols, sections: loaded };
}

function coffHeader(view: FileView): number {
  if (view.u8(0) !== 0x4d) return 0;
  view.need(0, 64, 'the MS-DOS header');
  const at = view.u32(0x3c);
  view.need(at, 4, 'the PE signature');
  if (view.u32(at) !== 0x4550) view.fail('no PE signature where the MS-DOS header says', at);
  return at + 4;
}

function imageBaseOf(view: FileView, at: number, size: number): Wide {
  const magic = view.u16(at);
  if (magic === 0x20b && size >= 112) return view.u64(at + 24);
  if (magic === 0x10b && size >= 96) return view.u32(at + 28);
  return view.fail(`an optional header of ${size} bytes with magic 0x${magic.toString(16)}`, at);
}

function readSection(view: FileView, at: number): Section {
  return {
    name: view.field(at, 8),
    memorySize: view.u32(at + 8),
    address: view.u32(at + 12),
    size: view.u32(at + 16),
    offset: view.u32(at + 20),
    flags: view.u32(at + 36),
  };
}

function readSymbols(view: FileView, start: number, count: number, sections: readonly Section[], imageBase: Wide): NmRow[] {
  const { table, names } = symbolTable(view, start, count);
  const rows: NmRow[] = [];
  for (let i = 0; i < count; i++) {
    const at = i * SYMBOL_SIZE;
    const section = table.i16(at + 12);
    const extra = table.u8(at + 17);
    if (i + extra >= count) table.fail(`symbol ${i} has ${extra} auxiliary entries, more than there are`, at);
    if (section < DEBUG || section > sections.length) table.fail(`symbol ${i} is in section ${section} of ${sections.length}`, at);
    const value = table.u32(at + 8);
    const long = table.u32(at) === 0 && table.u32(at + 4) !== 0;
    rows.push({
      name: long ? names.text(nameOffset(table, at, i), `symbol ${i}`) : table.field(at, 8),
      address: section > 0 ? add(imageBase, value + sections[section - 1].address) : value,
      size: 0,
      code: codeOf(section, sections),
    });
    i += extra;
  }
  return inferSizes(rows);
}

/** Offsets count the four bytes of the table's size. */
function nameOffset(table: FileView, at: number, i: number): number {
  const offset = table.u32(at + 4);
  if (offset < 4) table.fail(`symbol ${i}: its name is before the string table`, at);
  return offset;
}

function codeOf(section: number, sections: readonly Section[]): string {
  if (section === 0) return 'U';
  if (section === ABSOLUTE) return 'C';
  if (section === DEBUG) return '?';
  const { flags } = sections[section - 1];
  if ((flags & CODE) !== 0) return 'T';
  if ((flags & DATA) !== 0) return (flags & WRITE) === 0 ? 'R' : 'D';
  return (flags & BSS) !== 0 ? 'B' : '?';
}
