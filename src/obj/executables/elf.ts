import type { NmRow } from '../nm.ts';
import type { Executable, LoadedSection } from './executable.ts';
import { checkExtents, FileView, type Wide } from './view.ts';

/*
 * ELF as the System V ABI's "Object Files" chapter lays it out: a header, a table of program headers, a table of section
 * headers; the symbols are in the one section of type SYMTAB, their names in the section that its link names.
 */

const NULL = 0;
const SYMTAB = 2;
const STRTAB = 3;
const NOBITS = 8;
const SHF_WRITE = 1;
const SHF_ALLOC = 2;
const SHF_EXECINSTR = 4;
const SHN_LORESERVE = 0xff00;
const SHN_COMMON = 0xfff2;
const SHN_XINDEX = 0xffff;

const CODES: ReadonlyMap<number, string> = new Map([
  [SHF_ALLOC | SHF_EXECINSTR, 'T'],
  [SHF_ALLOC, 'R'],
  [SHF_ALLOC | SHF_WRITE, 'D'],
]);

/** GOARCH by e_machine, of big-endian programs after the slash. */
const MACHINES: ReadonlyMap<number, string> = new Map([
  [3, '386'],
  [8, 'mipsle/mips'],
  [20, 'ppc'],
  [21, 'ppc64le/ppc64'],
  [22, 's390x'],
  [40, 'arm'],
  [62, 'amd64'],
  [183, 'arm64'],
  [243, 'riscv64'],
  [258, 'loong64'],
]);

interface Section {
  readonly nameOffset: number;
  readonly type: number;
  readonly flags: number;
  readonly address: Wide;
  readonly offset: Wide;
  readonly size: Wide;
  readonly link: number;
  readonly entrySize: number;
}

/** Where the fields of the two classes are. */
interface Layout {
  readonly wide: boolean;
  readonly header: number;
  readonly programHeader: number;
  readonly sectionHeader: number;
  readonly symbol: number;
}

const LAYOUT32: Layout = { wide: false, header: 52, programHeader: 32, sectionHeader: 40, symbol: 16 };
const LAYOUT64: Layout = { wide: true, header: 64, programHeader: 56, sectionHeader: 64, symbol: 24 };

export function isElf(file: Uint8Array): boolean {
  return file[0] === 0x7f && file[1] === 0x45 && file[2] === 0x4c && file[3] === 0x46;
}

/** Throws ObjectError. */
export function readElf(file: Uint8Array): Executable {
  const any = new FileView(file, true);
  any.need(0, 16, 'ELF identification');
  const [fileClass, encoding, version] = [file[4], file[5], file[6]];
  if (fileClass !== 1 && fileClass !== 2) any.fail(`ELF class ${fileClass} is neither 32 nor 64 bits`, 4);
  if (encoding !== 1 && encoding !== 2) any.fail(`ELF data encoding ${encoding} is no byte order`, 5);
  const layout = fileClass === 1 ? LAYOUT32 : LAYOUT64;
  const view = new FileView(file, encoding === 1);
  view.need(0, layout.header, 'ELF header');
  if (version !== 1 || view.u32(20) !== 1) view.fail('ELF version is not 1', version !== 1 ? 6 : 20);
  const sections = readSections(view, layout);
  const names = sections.length === 0 ? null : nameTable(view, sections);
  const nameOf = (i: number): string => (names === null ? '' : names.text(sections[i].nameOffset, `section ${i}`));
  const loaded: LoadedSection[] = [];
  sections.forEach(({ type, flags, address, offset, size }, i) => {
    const name = nameOf(i);
    if (type === NULL || type === NOBITS || (flags & SHF_ALLOC) === 0) return;
    loaded.push({ name, address, bytes: view.part(offset, size, name).bytes });
  });
  const [little, big = little] = (MACHINES.get(view.u16(18)) ?? '').split('/');
  let goarch = encoding === 1 ? little : big;
  if (goarch.startsWith('mips') && layout.wide) goarch = goarch.replace('mips', 'mips64');
  return { format: 'ELF', goarch, symbols: readSymbols(view, layout, sections), sections: loaded };
}

