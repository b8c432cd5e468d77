import { join } from 'node:path';
import type { Platform } from '../base/platform.ts';
import { standardLibrary, type StandardLibrary } from '../link/standard.ts';
import { readPackageDirectory } from '../load/directory.ts';
import { emptyPackage, type Package } from '../load/package.ts';
import { DEFAULT_GO_VERSION } from '../load/platforms.ts';
import { isProblem } from '../load/sourcecache.ts';
import type { PackageReader } from './link-packages.ts';
import type { SymbolsMemo } from './matrix-memo.ts';
import type { Workspace } from './workspace.ts';

/**
 * What the standard library defines on a platform, read package by package as symbols are asked for.
 */
export function standardSymbols(
  workspace: Workspace,
  platform: Platform,
  stdRoot: string,
  reader: PackageReader,
  abiWrappers: boolean,
  memo?: SymbolsMemo,
): StandardLibrary {
  const read = (importPath: string) => {
    const pkg = standardPackage(workspace, platform, stdRoot, importPath);
    return pkg === null ? null : reader.read(pkg, false).link;
  };
  const releases = { release: minorOf(platform.goVersion), sources: minorOf(sourceRelease(workspace, stdRoot)) };
  return standardLibrary(read, abiWrappers, !platform.cgo, memo?.symbolsOf, releases);
}

/** What the linker reads of a package of the standard library. */
export interface LibraryPart {
  /** In the order in which the compiler meets them. */
  readonly imports: readonly string[];
  readonly assemblyFiles: number;
}

/** Looks up parts of the standard library on a platform; null for what is none. */
export function libraryParts(workspace: Workspace, platform: Platform, stdRoot: string): (importPath: string) => LibraryPart | null {
  return (importPath) => {
    const pkg = standardPackage(workspace, platform, stdRoot, importPath);
    if (pkg === null) return null;
    const included = pkg.files.filter((file) => file.included);
    return {
      imports: included.filter(({ category }) => category === 'go').flatMap(({ header }) => header?.imports.map(({ path }) => path) ?? []),
      assemblyFiles: included.filter(({ category }) => category === 's').length,
    };
  };
}

/** The release whose sources a GOROOT has; what stands in for a GOROOT is of the default release. */
function sourceRelease({ cache }: Workspace, stdRoot: string): string {
  const bytes = cache.read(join(stdRoot, 'VERSION'));
  const version = isProblem(bytes) ? undefined : /^go(\S+)/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
  return version ?? DEFAULT_GO_VERSION;
}

function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}

function standardPackage(workspace: Workspace, platform: Platform, stdRoot: string, importPath: string): Package | null {
  if (importPath === '') return null;
  const dir = join(stdRoot, 'src', importPath);
  const source = readPackageDirectory(workspace.cache, dir, platform);
  if (source.problem !== undefined) return null;
  return {
    ...emptyPackage(importPath),
    name: source.name,
    dir,
    root: stdRoot,
    standard: true,
    goroot: true,
    files: source.files,
    source,
  };
}
