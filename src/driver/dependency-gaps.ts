import type { Diagnostic } from '../base/diagnostic.ts';
import { countIdentifiers } from '../golang/identifiers.ts';
import type { Package } from '../load/package.ts';
import { isProblem } from '../load/sourcecache.ts';
import type { Workspace } from './workspace.ts';

/**
 * What is undefined in a package that is only a dependency concerns a build where the packages that it is for name the
 * function: the linker drops what nothing reaches.
 */
export function reachedGaps(
  dependency: Package,
  verdict: readonly Diagnostic[],
  packages: readonly Package[],
  workspace: Workspace,
): Diagnostic[] {
  const gaps = verdict.filter(({ severity, code }) => severity === 'error' && code === 'undefined');
  if (gaps.length === 0) return [];
  const counts = new Map(gaps.map((gap) => [functionOf(gap), 0]));
  for (const pkg of packages) {
    if (pkg.depOnly || !pkg.imports.includes(dependency.importPath)) continue;
    for (const { path, included, category } of pkg.files) {
      if (!included || category !== 'go') continue;
      const bytes = workspace.cache.read(path);
      if (!isProblem(bytes)) countIdentifiers(bytes, counts);
    }
  }
  return gaps.filter((gap) => (counts.get(functionOf(gap)) ?? 0) > 0);
}

/** The name behind the middle dot of `undefined: path·name`. */
function functionOf({ message }: Diagnostic): string {
  return message.slice(message.lastIndexOf('·') + 1);
}
