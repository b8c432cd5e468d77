import type { Package } from './package.ts';
import type { SourceCache } from './sourcecache.ts';

/**
 * Attaches the profile `default.pgo` of each program to the program and to all that it imports. With several packages
 * named, what a program with a profile imports is compiled for it alone: it gets copies.
 */
export function splitByProfiles(named: readonly Package[], cache: SourceCache): void {
  for (const program of named) {
    if (program.name !== 'main' || program.dir === '' || !cache.isFile(`${program.dir}/default.pgo`)) continue;
    const done = new Map<Package, Package>();
    const split = (pkg: Package): Package => {
      const known = done.get(pkg);
      if (known !== undefined) return known;
      const own = named.length > 1 && pkg !== program ? { ...pkg, imports: [...pkg.imports], forMain: program.importPath, depOnly: true } : pkg;
      done.set(pkg, own);
      own.profile = `${program.dir}/default.pgo`;
      own.dependencies = own.dependencies.map(split);
      return own;
    };
    split(program);
  }
}
