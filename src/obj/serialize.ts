import { ByteBuffer } from '../base/bytes.ts';
import {
  AuxType,
  BLOCK_COUNT,
  Block,
  HEADER_SIZE,
  MAGIC,
  ObjectFlag,
  PkgIndex,
  SymKind,
  SymbolFlag,
  SymbolFlag2,
} from './format.ts';
import { goSort } from './gosort.ts';
import { contentHash, shortHash } from './hash.ts';
import { visitAll } from './order.ts';
import type { IndexSpaces, SymbolLists } from './order.ts';
import type { LinkRelocation, LinkSymbol } from './symbol.ts';

export interface WriteInput {
  /** Package path as escaped in symbol names. */
  readonly pkgPath: string;
  readonly ptrSize: 4 | 8;
  readonly lists: SymbolLists;
  readonly spaces: IndexSpaces;
  /** Names for line tables, by number. */
  readonly files: readonly string[];
}

/** Offset of the ObjectFlag bits in the binary part: they come after the magic and the fingerprint. */
export const FLAGS_OFFSET = 16;

/** -p when the command line has none. */
export const UNLINKABLE = '<unlinkable>';

/** The string table while it is written: where each string starts. Builtin symbols are never named. */
class StringTable {
  readonly #out: ByteBuffer;
  readonly #places = new Map<string, { offset: number; length: number }>();

  constructor(out: ByteBuffer) {
    this.#out = out;
  }

  add(text: string): void {
    if (this.#places.has(text)) return;
    const offset = this.#out.length;
    this.#places.set(text, { offset, length: this.#out.utf8(text) });
  }

  /** Writes a (length, offset) pair. */
  refer(text: string): void {
    const place = this.#places.get(text);
    if (place === undefined) throw new Error(`string ${JSON.stringify(text)} is not in the string table`);
    this.#out.u32(place.length);
    this.#out.u32(place.offset);
  }
}

/** Alignment of content-addressable data: of a table's fields where its name says what it is, else by its size. */
function contentAlignment({ name, size }: LinkSymbol, ptrSize: number): number {
  if (name.startsWith('gclocals·')) return 4;
  if (name !== '' && /^go:string\.|^type:\.(namedata|importpath)\.|\.(opendefer|arginfo[01]|argliveinfo)$/.test(name)) return 1;
  if (ptrSize === 8 && size % 8 === 0) return 8;
  if (size % 4 === 0) return 4;
  return size % 2 === 0 ? 2 : 1;
}

function flagByte({ name, kind, flags }: LinkSymbol): number {
  const goType = name.startsWith('type:') && name[5] !== '.' && kind === SymKind.SRODATA;
  return goType ? flags | SymbolFlag.GoType : flags;
}

function flag2Byte({ name, kind, flags2 }: LinkSymbol, pkgPath: string): number {
  let flags: number = flags2;
  if (name === '') return flags;
  if (name.startsWith('go:itab.') && kind === SymKind.SRODATA) flags |= SymbolFlag2.Itab;
  if (name.startsWith(`${pkgPath}..dict`)) flags |= SymbolFlag2.Dict;
  return flags | SymbolFlag2.Linkname;
}

/** An auxiliary symbol; a null FUNCDATA is a hole in the numbers. */
interface Auxiliary {
  readonly type: AuxType;
  readonly symbol: LinkSymbol | null;
}

const NONE: readonly Auxiliary[] = [];

/** The auxiliary symbols of a TEXT in the format's order. */
function auxOf({ func }: LinkSymbol): readonly Auxiliary[] {
  if (func === null) return NONE;
  const all: Auxiliary[] = [{ type: AuxType.FuncInfo, symbol: func.info }];
  const table = (type: AuxType, symbol: LinkSymbol | null): void => {
    if (symbol !== null && symbol.size !== 0) all.push({ type, symbol });
  };
  for (const symbol of func.funcdata) all.push({ type: AuxType.Funcdata, symbol });
  table(AuxType.DwarfInfo, func.dwarfInfo);
  table(AuxType.DwarfLines, func.dwarfLines);
  table(AuxType.Pcsp, func.pcsp);
  table(AuxType.Pcfile, func.pcfile);
  table(AuxType.Pcline, func.pcline);
  table(AuxType.Pcinline, func.pcinline);
  table(AuxType.SehUnwindInfo, func.unwind);
  for (const symbol of func.pcdata) all.push({ type: AuxType.Pcdata, symbol });
  return all;
}

const byOffset = (a: LinkRelocation, b: LinkRelocation): number => a.offset - b.offset;

/** Puts relocations into the order in which objects and listings have them. */
export function sortRelocations(symbols: Iterable<LinkSymbol>): void {
  for (const { relocations } of symbols) if (relocations.length > 1) goSort(relocations, byOffset);
}

class ObjectWriter {
  readonly #input: WriteInput;
  readonly #out: ByteBuffer;
  readonly #strings: StringTable;
  readonly #definitions: readonly LinkSymbol[];
  /** Of each definition. */
  readonly #auxiliaries: readonly (readonly Auxiliary[])[];

