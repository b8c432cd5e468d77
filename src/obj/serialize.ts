import { ByteBuffer } from '../base/bytes.ts';
import { Abi } from '../base/symbol.ts';
import {
  AUX_SIZE,
  AuxType,
  BLOCK_COUNT,
  Block,
  HEADER_SIZE,
  MAGIC,
  ObjectFlag,
  PkgIndex,
  RELOC_SIZE,
  SymKind,
  SymbolFlag,
  SymbolFlag2,
} from './format.ts';
import { goSort } from './gosort.ts';
import { contentHash, pcTableHash, shortHash } from './hash.ts';
import type { IndexSpaces } from './order.ts';
import type { PcTable } from './pctable.ts';
import type { FunctionTables, LinkRelocation, LinkSymbol } from './symbol.ts';

export interface WriteInput {
  /** Package path as escaped in symbol names. */
  readonly pkgPath: string;
  readonly ptrSize: 4 | 8;
  readonly spaces: IndexSpaces;
  /** Names for line tables, by number. */
  readonly files: readonly string[];
}

/** Offset of the ObjectFlag bits in the binary part: they come after the magic and the fingerprint. */
export const FLAGS_OFFSET = 16;

/** -p when the command line has none. */
export const UNLINKABLE = '<unlinkable>';

/** A string of the file: it is referred to as (length, offset). */
interface StringPlace {
  readonly offset: number;
  readonly length: number;
}

/** Alignment of content-addressable data: of a table's fields where its name says what it is, else by its size. */
function contentAlignment({ name, size }: LinkSymbol, ptrSize: number): number {
  if (name.startsWith('gclocals·')) return 4;
  if (name !== '' && /^go:string\.|^type:\.(namedata|importpath)\.|\.(opendefer|arginfo[01]|argliveinfo)$/.test(name)) return 1;
  return sizeAlignment(size, ptrSize);
}

function sizeAlignment(size: number, ptrSize: number): number {
  if (ptrSize === 8 && size % 8 === 0) return 8;
  if (size % 4 === 0) return 4;
  return size % 2 === 0 ? 2 : 1;
}

function flagByte({ name, kind, flags }: LinkSymbol): number {
  const goType = name.startsWith('type:') && name[5] !== '.' && kind === SymKind.SRODATA;
  return goType ? flags | SymbolFlag.GoType : flags;
}

function flag2Byte({ name, kind, flags2 }: LinkSymbol, dictPrefix: string): number {
  let flags: number = flags2;
  if (name === '') return flags;
  if (name.startsWith('go:itab.') && kind === SymKind.SRODATA) flags |= SymbolFlag2.Itab;
  if (name.startsWith(dictPrefix)) flags |= SymbolFlag2.Dict;
  return flags | SymbolFlag2.Linkname;
}

const byOffset = (a: LinkRelocation, b: LinkRelocation): number => a.offset - b.offset;

function isInOrder(relocations: readonly LinkRelocation[]): boolean {
  for (let i = 1; i < relocations.length; i++) if (relocations[i].offset < relocations[i - 1].offset) return false;
  return true;
}

/** Puts relocations into the order in which objects and listings have them. */
export function sortRelocations(symbols: Iterable<LinkSymbol>): void {
  for (const { relocations } of symbols) if (!isInOrder(relocations)) goSort(relocations, byOffset);
}

/** Bytes that the parts of an object with as many symbols may take, besides contents and long names. */
const SYMBOL_ROOM = 128;
const BASE_ROOM = 4096;

/** Where objects are written, unless they are large. */
const sharedRoom = new ByteBuffer(1 << 16);
const SHARED_LIMIT = 1 << 22;

/** Writes a block for each kind of part that definitions have, all of the same order: where each definition's parts begin. */
class PartIndex {
  readonly #out: ByteBuffer;
  #at: number;

  /** Leaves room for an entry for each definition, and for the end. */
  constructor(out: ByteBuffer, definitions: number) {
    this.#out = out;
    this.#at = out.length;
    out.zeros(4 * (definitions + 1));
  }

  /** The next definition's parts begin at that one. */
  add(start: number): void {
    this.#out.setU32(this.#at, start);
    this.#at += 4;
  }
}

class ObjectWriter {
  readonly #input: WriteInput;
  readonly #out: ByteBuffer;
  /** Of names and files. Builtin symbols are never named. */
  readonly #strings = new Map<string, StringPlace>();

