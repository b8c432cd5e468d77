import { Available, type External, type LinkPackage } from './input.ts';
import { packageOf } from './names.ts';
import { packageSymbols } from './package-symbols.ts';

/**
 * Answers from the declarations of packages such as the standard library's. A symbol that none of them defines is absent
 * if `known` says that everything with its prefix would be among them; the prefix of a symbol without a package is ''.
 */
export function symbolIndex(packages: Iterable<LinkPackage>, abiWrappers: boolean, known: (prefix: string) => boolean): External {
  const all = new Map<string, Available>();
  for (const pkg of packages) {
    for (const [symbol, bits] of packageSymbols(pkg, abiWrappers).available) {
      all.set(symbol, (all.get(symbol) ?? Available.None) | bits);
    }
  }
  return (symbol) => all.get(symbol) ?? (known(packageOf(symbol)) ? Available.None : undefined);
}
