import type { Package } from './package.ts';

/** A module is a direct dependency once a package of a main module imports it, whatever the comment in go.mod says. */
export function markDirect(packages: readonly Package[]): void {
  for (const { module, dependencies } of packages) {
    if (!module?.main) continue;
    for (const { module: imported } of dependencies) if (imported !== undefined && !imported.main) imported.indirect = false;
  }
}

/** The go command shows a package that std carries as part of the module that it was copied from, if that is loaded, too. */
export function adoptVendoredRoots(packages: Iterable<Package>): void {
  const byPath = new Map([...packages].map((pkg) => [pkg.importPath, pkg]));
  for (const [path, pkg] of byPath) {
    if (!pkg.standard || !path.startsWith('vendor/')) continue;
    const original = byPath.get(path.slice('vendor/'.length));
    if (original?.module !== undefined) pkg.root = original.module.dir;
  }
}
