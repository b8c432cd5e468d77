import { Abi } from '../base/symbol.ts';
import type { Addend } from '../base/addend.ts';
import type { SymbolRef } from '../base/symbol.ts';
import { SymKind, SymbolFlag } from './format.ts';
import type { SymbolFlag2 } from './format.ts';
import type { PcTable } from './pctable.ts';

/** A relocation whose target is a symbol of the object being built. */
export interface LinkRelocation {
  readonly offset: number;
  readonly size: number;
  readonly type: number;
  readonly target: LinkSymbol | null;
  readonly add: Addend;
}

/** What hangs on a TEXT symbol. */
export interface FunctionTables {
  readonly info: LinkSymbol;
  /** By FUNCDATA number; null where there is none. */
  readonly funcdata: readonly (LinkSymbol | null)[];
  readonly dwarfInfo: LinkSymbol;
  readonly dwarfLines: LinkSymbol;
  readonly pcsp: PcTable;
  readonly pcfile: PcTable;
  readonly pcline: PcTable;
  readonly pcinline: PcTable;
  /** By PCDATA number. */
  readonly pcdata: readonly PcTable[];
  readonly unwind: LinkSymbol | null;
  /** Names of the files that the instructions come from, as symbols. */
  readonly files: readonly LinkSymbol[];
  /** Number of pcsp among the hashed definitions, once numbered; pcfile, pcline, pcinline and pcdata have the next ones. */
  firstTable: number;
}

const NO_BYTES = new Uint8Array(0);
const NO_RELOCATIONS: LinkRelocation[] = [];

/** A symbol of the object being built: one that it defines, or one that it refers to. */
export class LinkSymbol {
  readonly name: string;
  readonly abi: Abi;
  kind: SymKind = SymKind.Sxxx;
  /** SymbolFlag bits. */
  flags = 0;
  /** SymbolFlag2 bits, without Linkname. */
  flags2: SymbolFlag2 | 0 = 0;
  contentAddressable = false;
  /** Among the text or data that the object defines. */
  onList = false;
  size = 0;
  /** Alignment of a function in bytes, 0 for the default; of a content-addressable symbol the writer finds it. */
  align = 0;
  data: Uint8Array = NO_BYTES;
  /** Use addRelocation() to add one. */
  relocations: LinkRelocation[] = NO_RELOCATIONS;
  func: FunctionTables | null = null;
  /** PkgIndex and index in its space, once numbered. */
  pkg = 0;
  index = 0;
  /** Among the symbols that the string table was made of, or that it needs no name of. */
  met = false;

  constructor(name: string, abi: Abi) {
    this.name = name;
    this.abi = abi;
  }

  addRelocation(relocation: LinkRelocation): void {
    // Most symbols have none, and share the empty list.
    if (this.relocations.length === 0) this.relocations = [relocation];
    else this.relocations.push(relocation);
  }

  get isStatic(): boolean {
    return this.abi === Abi.Static;
  }

  get isDupok(): boolean {
    return (this.flags & SymbolFlag.Dupok) !== 0;
  }

  /** A nameless symbol with contents. */
  static aux(kind: SymKind, data: Uint8Array): LinkSymbol {
    const symbol = new LinkSymbol('', Abi.ABI0);
    symbol.kind = kind;
    symbol.data = data;
    symbol.size = data.length;
    return symbol;
  }
}

/** The symbols of one object, by the references of its symbol table. */
export class LinkSymbols {
  readonly #byIndex: LinkSymbol[] = [];

  of(ref: SymbolRef): LinkSymbol {
    return (this.#byIndex[ref.index] ??= new LinkSymbol(ref.name, ref.abi));
  }
}
