import { Abi } from '../../base/symbol.ts';
import { BUILTINS } from '../../obj/builtins.ts';
import { PkgIndex, type SymRefIndex } from '../../obj/format.ts';
import { isDefinition, SymbolFinder } from '../../obj/names.ts';
import type { GoObject, ObjectRelocation, ObjectSymbol } from '../../obj/read.ts';

/** A symbol that one of the objects defines. */
export interface Defined {
  /** Index of its object. */
  readonly object: number;
  readonly symbol: ObjectSymbol;
}

/** A reference to what no object defines. */
export interface Outside {
  readonly name: string;
  readonly abi: Abi;
}

/** A reference from a symbol that is needed. */
export interface Reference {
  readonly from: Defined;
  readonly relocation: ObjectRelocation;
  /** null where no symbol is meant. */
  readonly target: Defined | Outside | null;
}

/** The definitions of several objects, and what their references mean. */
export class ObjectSet {
  readonly #finders: readonly SymbolFinder[];
  readonly #byName = new Map<string, Defined>();
  readonly #known = new Map<ObjectSymbol, Defined>();

  constructor(objects: readonly GoObject[]) {
    this.#finders = objects.map((object) => new SymbolFinder(object));
    objects.forEach(({ symbols }, object) => {
      for (const symbol of symbols) {
        if (!isDefinition(symbol) || symbol.name === '' || symbol.abi === Abi.Static) continue;
        const key = keyOf(symbol);
        if (!this.#byName.has(key)) this.#byName.set(key, this.#defined(object, symbol));
      }
    });
  }

  find(name: string, abi: Abi): Defined | undefined {
    return this.#byName.get(keyOf({ name, abi }));
  }

  /** Everything that the roots refer to, themselves included, in the order of the first mention, and all references. */
  reach(roots: readonly Defined[]): { symbols: Defined[]; references: Reference[] } {
    const symbols = new Set<Defined>(roots);
    const references: Reference[] = [];
    for (const from of symbols) {
      for (const relocation of from.symbol.relocations) {
        const target = this.#target(from.object, relocation.target);
        references.push({ from, relocation, target });
        if (target !== null && 'symbol' in target) symbols.add(target);
      }
    }
    return { symbols: [...symbols], references };
  }

  #target(object: number, ref: SymRefIndex): Defined | Outside | null {
    if (ref.pkg === PkgIndex.Invalid) return null;
    if (ref.pkg === PkgIndex.Builtin) return this.#named(BUILTINS[ref.index]);
    const symbol = this.#finders[object].find(ref);
    if (symbol === null) return this.#named({ name: this.#finders[object].name(ref), abi: Abi.ABI0 });
    return isDefinition(symbol) ? this.#defined(object, symbol) : this.#named(symbol);
  }

  #named({ name, abi }: Outside): Defined | Outside {
    return this.find(name, abi) ?? { name, abi };
  }

  /** The same value for the same symbol: of those with one name the first is meant. */
  #defined(object: number, symbol: ObjectSymbol): Defined {
    const first = symbol.name === '' || symbol.abi === Abi.Static ? undefined : this.#byName.get(keyOf(symbol));
    if (first !== undefined) return first;
    let known = this.#known.get(symbol);
    if (known === undefined) this.#known.set(symbol, (known = { object, symbol }));
    return known;
  }
}

function keyOf({ name, abi }: Outside): string {
  return `${name}<${abi}>`;
}
