import { Abi } from '../base/symbol.ts';
import type { SymbolRef } from '../base/symbol.ts';
import { SymKind, SymbolFlag } from './format.ts';
import type { SymbolFlag2 } from './format.ts';

/** A relocation whose target is a symbol of the object being built. */
export interface LinkRelocation {
  readonly offset: number;
  readonly size: number;
  readonly type: number;
  readonly target: LinkSymbol | null;
  readonly add: number;
}

/** What hangs on a TEXT symbol, in the order in which the object lists it. */
export interface FunctionTables {
  readonly info: LinkSymbol;
  /** By FUNCDATA number; null where there is none. */
  readonly funcdata: readonly (LinkSymbol | null)[];
  readonly dwarfInfo: LinkSymbol;
  readonly dwarfLines: LinkSymbol;
  readonly pcsp: LinkSymbol;
  readonly pcfile: LinkSymbol;
  readonly pcline: LinkSymbol;
  readonly pcinline: LinkSymbol;
  readonly unwind: LinkSymbol | null;
  /** By PCDATA number. */
  readonly pcdata: readonly LinkSymbol[];
  /** Names of the files that the instructions come from, as symbols. */
  readonly files: readonly LinkSymbol[];
}

const NO_BYTES = new Uint8Array(0);

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
  /** A pc-value table. */
  pcTable = false;
  /** Among the text or data that the object defines. */
  onList = false;
  size = 0;
  /** Alignment of a function in bytes, 0 for the default; of a content-addressable symbol the writer finds it. */
  align = 0;
  data: Uint8Array = NO_BYTES;
  relocations: LinkRelocation[] = [];
  func: FunctionTables | null = null;
  /** PkgIndex and index in its space, once numbered. */
  pkg = 0;
  index = 0;

  constructor(name: string, abi: Abi) {
    this.name = name;
    this.abi = abi;
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
