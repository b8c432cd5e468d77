/** Small programs in each format, with two functions, a variable and an undefined symbol where the format has them. */

/** A field: bytes as text, or [bytes, value]. */
type Field = string | readonly [size: number, value: number];

function pack(little: boolean, fields: readonly Field[]): Buffer {
  return Buffer.concat(
    fields.map((field) => {
      if (typeof field === 'string') return Buffer.from(field, 'latin1');
      const [size, value] = field;
      const bytes = Buffer.alloc(size);
      let rest = BigInt.asUintN(64, BigInt(value));
      for (let i = 0; i < size; i++, rest >>= 8n) bytes[little ? i : size - 1 - i] = Number(rest & 0xffn);
      return bytes;
    }),
  );
}

const CODE = Buffer.from('554889e55dc3909031c0c390cccccccc', 'hex');
const DATA = Buffer.from('sixteen bytes ..');
const padded = (text: string, size: number): string => text.padEnd(size, '\0');

/** The names, each ended by NUL, after `before`; and where each begins. */
function names(list: readonly string[], before: string): { table: string; at: (name: string) => number } {
  let table = before;
  const offsets = new Map<string, number>();
  for (const name of list) {
    offsets.set(name, table.length);
    table += `${name}\0`;
  }
  return { table, at: (name) => offsets.get(name) ?? 0 };
}

export function elf(wide: boolean, little: boolean): Buffer {
  const word = wide ? 8 : 4;
  const header = wide ? 64 : 52;
  const section = names(['.text', '.data', '.bss', '.symtab', '.strtab', '.shstrtab'], '\0');
  const symbol = names(['main.main', 'main.add', 'main.table', 'main.zero', 'missing', 'file.c'], '\0');
  const entry = (name: string, info: number, index: number, value: number, size: number): Buffer =>
    wide
      ? pack(little, [[4, symbol.at(name)], [1, info], [1, 0], [2, index], [8, value], [8, size]])
      : pack(little, [[4, symbol.at(name)], [4, value], [4, size], [1, info], [1, 0], [2, index]]);
  const symtab = Buffer.concat([
    entry('', 0, 0, 0, 0),
    entry('file.c', 4, 0xfff1, 0, 0),
    entry('main.add', 2, 1, 0x401008, 4),
    entry('main.main', 0x12, 1, 0x401000, 6),
    entry('main.table', 0x11, 2, 0x402000, 16),
    entry('main.zero', 0x11, 3, 0x403000, 8),
    entry('missing', 0x10, 0, 0, 0),
  ]);
  const parts = [CODE, DATA, symtab, Buffer.from(symbol.table, 'latin1'), Buffer.from(section.table, 'latin1')];
  const starts: number[] = [];
  let at = header;
  for (const part of parts) {
    starts.push(at);
    at += part.length;
  }
  const sectionHeader = (name: string, type: number, flags: number, address: number, offset: number, size: number, link: number, one: number): Buffer =>
    pack(little, [[4, name === '' ? 0 : section.at(name)], [4, type], [word, flags], [word, address], [word, offset], [word, size], [4, link], [4, 0], [word, 1], [word, one]]);
  const headers = Buffer.concat([
    sectionHeader('', 0, 0, 0, 0, 0, 0, 0),
    sectionHeader('.text', 1, 6, 0x401000, starts[0], CODE.length, 0, 0),
    sectionHeader('.data', 1, 3, 0x402000, starts[1], DATA.length, 0, 0),
    sectionHeader('.bss', 8, 3, 0x403000, starts[2], 64, 0, 0),
    sectionHeader('.symtab', 2, 0, 0, starts[2], symtab.length, 5, wide ? 24 : 16),
    sectionHeader('.strtab', 3, 0, 0, starts[3], symbol.table.length, 0, 0),
    sectionHeader('.shstrtab', 3, 0, 0, starts[4], section.table.length, 0, 0),
  ]);
  const head = pack(little, [
    `\x7fELF`, [1, wide ? 2 : 1], [1, little ? 1 : 2], [1, 1], padded('', 9),
    [2, 2], [2, wide ? (little ? 62 : 22) : 3], [4, 1], [word, 0x401000], [word, 0], [word, at], [4, 0], [2, header], [2, 0], [2, 0],
    [2, wide ? 64 : 40], [2, 7], [2, 6],
  ]);
  return Buffer.concat([head, ...parts, headers]);
}

