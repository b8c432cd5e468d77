import { join } from 'node:path';
import type { GoEnv } from './goenv.ts';
import type { MainModule, MainModules } from './mainmodules.ts';
import { missingKey, type FetchFailures, type MissingModule } from './missing.ts';
import type { ModuleVersion } from './modfile.ts';
import { ModuleGraph } from './modulegraph.ts';
import { hasPathPrefix, importPathProblem, isLocalPath, isStandardImportPath, joinPath } from './paths.ts';
import { isProblem, type SourceCache } from './sourcecache.ts';
import { quote } from '../base/quote.ts';
import { readVendorList, type VendorList } from './vendor.ts';

/** Where an import path leads. */
export interface Resolved {
  /** '' when there is nothing to read: an error, or a pseudo-import. */
  readonly dir: string;
  readonly kind: 'std' | 'main' | 'module' | 'none';
  readonly main?: MainModule;
  readonly module?: ModuleVersion;
  readonly moduleDir?: string;
  readonly inModuleCache?: boolean;
  readonly error?: string;
  /** The import path appears in the error, so that it needs no other mention. */
  readonly errorNamesPath?: boolean;
  /** Module that must be downloaded before the path can be resolved. */
  readonly missing?: MissingModule;
}

/** Whether a directory has a file that could belong to a Go package. */
export function hasGoFiles(cache: SourceCache, dir: string): boolean {
  const key = `hasgo ${dir}`;
  const known = cache.memo.get(key) as boolean | undefined;
  if (known !== undefined) return known;
  const entries = cache.directory(dir);
  const found =
    !isProblem(entries) &&
    entries.some(({ name, kind }) => {
      if (!name.endsWith('.go')) return false;
      return kind === 'file' || (kind === 'link' && cache.isFile(`${dir}/${name}`));
    });
  cache.memo.set(key, found);
  return found;
}

/**
 * The directory in which a module would hold a package, if it has Go files; undefined if the path isn't the
 * module's, or another module's go.mod stands between (in local modules only: the cache holds no nested modules).
 */
export function directoryInModule(
  cache: SourceCache,
  path: string,
  prefix: string,
  moduleDir: string,
  local: boolean,
): string | undefined {
  if (!hasPathPrefix(path, prefix)) return undefined;
  const rest = prefix === '' ? path : path.slice(prefix.length + 1);
  const dir = rest === '' ? moduleDir : `${moduleDir}/${rest}`;
  if (local) {
    for (let inner = dir; inner.length > moduleDir.length; inner = inner.slice(0, inner.lastIndexOf('/'))) {
      if (cache.isFile(`${inner}/go.mod`)) return undefined;
    }
  }
  return hasGoFiles(cache, dir) ? dir : undefined;
}

/** Standard packages that have no source directory worth reading, and pseudo-imports. */
const PSEUDO = new Set(['C']);
const META = new Set(['std', 'cmd', 'tool', 'work', 'all']);

/** Finds packages for import paths; one for each load. */
export class Resolver {
  readonly env: GoEnv;
  readonly cache: SourceCache;
  readonly main: MainModules | undefined;
  readonly graph: ModuleGraph | undefined;
  readonly gorootSrc: string;
  readonly #explicitMode: boolean;
  readonly #known = new Map<string, Resolved>();
  /** Modules that must be downloaded before what was asked for can be resolved, by missingKey, and what is said without them. */
  readonly missing = new Map<string, { readonly module: MissingModule; readonly error: string }>();
  /** What the go command says on the side while it resolves. */
  readonly notices: string[] = [];
  #vendor: VendorList | undefined;

  constructor(options: {
    env: GoEnv;
    cache: SourceCache;
    main: MainModules | undefined;
    explicitMode?: boolean;
    fetchFailures?: FetchFailures;
  }) {
    this.env = options.env;
    this.cache = options.cache;
    this.main = options.main;
    this.#explicitMode = options.explicitMode ?? false;
    this.graph = options.main && new ModuleGraph(options.main, options.env, options.cache, options.fetchFailures);
    this.gorootSrc = join(options.env.stdRoot, 'src');
  }