  constructor(input: WriteInput) {
    this.#input = input;
    const room = roomFor(input.spaces);
    this.#out = room > SHARED_LIMIT ? new ByteBuffer(room) : sharedRoom;
    this.#out.truncate(0);
  }

  write(): Uint8Array {
    const { spaces, files } = this.#input;
    this.#writeHeader();
    this.#writeStrings();
    this.#begin(Block.Autolib);
    this.#begin(Block.PkgIndex);
    this.#refer('');
    this.#begin(Block.File);
    for (const file of files) this.#refer(file);
    this.#begin(Block.SymDef);
    this.#symbols(spaces.self);
    this.#begin(Block.Hashed64Def);
    this.#symbols(spaces.hashed64);
    this.#begin(Block.HashedDef);
    this.#pcTables(spaces.pcTables);
    this.#symbols(spaces.hashed);
    this.#begin(Block.NonPkgDef);
    this.#symbols(spaces.nonPkg);
    this.#begin(Block.NonPkgRef);
    this.#symbols(spaces.nonPkgRefs);
    this.#begin(Block.RefFlags);
    this.#begin(Block.Hash64);
    for (const symbol of spaces.hashed64) this.#out.bytes(shortHash(symbol));
    this.#begin(Block.Hash);
    for (const table of spaces.pcTables) this.#out.latin1(pcTableHash(table));
    for (const symbol of spaces.hashed) this.#out.bytes(contentHash(symbol, this.#input.pkgPath));
    this.#parts();
    this.#begin(Block.RefName);
    this.#begin(Block.End);
    return this.#out.take();
  }