  constructor(input: WriteInput) {
    this.#input = input;
    const { self, hashed64, hashed, nonPkg } = input.spaces;
    this.#definitions = [...self, ...hashed64, ...hashed, ...nonPkg];
    this.#auxiliaries = this.#definitions.map(auxOf);
    const contents = this.#definitions.reduce((sum, { data, relocations }) => sum + data.length + 23 * relocations.length, 0);
    this.#out = new ByteBuffer(contents + 128 * this.#definitions.length + 4096);
    this.#strings = new StringTable(this.#out);
  }

  write(): Uint8Array {
    const { spaces, files } = this.#input;
    this.#writeHeader();
    this.#writeStrings();
    const blocks: ReadonlyMap<Block, () => void> = new Map([
      [Block.PkgIndex, () => this.#strings.refer('')],
      [Block.File, () => files.forEach((file) => this.#strings.refer(file))],
      [Block.SymDef, () => this.#symbols(spaces.self)],
      [Block.Hashed64Def, () => this.#symbols(spaces.hashed64)],
      [Block.HashedDef, () => this.#symbols(spaces.hashed)],
      [Block.NonPkgDef, () => this.#symbols(spaces.nonPkg)],
      [Block.NonPkgRef, () => this.#symbols(spaces.nonPkgRefs)],
      [Block.Hash64, () => spaces.hashed64.forEach((symbol) => this.#out.bytes(shortHash(symbol)))],
      [Block.Hash, () => spaces.hashed.forEach((symbol) => this.#out.bytes(contentHash(symbol, this.#input.pkgPath)))],
      [Block.RelocIndex, () => this.#indexes(this.#definitions, ({ relocations }) => relocations.length)],
      [Block.AuxIndex, () => this.#indexes(this.#auxiliaries, ({ length }) => length)],
      [Block.DataIndex, () => this.#indexes(this.#definitions, ({ data }) => data.length)],
      [Block.Reloc, () => this.#allRelocations()],
      [Block.Aux, () => this.#auxiliaries.forEach((each) => this.#aux(each))],
      [Block.Data, () => this.#definitions.forEach((symbol) => this.#out.bytes(symbol.data))],
    ]);
    for (let block = 0; block < BLOCK_COUNT; block++) {
      this.#out.setU32(HEADER_SIZE - 4 * (BLOCK_COUNT - block), this.#out.length);
      blocks.get(block)?.();
    }
    return this.#out.take();
  }

  #writeHeader(): void {
    const { pkgPath } = this.#input;
    this.#out.utf8(MAGIC);
    this.#out.u64(0, 0);
    this.#out.u32(ObjectFlag.FromAssembly | (pkgPath === UNLINKABLE ? ObjectFlag.Unlinkable : 0));
    this.#out.zeros(4 * BLOCK_COUNT);
  }

  #writeStrings(): void {
    this.#strings.add('');
    visitAll(this.#input.lists, (symbol) => {
      if (symbol.pkg !== PkgIndex.Builtin) this.#strings.add(symbol.name);
    });
    for (const file of this.#input.files) this.#strings.add(file);
  }

  #symbols(symbols: readonly LinkSymbol[]): void {
    const { pkgPath, ptrSize } = this.#input;
    for (const symbol of symbols) {
      this.#strings.refer(symbol.name);
      this.#out.u16(symbol.abi);
      this.#out.u8(symbol.kind);
      this.#out.u8(flagByte(symbol));
      this.#out.u8(flag2Byte(symbol, pkgPath));
      this.#out.u32(symbol.size);
      this.#out.u32(symbol.contentAddressable && symbol.size !== 0 ? contentAlignment(symbol, ptrSize) : symbol.align);
    }
  }

  #indexes<T>(each: readonly T[], count: (one: T) => number): void {
    let total = 0;
    for (const one of each) {
      this.#out.u32(total);
      total += count(one);
    }
    this.#out.u32(total);
  }

  #allRelocations(): void {
    sortRelocations(this.#definitions);
    for (const symbol of this.#definitions) this.#relocations(symbol);
  }

  #relocations({ relocations }: LinkSymbol): void {
    for (const { offset, size, type, target, add } of relocations) {
      this.#out.u32(offset);
      this.#out.u8(size);
      this.#out.u16(type);
      this.#out.i64(add);
      this.#reference(target);
    }
  }

  #aux(auxiliaries: readonly Auxiliary[]): void {
    for (const { type, symbol } of auxiliaries) {
      this.#out.u8(type);
      this.#reference(symbol);
    }
  }

  #reference(symbol: LinkSymbol | null): void {
    this.#out.u32(symbol?.pkg ?? PkgIndex.Invalid);
    this.#out.u32(symbol?.index ?? 0);
  }
}

/** The binary part of an object file whose symbols are numbered, without the mark of -shared. */
export function writeObject(input: WriteInput): Uint8Array {
  return new ObjectWriter(input).write();
}
