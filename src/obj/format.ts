/** Numbers of the `go object` format (cmd/internal/goobj, cmd/internal/objabi, internal/abi of go1.26). All integers are little endian. */

export const MAGIC = '\0go120ld';

/** Blocks in the order of the header's offsets; each ends where the next begins. */
export const enum Block {
  Autolib,
  PkgIndex,
  File,
  SymDef,
  Hashed64Def,
  HashedDef,
  NonPkgDef,
  NonPkgRef,
  RefFlags,
  Hash64,
  Hash,
  RelocIndex,
  AuxIndex,
  DataIndex,
  Reloc,
  Aux,
  Data,
  RefName,
  End,
}

export const BLOCK_NAMES = [
  'autolib',
  'package index',
  'file',
  'symbol definition',
  'short hashed definition',
  'hashed definition',
  'non-package definition',
  'non-package reference',
  'reference flags',
  'short hash',
  'hash',
  'relocation index',
  'aux index',
  'data index',
  'relocation',
  'aux',
  'data',
  'reference name',
  'end',
] as const;

export const BLOCK_COUNT = 19;

/** Magic, fingerprint (8), flags (4), one offset a block. */
export const HEADER_SIZE = 8 + 8 + 4 + 4 * BLOCK_COUNT;

/** Bytes of one element of a block. */
export const AUTOLIB_SIZE = 16;
export const STRING_SIZE = 8;
export const SYMBOL_SIZE = 21;
export const RELOC_SIZE = 23;
export const AUX_SIZE = 9;
export const REF_FLAGS_SIZE = 10;
export const REF_NAME_SIZE = 16;
export const HASH64_SIZE = 8;
export const HASH_SIZE = 16;

/** Package half of a symbol reference; the other half counts in that package's index space. 1 … are imported packages. */
export const enum PkgIndex {
  Invalid = 0,
  Self = 0x7ffffffb,
  Builtin = 0x7ffffffc,
  Hashed = 0x7ffffffd,
  Hashed64 = 0x7ffffffe,
  None = 0x7fffffff,
}

/** Flags of an object. */
export const enum ObjectFlag {
  Shared = 1,
  FromAssembly = 4,
  Unlinkable = 8,
  Std = 16,
}

/** First flag byte of a symbol. */
export const enum SymbolFlag {
  Dupok = 1,
  Local = 2,
  Typelink = 4,
  Leaf = 8,
  NoSplit = 16,
  ReflectMethod = 32,
  GoType = 64,
}

/** Second flag byte of a symbol. */
export const enum SymbolFlag2 {
  UsedInIface = 1,
  Itab = 2,
  Dict = 4,
  PkgInit = 8,
  Linkname = 16,
  AbiWrapper = 32,
  WasmExport = 64,
}

export const SYMBOL_FLAG_NAMES = ['dupok', 'local', 'typelink', 'leaf', 'nosplit', 'reflectmethod', 'gotype'] as const;
export const SYMBOL_FLAG2_NAMES = [
  'usediniface',
  'itab',
  'dict',
  'pkginit',
  'linkname',
  'abiwrapper',
  'wasmexport',
] as const;

/** What an auxiliary symbol is to its owner. */
export const enum AuxType {
  Gotype,
  FuncInfo,
  Funcdata,
  DwarfInfo,
  DwarfLoc,
  DwarfRanges,
  DwarfLines,
  Pcsp,
  Pcfile,
  Pcline,
  Pcinline,
  Pcdata,
  WasmImport,
  WasmType,
  SehUnwindInfo,
}

export const AUX_NAMES = [
  'gotype',
  'funcinfo',
  'funcdata',
  'dwarfinfo',
  'dwarfloc',
  'dwarfranges',
  'dwarflines',
  'pcsp',
  'pcfile',
  'pcline',
  'pcinline',
  'pcdata',
  'wasmimport',
  'wasmtype',
  'sehunwindinfo',
] as const;

/** Kinds of memory that a symbol stands for (objabi.SymKind). */
export const enum SymKind {
  Sxxx,
  STEXT,
  STEXTFIPS,
  SRODATA,
  SRODATAFIPS,
  SNOPTRDATA,
  SNOPTRDATAFIPS,
  SDATA,
  SDATAFIPS,
  SBSS,
  SNOPTRBSS,
  STLSBSS,
  SDWARFCUINFO,
  SDWARFCONST,
  SDWARFFCN,
  SDWARFABSFCN,
  SDWARFTYPE,
  SDWARFVAR,
  SDWARFRANGE,
  SDWARFLOC,
  SDWARFLINES,
  SDWARFADDR,
  SLIBFUZZER_8BIT_COUNTER,
  SCOVERAGE_COUNTER,
  SCOVERAGE_AUXVAR,
  SSEHUNWINDINFO,
}

export const KIND_NAMES = [
  'Sxxx',
  'STEXT',
  'STEXTFIPS',
  'SRODATA',
  'SRODATAFIPS',
  'SNOPTRDATA',
  'SNOPTRDATAFIPS',
  'SDATA',
  'SDATAFIPS',
  'SBSS',
  'SNOPTRBSS',
  'STLSBSS',
  'SDWARFCUINFO',
  'SDWARFCONST',
  'SDWARFFCN',
  'SDWARFABSFCN',
  'SDWARFTYPE',
  'SDWARFVAR',
  'SDWARFRANGE',
  'SDWARFLOC',
  'SDWARFLINES',
  'SDWARFADDR',
  'SLIBFUZZER_8BIT_COUNTER',
  'SCOVERAGE_COUNTER',
  'SCOVERAGE_AUXVAR',
  'SSEHUNWINDINFO',
] as const;

/** Bits of a function's FuncFlag (internal/abi). */
export const enum FuncFlag {
  TopFrame = 1,
  SPWrite = 2,
  Asm = 4,
}

/** FUNCDATA tables that the assembler itself knows (internal/abi). */
export const enum Funcdata {
  ArgsPointerMaps = 0,
  LocalsPointerMaps = 1,
  ArgInfo = 5,
}

/** A reference to a symbol: package and index. */
export interface SymRefIndex {
  readonly pkg: number;
  readonly index: number;
}

export function isText(kind: number): boolean {
  return kind === SymKind.STEXT || kind === SymKind.STEXTFIPS;
}

/** Name of a kind: STEXT; SymKind(n) for a number without a name. */
export function kindName(kind: number): string {
  return KIND_NAMES[kind] ?? `SymKind(${kind})`;
}