  #writeHeader(): void {
    const { pkgPath } = this.#input;
    this.#out.utf8(MAGIC);
    this.#out.u64(0, 0);
    this.#out.u32(ObjectFlag.FromAssembly | (pkgPath === UNLINKABLE ? ObjectFlag.Unlinkable : 0));
    this.#out.zeros(4 * BLOCK_COUNT);
  }

  /** Notes where a block begins: they come in the order of their numbers. */
  #begin(block: Block): void {
    this.#out.setU32(HEADER_SIZE - 4 * (BLOCK_COUNT - block), this.#out.length);
  }

  #writeStrings(): void {
    for (const { name } of this.#input.spaces.named) this.#addString(name);
    for (const file of this.#input.files) this.#addString(file);
  }

  #addString(text: string): void {
    if (this.#strings.has(text)) return;
    const offset = this.#out.length;
    this.#strings.set(text, { offset, length: this.#out.utf8(text) });
  }

  /** The empty string stands before all others. */
  #refer(text: string): void {
    if (text === '') {
      this.#out.u64(0, HEADER_SIZE);
      return;
    }
    const place = this.#strings.get(text);
    if (place === undefined) throw new Error(`string ${JSON.stringify(text)} is not in the string table`);
    this.#out.u64(place.length, place.offset);
  }

  #symbols(symbols: readonly LinkSymbol[]): void {
    const { pkgPath, ptrSize } = this.#input;
    const dictPrefix = `${pkgPath}..dict`;
    const out = this.#out;
    for (let i = 0; i < symbols.length; i++) {
      const symbol = symbols[i];
      this.#refer(symbol.name);
      out.u16(symbol.abi);
      out.u8(symbol.kind);
      out.u8(flagByte(symbol));
      out.u8(flag2Byte(symbol, dictPrefix));
      out.u32(symbol.size);
      out.u32(symbol.contentAddressable && symbol.size !== 0 ? contentAlignment(symbol, ptrSize) : symbol.align);
    }
  }

  /** pc-value tables as symbols: nameless, read-only, aligned by their size. */
  #pcTables(tables: readonly PcTable[]): void {
    const { ptrSize } = this.#input;
    const out = this.#out;
    for (const { contents } of tables) {
      const size = contents.length;
      this.#refer('');
      out.u16(Abi.ABI0);
      out.u8(SymKind.SRODATA);
      out.u16(0);
      out.u32(size);
      out.u32(size === 0 ? 0 : sizeAlignment(size, ptrSize));
    }
  }

  /** What belongs to the definitions: relocations, auxiliary symbols and contents, and before them where each one's are. */
  #parts(): void {
    const { self, hashed64, pcTables, hashed, nonPkg } = this.#input.spaces;
    const definitions = self.length + hashed64.length + pcTables.length + hashed.length + nonPkg.length;
    const index = (block: Block): PartIndex => {
      this.#begin(block);
      return new PartIndex(this.#out, definitions);
    };
    const relocations = index(Block.RelocIndex);
    const auxiliaries = index(Block.AuxIndex);
    const contents = index(Block.DataIndex);
    this.#begin(Block.Reloc);
    this.#part(relocations, RELOC_SIZE, (symbol) => this.#relocations(symbol), null);
    this.#begin(Block.Aux);
    this.#part(auxiliaries, AUX_SIZE, ({ func }) => func !== null && this.#auxiliaries(func), null);
    this.#begin(Block.Data);
    this.#part(contents, 1, ({ data }) => this.#out.bytes(data), (table) => this.#out.latin1(table.contents));
  }

  /** Writes one part of every definition; `size` is that of an element. pc-value tables have contents alone. */
  #part(index: PartIndex, size: number, write: (symbol: LinkSymbol) => void, writeTable: ((table: PcTable) => void) | null): void {
    const { self, hashed64, pcTables, hashed, nonPkg } = this.#input.spaces;
    const out = this.#out;
    const start = out.length;
    const writeAll = (symbols: readonly LinkSymbol[]): void => {
      for (let i = 0; i < symbols.length; i++) {
        const symbol = symbols[i];
        index.add((out.length - start) / size);
        write(symbol);
      }
    };
    writeAll(self);
    writeAll(hashed64);
    for (let i = 0; i < pcTables.length; i++) {
      const table = pcTables[i];
      index.add((out.length - start) / size);
      writeTable?.(table);
    }
    writeAll(hashed);
    writeAll(nonPkg);
    index.add((out.length - start) / size);
  }

  #relocations({ relocations }: LinkSymbol): void {
    const out = this.#out;
    for (let i = 0; i < relocations.length; i++) {
      const { offset, size, type, target, add } = relocations[i];
      out.u32(offset);
      out.u8(size);
      out.u16(type);
      out.i64(add);
      this.#reference(target);
    }
  }

  /** The auxiliary symbols of a TEXT in the format's order; a null FUNCDATA is a hole in the numbers. */
  #auxiliaries(func: FunctionTables): void {
    this.#auxiliary(AuxType.FuncInfo, func.info);
    for (const symbol of func.funcdata) this.#auxiliary(AuxType.Funcdata, symbol);
    if (func.dwarfInfo.size !== 0) this.#auxiliary(AuxType.DwarfInfo, func.dwarfInfo);
    if (func.dwarfLines.size !== 0) this.#auxiliary(AuxType.DwarfLines, func.dwarfLines);
    let number = func.firstTable;
    if (func.pcsp.contents !== '') this.#pcTable(AuxType.Pcsp, number);
    if (func.pcfile.contents !== '') this.#pcTable(AuxType.Pcfile, number + 1);
    if (func.pcline.contents !== '') this.#pcTable(AuxType.Pcline, number + 2);
    if (func.pcinline.contents !== '') this.#pcTable(AuxType.Pcinline, number + 3);
    if (func.unwind !== null && func.unwind.size !== 0) this.#auxiliary(AuxType.SehUnwindInfo, func.unwind);
    number += 4;
    for (let i = 0; i < func.pcdata.length; i++) this.#pcTable(AuxType.Pcdata, number + i);
  }

  #auxiliary(type: AuxType, symbol: LinkSymbol | null): void {
    this.#out.u8(type);
    this.#reference(symbol);
  }

  #pcTable(type: AuxType, number: number): void {
    this.#out.u8(type);
    this.#out.u64(PkgIndex.Hashed, number);
  }

  #reference(symbol: LinkSymbol | null): void {
    if (symbol === null) this.#out.u64(PkgIndex.Invalid, 0);
    else this.#out.u64(symbol.pkg, symbol.index);
  }
}

function roomFor({ self, hashed64, pcTables, hashed, nonPkg }: IndexSpaces): number {
  let room = BASE_ROOM + SYMBOL_ROOM * pcTables.length;
  for (const symbols of [self, hashed64, hashed, nonPkg]) {
    for (const { data, relocations } of symbols) room += SYMBOL_ROOM + data.length + RELOC_SIZE * relocations.length;
  }
  return room;
}

/** The binary part of an object file whose symbols are numbered, without the mark of -shared. */
export function writeObject(input: WriteInput): Uint8Array {
  const { self, hashed64, hashed, nonPkg } = input.spaces;
  for (const symbols of [self, hashed64, hashed, nonPkg]) sortRelocations(symbols);
  return new ObjectWriter(input).write();
}
