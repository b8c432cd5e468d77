import type { MainModule } from './mainmodules.ts';
import type { ModuleVersion } from './modfile.ts';
import type { Resolved, Resolver } from './resolve.ts';

/** What `go list` shows in Module. */
export interface ModuleInfo {
  readonly path: string;
  readonly version: string;
  readonly time: string;
  readonly main: boolean;
  indirect: boolean;
  readonly dir: string;
  readonly goMod: string;
  readonly goVersion: string;
  readonly sum: string;
  readonly goModSum: string;
  readonly replace: ModuleInfo | undefined;
  /** The query that `version` is the answer to. */
  readonly query: string;
  readonly versions: readonly string[];
  readonly update: ModuleInfo | undefined;
  readonly retracted: readonly string[];
  readonly deprecated: string;
  /** '' if nothing is wrong. */
  readonly error: string;
}

/** A module of which nothing is known. */
export const NO_MODULE_INFO: ModuleInfo = {
  path: '',
  version: '',
  time: '',
  main: false,
  indirect: false,
  dir: '',
  goMod: '',
  goVersion: '',
  sum: '',
  goModSum: '',
  replace: undefined,
  query: '',
  versions: [],
  update: undefined,
  retracted: [],
  deprecated: '',
  error: '',
};

function mainInfo({ path, dir, goMod, file }: MainModule): ModuleInfo {
  return { ...NO_MODULE_INFO, path, dir, goMod, main: true, goVersion: file.go ?? '' };
}

function vendoredInfo(resolver: Resolver, module: ModuleVersion): ModuleInfo {
  const vendored = resolver.vendorList.modules.find(
    ({ path, version }) => path === module.path && version === module.version,
  );
  const indirect = !resolver.main!.modules.some(({ file }) =>
    file.require.some((require) => require.path === module.path && !require.indirect),
  );
  const base = { ...NO_MODULE_INFO, path: module.path, version: module.version, indirect, goVersion: vendored?.goVersion ?? '' };
  const replacement = vendored?.replacement;
  return replacement === undefined ? base : { ...base, replace: { ...NO_MODULE_INFO, ...replacement, goVersion: base.goVersion } };
}

const infos = new WeakMap<Resolver, Map<string, ModuleInfo>>();

/** The module of a resolved package; the same object for every package of a module in one load. */
export function moduleInfo(resolver: Resolver, resolved: Resolved): ModuleInfo | undefined {
  if (resolved.kind === 'std' || resolved.kind === 'none') return undefined;
  let known = infos.get(resolver);
  if (known === undefined) infos.set(resolver, (known = new Map()));
  return knownInfo(resolver, known, resolved);
}

/** Of one of the main modules, or of a selected one, wherever its source is. */
export function moduleInfoOf(resolver: Resolver, of: Pick<Resolved, 'main' | 'module'>): ModuleInfo {
  if (of.main !== undefined) return mainInfo(of.main);
  const located = resolver.graph!.locate(of.module!);
  return makeInfo(resolver, { ...of, kind: 'module', dir: '', moduleDir: 'dir' in located ? located.dir : '' });
}

function knownInfo(resolver: Resolver, known: Map<string, ModuleInfo>, resolved: Resolved): ModuleInfo {
  const key = resolved.main?.path ?? resolved.module!.path;
  let info = known.get(key);
  if (info === undefined) known.set(key, (info = makeInfo(resolver, resolved)));
  return info;
}

function makeInfo(resolver: Resolver, resolved: Resolved): ModuleInfo {
  if (resolved.main !== undefined) return mainInfo(resolved.main);
  const module = resolved.module!;
  if (resolver.main!.mode === 'vendor') return vendoredInfo(resolver, module);
  const graph = resolver.graph!;
  const require = resolver.main!.modules.flatMap(({ file }) => file.require.filter(({ path }) => path === module.path));
  const replacement = graph.replacement(module);
  const sums = graph.sums(replacement ?? module);
  const base: ModuleInfo = {
    ...NO_MODULE_INFO,
    path: module.path,
    version: module.version,
    time: replacement === undefined ? graph.time(module) : '',
    indirect: !require.some(({ indirect }) => !indirect),
    dir: resolved.moduleDir!,
    goMod: graph.goModPath(module),
    goVersion: graph.goVersion(module),
    sum: replacement === undefined ? sums.zip : '',
    goModSum: replacement === undefined ? sums.goMod : '',
  };
  if (replacement === undefined) return base;
  return {
    ...base,
    replace: {
      ...NO_MODULE_INFO,
      path: replacement.path,
      version: replacement.version,
      time: replacement.version === '' ? '' : graph.time(module),
      dir: base.dir,
      goMod: base.goMod,
      goVersion: base.goVersion,
      sum: replacement.version === '' ? '' : sums.zip,
      goModSum: replacement.version === '' ? '' : sums.goMod,
    },
  };
}
