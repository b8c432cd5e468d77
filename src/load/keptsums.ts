import type { ModuleVersion } from './modfile.ts';
import type { ModuleGraph } from './modulegraph.ts';
import type { Package } from './package.ts';
import { compareGoVersions } from './semver.ts';
import type { MainModules } from './mainmodules.ts';

/** The first release whose go.sum must know the go.mod of every module that a package comes from. */
const FIRST_WITH_ALL = '1.21';

/** Hashes that go.sum must have for a build to be repeated. */
export interface KeptSums {
  readonly zips: readonly ModuleVersion[];
  readonly goMods: readonly ModuleVersion[];
}

/** Sums of the modules that could provide the packages of a load, and of the go.mod files that had a say in it. */
export function keptSums(packages: readonly Package[], main: MainModules, graph: ModuleGraph): KeptSums {
  const zips = new Map<string, ModuleVersion>();
  const goMods = new Map<string, ModuleVersion>();
  const keep = (into: Map<string, ModuleVersion>, module: ModuleVersion): void => {
    const actual = graph.replacement(module) ?? module;
    if (actual.version !== '') into.set(`${actual.path}@${actual.version}`, actual);
  };
  for (const { importPath, module, standard } of packages) {
    if (standard || module === undefined || module.main) continue;
    if (compareGoVersions(main.goVersion, FIRST_WITH_ALL) >= 0) keep(goMods, module);
    const fromRoot = graph.rootVersion(module.path) === module.version;
    for (let prefix = importPath; prefix !== ''; prefix = prefix.slice(0, Math.max(prefix.lastIndexOf('/'), 0))) {
      const version = fromRoot ? graph.roots.get(prefix) : graph.selected.get(prefix);
      if (version !== undefined) keep(zips, { path: prefix, version });
    }
  }
  for (const module of graph.readModules) keep(goMods, module);
  return { zips: [...zips.values()], goMods: [...goMods.values()] };
}
