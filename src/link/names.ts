import { pathToPrefix } from '../asm/symbolname.ts';

/** What stands before the dot in the symbols of a package. */
export function symbolPrefix(importPath: string, packageName: string): string {
  return packageName === 'main' ? 'main' : pathToPrefix(importPath);
}

/** Offset of the dot between package and name, -1 for a symbol without a package. */
function packageDot(symbol: string): number {
  return symbol.indexOf('.', symbol.lastIndexOf('/') + 1);
}

/** The linker's prefix of a symbol's package, '' if it has none. */
export function packageOf(symbol: string): string {
  return symbol.slice(0, Math.max(0, packageDot(symbol)));
}

/** A symbol as people write it: `import/path·name`, or the bare name of one that has no package. */
export function display(symbol: string): string {
  const dot = packageDot(symbol);
  return dot < 0 ? symbol : `${symbol.slice(0, dot)}·${symbol.slice(dot + 1)}`;
}

/** As assembly inside the package `prefix` writes it: `·name` for its own symbols. */
export function written(symbol: string, prefix: string): string {
  const dot = packageDot(symbol);
  const local = symbol.slice(dot + 1).replaceAll('.', '·');
  if (dot < 0) return symbol;
  return symbol.slice(0, dot) === prefix ? `·${local}` : `${symbol.slice(0, dot).replaceAll('.', '·').replaceAll('/', '∕')}·${local}`;
}
