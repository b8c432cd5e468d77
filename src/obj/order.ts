import { compareStrings } from './gosort.ts';
import { Trait, type Traits } from '../base/traits.ts';
import { builtinIndex } from './builtins.ts';
import { PkgIndex } from './format.ts';
import { isShortHashed } from './hash.ts';
import type { LinkSymbol } from './symbol.ts';

/** The text and data of an object, each in its final order. */
export interface SymbolLists {
  readonly text: readonly LinkSymbol[];
  readonly data: readonly LinkSymbol[];
}

/** The five index spaces of an object, in the order of their numbers. */
export interface IndexSpaces {
  readonly self: LinkSymbol[];
  readonly hashed64: LinkSymbol[];
  readonly hashed: LinkSymbol[];
  readonly nonPkg: LinkSymbol[];
  readonly nonPkgRefs: LinkSymbol[];
}

type Visit = (symbol: LinkSymbol) => void;

/** Definitions without their tables' symbols: text and data, each TEXT followed by its pc tables. */
function visitDefinitions({ text, data }: SymbolLists, visit: Visit): void {
  for (const symbol of text) {
    visit(symbol);
    visitPcTables(symbol, visit);
  }
  for (const symbol of data) visit(symbol);
}

function visitPcTables({ func }: LinkSymbol, visit: Visit): void {
  if (func === null) return;
  visit(func.pcsp);
  visit(func.pcfile);
  visit(func.pcline);
  visit(func.pcinline);
  for (const table of func.pcdata) visit(table);
}

function visitTargets(symbol: LinkSymbol, visit: Visit): void {
  for (const { target } of symbol.relocations) if (target !== null) visit(target);
}

/** What hangs on a TEXT beside its pc tables, with what that refers to. */
function visitAux({ func }: LinkSymbol, visit: Visit): void {
  if (func === null) return;
  for (const symbol of func.funcdata) if (symbol !== null) visit(symbol);
  for (const file of func.files) visit(file);
  for (const symbol of [func.dwarfLines, func.dwarfInfo, func.unwind]) {
    if (symbol === null || symbol.size === 0) continue;
    visit(symbol);
    visitTargets(symbol, visit);
  }
}

/** Everything that definitions refer to. */
function visitReferences({ text, data }: SymbolLists, visit: Visit): void {
  for (const symbol of text) {
    visitTargets(symbol, visit);
    visitAux(symbol, visit);
  }
  for (const symbol of data) visitTargets(symbol, visit);
}

/** Every symbol in the order in which the string table first names them. */
export function visitAll({ text, data }: SymbolLists, visit: Visit): void {
  for (const symbol of text) {
    visit(symbol);
    visitTargets(symbol, visit);
    visitAux(symbol, visit);
    visitPcTables(symbol, visit);
  }
  for (const symbol of data) {
    visit(symbol);
    visitTargets(symbol, visit);
  }
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

/**
 * Gives every symbol its index space and its number there. Symbols of assembly are known by name; only file-local ones that
 * may not be duplicated are known by number. References come after the definitions that are known by name.
 */
export function numberSymbols(lists: SymbolLists, linkshared: boolean, traits: Traits): IndexSpaces {
  const spaces: IndexSpaces = { self: [], hashed64: [], hashed: [], nonPkg: [], nonPkgRefs: [] };
  visitDefinitions(lists, (symbol) => {
    if (symbol.contentAddressable) {
      if (isShortHashed(symbol)) number(symbol, spaces.hashed64, PkgIndex.Hashed64);
      else number(symbol, spaces.hashed, PkgIndex.Hashed);
    } else if (symbol.isStatic && !linkshared && !symbol.isDupok) {
      number(symbol, spaces.self, PkgIndex.Self);
    } else {
      number(symbol, spaces.nonPkg, PkgIndex.None);
    }
  });
  const definitions = spaces.nonPkg.length;
  visitReferences(lists, (symbol) => {
    if (symbol.pkg !== PkgIndex.Invalid) return;
    const builtin = linkshared ? -1 : builtinIndex(symbol.name, symbol.abi, () => traits.has(Trait.AbiWrappers));
    if (builtin < 0) {
      number(symbol, spaces.nonPkgRefs, PkgIndex.None, definitions);
    } else {
      symbol.pkg = PkgIndex.Builtin;
      symbol.index = builtin;
    }
  });
  return spaces;
}

/**
 * Gives each function's own tables their place as definitions. numberSymbols counted the DWARF ones as references to nameless
 * symbols, and there they stay in the list of references too.
 */
export function numberTables({ text }: SymbolLists, spaces: IndexSpaces): void {
  for (const { func } of text) {
    if (func === null) continue;
    for (const symbol of [func.info, func.dwarfLines, func.dwarfInfo]) number(symbol, spaces.self, PkgIndex.Self);
  }
}
