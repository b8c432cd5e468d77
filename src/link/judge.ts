import type { Diagnostic } from '../base/diagnostic.ts';
import { duplicateSymbols } from './duplicates.ts';
import { Available, type External, type LinkInput, type LinkPackage } from './input.ts';
import { isLinkerMade } from './linker-made.ts';
import { forbiddenReferences } from './linkname-rules.ts';
import { packageOf } from './names.ts';
import { type PackageSymbols, packageSymbols } from './package-symbols.ts';
import { type Lookup, undefinedSymbols } from './undefined.ts';

export interface PackageVerdict {
  readonly pkg: LinkPackage;
  readonly symbols: PackageSymbols;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether the packages of a build would link, package by package in the order of the input; only judged ones are listed. */
export function judge(input: LinkInput): PackageVerdict[] {
  const read = input.symbolsOf ?? packageSymbols;
  const all = input.packages.map((pkg) => read(pkg, input.abiWrappers));
  const lookups = new Lookups(all, input);
  const duplicates = duplicateSymbols(all, input);
  return all
    .filter((symbols) => symbols.pkg.judged)
    .map((symbols) => ({
      pkg: symbols.pkg,
      symbols,
      diagnostics: [
        ...symbols.diagnostics,
        ...forbiddenReferences(symbols, input, (symbol) => lookups.isShared(symbol)),
        ...undefinedSymbols(symbols, input, lookups.from(symbols)),
        ...(duplicates.get(symbols) ?? []),
      ],
    }));
}

/** Which symbols exist, seen from each package: every program has a package main of its own. */
class Lookups {
  readonly #byPrefix = new Map<string, PackageSymbols>();
  /** Symbols that stand in a package that they are not named after. */
  readonly #foreign = new Map<string, Available>();
  readonly #external: External;
  readonly #goos: string;

  constructor(all: readonly PackageSymbols[], { external, goos }: LinkInput) {
    this.#external = external;
    this.#goos = goos;
    for (const symbols of all) {
      if (symbols.pkg.name === 'main') continue;
      this.#byPrefix.set(symbols.prefix, symbols);
      for (const [symbol, bits] of symbols.foreign) this.#foreign.set(symbol, (this.#foreign.get(symbol) ?? Available.None) | bits);
    }
  }

  #shared(symbol: string): Available {
    const own = this.#byPrefix.get(packageOf(symbol))?.available.get(symbol);
    return (own ?? Available.None) | (this.#foreign.get(symbol) ?? Available.None);
  }

  isShared(symbol: string): boolean {
    return this.#shared(symbol) !== Available.None;
  }

  from(symbols: PackageSymbols): Lookup {
    return (symbol) => {
      const found = this.#shared(symbol) | (symbols.available.get(symbol) ?? Available.None);
      if (found === Available.Both || isLinkerMade(symbol, this.#goos)) return Available.Both;
      const elsewhere = this.#external(symbol);
      if (elsewhere !== undefined || found !== Available.None) return found | (elsewhere ?? Available.None);
      const prefix = packageOf(symbol);
      return prefix === symbols.prefix || this.#byPrefix.has(prefix) ? Available.None : undefined;
    };
  }
}
