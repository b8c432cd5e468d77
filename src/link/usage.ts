import { countIdentifiers } from '../golang/identifiers.ts';
import { Available, type LinkPackage } from './input.ts';
import type { DeclaredFunction, PackageSymbols } from './package-symbols.ts';

const upper = /^\p{Lu}/u;

export function isExported(name: string): boolean {
  return upper.test(name);
}

/** Tells which body-less functions of a package somebody could call. The identifiers are counted at the first question. */
export class Usage {
  readonly #pkg: LinkPackage;
  readonly #bodyless: readonly DeclaredFunction[];
  #counts: Map<string, number> | null = null;
  #testCounts: Map<string, number> | null = null;

  constructor(symbols: PackageSymbols) {
    this.#pkg = symbols.pkg;
    this.#bodyless = symbols.bodyless;
  }

  /** Exported, or named somewhere in the package besides its own declaration; test files don't count. */
  isUsed(fn: DeclaredFunction): boolean {
    const { name } = fn.declaration;
    if (isExported(name)) return true;
    this.#counts ??= this.#count(this.#pkg.goFiles);
    return this.#counts.get(name)! > 1;
  }

  isUsedByTests(fn: DeclaredFunction): boolean {
    this.#testCounts ??= this.#count(this.#pkg.testFiles);
    return this.#testCounts.get(fn.declaration.name)! > 0;
  }

  #count(files: LinkPackage['goFiles']): Map<string, number> {
    const counts = new Map(this.#bodyless.map((fn) => [fn.declaration.name, 0]));
    for (const file of files) countIdentifiers(file.source, counts);
    return counts;
  }
}

/** ABI names as the linker prints them. */
export function abiName(bits: Available): string {
  return bits === Available.AbiInternal ? 'ABIInternal' : 'ABI0';
}