export function macho(wide: boolean): Buffer {
  const word = wide ? 8 : 4;
  const symbol = names(['_main.main', '_main.add', '_main.table', '_main.zero', '_missing'], '\0');
  const entry = (name: string, type: number, index: number, value: number): Buffer =>
    pack(true, [[4, symbol.at(name)], [1, type], [1, index], [2, 0], [word, value]]);
  const symtab = Buffer.concat([
    entry('', 0x64, 0, 0),
    entry('_main.main', 0xf, 1, 0x1001000),
    entry('_main.add', 0xe, 1, 0x1001008),
    entry('_main.table', 0xf, 2, 0x1002000),
    entry('_main.zero', 0xf, 3, 0x1003000),
    entry('_missing', 1, 0, 0),
  ]);
  const section = (name: string, segment: string, address: number, size: number, offset: number, flags: number): Buffer =>
    pack(true, [padded(name, 16), padded(segment, 16), [word, address], [word, size], [4, offset], [4, 0], [4, 0], [4, 0], [4, flags], padded('', wide ? 12 : 8)]);
  const segment = (name: string, address: number, size: number, offset: number, fileSize: number, sections: readonly Buffer[]): Buffer =>
    Buffer.concat([
      pack(true, [[4, wide ? 0x19 : 1], [4, (wide ? 72 : 56) + sections.length * (wide ? 80 : 68)], padded(name, 16), [word, address], [word, size], [word, offset], [word, fileSize], [4, 7], [4, 5], [4, sections.length], [4, 0]]),
      ...sections,
    ]);
  const commandSize = 2 * (wide ? 72 : 56) + 3 * (wide ? 80 : 68) + 24;
  const start = (wide ? 32 : 28) + commandSize;
  const commands = Buffer.concat([
    segment('__TEXT', 0x1000000, 0x2000, 0, start + 16, [section('__text', '__TEXT', 0x1001000, 16, start, 0x80000400)]),
    segment('__DATA', 0x1002000, 0x2000, start + 16, 16, [section('__data', '__DATA', 0x1002000, 16, start + 16, 0), section('__bss', '__DATA', 0x1003000, 64, 0, 1)]),
    pack(true, [[4, 2], [4, 24], [4, start + 32], [4, 6], [4, start + 32 + symtab.length], [4, symbol.table.length]]),
  ]);
  const head = pack(true, [[4, wide ? 0xfeedfacf : 0xfeedface], [4, wide ? 0x1000007 : 7], [4, 3], [4, 2], [4, 3], [4, commandSize], [4, 0], ...(wide ? [[4, 0] as const] : [])]);
  return Buffer.concat([head, commands, CODE, DATA, symtab, Buffer.from(symbol.table, 'latin1')]);
}

/** Both of the above, as one file. */
export function fat(): Buffer {
  const images = [macho(false), macho(true)];
  const first = 8 + 2 * 20;
  return Buffer.concat([
    pack(false, [[4, 0xcafebabe], [4, 2], [4, 7], [4, 3], [4, first], [4, images[0].length], [4, 0], [4, 0x1000007], [4, 3], [4, first + images[0].length], [4, images[1].length], [4, 0]]),
    ...images,
  ]);
}

export function pe(wide: boolean): Buffer {
  const optional = wide ? 112 : 96;
  const headers = 64 + 4 + 20 + optional + 3 * 40;
  const symbol = names(['main.some.long.name', 'main.table'], '\0\0\0\0');
  const entry = (name: string, value: number, section: number, extra: number): Buffer =>
    Buffer.concat([name.length > 8 ? pack(true, [[4, 0], [4, symbol.at(name)]]) : Buffer.from(padded(name, 8)), pack(true, [[4, value], [2, section], [2, 0x20], [1, 2], [1, extra], padded('', 18 * extra)])]);
  const symtab = Buffer.concat([entry('main', 0, 1, 1), entry('main.some.long.name', 8, 1, 0), entry('main.table', 0, 2, 0), entry('zero', 16, 3, 0), entry('missing', 0, 0, 0), entry('fixed', 7, -1, 0), entry('.file', 0, -2, 0)]);
  const section = (name: string, address: number, offset: number, flags: number): Buffer =>
    pack(true, [padded(name, 8), [4, 16], [4, address], [4, offset === 0 ? 0 : 16], [4, offset], [4, 0], [4, 0], [2, 0], [2, 0], [4, flags]]);
  const at = headers + 32;
  return Buffer.concat([
    pack(true, ['MZ', padded('', 58), [4, 64], 'PE\0\0', [2, wide ? 0x8664 : 0x14c], [2, 3], [4, 0], [4, at], [4, symtab.length / 18], [2, optional], [2, 0x22e]]),
    wide ? pack(true, [[2, 0x20b], padded('', 22), [8, 0x140000000], padded('', 80)]) : pack(true, [[2, 0x10b], padded('', 26), [4, 0x400000], padded('', 64)]),
    section('.text', 0x1000, headers, 0x60000020),
    section('.data', 0x2000, headers + 16, 0xc0000040),
    section('.bss', 0x3000, 0, 0xc0000080),
    CODE,
    DATA,
    symtab,
    pack(true, [[4, symbol.table.length]]),
    Buffer.from(symbol.table.slice(4), 'latin1'),
  ]);
}