function readSections(view: FileView, layout: Layout): Section[] {
  const { wide } = layout;
  const programs = wide ? view.u64(32) : view.u32(28);
  const at = wide ? view.u64(40) : view.u32(32);
  const sizes = wide ? 52 : 40;
  const [headerSize, programSize, programCount, entry, counted] = [0, 2, 4, 6, 8].map((step) => view.u16(sizes + step));
  if (headerSize !== layout.header) view.fail(`ELF header says that it has ${headerSize} bytes`, sizes);
  if (programCount > 0 && programSize !== layout.programHeader) view.fail(`program headers of ${programSize} bytes`, sizes + 2);
  view.need(programs, programCount * programSize, 'program headers');
  checkSegments(view, layout, Number(programs), programCount);
  if (at === 0) {
    if (counted !== 0) view.fail(`${counted} section headers, but no place for them`, sizes + 8);
    return [];
  }
  if (entry !== layout.sectionHeader) view.fail(`section headers of ${entry} bytes`, sizes + 6);
  const read = (i: number): Section => readSection(view.part(Number(at) + i * entry, entry, `section header ${i}`), wide);
  const first = read(0);
  if (first.type !== NULL) view.fail('the first section is not the null section', Number(at));
  const count = counted === 0 ? Number(first.size) : counted;
  view.need(at, count * entry, 'section headers');
  const sections = Array.from({ length: count }, (_, i) => read(i));
  checkExtents(view, [
    { name: 'the ELF header', offset: 0, size: layout.header },
    { name: 'the section headers', offset: at, size: count * entry },
    ...sections.flatMap(({ type, offset, size }, i) =>
      type === NULL || type === NOBITS ? [] : [{ name: `section ${i}`, offset, size }],
    ),
  ]);
  return sections;
}

function readSection(view: FileView, wide: boolean): Section {
  const word = (at32: number, at64: number): Wide => (wide ? view.u64(at64) : view.u32(at32));
  return {
    nameOffset: view.u32(0),
    type: view.u32(4),
    flags: Number(word(8, 8)),
    address: word(12, 16),
    offset: word(16, 24),
    size: word(20, 32),
    link: view.u32(wide ? 40 : 24),
    entrySize: Number(word(36, 56)),
  };
}

function checkSegments(view: FileView, { wide, programHeader }: Layout, at: number, count: number): void {
  for (let i = 0; i < count; i++) {
    const from = at + i * programHeader;
    const offset = wide ? view.u64(from + 8) : view.u32(from + 4);
    const size = wide ? view.u64(from + 32) : view.u32(from + 16);
    view.need(offset, size, `segment ${i}`);
  }
}

function nameTable(view: FileView, sections: readonly Section[]): FileView {
  const at = view.u8(4) === 1 ? 50 : 62;
  const index = view.u16(at) === SHN_XINDEX ? sections[0].link : view.u16(at);
  return stringTable(view, sections, index, 'the names of sections', at);
}

function stringTable(view: FileView, sections: readonly Section[], index: number, what: string, at: number): FileView {
  const section = sections[index];
  if (section?.type !== STRTAB) view.fail(`${what} are said to be in section ${index}, which is no string table`, at);
  return view.part(section.offset, section.size, what);
}

function readSymbols(view: FileView, layout: Layout, sections: readonly Section[]): NmRow[] | null {
  const table = sections.find(({ type }) => type === SYMTAB);
  if (table === undefined || table.size === 0) return null;
  const start = Number(table.offset);
  const size = Number(table.size);
  if (size % layout.symbol !== 0 || table.entrySize !== layout.symbol) {
    view.fail(`a symbol table of ${size} bytes with entries of ${table.entrySize} bytes`, start);
  }
  const names = stringTable(view, sections, table.link, 'the names of symbols', start);
  const rows: NmRow[] = [];
  for (let at = start + layout.symbol; at < start + size; at += layout.symbol) {
    const { wide } = layout;
    const info = view.u8(at + (wide ? 4 : 12));
    const index = view.u16(at + (wide ? 6 : 14));
    const what = `symbol ${(at - start) / layout.symbol}`;
    if (index < SHN_LORESERVE && index >= sections.length) view.fail(`${what} is in section ${index} of ${sections.length}`, at);
    rows.push({
      name: names.text(view.u32(at), what),
      address: wide ? view.u64(at + 8) : view.u32(at + 4),
      size: wide ? view.u64(at + 16) : view.u32(at + 8),
      code: codeOf(index, sections, info >> 4 === 0),
    });
  }
  return rows;
}

/** Letters of local symbols are 32 further, '?' included. */
function codeOf(index: number, sections: readonly Section[], local: boolean): string {
  let code = '?';
  if (index === 0) code = 'U';
  else if (index === SHN_COMMON) code = 'B';
  else if (index < SHN_LORESERVE) code = CODES.get(sections[index].flags & (SHF_WRITE | SHF_ALLOC | SHF_EXECINSTR)) ?? '?';
  return local ? String.fromCharCode(code.charCodeAt(0) + 32) : code;
}
