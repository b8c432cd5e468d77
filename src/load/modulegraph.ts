import { join, resolve } from 'node:path';
import type { GoEnv } from './goenv.ts';
import type { MainModules } from './mainmodules.ts';
import { isDirectoryPath, parseModFile, type ModFile, type ModuleVersion, type Replace } from './modfile.ts';
import { escapeModule } from './paths.ts';
import { missingKey, type FetchFailures, type MissingModule } from './missing.ts';
import { failure, LoadFailure } from './problem.ts';
import { compareGoVersions, compareVersions } from './semver.ts';
import { isProblem, type SourceCache } from './sourcecache.ts';
import { decode } from './text.ts';

/** Where a module version's source is, or the real tool's words for why it isn't there. */
export type Located =
  | { readonly dir: string; readonly local: boolean }
  | { readonly error: string; readonly missing?: MissingModule };

/** From this Go release on, a go.mod lists all that is needed to build the module's packages. */
const FIRST_PRUNED = '1.17';

function isPruned(goVersion: string | undefined): boolean {
  return compareGoVersions(goVersion ?? '1.16', FIRST_PRUNED) >= 0;
}

/**
 * The versions that the main modules' requirements select: the greatest required version of each module path, over
 * the graph of requirements. The go.mod of a dependency that says go 1.17 or later is complete, so what it requires
 * is not followed further.
 */
export class ModuleGraph {
  readonly #main: MainModules;
  readonly #env: GoEnv;
  readonly #cache: SourceCache;
  readonly #replaced = new Map<string, Replace>();
  readonly #mainPaths: Set<string>;
  readonly #excluded: Set<string>;
  #sums: Map<string, string[]> | undefined;
  readonly #failures: FetchFailures;
  #roots: Map<string, string> | undefined;
  #selected: Map<string, string> | undefined;
  readonly #read: ModuleVersion[] = [];

  constructor(main: MainModules, env: GoEnv, cache: SourceCache, failures: FetchFailures = new Map()) {
    this.#main = main;
    this.#env = env;
    this.#cache = cache;
    this.#failures = failures;
    for (const replace of main.replace) {
      const key = `${replace.old.path}@${replace.old.version}`;
      if (!this.#replaced.has(key)) this.#replaced.set(key, replace);
    }
    this.#mainPaths = new Set(main.modules.map(({ path }) => path));
    this.#excluded = new Set(
      main.modules.flatMap(({ file }) => file.exclude.map(({ path, version }) => `${path}@${version}`)),
    );
  }