  get vendorList(): VendorList {
    return (this.#vendor ??= readVendorList(this.cache, this.main?.vendorDir ?? ''));
  }

  isStandardPackage(path: string): boolean {
    if (!isStandardImportPath(path)) return false;
    return hasGoFiles(this.cache, `${this.gorootSrc}/${path}`);
  }

  /** What a standard package means by an import path: packages that std carries are below vendor/. */
  standardVendored(path: string, importer: string): string {
    if (isStandardImportPath(path)) return path;
    const vendored = hasPathPrefix(importer, 'cmd') ? `cmd/vendor/${path}` : `vendor/${path}`;
    return this.cache.isDirectory(`${this.gorootSrc}/${vendored}`) ? vendored : path;
  }

  resolve(path: string): Resolved {
    let resolved = this.#known.get(path);
    if (resolved !== undefined) return resolved;
    this.#known.set(path, (resolved = this.#resolve(path)));
    const { missing: module, error = '' } = resolved;
    if (module !== undefined) this.missing.set(missingKey(module), { module, error });
    return resolved;
  }

  #resolve(path: string): Resolved {
    const none = (error: string, errorNamesPath = true): Resolved => ({ dir: '', kind: 'none', error, errorNamesPath });
    if (PSEUDO.has(path)) return { dir: '', kind: 'std' };
    if (path === 'unsafe') return { dir: `${this.gorootSrc}/unsafe`, kind: 'std' };
    if (path.startsWith('mod/')) return none(`disallowed import path ${quote(path)}`);
    if (path.includes('@')) return none(`import path ${quote(path)} should not have @version`);
    if (isLocalPath(path)) {
      return none(`${quote(path)} is relative, but relative import paths are not supported in module mode`);
    }
    if (path.startsWith('/')) return none(`${quote(path)} is not a package path; see 'go help packages'`);
    if (META.has(path)) return none(`${quote(path)} is not an importable package; see 'go help packages'`);
    const malformed = importPathProblem(path);
    if (malformed !== undefined) return none(malformed);

    const std = this.isStandardPackage(path);
    const { main } = this;
    if (std) {
      const own = main?.modules.find(({ prefix, path: name }) => prefix === '' || name === 'cmd');
      if (own !== undefined && hasPathPrefix(path, own.prefix)) {
        const dir = directoryInModule(this.cache, path, own.prefix, own.dir, true);
        if (dir !== undefined) return { dir, kind: 'std', main: own, moduleDir: own.dir };
      }
    }
    const found: Resolved[] = [];
    if (std) found.push({ dir: `${this.gorootSrc}/${path}`, kind: 'std' });
    if (main === undefined) return found[0] ?? this.#missing(path);
    return main.mode === 'vendor' ? this.#inVendor(path, main, found) : this.#inModules(path, main, found);
  }

