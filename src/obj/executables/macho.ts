import type { NmRow } from '../nm.ts';
import { inferSizes, type Executable, type LoadedSection } from './executable.ts';
import { checkExtents, FileView, type Wide } from './view.ts';

/*
 * Mach-O as mach-o/loader.h, nlist.h and fat.h lay it out: a header, load commands (segments with their sections, and
 * where the symbol table is); a fat file is a table of such files, in big-endian numbers.
 */

const MAGIC32 = 0xfeedface;
const MAGIC64 = 0xfeedfacf;
const FAT_MAGIC = 0xcafebabe;
const LC_SEGMENT = 0x1;
const LC_SYMTAB = 0x2;
const LC_SEGMENT_64 = 0x19;
const STAB = 0xe0;
/** Section types without bytes in the file: zero-filled, of 4 GB and more, and thread-local. */
const ZERO_FILLED: ReadonlySet<number> = new Set([0x1, 0xc, 0x12]);

const CPUS: ReadonlyMap<number, string> = new Map([
  [7, '386'],
  [0x1000007, 'amd64'],
  [12, 'arm'],
  [0x100000c, 'arm64'],
  [18, 'ppc'],
  [0x1000012, 'ppc64'],
]);

interface Section {
  readonly name: string;
  readonly segment: string;
  readonly address: Wide;
  readonly size: Wide;
  readonly offset: number;
  readonly type: number;
}

export function isMachO(file: Uint8Array): boolean {
  if (file.length < 4) return false;
  const view = new DataView(file.buffer, file.byteOffset, 4);
  return [true, false].some((little) => [MAGIC32, MAGIC64].includes(view.getUint32(0, little)));
}

/** A Java class file begins with the same four bytes: it goes on with a version, which is no count of images. */
export function isFat(file: Uint8Array): boolean {
  if (file.length < 8) return false;
  const view = new DataView(file.buffer, file.byteOffset, 8);
  return view.getUint32(0) === FAT_MAGIC && view.getUint32(4) < 0x2d;
}

/** The images of a fat file, each with the name of its architecture. Throws ObjectError. */
export function readFat(file: Uint8Array): { readonly name: string; readonly image: Executable }[] {
  const view = new FileView(file, false);
  const count = view.u32(4);
  if (count === 0) view.fail('a fat file without images', 4);
  view.need(8, count * 20, 'the table of images');
  const entries = Array.from({ length: count }, (_, i) => {
    const at = 8 + i * 20;
    const cpu = view.u32(at);
    return { name: CPUS.get(cpu) ?? `cpu ${cpu}`, subtype: view.u32(at + 4), offset: view.u32(at + 8), size: view.u32(at + 12) };
  });
  checkExtents(view, [{ name: 'the table of images', offset: 0, size: 8 + count * 20 }, ...entries]);
  const seen = new Set<string>();
  return entries.map(({ name, subtype, offset, size }, i) => {
    const key = `${name} ${subtype}`;
    if (seen.has(key)) view.fail(`a second image for ${name}`, 8 + i * 20);
    seen.add(key);
    const part = view.part(offset, size, `the image for ${name}`);
    if (!isMachO(part.bytes)) view.fail(`the image for ${name} is no Mach-O file`, offset);
    return { name, image: readMachO(part.bytes, part.base) };
  });
}

