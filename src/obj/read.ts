import { addendFrom, type Addend } from '../base/addend.ts';
import { Abi } from '../base/symbol.ts';
import { BUILTINS } from './builtins.ts';
import {
  AUTOLIB_SIZE,
  AUX_SIZE,
  BLOCK_COUNT,
  BLOCK_NAMES,
  Block,
  HASH64_SIZE,
  HASH_SIZE,
  HEADER_SIZE,
  MAGIC,
  PkgIndex,
  REF_FLAGS_SIZE,
  REF_NAME_SIZE,
  RELOC_SIZE,
  STRING_SIZE,
  SYMBOL_SIZE,
} from './format.ts';
import type { SymRefIndex } from './format.ts';

/** What is wrong with a file that should be an object; `offset` counts bytes from the start of the file. */
export class ObjectError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(`${message} (at byte ${offset})`);
    this.name = 'ObjectError';
    this.offset = offset;
  }
}

export interface ObjectRelocation {
  /** Bytes from the start of the symbol's data. */
  readonly offset: number;
  readonly size: number;
  /** objabi.RelocType as an unsigned 16-bit number. */
  readonly type: number;
  readonly add: Addend;
  readonly target: SymRefIndex;
}

export interface ObjectAux {
  /** AuxType. */
  readonly type: number;
  readonly target: SymRefIndex;
}

/** A symbol that the object defines, or (space NonPkgRef) refers to by name. */
export interface ObjectSymbol {
  /** Block that lists it. */
  readonly space: Block.SymDef | Block.Hashed64Def | Block.HashedDef | Block.NonPkgDef | Block.NonPkgRef;
  /** As other symbols refer to it. */
  readonly ref: SymRefIndex;
  readonly name: string;
  readonly abi: Abi;
  /** SymKind. */
  readonly kind: number;
  readonly flag: number;
  readonly flag2: number;
  readonly size: number;
  readonly align: number;
  /** Bytes from the magic to the data, 0 for a reference: the address that nm prints. */
  readonly address: number;
  readonly data: Uint8Array;
  readonly relocations: readonly ObjectRelocation[];
  readonly aux: readonly ObjectAux[];
  /** Content hash in hexadecimal, '' outside the hashed blocks. */
  readonly hash: string;
}

export interface GoObject {
  /** The text before the magic, without the line "!": "go object linux amd64 go1.26.8 …\n" and what follows it. */
  readonly header: string;
  readonly goos: string;
  readonly goarch: string;
  readonly version: string;
  /** Offset of the magic in the file: symbol addresses count from it. */
  readonly start: number;
  /** Bytes from the magic to the end. */
  readonly size: number;
  readonly fingerprint: string;
  readonly flags: number;
  /** Offsets of the blocks from the magic. */
  readonly offsets: readonly number[];
  readonly strings: Uint8Array;
  readonly autolib: readonly { readonly pkg: string; readonly fingerprint: string }[];
  readonly packages: readonly string[];
  readonly files: readonly string[];
  /** Definitions in the order of their blocks, then references. */
  readonly symbols: readonly ObjectSymbol[];
  /** How many of `symbols` are definitions. */
  readonly definitions: number;
  readonly refFlags: readonly { readonly ref: SymRefIndex; readonly flag: number; readonly flag2: number }[];
  readonly refNames: readonly { readonly ref: SymRefIndex; readonly name: string }[];
}

const SPACES = [Block.SymDef, Block.Hashed64Def, Block.HashedDef, Block.NonPkgDef, Block.NonPkgRef] as const;

