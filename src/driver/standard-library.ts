import { join } from 'node:path';
import type { Platform } from '../base/platform.ts';
import { Available } from '../link/input.ts';
import { standardLibrary, type StandardLibrary } from '../link/standard.ts';
import { readPackageDirectory } from '../load/directory.ts';
import { emptyPackage, type Package } from '../load/package.ts';
import type { PackageReader } from './link-packages.ts';
import type { SymbolsMemo } from './matrix-memo.ts';
import type { Workspace } from './workspace.ts';

const NOTHING_KNOWN: StandardLibrary = { external: () => undefined, closed: () => Available.None };

/**
 * What the standard library defines on a platform, read from GOROOT package by package as symbols are asked for.
 * Without a GOROOT nothing is known.
 */
export function standardSymbols(
  workspace: Workspace,
  platform: Platform,
  goroot: string,
  reader: PackageReader,
  abiWrappers: boolean,
  memo?: SymbolsMemo,
): StandardLibrary {
  if (goroot === '') return NOTHING_KNOWN;
  const read = (importPath: string) => {
    const pkg = standardPackage(workspace, platform, goroot, importPath);
    return pkg === null ? null : reader.read(pkg, false).link;
  };
  return standardLibrary(read, abiWrappers, !platform.cgo, memo?.symbolsOf);
}

function standardPackage(workspace: Workspace, platform: Platform, goroot: string, importPath: string): Package | null {
  if (importPath === '') return null;
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
