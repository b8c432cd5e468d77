import { isAbsolute, join } from 'node:path';
import type { SourceOptions } from '../asm/source.ts';
import type { Platform } from '../base/platform.ts';
import type { Package } from '../load/package.ts';
import { isCarried } from '../std/library.ts';
import { platformDefines } from './asmargs.ts';
import type { Workspace } from './workspace.ts';

/** Where the go command puts go_asm.h: a name that stands for the package's work directory and is never on disk. */
export const OBJECT_DIR = '$WORK/b001/';

/** Flags of `-asmflags` that concern sources. */
export interface ExtraSourceFlags {
  readonly defines: readonly string[];
  readonly includeDirs: readonly string[];
}

/** Path of a package as -p gives it to the compiler and assembler. */
export function toolPackagePath(pkg: Package): string {
  return pkg.name === 'main' ? 'main' : pkg.importPath;
}

/** How the assembler reads the .s files of a package, with the command line that cmd/go would give it. */
export function packageSourceOptions(
  pkg: Package,
  platform: Platform,
  workspace: Workspace,
  goroot: string,
  extra: ExtraSourceFlags,
  goAsmHeader: () => string,
): SourceOptions {
  let header: Uint8Array | undefined;
  const headerPath = `${OBJECT_DIR}go_asm.h`;
  return {
    pkgPath: toolPackagePath(pkg),
    defines: [...platformDefines(platform), ...extra.defines],
    experiments: platform.experiments.enabled,
    includeDirs: [OBJECT_DIR, ...(goroot === '' ? [] : [join(goroot, 'pkg', 'include')]), ...extra.includeDirs],
    builtinHeaders: goroot === '',
    workingDir: pkg.dir,
    readFile(path) {
      if (path === headerPath) return (header ??= Buffer.from(goAsmHeader()));
      return workspace.read(isAbsolute(path) || isCarried(path) ? path : join(pkg.dir, path));
    },
  };
}
