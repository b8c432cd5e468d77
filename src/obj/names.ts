import { Abi } from '../base/symbol.ts';
import { BUILTINS } from './builtins.ts';
import { Block, PkgIndex, SYMBOL_FLAG2_NAMES, SYMBOL_FLAG_NAMES } from './format.ts';
import type { SymRefIndex } from './format.ts';
import type { GoObject, ObjectSymbol } from './read.ts';

/** Finds an object's symbols by their references, and gives every reference a name. */
export class SymbolFinder {
  readonly #object: GoObject;
  readonly #first: ReadonlyMap<number, number>;
  readonly #refNames: ReadonlyMap<string, string>;

  constructor(object: GoObject) {
    this.#object = object;
    const first = new Map<number, number>();
    object.symbols.forEach(({ ref }, index) => {
      if (!first.has(ref.pkg)) first.set(ref.pkg, index - ref.index);
    });
    this.#first = first;
    this.#refNames = new Map(object.refNames.map(({ ref, name }) => [`${ref.pkg},${ref.index}`, name]));
  }

  /** The symbol in this object that is meant, or null: a builtin, one of another package's, or none. */
  find(ref: SymRefIndex): ObjectSymbol | null {
    const first = this.#first.get(ref.pkg);
    return first === undefined ? null : this.#object.symbols[first + ref.index];
  }

  /** Name with its version as the tools print it: name<1> for a file-local symbol. '' for no symbol and a nameless one. */
  name(ref: SymRefIndex): string {
    if (ref.pkg === PkgIndex.Invalid) return '';
    if (ref.pkg === PkgIndex.Builtin) {
      const { name, abi } = BUILTINS[ref.index];
      return abi === Abi.ABI0 ? name : `${name}<${abi}>`;
    }
    const symbol = this.find(ref);
    return symbol === null ? (this.#refNames.get(`${ref.pkg},${ref.index}`) ?? '') : versionedName(symbol);
  }

  /** Name for people: a nameless symbol says what it is and whose. */
  describe(ref: SymRefIndex): string {
    if (ref.pkg === PkgIndex.Invalid) return 'none';
    const name = this.name(ref);
    return name === '' ? spaceName(ref) : name;
  }
}

/** objfile's spelling: only file-local symbols carry a version. */
export function versionedName(symbol: ObjectSymbol): string {
  return symbol.abi === Abi.Static ? `${symbol.name}<1>` : symbol.name;
}

const SPACE_NAMES: ReadonlyMap<number, string> = new Map([
  [PkgIndex.Self, 'self'],
  [PkgIndex.Builtin, 'builtin'],
  [PkgIndex.Hashed, 'hashed'],
  [PkgIndex.Hashed64, 'hashed64'],
  [PkgIndex.None, 'nonpkg'],
]);

/** A reference as its two halves: self#3, pkg2#17. */
export function spaceName(ref: SymRefIndex): string {
  return `${SPACE_NAMES.get(ref.pkg) ?? `pkg${ref.pkg}`}#${ref.index}`;
}

export function isDefinition(symbol: ObjectSymbol): boolean {
  return symbol.space !== Block.NonPkgRef;
}

/** The names of both flag bytes' bits. */
export function flagNames(symbol: ObjectSymbol): string[] {
  return [
    ...SYMBOL_FLAG_NAMES.filter((_, bit) => symbol.flag & (1 << bit)),
    ...SYMBOL_FLAG2_NAMES.filter((_, bit) => symbol.flag2 & (1 << bit)),
  ];
}