export function plan9(wide: boolean): Buffer {
  const word = wide ? 8 : 4;
  const symbol = (value: number, letter: string, name: string): Buffer => pack(false, [[word, value], [1, letter.charCodeAt(0) | 0x80], `${name}\0`]);
  const symtab = Buffer.concat([
    symbol(1, 'f', 'main.go'),
    pack(false, [[word, 0], [1, 0xfa], '\0', [2, 1], [2, 0]]),
    symbol(0x200028, 'T', 'main.main'),
    symbol(0x200030, 't', 'main.add'),
    symbol(0x201000, 'D', 'main.table'),
    symbol(0x202000, 'b', 'main.zero'),
  ]);
  return Buffer.concat([
    pack(false, [[4, wide ? 0x8a97 : 0x1eb], [4, 16], [4, 16], [4, 64], [4, symtab.length], [4, 0x200028], [4, 0], [4, 0], ...(wide ? [[8, 0x200028] as const] : [])]),
    CODE,
    DATA,
    symtab,
  ]);
}

export function xcoff(wide: boolean): Buffer {
  const header = wide ? 24 : 20;
  const headers = header + 3 * (wide ? 72 : 40);
  const symbol = names(['.main.main', 'main.readonly', 'main.table', 'main.zero', 'missing'], '\0\0\0\0');
  const word = wide ? 8 : 4;
  const entry = (name: string, value: number, section: number, storage: number, size: number, mapping: number): Buffer =>
    Buffer.concat([
      wide ? pack(false, [[8, value], [4, symbol.at(name)]]) : pack(false, [[4, 0], [4, symbol.at(name)], [4, value]]),
      pack(false, [[2, section], [2, 0], [1, storage], [1, 1]]),
      pack(false, [[4, size], [4, 0], [2, 0], [1, 1], [1, mapping], [4, 0], [2, wide ? 251 : 0]]),
    ]);
  const symtab = Buffer.concat([
    entry('.main.main', 0x10001000, 1, 2, 6, 0),
    entry('main.readonly', 0x10001008, 1, 107, 4, 1),
    entry('main.table', 0x20000000, 2, 2, 16, 5),
    entry('main.zero', 0x20001000, 3, 111, 8, 9),
    entry('missing', 0, 0, 2, 0, 10),
  ]);
  const section = (name: string, address: number, offset: number, type: number): Buffer =>
    pack(false, [padded(name, 8), [word, address], [word, address], [word, 16], [word, offset], [word, 0], [word, 0], [wide ? 4 : 2, 0], [wide ? 4 : 2, 0], [4, type], ...(wide ? [[4, 0] as const] : [])]);
  const at = headers + 32;
  const head = wide
    ? pack(false, [[2, 0o767], [2, 3], [4, 0], [8, at], [2, 0], [2, 2], [4, symtab.length / 18]])
    : pack(false, [[2, 0o737], [2, 3], [4, 0], [4, at], [4, symtab.length / 18], [2, 0], [2, 2]]);
  return Buffer.concat([
    head,
    section('.text', 0x10001000, headers, 0x20),
    section('.data', 0x20000000, headers + 16, 0x40),
    section('.bss', 0x20001000, 0, 0x80),
    CODE,
    DATA,
    symtab,
    pack(false, [[4, symbol.table.length]]),
    Buffer.from(symbol.table.slice(4), 'latin1'),
  ]);
}

export function wasm(): Buffer {
  const text = (value: string): Field[] => [[1, value.length], value];
  const section = (id: number, fields: readonly Field[]): Buffer => {
    const body = pack(true, fields);
    return Buffer.concat([Buffer.from([id, body.length]), body]);
  };
  return Buffer.concat([
    pack(true, ['\0asm', [4, 1]]),
    section(1, [[1, 1], [1, 0x60], [1, 0], [1, 0]]),
    section(2, [[1, 1], ...text('env'), ...text('wait'), [1, 0], [1, 0]]),
    section(3, [[1, 2], [1, 0], [1, 0]]),
    section(10, [[1, 2], [1, 2], [1, 0], [1, 0x0b], [1, 3], [1, 0], [1, 1], [1, 0x0b]]),
    section(0, [...text('name'), [1, 1], [1, 15], [1, 3], [1, 0], ...text('wait'), [1, 1], ...text('f'), [1, 2], ...text('add')]),
  ]);
}

export const EXECUTABLES: Readonly<Record<string, () => Buffer>> = {
  elf64: () => elf(true, true),
  'elf64-big-endian': () => elf(true, false),
  elf32: () => elf(false, true),
  macho64: () => macho(true),
  macho32: () => macho(false),
  fat,
  pe64: () => pe(true),
  pe32: () => pe(false),
  'plan9-64': () => plan9(true),
  'plan9-32': () => plan9(false),
  xcoff64: () => xcoff(true),
  xcoff32: () => xcoff(false),
  wasm,
};
