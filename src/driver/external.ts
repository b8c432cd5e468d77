import { join } from 'node:path';
import type { Platform } from '../base/platform.ts';
import type { External } from '../link/input.ts';
import { packageOf } from '../link/names.ts';
import { symbolIndex } from '../link/symbol-index.ts';
import { readPackageDirectory } from '../load/directory.ts';
import { emptyPackage, type Package } from '../load/package.ts';
import type { PackageReader } from './link-packages.ts';
import type { Workspace } from './workspace.ts';

/**
 * What the standard library defines, read from GOROOT package by package as symbols are asked for.
 * Without a GOROOT nothing is known.
 */
export function standardSymbols(
  workspace: Workspace,
  platform: Platform,
  goroot: string,
  reader: PackageReader,
  abiWrappers: boolean,
): External {
  if (goroot === '') return () => undefined;
  const indexes = new Map<string, External>();
  return (symbol) => {
    const prefix = packageOf(symbol);
    if (prefix === '') return undefined;
    let index = indexes.get(prefix);
    if (index === undefined) {
      const pkg = standardPackage(workspace, platform, goroot, prefix);
      index = pkg === null ? () => undefined : symbolIndex([reader.read(pkg, false).link], abiWrappers, (asked) => asked === prefix);
      indexes.set(prefix, index);
    }
    return index(symbol);
  };
}

function standardPackage(workspace: Workspace, platform: Platform, goroot: string, importPath: string): Package | null {
  const dir = join(goroot, 'src', importPath);
  const source = readPackageDirectory(workspace.cache, dir, platform);
  if (source.problem !== undefined) return null;
  return {
    ...emptyPackage(importPath),
    name: source.name,
    dir,
    root: goroot,
    standard: true,
    goroot: true,
    files: source.files,
    source,
  };
}