  #inMain(path: string, main: MainModules): Resolved[] {
    const found: Resolved[] = [];
    for (const module of main.modules) {
      const dir = directoryInModule(this.cache, path, module.prefix, module.dir, true);
      if (dir !== undefined) found.push({ dir, kind: 'main', main: module, moduleDir: module.dir });
    }
    return found;
  }

  #inVendor(path: string, main: MainModules, found: Resolved[]): Resolved {
    found.push(...this.#inMain(path, main));
    const dir = `${main.vendorDir}/${path}`;
    if (hasGoFiles(this.cache, dir)) {
      const module = this.vendorList.packages.get(path);
      if (module !== undefined) found.push({ dir, kind: 'module', module, moduleDir: dir });
      else {
        this.notices.push(
          `ignoring package ${path} which exists in the vendor directory but is missing from vendor/modules.txt. ` +
            `To sync the vendor directory run go ${main.work === undefined ? 'mod' : 'work'} vendor.`,
        );
      }
    }
    if (found.length > 1) return this.#ambiguous(path, found, false);
    return found[0] ?? this.#missing(path);
  }

  #ambiguous(path: string, found: readonly Resolved[], withModules: boolean): Resolved {
    const lines = found.map(({ dir, main, module }) => {
      if (!withModules) return `\n\t${dir}`;
      const name = main?.path ?? module?.path ?? '';
      return `\n\t${name}${module === undefined ? '' : ` ${module.version}`} (${dir})`;
    });
    const where = withModules ? 'modules' : 'directories';
    const error = `ambiguous import: found package ${path} in multiple ${where}:${lines.join('')}`;
    return { dir: '', kind: 'none', error, errorNamesPath: true };
  }

  #inModules(path: string, main: MainModules, std: readonly Resolved[]): Resolved {
    const graph = this.graph!;
    for (const versions of [graph.roots, undefined]) {
      const found = [...std];
      const unverified: ModuleVersion[] = [];
      let fetchError: Resolved | undefined;
      const selected = versions ?? graph.selected;
      for (let prefix = path; prefix !== ''; prefix = prefix.slice(0, Math.max(prefix.lastIndexOf('/'), 0))) {
        const own = main.modules.find((module) => module.prefix === prefix);
        if (own !== undefined) {
          const dir = directoryInModule(this.cache, path, prefix, own.dir, true);
          if (dir !== undefined) found.push({ dir, kind: 'main', main: own, moduleDir: own.dir });
          continue;
        }
        const version = selected.get(prefix);
        if (version === undefined) continue;
        const module = { path: prefix, version };
        const located = graph.locate(module);
        if ('error' in located) {
          if (located.error === 'missing go.sum entry') unverified.push(module);
          else {
            const error = located.error;
            fetchError ??= { dir: '', kind: 'none', error, errorNamesPath: false, ...(located.missing && { missing: located.missing }) };
          }
          continue;
        }
        const dir = directoryInModule(this.cache, path, prefix, located.dir, located.local);
        if (dir === undefined) continue;
        const inModuleCache = !located.local;
        found.push({ dir, kind: 'module', module, moduleDir: located.dir, inModuleCache });
      }
      if (main.modules.some(({ prefix }) => prefix === '') && std.length === 0) {
        found.push(...this.#inMain(path, main).filter(({ main: own }) => own!.prefix === ''));
      }
      if (found.length > 1) return this.#ambiguous(path, found.toReversed(), true);
      if (unverified.length > 0) return this.#missingSum(path, unverified, found.length > 0);
      if (fetchError !== undefined) return fetchError;
      if (found.length === 1) return found[0];
    }
    return this.#missing(path);
  }

  #missingSum(path: string, modules: readonly ModuleVersion[], found: boolean): Resolved {
    const what = found
      ? `missing go.sum entry needed to verify package ${path} is provided by exactly one module`
      : `missing go.sum entry for module providing package ${path}`;
    const hint = `; to add:\n\tgo mod download ${modules.map((module) => module.path).join(' ')}`;
    return { dir: '', kind: 'none', error: what + hint, errorNamesPath: true };
  }

  #missing(path: string): Resolved {
    const none = (error: string): Resolved => ({ dir: '', kind: 'none', error, errorNamesPath: true });
    const { main, env } = this;
    if (isStandardImportPath(path)) {
      return none(`package ${path} is not in std (${join(env.stdRoot, 'src', path)})`);
    }
    if (main === undefined) {
      return none(
        `no required module provides package ${path}: go.mod file not found in current directory or any parent ` +
          `directory; see 'go help modules'`,
      );
    }
    if (main.mode === 'mod') return none(`cannot find module providing package ${path}`);
    const replaced = this.#unusedReplacement(path, main);
    if (replaced !== undefined) return none(replaced);
    if (this.#explicitMode || main.modeReason !== '') {
      const reason = this.#explicitMode ? '' : `\n\t(${main.modeReason})`;
      return none(
        `cannot find module providing package ${path}: import lookup disabled by -mod=${main.mode}${reason}`,
      );
    }
    return none(`no required module provides package ${path}; to add it:\n\tgo get ${path}`);
  }

  /** A replacement that provides the package for a module that nothing requires. */
  #unusedReplacement(path: string, main: MainModules): string | undefined {
    for (const { old } of main.replace) {
      if (!hasPathPrefix(path, old.path) || this.graph!.selected.has(old.path)) continue;
      const located = this.graph!.locate(old);
      if ('error' in located) continue;
      if (directoryInModule(this.cache, path, old.path, located.dir, located.local) === undefined) continue;
      const get = old.version === '' ? old.path : `${old.path}@${old.version}`;
      return `module ${old.path} provides package ${path} and is replaced but not required; to add it:\n\tgo get ${get}`;
    }
    return undefined;
  }

  /** What the import path of a package in a directory of a main module would be; '.' elsewhere. */
  importPathOfDirectory(dir: string): string {
    let found: { prefix: string; path: string } | undefined;
    for (const { dir: root, prefix } of this.main?.modules ?? []) {
      if (dir === root) return prefix;
      if (!hasPathPrefix(dir, root) || (found !== undefined && prefix <= found.prefix)) continue;
      const rest = dir.slice(root.length + 1);
      found = { prefix, path: rest.startsWith('vendor/') ? rest.slice('vendor/'.length) : joinPath(prefix, rest) };
    }
    return found?.path ?? '.';
  }

  /** The import path of the package in a directory, or why it has none, for a pattern such as ./x. */
  pathOfDirectory(dir: string): { path: string } | { error: string } {
    const { main } = this;
    for (const module of main?.modules ?? []) {
      if (dir === module.dir) return { path: module.prefix === '' ? '.' : module.prefix };
    }
    let outside: { prefix: string; path: string } | undefined;
    for (const module of main?.modules ?? []) {
      if (!hasPathPrefix(dir, module.dir)) continue;
      const rest = dir.slice(module.dir.length + 1);
      if (rest.includes('@')) continue;
      if (rest.startsWith('vendor/')) {
        if (main!.mode !== 'vendor') return { error: `without -mod=vendor, directory ${dir} has no package path` };
        const path = rest.slice('vendor/'.length);
        if (this.vendorList.packages.has(path)) return { path };
        return { error: `directory ${dir} is not a package listed in vendor/modules.txt` };
      }
      const path = joinPath(module.prefix, rest);
      if (module.prefix === '') return { path };
      if (directoryInModule(this.cache, path, module.prefix, module.dir, true) !== undefined) return { path };
      if (outside === undefined || module.prefix.length > outside.prefix.length) {
        outside = { prefix: module.prefix, path };
      }
    }
    if (outside !== undefined) {
      const modules = main!.modules;
      const which = modules.length === 1 ? `main module (${modules[0].path}) does` : 'workspace modules do';
      return { error: `${which} not contain package ${outside.path}` };
    }
    if (dir !== this.gorootSrc && hasPathPrefix(dir, this.gorootSrc)) {
      return { path: dir.slice(this.gorootSrc.length + 1) };
    }
    for (const module of this.graph?.buildList() ?? []) {
      const located = this.graph!.locate(module);
      if ('error' in located || !hasPathPrefix(dir, located.dir)) continue;
      return { path: joinPath(module.path, dir.slice(located.dir.length + 1)) };
    }
    return { error: '' };
  }
}
