import { Abi } from '../base/symbol.ts';
import type { LinkPackage } from './input.ts';
import { packageOf } from './names.ts';
import type { StackFunction } from './nosplit-functions.ts';
import { packageSymbols } from './package-symbols.ts';
import { Usage } from './usage.ts';

/**
 * Keys of the assembly functions of a package that a program could contain: what somebody declares and uses, what
 * carries another package's name, and all that these refer to.
 */
export function stackRoots(pkg: LinkPackage, functions: ReadonlyMap<string, StackFunction>): Set<string> {
  const symbols = packageSymbols(pkg, true);
  const usage = new Usage(symbols);
  const wanted = new Set(symbols.bodyless.filter((fn) => fn.linkname || usage.isUsed(fn)).map(({ symbol }) => symbol));
  const reached = new Set<string>();
  const visit = (key: string): void => {
    if (reached.has(key) || !functions.has(key)) return;
    reached.add(key);
    const fn = functions.get(key)!;
    for (const { target } of fn.calls) visit(target);
    for (const { references } of pkg.assembly) {
      for (const { from, name, abi } of references) if (from === fn.name && abi !== Abi.Static) visit(`${name}<${abi}>`);
    }
  };
  for (const [key, { name }] of functions) {
    const isOwn = packageOf(name) === symbols.prefix;
    if (isOwn ? wanted.has(name) : symbols.texts.has(name)) visit(key);
  }
  return reached;
}
