import { basename, dirname, resolve } from 'node:path';
import { emptyPackage, type Package } from './package.ts';
import { failure } from './problem.ts';
import type { SourceCache } from './sourcecache.ts';

/** The files that arguments name, if one of them is a Go file; undefined if they are patterns. */
export function namedFiles({ patterns, cwd, cache }: { readonly patterns: readonly string[]; readonly cwd: string; readonly cache: SourceCache }): { dir: string; names: string[]; other?: string } | undefined {
  if (!patterns.some((pattern) => pattern.endsWith('.go') && cache.isFile(resolve(cwd, pattern)))) return undefined;
  const other = patterns.find((pattern) => !pattern.endsWith('.go'));
  if (other !== undefined) return { dir: '', names: [], other };
  let dir: string | undefined;
  const names: string[] = [];
  for (const pattern of patterns) {
    const path = resolve(cwd, pattern);
    if (cache.isDirectory(path)) throw failure('files', `${pattern} is a directory, should be a Go file`);
    if (!cache.isFile(path)) throw failure('files', `stat ${pattern}: no such file or directory`);
    const own = dirname(pattern);
    if (dir !== undefined && own !== dir) {
      throw failure('files', `named files must all be in one directory; have ${dir} and ${own}`);
    }
    dir = own;
    names.push(basename(path));
  }
  return { dir: resolve(cwd, dir!), names };
}

/** Stands for arguments of which one names a file that isn't Go. */
export function otherFile(name: string): Package {
  const pkg = emptyPackage('');
  const message = `named files must be .go files: ${name}`;
  pkg.name = name;
  pkg.incomplete = true;
  pkg.error = { stack: [], position: undefined, message, cycle: false, alwaysStack: false };
  return pkg;
}
