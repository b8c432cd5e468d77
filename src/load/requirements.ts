import type { MainModules } from './mainmodules.ts';
import type { ModuleGraph } from './modulegraph.ts';
import type { Package } from './package.ts';
import { failure, type LoadFailure } from './problem.ts';
import { compareGoVersions, compareVersions } from './semver.ts';

/** The first release whose go.mod files must name every module that provides a package. */
const FIRST_COMPLETE = '1.17';
/** The first release whose go lines are requirements. */
const FIRST_STRICT = '1.21';

/** Everything that packages of the main module import, themselves included. */
function* reachable(packages: readonly Package[]): Generator<Package> {
  const seen = new Set(packages.filter(({ module }) => module?.main));
  for (const pkg of seen) {
    yield pkg;
    for (const dependency of pkg.dependencies) seen.add(dependency);
  }
}

function isStale(pkg: Package, main: MainModules, graph: ModuleGraph, checked: Set<string>): boolean {
  const { module } = pkg;
  if (module === undefined || module.main || checked.has(module.path)) return false;
  checked.add(module.path);
  if (graph.roots.get(module.path) !== module.version) return true;
  const file = graph.modFile(module);
  if (file.go !== undefined && compareGoVersions(file.go, FIRST_STRICT) >= 0 && compareGoVersions(file.go, main.goVersion) > 0) {
    return true;
  }
  return file.require.some(({ path, version }) => {
    const root = graph.roots.get(path);
    return root !== undefined && compareVersions(root, version) < 0;
  });
}

/**
 * The go command's complaint about a go.mod whose requirements don't go together with those of the modules that
 * packages come from; undefined if they do, or if the go command would mend them or not look.
 */
export function requirementsProblem(
  packages: readonly Package[],
  main: MainModules | undefined,
  graph: ModuleGraph | undefined,
  explicitMode: boolean,
): LoadFailure | undefined {
  if (main === undefined || graph === undefined || main.mode !== 'readonly' || main.work !== undefined) return undefined;
  if (compareGoVersions(main.goVersion, FIRST_COMPLETE) < 0) return undefined;
  const checked = new Set<string>();
  for (const pkg of reachable(packages)) {
    if (!isStale(pkg, main, graph, checked)) continue;
    const what = 'updates to go.mod needed';
    if (explicitMode) return failure('gomod', `${what}, disabled by -mod=${main.mode}; to update it:\n\tgo mod tidy`);
    if (main.modeReason === '') return failure('gomod', `${what}; to update it:\n\tgo mod tidy`);
    return failure('gomod', `${what}, disabled by -mod=${main.mode}\n\t(${main.modeReason})\n\tto update it:\n\tgo mod tidy`);
  }
  return undefined;
}
