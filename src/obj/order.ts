import { compareStrings } from './gosort.ts';
import { Trait, type Traits } from '../base/traits.ts';
import { builtinIndex } from './builtins.ts';
import { PkgIndex } from './format.ts';
import { isShortHashed } from './hash.ts';
import type { PcTable } from './pctable.ts';
import type { FunctionTables, LinkSymbol } from './symbol.ts';

/** The text and data of an object, each in its final order. */
export interface SymbolLists {
  readonly text: readonly LinkSymbol[];
  readonly data: readonly LinkSymbol[];
}

/** The five index spaces of an object, in the order of their numbers. */
export interface IndexSpaces {
  readonly self: LinkSymbol[];
  readonly hashed64: LinkSymbol[];
  /** The functions' pc-value tables, the first of what is known by its hash. */
  readonly pcTables: PcTable[];
  /** The rest of what is known by its hash. */
  readonly hashed: LinkSymbol[];
  readonly nonPkg: LinkSymbol[];
  readonly nonPkgRefs: LinkSymbol[];
  /** Every symbol with a name of its own in the file, in the order in which the string table has them. */
  readonly named: LinkSymbol[];
}

/** Data in the object's order: GLOBLs as they came (on aix by name), then constants, then unwind tables, both by name. */
export function orderData(
  traits: Traits,
  globals: readonly LinkSymbol[],
  constants: readonly LinkSymbol[],
  unwind: readonly LinkSymbol[],
): LinkSymbol[] {
  const byName = (a: LinkSymbol, b: LinkSymbol): number => compareStrings(a.name, b.name);
  return [
    ...(globals.length > 1 && traits.has(Trait.Aix) ? globals.toSorted(byName) : globals),
    ...constants.toSorted(byName),
    ...unwind.toSorted(byName),
  ];
}

function number(symbol: LinkSymbol, space: LinkSymbol[], pkg: PkgIndex, first = 0): void {
  symbol.pkg = pkg;
  symbol.index = first + space.length;
  space.push(symbol);
}

/** The pc tables of a function have consecutive numbers. */
function numberPcTables(func: FunctionTables, { pcTables }: IndexSpaces): void {
  func.firstTable = pcTables.length;
  pcTables.push(func.pcsp, func.pcfile, func.pcline, func.pcinline);
  for (const table of func.pcdata) pcTables.push(table);
}

function numberDefinition(symbol: LinkSymbol, spaces: IndexSpaces, linkshared: boolean): void {
  if (symbol.contentAddressable) {
    if (isShortHashed(symbol)) number(symbol, spaces.hashed64, PkgIndex.Hashed64);
    else number(symbol, spaces.hashed, PkgIndex.Hashed, spaces.pcTables.length);
  } else if (symbol.isStatic && !linkshared && !symbol.isDupok) {
    number(symbol, spaces.self, PkgIndex.Self);
  } else {
    number(symbol, spaces.nonPkg, PkgIndex.None);
  }
}

/** Meets symbols in the order of the string table, and numbers those that are not defined. */
class References {
  readonly #spaces: IndexSpaces;
  readonly #definitions: number;
  readonly #linkshared: boolean;
  readonly #abiWrappers: () => boolean;

  constructor(spaces: IndexSpaces, linkshared: boolean, traits: Traits) {
    this.#spaces = spaces;
    this.#definitions = spaces.nonPkg.length;
    this.#linkshared = linkshared;
    this.#abiWrappers = () => traits.has(Trait.AbiWrappers);
  }

  meet(symbol: LinkSymbol): void {
    if (symbol.met) return;
    symbol.met = true;
    if (symbol.pkg === PkgIndex.Invalid) this.#number(symbol);
    if (symbol.pkg !== PkgIndex.Builtin && symbol.name !== '') this.#spaces.named.push(symbol);
  }

  meetTargets({ relocations }: LinkSymbol): void {
    for (let i = 0; i < relocations.length; i++) {
      const { target } = relocations[i];
      if (target !== null) this.meet(target);
    }
  }

  /** What hangs on a TEXT beside its pc tables, with what that refers to. */
  meetTables(func: FunctionTables): void {
    for (const symbol of func.funcdata) if (symbol !== null) this.meet(symbol);
    for (const file of func.files) this.meet(file);
    this.#meetTable(func.dwarfLines);
    this.#meetTable(func.dwarfInfo);
    if (func.unwind !== null) this.#meetTable(func.unwind);
  }

  #meetTable(symbol: LinkSymbol): void {
    if (symbol.size === 0) return;
    this.meet(symbol);
    this.meetTargets(symbol);
  }

  #number(symbol: LinkSymbol): void {
    const builtin = this.#linkshared ? -1 : builtinIndex(symbol.name, symbol.abi, this.#abiWrappers);
    if (builtin < 0) {
      number(symbol, this.#spaces.nonPkgRefs, PkgIndex.None, this.#definitions);
    } else {
      symbol.pkg = PkgIndex.Builtin;
      symbol.index = builtin;
    }
  }
}

/**
 * Gives every symbol its index space and its number there. Symbols of assembly are known by name; only file-local ones that
 * may not be duplicated are known by number. References come after the definitions that are known by name.
 */
export function numberSymbols({ text, data }: SymbolLists, linkshared: boolean, traits: Traits): IndexSpaces {
  const spaces: IndexSpaces = { self: [], hashed64: [], pcTables: [], hashed: [], nonPkg: [], nonPkgRefs: [], named: [] };
  for (const symbol of text) {
    numberDefinition(symbol, spaces, linkshared);
    if (symbol.func !== null) numberPcTables(symbol.func, spaces);
  }
  for (const symbol of data) numberDefinition(symbol, spaces, linkshared);
  const references = new References(spaces, linkshared, traits);
  for (const symbol of text) {
    references.meet(symbol);
    references.meetTargets(symbol);
    if (symbol.func !== null) references.meetTables(symbol.func);
  }
  for (const symbol of data) {
    references.meet(symbol);
    references.meetTargets(symbol);
  }
  return spaces;
}

/**
 * Gives each function's own tables their place as definitions. numberSymbols counted the DWARF ones as references to nameless
 * symbols, and there they stay in the list of references too.
 */
export function numberTables({ text }: SymbolLists, spaces: IndexSpaces): void {
  for (const { func } of text) {
    if (func === null) continue;
    number(func.info, spaces.self, PkgIndex.Self);
    number(func.dwarfLines, spaces.self, PkgIndex.Self);
    number(func.dwarfInfo, spaces.self, PkgIndex.Self);
  }
}
