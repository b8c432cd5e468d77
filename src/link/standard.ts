import { Available, type External, type LinkPackage } from './input.ts';
import { packageOf } from './names.ts';
import { ASSEMBLY_CHECKED, linknamedIn } from './release-linknames.ts';
import { type PackageSymbols, packageSymbols } from './package-symbols.ts';

/**
 * Packages outside the closure of runtime that define symbols in another package's name, or without any: what cgo
 * imports dynamically, what a linkname pushes.
 */
const PUSHING = ['os', 'sync', 'syscall', 'testing', 'internal/fuzz', 'internal/syscall/unix', 'crypto/sha3', 'crypto/x509/internal/macos'];

/** What is known of the standard library's symbols. */
export interface StandardLibrary {
  readonly external: External;
  /** The ABIs under which a symbol exists, but not for references from other packages, by the rules of a release (default: that of the build). */
  readonly closed: (symbol: string, release?: number) => Available;
}

/**
 * What the standard library defines, from its sources as far as they are asked for. Symbols called after one package
 * can stand in another: runtime·memequal in internal/bytealg, sync·runtime_Semacquire in runtime.
 *
 * @param read a package of the standard library on this platform, null if there is none of that path
 * @param bareKnown a symbol without a package that no source defines does not exist; false where C code may define it
 */
export function standardLibrary(
  read: (importPath: string) => LinkPackage | null,
  abiWrappers: boolean,
  bareKnown: boolean,
  symbolsIn: (pkg: LinkPackage, abiWrappers: boolean) => PackageSymbols = packageSymbols,
  { release, sources }: Releases = { release: 26, sources: 26 },
): StandardLibrary {
  const known = new Map<string, PackageSymbols | null>();
  let pushing: string[] | null = null;
  const symbolsOf = (path: string): PackageSymbols | null => {
    let symbols = known.get(path);
    if (symbols === undefined) {
      const pkg = read(path);
      known.set(path, (symbols = pkg === null ? null : symbolsIn(pkg, abiWrappers)));
    }
    return symbols;
  };
  /** The bits that the packages which may define the symbol give it. */
  const gather = (symbol: string, bitsIn: (symbols: PackageSymbols) => Available | undefined): Available => {
    const named = symbolsOf(packageOf(symbol));
    let bits = named === null ? Available.None : (bitsIn(named) ?? Available.None);
    if (bits === Available.Both) return bits;
    pushing ??= [...closure('runtime', read), ...PUSHING];
    for (const path of pushing) {
      const symbols = symbolsOf(path);
      if (symbols !== null) bits |= bitsIn(symbols) ?? Available.None;
    }
    return bits;
  };
  const isOurs = (symbol: string): boolean => packageOf(symbol) !== '' && symbolsOf(packageOf(symbol)) !== null;
  const isLinknamed = (symbol: string): boolean => gather(symbol, (symbols) => (symbols.linknamed.has(symbol) ? Available.Both : Available.None)) !== Available.None;
  const isText = (symbol: string): boolean => gather(symbol, (symbols) => (symbols.texts.has(symbol) ? Available.Both : Available.None)) !== Available.None;
  const available = (symbol: string): Available => gather(symbol, (symbols) => symbols.available.get(symbol));
  return {
    external: (symbol) => {
      if (isOurs(symbol) || (packageOf(symbol) === '' && bareKnown)) return available(symbol);
      return undefined;
    },
    closed: (symbol, asked = release) => {
      if (!isOurs(symbol)) return Available.None;
      const linknamed = linknamedIn(symbol, asked, sources) ?? (asked >= ASSEMBLY_CHECKED ? isLinknamed(symbol) : undefined);
      if (linknamed === true) return Available.None;
      if (linknamed === undefined || (asked >= ASSEMBLY_CHECKED && !abiWrappers && isText(symbol))) {
        return available(symbol) & ~gather(symbol, (symbols) => symbols.open.get(symbol));
      }
      return available(symbol);
    },
  };
}

/** Minor numbers of releases of Go 1. */
export interface Releases {
  /** Whose rules hold. */
  readonly release: number;
  /** Whose sources are read. */
  readonly sources: number;
}

/** The import paths of a package and of all that it imports. */
function closure(root: string, read: (importPath: string) => LinkPackage | null): Set<string> {
  const paths = new Set([root]);
  for (const path of paths) {
    for (const file of read(path)?.goFiles ?? []) for (const declaration of file.imports) paths.add(declaration.path);
  }
  return paths;
}
