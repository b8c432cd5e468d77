import { mentions } from '../link/classify.ts';
import { packageOf } from '../link/names.ts';
import type { PackageSymbols } from '../link/package-symbols.ts';
import type { Package } from '../load/package.ts';

/** What other packages' verdicts can depend on, of one package on all platforms of a set. */
export interface PackageFacts {
  readonly importPath: string;
  readonly dir: string;
  /** Before the dot of its own symbols. */
  readonly prefix: string;
  /** Symbols that it defines and that are not named after it. */
  readonly defines: readonly string[];
  /** Symbols that it refers to and that are not named after it. */
  readonly mentions: readonly string[];
  /** Folders besides its own on whose files its verdict depends. */
  readonly reads: readonly string[];
}

interface Judged {
  readonly pkg: Package;
  readonly symbols: PackageSymbols;
  readonly reads: readonly string[];
}

export function factsOf({ pkg, symbols, reads }: Judged): PackageFacts {
  const { prefix } = symbols;
  const foreign = [...mentions(symbols)].filter((name) => packageOf(name) !== prefix);
  return { importPath: pkg.importPath, dir: pkg.dir, prefix, defines: [...symbols.foreign.keys()], mentions: foreign, reads };
}

/** Puts together what the platforms of a set say about their packages. */
export class FactsCollector {
  readonly #known = new Map<string, { readonly facts: PackageFacts; readonly definitions: Set<unknown>; readonly reads: ReadonlySet<string> }>();
  #separable = true;

  add(packages: readonly Judged[]): void {
    this.#separable &&= canBeSeparated(packages);
    if (!this.#separable) return;
    for (const judged of packages) {
      const { pkg, symbols } = judged;
      const known = this.#known.get(pkg.importPath);
      if (known?.definitions.has(symbols.definitions) && judged.reads.every((dir) => known.reads.has(dir))) continue;
      const facts = known === undefined ? factsOf(judged) : union(known.facts, factsOf(judged));
      this.#known.set(pkg.importPath, { facts, definitions: (known?.definitions ?? new Set()).add(symbols.definitions), reads: new Set(facts.reads) });
    }
  }

  /** Undefined where packages cannot be judged apart from each other. */
  finish(): PackageFacts[] | undefined {
    return this.#separable ? [...this.#known.values()].map(({ facts }) => facts) : undefined;
  }
}

/** A symbol that two packages define is a matter of which programs link both. */
function canBeSeparated(packages: readonly Judged[]): boolean {
  if (packages.some(({ pkg }) => pkg.standard || pkg.commandLineFiles)) return false;
  const byPrefix = new Map(packages.map(({ symbols }) => [symbols.prefix, symbols]));
  const defined = new Set<string>();
  for (const { symbols } of packages) {
    for (const name of symbols.foreign.keys()) {
      if (defined.has(name) || byPrefix.get(packageOf(name))?.available.has(name)) return false;
      defined.add(name);
    }
  }
  return true;
}

function union(a: PackageFacts, b: PackageFacts): PackageFacts {
  const both = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])];
  return { ...a, defines: both(a.defines, b.defines), mentions: both(a.mentions, b.mentions), reads: both(a.reads, b.reads) };
}

/**
 * Groups of packages whose verdicts do not depend on those of other groups: two are in one group if one refers to a
 * symbol that is the other's, or that the other defines.
 */
export function partsOf(facts: readonly PackageFacts[]): PackageFacts[][] {
  const group = new Map<PackageFacts, PackageFacts[]>(facts.map((one) => [one, [one]]));
  const join = (a: PackageFacts, b: PackageFacts): void => {
    const [to, from] = [group.get(a)!, group.get(b)!];
    if (to === from) return;
    to.push(...from);
    for (const one of from) group.set(one, to);
  };
  const owners = new Map<string, PackageFacts[]>();
  for (const one of facts) owners.set(one.prefix, [...(owners.get(one.prefix) ?? []), one]);
  const definers = new Map<string, PackageFacts>();
  for (const one of facts) for (const name of one.defines) definers.set(name, one);
  for (const one of facts) {
    for (const name of [...one.defines, ...one.mentions]) {
      for (const owner of owners.get(packageOf(name)) ?? []) join(one, owner);
      const definer = definers.get(name);
      if (definer !== undefined) join(one, definer);
    }
  }
  return [...new Set(group.values())];
}