const ELEMENT_SIZE: ReadonlyMap<Block, number> = new Map([
  [Block.Autolib, AUTOLIB_SIZE],
  [Block.PkgIndex, STRING_SIZE],
  [Block.File, STRING_SIZE],
  [Block.SymDef, SYMBOL_SIZE],
  [Block.Hashed64Def, SYMBOL_SIZE],
  [Block.HashedDef, SYMBOL_SIZE],
  [Block.NonPkgDef, SYMBOL_SIZE],
  [Block.NonPkgRef, SYMBOL_SIZE],
  [Block.RefFlags, REF_FLAGS_SIZE],
  [Block.Hash64, HASH64_SIZE],
  [Block.Hash, HASH_SIZE],
  [Block.RelocIndex, 4],
  [Block.AuxIndex, 4],
  [Block.DataIndex, 4],
  [Block.Reloc, RELOC_SIZE],
  [Block.Aux, AUX_SIZE],
  [Block.RefName, REF_NAME_SIZE],
]);

const utf8 = new TextDecoder('utf-8');

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
}

/** Where the object's own text header ends; the position of "go object" must be `start`. */
function readHeader(file: Uint8Array, start: number, end: number): { header: string; start: number } {
  for (let i = start; i < end - 2; i++) {
    if (file[i] === 0x0a && file[i + 1] === 0x21 && file[i + 2] === 0x0a) {
      return { header: utf8.decode(file.subarray(start, i + 1)), start: i + 3 };
    }
  }
  throw new ObjectError('the line "!" after the header of the object is missing', start);
}

