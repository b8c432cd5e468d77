import type { CodeFlags } from '../arch/architecture.ts';
import type { Platform } from '../base/platform.ts';
import type { Package } from '../load/package.ts';
import { buildmodeFlag } from './asmargs.ts';
import type { AsmSettings, PackageFlags } from './requests.ts';

/** What the assembler is told where nobody says anything. */
export const DEFAULT_SETTINGS: AsmSettings = {
  defines: [],
  includeDirs: [],
  debug: { compressInstructions: true, mayMoreStack: '', pcTab: '' },
  dynlink: false,
  allErrors: false,
  linkshared: false,
  shared: false,
  spectre: '',
};

export function codeFlags(settings: AsmSettings): CodeFlags {
  return {
    shared: settings.shared || settings.dynlink,
    dynlink: settings.dynlink,
    linkshared: settings.linkshared,
    retpoline: settings.spectre === 'ret' || settings.spectre === 'all',
    mayMoreStack: settings.debug.mayMoreStack,
    compressInstructions: settings.debug.compressInstructions,
  };
}

/** The last -asmflags whose pattern names the package; '' names those of the command line. */
export function packageFlags(pkg: Package, all: readonly PackageFlags[]): PackageFlags | undefined {
  return all.findLast(({ pattern }) => (pattern === '' ? !pkg.depOnly : matches(pattern, pkg.importPath)));
}

/** What the assembler is told for a package: what -buildmode asks for, then -asmflags. */
export function packageSettings(
  pkg: Package,
  platform: Platform,
  buildmode: string,
  all: readonly PackageFlags[],
): AsmSettings {
  const flag = buildmodeFlag(buildmode, platform);
  const given = packageFlags(pkg, all)?.settings ?? DEFAULT_SETTINGS;
  return { ...given, shared: given.shared || flag === '-shared', dynlink: given.dynlink || flag === '-dynlink' };
}

/** An import path pattern of a per-package flag: ... stands for any string (`go help packages`). */
function matches(pattern: string, importPath: string): boolean {
  if (pattern === 'all') return true;
  const parts = pattern.split('...').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  let text = parts.join('.*');
  if (text.endsWith('/.*')) text = `${text.slice(0, -3)}(/.*)?`;
  return new RegExp(`^${text}$`).test(importPath);
}
