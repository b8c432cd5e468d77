/**
 * The version of a symbol name: an ABI, or Static for a name<> that is local to its file
 * (cmd/internal/obj's LSym.ABI and SymVerStatic).
 */
export const enum Abi {
  ABI0 = 0,
  ABIInternal = 1,
  Static = 0xffff,
}

/** An interned reference to a symbol: the same name and ABI in one unit are the same object, so compare with ===. */
export interface SymbolRef {
  /** Linker name: the package path (escaped as in object files), a dot, the name. */
  readonly name: string;
  readonly abi: Abi;
  /** Position in its table's list, in the order of first mention. */
  readonly index: number;
}

/** The symbols that one object file mentions, interned. */
export class SymbolTable {
  readonly refs: SymbolRef[] = [];
  readonly #byAbi = new Map<Abi, Map<string, SymbolRef>>();

  /** A table that goes on from here: what is added to either, the other doesn't know. */
  fork(): SymbolTable {
    const fork = new SymbolTable();
    for (const ref of this.refs) fork.refs.push(ref);
    for (const [abi, names] of this.#byAbi) fork.#byAbi.set(abi, new Map(names));
    return fork;
  }

  /** True if that symbol was looked up before. */
  has(name: string, abi: Abi = Abi.ABI0): boolean {
    return this.#byAbi.get(abi)?.has(name) ?? false;
  }

  lookup(name: string, abi: Abi = Abi.ABI0): SymbolRef {
    let names = this.#byAbi.get(abi);
    if (names === undefined) this.#byAbi.set(abi, (names = new Map()));
    let ref = names.get(name);
    if (ref === undefined) {
      ref = { name, abi, index: this.refs.length };
      this.refs.push(ref);
      names.set(name, ref);
    }
    return ref;
  }
}

/** Bits of TEXT and GLOBL flags (GOROOT/src/runtime/textflag.h). */
export const enum TextFlag {
  NOPROF = 1,
  DUPOK = 2,
  NOSPLIT = 4,
  RODATA = 8,
  NOPTR = 16,
  WRAPPER = 32,
  NEEDCTXT = 64,
  TLSBSS = 256,
  NOFRAME = 512,
  REFLECTMETHOD = 1024,
  TOPFRAME = 2048,
  ABIWRAPPER = 4096,
  PKGINIT = 8192,
}

/** A relocation: `size` bytes at `offset` of the symbol's data are to be patched (cmd/internal/obj's Reloc). */
export interface Relocation {
  readonly offset: number;
  readonly size: number;
  /** Number as in cmd/internal/objabi's RelocType. */
  readonly type: number;
  readonly target: SymbolRef | null;
  /** Addend; exact, within ±2^53. */
  readonly add: number;
}
