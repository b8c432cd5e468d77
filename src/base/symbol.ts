import type { Addend } from './addend.ts';

/**
 * The version of a symbol name: an ABI, or Static for a name<> that is local to its file
 * (cmd/internal/obj's LSym.ABI and SymVerStatic).
 */
export const enum Abi {
  ABI0 = 0,
  ABIInternal = 1,
  Static = 0xffff,
}

/** An interned reference to a symbol: the same name and ABI among the same SymbolNames are the same object, so compare with ===. */
export interface SymbolRef {
  /** Linker name: the package path (escaped as in object files), a dot, the name. */
  readonly name: string;
  readonly abi: Abi;
  /** Number among its SymbolNames, in the order of first mention. */
  readonly index: number;
}

/** Interned symbol names: those of one object, or of several that share what they are made of. */
export class SymbolNames {
  #count = 0;
  readonly #byAbi = new Map<Abi, Map<string, SymbolRef>>();

  ref(name: string, abi: Abi): SymbolRef {
    let names = this.#byAbi.get(abi);
    if (names === undefined) this.#byAbi.set(abi, (names = new Map()));
    let ref = names.get(name);
    if (ref === undefined) names.set(name, (ref = { name, abi, index: this.#count++ }));
    return ref;
  }

  /** The symbol if it has been named. */
  find(name: string, abi: Abi): SymbolRef | undefined {
    return this.#byAbi.get(abi)?.get(name);
  }
}

/** The symbols that one object file mentions. */
export class SymbolTable {
  readonly #names: SymbolNames;
  /** By SymbolRef.index, which counts what other objects mention too. */
  readonly #mentioned: boolean[];

  constructor(names = new SymbolNames(), mentioned: boolean[] = []) {
    this.#names = names;
    this.#mentioned = mentioned;
  }

  /** A table that goes on from here: what is added to either, the other doesn't know. */
  fork(): SymbolTable {
    return new SymbolTable(this.#names, this.#mentioned.slice());
  }

  /** True if that symbol was looked up before. */
  has(name: string, abi: Abi = Abi.ABI0): boolean {
    const ref = this.#names.find(name, abi);
    return ref !== undefined && this.#mentioned[ref.index] === true;
  }

  lookup(name: string, abi: Abi = Abi.ABI0): SymbolRef {
    const ref = this.#names.ref(name, abi);
    this.#mentioned[ref.index] = true;
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
  readonly add: Addend;
}