/** `base` is where the image begins in its file. Throws ObjectError. */
export function readMachO(file: Uint8Array, base = 0): Executable {
  const magic = new DataView(file.buffer, file.byteOffset, 4).getUint32(0, true);
  const little = magic === MAGIC32 || magic === MAGIC64;
  const view = new FileView(file, little, base);
  const wide = view.u32(0) === MAGIC64;
  const commandCount = view.u32(16);
  const commandSize = view.u32(20);
  const start = wide ? 32 : 28;
  const commands = view.part(start, commandSize, 'the load commands');
  const sections: Section[] = [];
  let symtab: FileView | undefined;
  let at = 0;
  for (let i = 0; i < commandCount; i++) {
    if (at + 8 > commandSize) commands.fail(`${commandCount} load commands, of which ${i} are there`, at);
    const size = commands.u32(at + 4);
    if (size < 8 || at + size > commandSize) commands.fail(`load command ${i} has ${size} bytes`, at);
    const command = commands.part(at, size, `load command ${i}`);
    const kind = command.u32(0);
    if (kind === LC_SEGMENT || kind === LC_SEGMENT_64) sections.push(...readSegment(command, view, kind === LC_SEGMENT_64));
    if (kind === LC_SYMTAB) {
      if (symtab !== undefined) command.fail('a second symbol table', 0);
      symtab = command;
    }
    at += size;
  }
  if (at !== commandSize) commands.fail(`the load commands end before their ${commandSize} bytes`, at);
  const present = sections.filter(({ type }) => !ZERO_FILLED.has(type));
  checkExtents(view, [{ name: 'the load commands', offset: 0, size: start + commandSize }, ...present]);
  const loaded = present.map(({ name, segment, address, offset, size }): LoadedSection => {
    return { name: `${segment},${name}`, address, bytes: view.part(offset, size, name).bytes };
  });
  const symbols = symtab === undefined ? null : readSymbols(symtab, view, sections, wide);
  return { format: 'Mach-O', goarch: CPUS.get(view.u32(4)) ?? '', symbols, sections: loaded };
}

function readSegment(command: FileView, file: FileView, wide: boolean): Section[] {
  const name = command.field(8, 16);
  const offset = wide ? command.u64(40) : command.u32(32);
  const size = wide ? command.u64(48) : command.u32(36);
  const end = file.need(offset, size, `segment ${name}`);
  const count = command.u32(wide ? 64 : 48);
  const [header, entry] = wide ? [72, 80] : [56, 68];
  if (command.length < header + count * entry) command.fail(`segment ${name} says it has ${count} sections, more than there is place for`, 0);
  return Array.from({ length: count }, (_, i) => {
    const at = header + i * entry;
    const section: Section = {
      name: command.field(at, 16),
      segment: command.field(at + 16, 16),
      address: wide ? command.u64(at + 32) : command.u32(at + 32),
      size: wide ? command.u64(at + 40) : command.u32(at + 36),
      offset: command.u32(at + (wide ? 48 : 40)),
      type: command.u32(at + (wide ? 64 : 56)) & 0xff,
    };
    if (!ZERO_FILLED.has(section.type) && section.size > 0 && (section.offset < offset || section.offset + Number(section.size) > end)) {
      command.fail(`section ${section.name} is not inside its segment ${name}`, at);
    }
    return section;
  });
}

function readSymbols(command: FileView, file: FileView, sections: readonly Section[], wide: boolean): NmRow[] {
  const [symbolsAt, count, namesAt, namesSize] = [8, 12, 16, 20].map((at) => command.u32(at));
  const entry = wide ? 16 : 12;
  const table = file.part(symbolsAt, count * entry, 'the symbol table');
  const names = file.part(namesAt, namesSize, 'the names of symbols');
  checkExtents(file, [
    { name: 'the symbol table', offset: symbolsAt, size: count * entry },
    { name: 'the names of symbols', offset: namesAt, size: namesSize },
  ]);
  const rows: NmRow[] = [];
  for (let i = 0; i < count; i++) {
    const at = i * entry;
    const type = table.u8(at + 4);
    const index = table.u8(at + 5);
    if ((type & STAB) !== 0) continue;
    if (index > sections.length) table.fail(`symbol ${i} is in section ${index} of ${sections.length}`, at);
    const name = names.text(table.u32(at), `symbol ${i}`);
    rows.push({
      name: name[0] === '_' && name.includes('.') ? name.slice(1) : name,
      address: wide ? table.u64(at + 8) : table.u32(at + 8),
      size: 0,
      code: index === 0 ? 'U' : codeOf(sections[index - 1]),
    });
  }
  return inferSizes(rows);
}

function codeOf({ segment, name }: Section): string {
  if (segment === '__TEXT') return name === '__text' ? 'T' : 'R';
  if (segment === '__DATA_CONST') return 'R';
  if (segment !== '__DATA') return '?';
  return name === '__bss' || name === '__noptrbss' ? 'B' : 'D';
}
