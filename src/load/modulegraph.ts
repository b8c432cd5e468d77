import { join, resolve } from 'node:path';
import type { GoEnv } from './goenv.ts';
import type { MainModules } from './mainmodules.ts';
import { isDirectoryPath, parseModFile, type ModFile, type ModuleVersion, type Replace } from './modfile.ts';
import { escapeModule } from './paths.ts';
import { failure } from './problem.ts';
import { compareGoVersions, compareVersions } from './semver.ts';
import { isProblem, type SourceCache } from './sourcecache.ts';
import { decode } from './text.ts';

/** Where a module version's source is, or the real tool's words for why it isn't there. */
export type Located =
  | { readonly dir: string; readonly local: boolean }
  | { readonly error: string; readonly missing: ModuleVersion };

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
  #sums: Set<string> | undefined;
  #roots: Map<string, string> | undefined;
  #selected: Map<string, string> | undefined;

  constructor(main: MainModules, env: GoEnv, cache: SourceCache) {
    this.#main = main;
    this.#env = env;
    this.#cache = cache;
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
    const queue: { module: ModuleVersion; pruned: boolean }[] = [];
    const mainPruned = isPruned(this.#main.goVersion);
    for (const [path, version] of this.roots) {
      raise(selected, { path, version });
      queue.push({ module: { path, version }, pruned: mainPruned });
    }
    while (queue.length > 0) {
      const { module, pruned } = queue.shift()!;
      const key = `${module.path}@${module.version} ${pruned}`;
      if (done.has(key)) continue;
      done.add(key);
      const file = this.modFile(module);
      const ownPruned = isPruned(file.go);
      for (const require of file.require) {
        if (this.#mainPaths.has(require.path)) continue;
        if (this.#excluded.has(`${require.path}@${require.version}`)) continue;
        raise(selected, require);
        if (!pruned || !ownPruned) queue.push({ module: require, pruned: pruned && ownPruned });
      }
    }
    return selected;
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

  #hasSum({ path, version }: ModuleVersion, suffix: '' | '/go.mod'): boolean {
    if (this.#sums === undefined) {
      this.#sums = new Set();
      const { work, modules } = this.#main;
      const files = modules.map(({ dir }) => join(dir, 'go.sum'));
      if (work !== undefined) files.push(`${work.path}.sum`);
      for (const file of files) {
        const bytes = this.#cache.read(file);
        if (isProblem(bytes)) continue;
        for (const line of decode(bytes).split('\n')) {
          const words = line.trim().split(/\s+/);
          if (words.length === 3) this.#sums.add(`${words[0]} ${words[1]}`);
        }
      }
    }
    return this.#sums.has(`${path} ${version}${suffix}`);
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
    if (actual.version !== '' && !this.#hasSum(actual, '/go.mod') && this.#main.mode !== 'mod') {
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
      throw failure('module-missing', `${named}: module is not in the module cache (${path})`);
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
        : { error: `replacement directory ${actual.path} does not exist`, missing: actual };
    }
    const dir = join(this.#env.gomodcache, `${escapeModule(actual.path)}@${escapeModule(actual.version)}`);
    if (!this.#hasSum(actual, '') && this.#main.mode !== 'mod') return { error: 'missing go.sum entry', missing: module };
    if (this.#cache.isDirectory(dir)) return { dir, local: false };
    return { error: `${actual.path}@${actual.version}: module is not in the module cache`, missing: actual };
  }

  /** Path of the go.mod file that a module's requirements come from. */
  goModPath(module: ModuleVersion): string {
    const actual = this.replacement(module) ?? module;
    return actual.version === ''
      ? join(resolve(this.#base(), actual.path), 'go.mod')
      : this.#cachePath(actual, 'mod');
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
    const found = { zip: '', goMod: '' };
    const { work, modules } = this.#main;
    const files = modules.map(({ dir }) => join(dir, 'go.sum'));
    if (work !== undefined) files.push(`${work.path}.sum`);
    for (const file of files) {
      const bytes = this.#cache.read(file);
      if (isProblem(bytes)) continue;
      for (const line of decode(bytes).split('\n')) {
        const words = line.trim().split(/\s+/);
        if (words[0] !== path || words.length !== 3) continue;
        if (words[1] === version) found.zip ||= words[2];
        else if (words[1] === `${version}/go.mod`) found.goMod ||= words[2];
      }
    }
    return found;
  }
}

function raise(selected: Map<string, string>, { path, version }: ModuleVersion): void {
  const known = selected.get(path);
  if (known === undefined || compareVersions(known, version) < 0) selected.set(path, version);
}