  replacement({ path, version }: ModuleVersion): ModuleVersion | undefined {
    return (this.#replaced.get(`${path}@${version}`) ?? this.#replaced.get(`${path}@`))?.new;
  }

  isExcluded({ path, version }: ModuleVersion): boolean {
    return this.#excluded.has(`${path}@${version}`);
  }

  /** The go.mod file of a module version or a replacement, if it is on this machine. */
  fileAtHand({ path, version }: ModuleVersion): ModFile | undefined {
    const file = version === '' ? join(resolve(this.#base(), path), 'go.mod') : this.#cachePath({ path, version }, 'mod');
    const bytes = this.#cache.read(file);
    return isProblem(bytes) ? undefined : parseModFile(file, decode(bytes), { strict: false }).file;
  }

  /** What has to be fetched to know when a version was made, undefined if that is known. */
  missingInfo(module: ModuleVersion): MissingModule | undefined {
    const { path, version } = this.replacement(module) ?? module;
    if (version === '' || !isProblem(this.#cache.read(this.#cachePath({ path, version }, 'info')))) return undefined;
    return { path, version, what: 'info', sums: [], modSums: [] };
  }

  /** Versions that the main modules' own go.mod files require. */
  get roots(): ReadonlyMap<string, string> {
    if (this.#roots === undefined) {
      this.#roots = new Map();
      for (const { file } of this.#main.modules) {
        for (const require of file.require) {
          if (!this.#excluded.has(`${require.path}@${require.version}`)) raise(this.#roots, require);
        }
      }
      for (const path of this.#mainPaths) this.#roots.delete(path);
    }
    return this.#roots;
  }

  /** Versions over the whole graph. */
  get selected(): ReadonlyMap<string, string> {
    if (this.#selected === undefined) this.#selected = this.#select();
    return this.#selected;
  }

  /** Selected modules, main modules left out, in the order of their paths. */
  buildList(): ModuleVersion[] {
    return [...this.selected].map(([path, version]) => ({ path, version })).sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  #select(): Map<string, string> {
    const selected = new Map<string, string>();
    const done = new Set<string>();
    const queue: { module: ModuleVersion; pruned: boolean; requirers: readonly ModuleVersion[] }[] = [];
    const missing: MissingModule[] = [];
    for (const [path, version] of this.roots) raise(selected, { path, version });
    for (const { path, version, pruned } of this.#starts()) queue.push({ module: { path, version }, pruned, requirers: [] });
    while (queue.length > 0) {
      const { module, pruned, requirers } = queue.shift()!;
      const key = `${module.path}@${module.version} ${pruned}`;
      if (done.has(key)) continue;
      done.add(key);
      const missed = this.#missingModFile(module);
      if (missed !== undefined) {
        const failed = this.#failures.get(missingKey(missed));
        if (failed !== undefined) throw failure('module-missing', requiredBy(requirers, failed));
        missing.push(missed);
        continue;
      }
      const file = this.modFile(module);
      this.#read.push(module);
      const ownPruned = isPruned(file.go);
      for (const require of file.require) {
        if (this.#mainPaths.has(require.path)) continue;
        if (this.#excluded.has(`${require.path}@${require.version}`)) continue;
        raise(selected, require);
        if (!pruned || !ownPruned) queue.push({ module: require, pruned: pruned && ownPruned, requirers: [...requirers, module] });
      }
    }
    if (missing.length > 0) throw notInCache(missing);
    return selected;
  }

  /** Where the graph starts: what the main modules require; in a workspace each with what its own go line says of it. */
  *#starts(): Generator<ModuleVersion & { readonly pruned: boolean }> {
    if (this.#main.work === undefined) {
      const pruned = isPruned(this.#main.goVersion);
      for (const [path, version] of this.roots) yield { path, version, pruned };
      return;
    }
    for (const { file } of this.#main.modules) {
      for (const { path, version } of file.require) {
        if (!this.#mainPaths.has(path) && !this.#excluded.has(`${path}@${version}`)) yield { path, version, pruned: isPruned(file.go) };
      }
    }
  }

  /** The go.mod file of a module that has to be downloaded first. */
  #missingModFile(module: ModuleVersion): MissingModule | undefined {
    const actual = this.replacement(module) ?? module;
    if (actual.version === '') return undefined;
    const path = this.#cachePath(actual, 'mod');
    if (this.#cache.memo.has(`modfile ${path}`)) return undefined;
    if (!this.#hasSum(actual, '/go.mod') && !this.#sumsOptional) return undefined;
    return isProblem(this.#cache.read(path)) ? this.#missing(actual, 'mod') : undefined;
  }

  #missing({ path, version }: ModuleVersion, what: 'mod' | 'zip'): MissingModule {
    const modSums = this.#listedSums(path, `${version}/go.mod`);
    return { path, version, what, sums: what === 'mod' ? modSums : this.#listedSums(path, version), modSums };
  }

  /** Directory of the go.work or of the main module: what relative replacements start from. */
  #base(): string {
    const { work, modules } = this.#main;
    return work === undefined ? modules[0].dir : resolve(work.path, '..');
  }

  #cachePath({ path, version }: ModuleVersion, extension: string): string {
    const { gomodcache } = this.#env;
    return join(gomodcache, 'cache', 'download', escapeModule(path), '@v', `${escapeModule(version)}.${extension}`);
  }

  /** What go.sum and its like list for a module and "v1.0.0" or "v1.0.0/go.mod". */
  #listedSums(path: string, version: string): readonly string[] {
    this.#sums ??= this.#readSums();
    return this.#sums.get(`${path} ${version}`) ?? [];
  }

  #readSums(): Map<string, string[]> {
    const sums = new Map<string, string[]>();
    const { work, modules } = this.#main;
    const files = modules.map(({ dir }) => join(dir, 'go.sum'));
    if (work !== undefined) files.push(`${work.path}.sum`);
    for (const file of files) {
      const bytes = this.#cache.read(file);
      if (isProblem(bytes)) continue;
      for (const line of decode(bytes).split('\n')) {
        const [path, version, sum, ...rest] = line.trim().split(/\s+/);
        if (sum === undefined || rest.length > 0) continue;
        const key = `${path} ${version}`;
        const known = sums.get(key);
        if (known === undefined) sums.set(key, [sum]);
        else known.push(sum);
      }
    }
    return sums;
  }

  /** go.sum need not know what is used: it is added to. */
  get #sumsOptional(): boolean {
    return this.#main.mode === 'mod' || this.#main.work !== undefined;
  }

  #hasSum({ path, version }: ModuleVersion, suffix: '' | '/go.mod'): boolean {
    return this.#listedSums(path, version + suffix).length > 0;
  }

  /** The go.mod of a selected or required module. Throws LoadFailure when it can't be had. */
  modFile(module: ModuleVersion): ModFile {
    const replacement = this.replacement(module);
    const actual = replacement ?? module;
    let path: string;
    if (replacement !== undefined && replacement.version === '') {
      path = join(resolve(this.#base(), replacement.path), 'go.mod');
    } else path = this.#cachePath(actual, 'mod');
    const key = `modfile ${path}`;
    const known = this.#cache.memo.get(key) as ModFile | undefined;
    if (known !== undefined) return known;

    const named = `${module.path}@${module.version}`;
    if (actual.version !== '' && !this.#hasSum(actual, '/go.mod') && !this.#sumsOptional) {
      throw failure(
        'gosum',
        `${named}: missing go.sum entry for go.mod file; to add it:\n\tgo mod download ${module.path}`,
      );
    }
    const bytes = this.#cache.read(path);
    if (isProblem(bytes)) {
      if (replacement !== undefined && replacement.version === '') {
        throw failure(
          'gomod',
          `${named} (replaced by ${replacement.path}): reading ${bytes.message.replace(/^open /, '')}`.replace(
            `reading ${path}:`,
            `reading ${isDirectoryPath(replacement.path) ? join(replacement.path, 'go.mod') : path}: open ${path}:`,
          ),
        );
      }
      const missing = this.#missing(actual, 'mod');
      const failed = this.#failures.get(missingKey(missing));
      throw failed === undefined ? notInCache([missing]) : failure('module-missing', failed);
    }
    const { file, errors } = parseModFile(path, decode(bytes), { strict: false });
    if (errors.length > 0) {
      throw failure('gomod', `${named}: parsing go.mod: ${errors[0].message}`);
    }
    this.#cache.memo.set(key, file);
    return file;
  }

  /** Where a module's source is. */
  locate(module: ModuleVersion): Located {
    const replacement = this.replacement(module);
    const actual = replacement ?? module;
    if (actual.version === '') {
      const dir = resolve(this.#base(), actual.path);
      return this.#cache.isDirectory(dir)
        ? { dir, local: true }
        : { error: `replacement directory ${actual.path} does not exist` };
    }
    const dir = join(this.#env.gomodcache, `${escapeModule(actual.path)}@${escapeModule(actual.version)}`);
    if (!this.#hasSum(actual, '') && !this.#sumsOptional) return { error: 'missing go.sum entry' };
    if (this.#cache.isDirectory(dir) && !this.#cache.isFile(this.#cachePath(actual, 'partial'))) return { dir, local: false };
    const missing = this.#missing(actual, 'zip');
    const failed = this.#failures.get(missingKey(missing));
    return { error: failed ?? `${actual.path}@${actual.version}: module is not in the module cache`, missing };
  }

  /** Path of the go.mod file that a module's requirements come from; '' for one that isn't here or that go.sum doesn't know. */
  goModPath(module: ModuleVersion): string {
    const actual = this.replacement(module) ?? module;
    if (actual.version === '') return join(resolve(this.#base(), actual.path), 'go.mod');
    const path = this.#cachePath(actual, 'mod');
    return this.#mayRead(actual) && this.#cache.isFile(path) ? path : '';
  }

  /** Language version that a module's go.mod file says, '' for one that go.sum doesn't know. Throws LoadFailure. */
  goVersion(module: ModuleVersion): string {
    const actual = this.replacement(module) ?? module;
    return this.#mayRead(actual) ? (this.modFile(module).go ?? '') : '';
  }

  #mayRead(actual: ModuleVersion): boolean {
    return actual.version === '' || this.#sumsOptional || this.#hasSum(actual, '/go.mod');
  }

  /** The version of a module that the main module's own go.mod decides upon, undefined if all of the graph does. */
  rootVersion(path: string): string | undefined {
    return this.#main.work === undefined && isPruned(this.#main.goVersion) ? this.roots.get(path) : undefined;
  }

  /** Modules whose go.mod files have a say in what is selected. */
  get readModules(): readonly ModuleVersion[] {
    return this.#selected === undefined ? [...this.roots].map(([path, version]) => ({ path, version })) : this.#read;
  }

  /** Where a module version is in the module cache: what of it is there. */
  inCache({ path, version }: ModuleVersion): { dir: string; goMod: string } {
    const dir = join(this.#env.gomodcache, `${escapeModule(path)}@${escapeModule(version)}`);
    const goMod = this.#cachePath({ path, version }, 'mod');
    return { dir: this.#cache.isDirectory(dir) ? dir : '', goMod: this.#cache.isFile(goMod) ? goMod : '' };
  }

  /** When a cached module version was made, '' if unknown. */
  time(module: ModuleVersion): string {
    const actual = this.replacement(module) ?? module;
    if (actual.version === '') return '';
    const bytes = this.#cache.read(this.#cachePath(actual, 'info'));
    if (isProblem(bytes)) return '';
    try {
      return String((JSON.parse(decode(bytes)) as { Time?: string }).Time ?? '');
    } catch {
      return '';
    }
  }

  /** What go.sum says of a module's zip and go.mod, '' where it says nothing. */
  sums({ path, version }: ModuleVersion): { zip: string; goMod: string } {
    return { zip: this.#listedSums(path, version)[0] ?? '', goMod: this.#listedSums(path, `${version}/go.mod`)[0] ?? '' };
  }
}

function notInCache(missing: readonly MissingModule[]): LoadFailure {
  const [{ path, version }] = missing;
  const message = `${path}@${version}: module is not in the module cache`;
  return new LoadFailure([{ severity: 'error', code: 'module-missing', message }], missing);
}

/** An error with the modules, from the main module's requirement on, that led to it. */
function requiredBy(requirers: readonly ModuleVersion[], message: string): string {
  return [...requirers.map(({ path, version }) => `${path}@${version} requires`), message].join('\n\t');
}

function raise(selected: Map<string, string>, { path, version }: ModuleVersion): void {
  const known = selected.get(path);
  if (known === undefined || compareVersions(known, version) < 0) selected.set(path, version);
}
