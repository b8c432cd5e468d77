import type { LinkPackage } from '../link/input.ts';
import { packageSymbols, type PackageSymbols } from '../link/package-symbols.ts';

/** What packages define, worked out once for all platforms on which a package is made of the same files and symbols. */
export class SymbolsMemo {
  readonly #known = new Map<string, Omit<PackageSymbols, 'pkg'>>();
  readonly #ids = new WeakMap<object, number>();
  #next = 0;

  #id(part: object): number {
    let id = this.#ids.get(part);
    if (id === undefined) this.#ids.set(part, (id = this.#next++));
    return id;
  }

  readonly symbolsOf = (pkg: LinkPackage, abiWrappers: boolean): PackageSymbols => {
    const parts = [pkg.goFiles, pkg.assembly].map((list) => list.map((part: object) => this.#id(part)).join(' '));
    const key = `${pkg.importPath} ${pkg.name} ${abiWrappers}\n${parts.join('\n')}`;
    const known = this.#known.get(key);
    if (known !== undefined) return { ...known, pkg };
    // Without the package itself, which keeps all of its platform alive.
    const { pkg: own, ...symbols } = packageSymbols(pkg, abiWrappers);
    this.#known.set(key, symbols);
    return { ...symbols, pkg: own };
  };
}