/** One reading of one object: cursor-free accessors over its bytes, each bounds-checked. */
class Reader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #start: number;
  readonly offsets: number[] = [];
  readonly counts: number[] = [];

  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#start = start;
    if (bytes.length < HEADER_SIZE) this.fail(`the object is cut off in its header: ${bytes.length} bytes`, 0);
    this.#checkMagic();
    this.#readOffsets();
  }

  #checkMagic(): void {
    const magic = String.fromCharCode(...this.#bytes.subarray(0, MAGIC.length));
    if (magic === MAGIC) return;
    if (magic.startsWith('\0go1') && magic.endsWith('ld')) {
      this.fail(`go object of a different version: ${JSON.stringify(magic.slice(1))}`, 0);
    }
    this.fail('the object does not start with its magic', 0);
  }

  #readOffsets(): void {
    let previous = HEADER_SIZE;
    for (let block = 0; block < BLOCK_COUNT; block++) {
      const offset = this.u32(20 + 4 * block);
      if (offset < previous) this.fail(`the ${BLOCK_NAMES[block]} block starts before the end of what precedes it`, 20 + 4 * block);
      if (offset > this.#bytes.length) {
        this.fail(`the ${BLOCK_NAMES[block]} block starts at ${offset}, past the end at ${this.#bytes.length}`, 20 + 4 * block);
      }
      this.offsets.push(offset);
      previous = offset;
    }
    for (let block = 0; block < Block.End; block++) {
      const size = ELEMENT_SIZE.get(block) ?? 1;
      const count = (this.offsets[block + 1] - this.offsets[block]) / size;
      if (!Number.isInteger(count)) {
        this.fail(`the ${BLOCK_NAMES[block]} block is not a whole number of ${size}-byte elements`, this.offsets[block]);
      }
      this.counts.push(count);
    }
  }

  fail(message: string, offset: number): never {
    throw new ObjectError(message, this.#start + offset);
  }

  u8(offset: number): number {
    return this.#view.getUint8(offset);
  }

  u16(offset: number): number {
    return this.#view.getUint16(offset, true);
  }

  u32(offset: number): number {
    return this.#view.getUint32(offset, true);
  }

  i32(offset: number): number {
    return this.#view.getInt32(offset, true);
  }

  /** A signed 64-bit number; beyond ±2^53 the nearest that a number can hold. */
  addend(offset: number): Addend {
    return addendFrom(this.#view.getInt32(offset, true), this.#view.getInt32(offset + 4, true));
  }

  hex(offset: number, length: number): string {
    return hex(this.#bytes.subarray(offset, offset + length));
  }

  bytes(from: number, to: number): Uint8Array {
    return this.#bytes.subarray(from, to);
  }

  /** The string that a (length, offset) pair names. */
  string(offset: number): string {
    const length = this.u32(offset);
    const from = this.u32(offset + 4);
    if (length === 0) return '';
    if (from < HEADER_SIZE || from + length > this.offsets[0]) {
      this.fail(`a string of ${length} bytes at ${from} lies outside the string table`, offset);
    }
    return utf8.decode(this.#bytes.subarray(from, from + length));
  }

  /** An index block: `definitions`+1 numbers that never fall, from 0 to at most `limit`. */
  indexes(block: Block.RelocIndex | Block.AuxIndex | Block.DataIndex, definitions: number, limit: number): number[] {
    const count = this.counts[block];
    if (count !== definitions + 1) {
      this.fail(`the ${BLOCK_NAMES[block]} block has ${count} entries for ${definitions} definitions`, this.offsets[block]);
    }
    const result: number[] = [];
    let previous = 0;
    for (let i = 0; i < count; i++) {
      const offset = this.offsets[block] + 4 * i;
      const value = this.u32(offset);
      if (value < previous || value > limit || (i === 0 && value !== 0)) {
        this.fail(`entry ${i} of the ${BLOCK_NAMES[block]} block is ${value}, not between ${previous} and ${limit}`, offset);
      }
      result.push(value);
      previous = value;
    }
    return result;
  }

  ref(offset: number): SymRefIndex {
    const pkg = this.u32(offset);
    const index = this.u32(offset + 4);
    const limit = this.#spaceSize(pkg);
    if (index >= limit) this.fail(`a reference to symbol ${index} of index space ${pkg}, which has ${limit}`, offset);
    return { pkg, index };
  }

  #spaceSize(pkg: number): number {
    switch (pkg) {
      case PkgIndex.Invalid:
        return 1;
      case PkgIndex.Self:
        return this.counts[Block.SymDef];
      case PkgIndex.Hashed64:
        return this.counts[Block.Hashed64Def];
      case PkgIndex.Hashed:
        return this.counts[Block.HashedDef];
      case PkgIndex.None:
        return this.counts[Block.NonPkgDef] + this.counts[Block.NonPkgRef];
      case PkgIndex.Builtin:
        return BUILTINS.length;
      default:
        return pkg < this.counts[Block.PkgIndex] ? 0x100000000 : 0;
    }
  }
}

function refOf(space: ObjectSymbol['space'], index: number, nonPkgDefs: number): SymRefIndex {
  switch (space) {
    case Block.SymDef:
      return { pkg: PkgIndex.Self, index };
    case Block.Hashed64Def:
      return { pkg: PkgIndex.Hashed64, index };
    case Block.HashedDef:
      return { pkg: PkgIndex.Hashed, index };
    case Block.NonPkgDef:
      return { pkg: PkgIndex.None, index };
    case Block.NonPkgRef:
      return { pkg: PkgIndex.None, index: index + nonPkgDefs };
  }
}

function readRelocations(reader: Reader, from: number, to: number): ObjectRelocation[] {
  const result: ObjectRelocation[] = [];
  for (let i = from; i < to; i++) {
    const at = reader.offsets[Block.Reloc] + i * RELOC_SIZE;
    result.push({
      offset: reader.i32(at),
      size: reader.u8(at + 4),
      type: reader.u16(at + 5),
      add: reader.addend(at + 7),
      target: reader.ref(at + 15),
    });
  }
  return result;
}

function readAux(reader: Reader, from: number, to: number): ObjectAux[] {
  const result: ObjectAux[] = [];
  for (let i = from; i < to; i++) {
    const at = reader.offsets[Block.Aux] + i * AUX_SIZE;
    result.push({ type: reader.u8(at), target: reader.ref(at + 1) });
  }
  return result;
}

const NO_BYTES = new Uint8Array(0);

function readSymbols(reader: Reader): { symbols: ObjectSymbol[]; definitions: number } {
  const { counts, offsets } = reader;
  const definitions = counts[Block.SymDef] + counts[Block.Hashed64Def] + counts[Block.HashedDef] + counts[Block.NonPkgDef];
  const relocIndex = reader.indexes(Block.RelocIndex, definitions, counts[Block.Reloc]);
  const auxIndex = reader.indexes(Block.AuxIndex, definitions, counts[Block.Aux]);
  const dataIndex = reader.indexes(Block.DataIndex, definitions, counts[Block.Data]);
  for (const [defs, hashes] of [[Block.Hashed64Def, Block.Hash64], [Block.HashedDef, Block.Hash]]) {
    if (counts[defs] !== counts[hashes]) {
      reader.fail(`${counts[hashes]} entries in the ${BLOCK_NAMES[hashes]} block for ${counts[defs]} symbols`, offsets[hashes]);
    }
  }
  const symbols: ObjectSymbol[] = [];
  for (const space of SPACES) {
    const defined = space !== Block.NonPkgRef;
    for (let index = 0; index < counts[space]; index++) {
      const at = offsets[space] + index * SYMBOL_SIZE;
      const i = symbols.length;
      symbols.push({
        space,
        ref: refOf(space, index, counts[Block.NonPkgDef]),
        name: reader.string(at),
        abi: reader.u16(at + 8),
        kind: reader.u8(at + 10),
        flag: reader.u8(at + 11),
        flag2: reader.u8(at + 12),
        size: reader.u32(at + 13),
        align: reader.u32(at + 17),
        address: defined ? offsets[Block.Data] + dataIndex[i] : 0,
        data: defined ? reader.bytes(offsets[Block.Data] + dataIndex[i], offsets[Block.Data] + dataIndex[i + 1]) : NO_BYTES,
        relocations: defined ? readRelocations(reader, relocIndex[i], relocIndex[i + 1]) : [],
        aux: defined ? readAux(reader, auxIndex[i], auxIndex[i + 1]) : [],
        hash: hashOf(reader, space, index),
      });
    }
  }
  return { symbols, definitions };
}

function hashOf(reader: Reader, space: Block, index: number): string {
  if (space === Block.Hashed64Def) return reader.hex(reader.offsets[Block.Hash64] + index * HASH64_SIZE, HASH64_SIZE);
  if (space === Block.HashedDef) return reader.hex(reader.offsets[Block.Hash] + index * HASH_SIZE, HASH_SIZE);
  return '';
}

/** The elements of a block, each read by `one` from its offset. */
function elements<T>(reader: Reader, block: Block, one: (offset: number) => T): T[] {
  const size = ELEMENT_SIZE.get(block) ?? 1;
  return Array.from({ length: reader.counts[block] }, (_, i) => one(reader.offsets[block] + i * size));
}

/**
 * Reads one object: `file` from `from` to `to` is "go object …", lines, "!", and the object proper.
 * Throws ObjectError for anything that is cut off, out of bounds or contradicts itself.
 */
export function readObject(file: Uint8Array, from = 0, to = file.length): GoObject {
  const { header, start } = readHeader(file, from, to);
  const words = header.slice(0, header.indexOf('\n')).split(' ');
  if (words[0] !== 'go' || words[1] !== 'object' || words.length < 5) {
    throw new ObjectError('not a Go object: the first line is not "go object GOOS GOARCH VERSION …"', from);
  }
  const reader = new Reader(file.subarray(start, to), start);
  const { offsets } = reader;
  return {
    header,
    goos: words[2],
    goarch: words[3],
    version: words[4],
    start,
    size: to - start,
    fingerprint: reader.hex(8, 8),
    flags: reader.u32(16),
    offsets,
    strings: reader.bytes(HEADER_SIZE, offsets[0]),
    autolib: elements(reader, Block.Autolib, (at) => ({ pkg: reader.string(at), fingerprint: reader.hex(at + 8, 8) })),
    packages: elements(reader, Block.PkgIndex, (at) => reader.string(at)),
    files: elements(reader, Block.File, (at) => reader.string(at)),
    ...readSymbols(reader),
    refFlags: elements(reader, Block.RefFlags, (at) => ({
      ref: reader.ref(at),
      flag: reader.u8(at + 8),
      flag2: reader.u8(at + 9),
    })),
    refNames: elements(reader, Block.RefName, (at) => ({ ref: reader.ref(at), name: reader.string(at + 8) })),
  };
}
