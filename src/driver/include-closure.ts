import { dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Position } from '../base/position.ts';
import { packageList, type Package } from '../load/package.ts';
import { isProblem, type SourceCache } from '../load/sourcecache.ts';
import { isCarried } from '../std/library.ts';
import { OBJECT_DIR } from './assembly-sources.ts';
import type { PackageSymbols } from './link-packages.ts';

/**
 * Warnings about #include lines whose file does not go where the package goes: what lies outside the module is missing
 * from every download, and what lies in a folder of the module that is no imported package is left out by `go mod vendor`.
 */
export function includeClosure({ pkg, scans }: PackageSymbols, goroot: string, cache: SourceCache): Diagnostic[] {
  if (pkg.standard) return [];
  const found = new Map<string, Diagnostic>();
  for (const { file, scan } of scans) {
    for (const included of scan.filesRead) {
      const path = resolve(pkg.dir, included);
      if (!isOutside(pkg, included, goroot)) continue;
      const folder = dirname(path);
      const root = pkg.module?.dir || pkg.root;
      const inModule = root !== '' && path.startsWith(join(root, '/'));
      if (inModule && packageList([pkg]).some(({ dir }) => dir === folder)) continue;
      const position = includeLine([file.path, ...scan.filesRead.map((other) => resolve(pkg.dir, other))], path, cache) ?? { file: file.path, line: 0, column: 0 };
      const key = `${position.file}:${position.line}`;
      if (found.has(key)) continue;
      found.set(key, {
        severity: 'warning',
        code: 'include-closure',
        position,
        message: `${included} is outside the ${inModule ? 'package' : 'module'}`,
        notes: [
          inModule
            ? "'go mod vendor' copies the folders of packages that are imported; the included file would be missing there"
            : 'who downloads the module does not get the included file',
        ],
        hint: `copy it into the folder of ${pkg.importPath}`,
      });
    }
  }
  return [...found.values()];
}

/** Folders of the files that assembly of a package includes and that are neither in its folder nor Go's own. */
export function foldersOutside({ pkg, scans }: PackageSymbols, goroot: string): Set<string> {
  const outside = scans.flatMap(({ scan }) => scan.filesRead.filter((included) => isOutside(pkg, included, goroot)));
  return new Set(outside.map((included) => dirname(resolve(pkg.dir, included))));
}

function isOutside({ dir }: Package, included: string, goroot: string): boolean {
  if (included.startsWith(OBJECT_DIR) || isCarried(included)) return false;
  const path = resolve(dir, included);
  return dirname(path) !== dir && (goroot === '' || !path.startsWith(join(goroot, '/')));
}

const INCLUDE = /^[ \t]*#[ \t]*include[ \t]+"([^"\n]+)"/gm;

/** The line that includes a file. */
function includeLine(files: readonly string[], included: string, cache: SourceCache): Position | undefined {
  for (const file of files) {
    const bytes = cache.read(file);
    if (isProblem(bytes)) continue;
    const text = Buffer.from(bytes).toString('latin1');
    for (const match of text.matchAll(INCLUDE)) {
      const name = Buffer.from(match[1], 'latin1').toString();
      if (resolve(dirname(file), name) !== included && !included.endsWith(`/${name}`)) continue;
      const before = text.slice(0, match.index + match[0].lastIndexOf('"' + match[1]));
      return { file, line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
    }
  }
  return undefined;
}
