import type { Platform } from '../base/platform.ts';
import type { GoFile } from '../golang/declarations.ts';
import type { TypeImporter } from '../golang/type-world.ts';
import { readPackageDirectory } from '../load/directory.ts';
import type { Resolver } from '../load/resolve.ts';
import type { Workspace } from './workspace.ts';

/**
 * The Go files behind import paths, read as types ask for them. `known` are packages whose files are read already.
 */
export function typeImporter(
  resolver: Resolver,
  workspace: Workspace,
  platform: Platform,
  known: ReadonlyMap<string, readonly GoFile[]>,
): TypeImporter {
  const read = new Map<string, readonly GoFile[] | undefined>(known);
  return (written, from) => {
    const path = resolver.isStandardPackage(from) ? resolver.standardVendored(written, from) : written;
    if (!read.has(path)) {
      const { dir } = resolver.resolve(path);
      read.set(path, dir === '' ? undefined : goFilesOf(dir, workspace, platform));
    }
    return read.get(path);
  };
}

function goFilesOf(dir: string, workspace: Workspace, platform: Platform): readonly GoFile[] {
  const { files } = readPackageDirectory(workspace.cache, dir, platform);
  const used = files.filter(({ included, category }) => included && (category === 'go' || category === 'cgo'));
  return used.flatMap(({ path }) => workspace.goFile(path) ?? []);
}
