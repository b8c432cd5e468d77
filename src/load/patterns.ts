import { dirname, isAbsolute, join, normalize, resolve } from 'node:path';
import type { Platform } from '../base/platform.ts';
import { readPackageDirectory, type DirectoryPackage } from './directory.ts';
import { findUp } from './mainmodules.ts';
import type { MissingModule } from './missing.ts';
import { hasPathPrefix, isLocalPath, isStandardImportPath, joinPath, shortPath } from './paths.ts';
import type { Resolver } from './resolve.ts';
import { isProblem } from './sourcecache.ts';
import { quote } from '../base/quote.ts';
import { compareBytes } from './text.ts';

/** The packages that one argument names. */
export interface Match {
  readonly pattern: string;
  /** No wildcard and none of all, std, cmd, tool, work. */
  readonly literal: boolean;
  readonly paths: readonly string[];
  /** Directories that a local pattern matched, 1:1 with `paths`. */
  readonly errors: readonly string[];
}

const META = new Set(['std', 'cmd', 'tool', 'work', 'all']);

function isLocal(pattern: string): boolean {
  return isLocalPath(pattern) || isAbsolute(pattern);
}

/** Puts arguments into canonical form, "./" kept; no argument at all means ".". */
export function cleanPatterns(patterns: readonly string[]): string[] {
  if (patterns.length === 0) return ['.'];
  return patterns.map((pattern) => {
    const at = isLocal(pattern) ? -1 : pattern.indexOf('@');
    const path = at < 0 ? pattern : pattern.slice(0, at);
    const version = at < 0 ? '' : pattern.slice(at);
    if (isAbsolute(path)) return cleanSlashes(path) + version;
    const slashed = path.replaceAll('\\', '/');
    if (!slashed.startsWith('./')) return cleanSlashes(slashed) + version;
    const clean = cleanSlashes(slashed);
    return (clean === '.' ? '.' : `./${clean}`) + version;
  });
}

function cleanSlashes(path: string): string {
  const clean = normalize(path);
  return clean.length > 1 && clean.endsWith('/') ? clean.slice(0, -1) : clean;
}

function regexOf(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const VENDOR = '\u0000';
const ANYTHING = `[^${VENDOR}]*`;

/** Makes every element "vendor" that is not the last one into something that no wildcard matches. */
function hideVendor(path: string): string {
  return path.replaceAll(/(^|\/)vendor(?=\/)/g, `$1${VENDOR}`);
}

/**
 * A test for the import paths that a pattern with `...` matches: x/... matches x too, and no wildcard crosses a
 * vendor element, though x/vendor/... matches what is below it and x/vendor itself.
 */
export function matcherOf(pattern: string): (path: string) => boolean {
  let source = regexOf(hideVendor(pattern));
  let tail = '';
  if (source.endsWith(`${VENDOR}/\\.\\.\\.`)) {
    source = source.slice(0, -`${VENDOR}/\\.\\.\\.`.length);
    tail = `(?:vendor|${VENDOR}/${ANYTHING})`;
  } else if (source.endsWith('/\\.\\.\\.')) {
    source = source.slice(0, -'/\\.\\.\\.'.length);
    tail = `(?:/${ANYTHING})?`;
  }
  const regex = new RegExp(`^${source.replaceAll('\\.\\.\\.', ANYTHING)}${tail}$`, 's');
  return (path) => regex.test(hideVendor(path));
}

/** Whether a tree whose root has this import path can hold a match of the pattern. */
function treeMatcherOf(pattern: string): (path: string) => boolean {
  const dots = pattern.indexOf('...');
  const prefix = dots < 0 ? pattern : pattern.slice(0, dots);
  return (name) => hasPathPrefix(prefix, name) || prefix === `${name}/` || (dots >= 0 && name.startsWith(prefix));
}

function skipsElement(name: string): boolean {
  return name.startsWith('.') || name.startsWith('_') || name === 'testdata';
}

/** Tests a directory, relative to its module, against the module's ignore directives. */
function ignoreMatcher(ignores: readonly string[]): (relative: string) => boolean {
  if (ignores.length === 0) return () => false;
  const slashed = (path: string): string => `/${path.replace(/^\/|\/$/g, '')}/`;
  const anchored = ignores.filter((path) => path.startsWith('./')).map((path) => slashed(path.slice(2)));
  const anywhere = ignores.filter((path) => !path.startsWith('./')).map(slashed);
  return (relative) => {
    if (relative === '') return false;
    const dir = slashed(relative);
    return anchored.some((path) => dir.startsWith(path)) || anywhere.some((path) => dir.includes(path));
  };
}

interface WalkOptions {
  /** Returns whether to go below the directory. */
  readonly visit: (dir: string, relative: string) => boolean;
  readonly warn: (link: string, relative: string) => void;
}

/** Finds the packages that patterns name, for one load. */
export class PatternMatcher {
  readonly #resolver: Resolver;
  readonly #platform: Platform;
  readonly #cwd: string;
  readonly #withoutStdTests: boolean;
  /** Codes: pattern, symlink, ignored (of interest to those who want to see every step). */
  /** Modules whose packages a pattern may name and that are not in the module cache. */
  readonly missing: MissingModule[] = [];
  readonly warnings: { readonly code: string; readonly message: string }[] = [];

  constructor(resolver: Resolver, platform: Platform, cwd: string, withoutStdTests = false) {
    this.#withoutStdTests = withoutStdTests;
    this.#resolver = resolver;
    this.#platform = platform;
    this.#cwd = cwd;
  }

  /** Every match of every pattern; "all" stands for the main modules' packages, whose imports the load adds. */
  match(patterns: readonly string[]): Match[] {
    const matches = cleanPatterns(patterns).map((pattern) => this.#matchOne(pattern));
    for (const { pattern, paths, errors } of matches) {
      if (paths.length === 0 && errors.length === 0) this.warnings.push({ code: 'pattern', message: `${quote(pattern)} matched no packages` });
    }
    return matches;
  }

  #matchOne(pattern: string): Match {
    const wild = pattern.includes('...');
    const literal = !wild && !META.has(pattern);
    if (isLocal(pattern)) return this.#matchLocal(pattern, literal);
    if (literal) return { pattern, literal, paths: [pattern], errors: [] };
    const found = new Set<string>();
    if (pattern === 'std' || pattern === 'cmd') this.#walkStandard(pattern, found);
    else if (pattern === 'all' || pattern === 'work') {
      this.#walkMain(pattern, found);
      for (const path of this.#tools()) found.add(path);
    }
    else if (pattern === 'tool') for (const path of this.#tools()) found.add(path);
    else this.#walkEverything(pattern, found);
    return { pattern, literal, paths: [...found].sort(compareBytes), errors: [] };
  }

  #noteIgnored(dir: string): void {
    this.warnings.push({ code: 'ignored', message: `ignoring directory ${dir}` });
  }

  #tools(): string[] {
    return (this.#resolver.main?.modules ?? []).flatMap(({ file }) => file.tool);
  }

  #walk(root: string, options: WalkOptions, relative = ''): void {
    const dir = relative === '' ? root : `${root}/${relative}`;
    const entries = this.#resolver.cache.directory(dir);
    if (isProblem(entries)) return;
    for (const { name, kind } of entries) {
      const inner = relative === '' ? name : `${relative}/${name}`;
      if (kind === 'link') options.warn(`${root}/${inner}`, inner);
      if (kind === 'directory' && options.visit(`${root}/${inner}`, inner)) this.#walk(root, options, inner);
    }
  }

  #read(dir: string): DirectoryPackage {
    const { cache, gorootSrc } = this.#resolver;
    const trusted = hasPathPrefix(dir, gorootSrc);
    return readPackageDirectory(cache, dir, this.#platform, { indexed: false, trusted, withoutTests: this.#withoutStdTests });
  }

  #isPackage(dir: string): boolean {
    const { problem, invalidGoFiles } = this.#read(dir);
    return problem?.kind !== 'no-go' || invalidGoFiles.length > 0;
  }

  #walkTree(
    root: string,
    prefix: string,
    pattern: string,
    found: Set<string>,
    options: { stopAtModules: boolean; stopAtVendor: boolean; ignores: readonly string[] },
  ): void {
    const matches = META.has(pattern) ? (): boolean => true : matcherOf(pattern);
    const canMatch = META.has(pattern) ? (): boolean => true : treeMatcherOf(pattern);
    const ignored = ignoreMatcher(options.ignores);
    const { cache } = this.#resolver;
    const add = (dir: string, name: string): void => {
      if (name === '' || name === 'builtin') return;
      if (name === 'runtime/cgo' && !this.#platform.cgo) return;
      if (found.has(name) || !matches(name) || !this.#isPackage(dir)) return;
      if (pattern === 'cmd' && name.startsWith('cmd/vendor/') && this.#read(dir).name === 'main') return;
      found.add(name);
    };
    if (!canMatch(prefix) && prefix !== '') return;
    add(root, prefix);
    this.#walk(root, {
      warn: (link, relative) => {
        const element = relative.slice(relative.lastIndexOf('/') + 1);
        if (!pattern.includes('...') || skipsElement(element) || !canMatch(joinPath(prefix, relative))) return;
        if (cache.isDirectory(link)) this.warnings.push({ code: 'symlink', message: `ignoring symlink ${link}` });
      },
      visit: (dir, relative) => {
        const element = relative.slice(relative.lastIndexOf('/') + 1);
        const name = joinPath(prefix, relative);
        if (skipsElement(element) || !canMatch(name)) return false;
        if (ignored(relative)) {
          this.#noteIgnored(dir);
          return false;
        }
        if (pattern === 'std' && (!isStandardImportPath(name) || name === 'cmd')) return false;
        if (options.stopAtModules && cache.isFile(`${dir}/go.mod`)) return false;
        add(dir, name);
        return !(element === 'vendor' && options.stopAtVendor);
      },
    });
  }

  #walkStandard(pattern: string, found: Set<string>): void {
    const src = this.#resolver.gorootSrc;
    const options = { stopAtModules: false, stopAtVendor: false, ignores: [] };
    if (pattern === 'cmd') this.#walkTree(`${src}/cmd`, 'cmd', pattern, found, options);
    else this.#walkTree(src, '', pattern, found, options);
  }

  #walkMain(pattern: string, found: Set<string>): void {
    for (const module of this.#resolver.main?.modules ?? []) {
      this.#walkTree(module.dir, module.prefix, pattern, found, {
        stopAtModules: true,
        stopAtVendor: true,
        ignores: module.file.ignore,
      });
    }
    const { main } = this.#resolver;
    if (pattern !== 'all' || main?.mode !== 'vendor') return;
    const vendored = new Set<string>();
    const options = { stopAtModules: false, stopAtVendor: true, ignores: [] };
    this.#walkTree(main.vendorDir, '', pattern, vendored, options);
    for (const path of vendored) this.#resolver.resolve(path);
  }

  #walkEverything(pattern: string, found: Set<string>): void {
    const { main, graph, gorootSrc } = this.#resolver;
    const options = { stopAtModules: true, stopAtVendor: false, ignores: [] };
    this.#walkTree(gorootSrc, '', pattern, found, options);
    this.#walkTree(`${gorootSrc}/cmd`, 'cmd', pattern, found, options);
    this.#walkMain(pattern, found);
    if (main === undefined) return;
    if (main.mode === 'vendor') {
      this.#walkTree(main.vendorDir, '', pattern, found, {
        stopAtModules: false,
        stopAtVendor: true,
        ignores: [],
      });
      return;
    }
    const canMatch = treeMatcherOf(pattern);
    for (const module of graph!.buildList()) {
      if (!canMatch(module.path)) continue;
      const located = graph!.locate(module);
      if ('error' in located) {
        if (located.missing !== undefined) this.missing.push(located.missing);
        continue;
      }
      this.#walkTree(located.dir, module.path, pattern, found, {
        stopAtModules: located.local,
        stopAtVendor: true,
        ignores: graph!.modFile(module).ignore,
      });
    }
  }

  #matchLocal(pattern: string, literal: boolean): Match {
    const errors: string[] = [];
    const paths: string[] = [];
    const add = (dir: string): void => {
      const result = this.#pathOfLocal(dir);
      if ('path' in result) {
        if (!paths.includes(result.path)) paths.push(result.path);
      } else if (literal || !result.quiet) errors.push(result.error);
    };
    if (literal) add(resolve(this.#cwd, pattern));
    else this.#walkLocal(pattern, add, errors);
    return { pattern, literal, paths, errors };
  }

  #pathOfLocal(dir: string): { path: string } | { error: string; quiet?: boolean } {
    const { cache, main, gorootSrc } = this.#resolver;
    const read = readPackageDirectory(cache, dir, this.#platform);
    const ignored = read.files.some(({ category }) => category === 'ignoredgo');
    if (read.problem !== undefined && !ignored) {
      if (!cache.isDirectory(dir)) return { error: `stat ${dir}: directory not found` };
      if (read.problem.kind === 'no-go') return { error: read.problem.message };
    }
    const result = this.#resolver.pathOfDirectory(dir);
    if ('path' in result) {
      if (dir === gorootSrc) return { error: 'directory GOROOT/src is not an importable package', quiet: true };
      if (result.path === 'builtin') return { error: '"builtin" is not an importable package', quiet: true };
      return result;
    }
    if (result.error !== '') return result;
    const shown = shortPath(dir, this.#cwd);
    const where = shown === '.' ? 'current directory' : `directory ${shown}`;
    if (main?.work === undefined) return { error: `${where} outside main module or its selected dependencies` };
    const root = findUp(dir, 'go.mod');
    return {
      error:
        root === ''
          ? `${where} outside modules listed in go.work or their selected dependencies`
          : `${where} is contained in a module that is not one of the workspace modules listed in go.work. ` +
            `You can add the module to the workspace using:\n\tgo work use ${shortPath(root, this.#cwd)}`,
    };
  }

  #walkLocal(pattern: string, add: (dir: string) => void, errors: string[]): void {
    const { cache, main, gorootSrc } = this.#resolver;
    const dots = pattern.indexOf('...');
    const start = resolve(this.#cwd, pattern.slice(0, pattern.lastIndexOf('/', dots) + 1) || '.');
    const scope =
      main?.work === undefined
        ? 'main module or its selected dependencies'
        : 'modules listed in go.work or their selected dependencies';
    const moduleRoot = findUp(start, 'go.mod');
    const module = main?.modules.find(({ dir }) => dir === moduleRoot);
    const inStd = hasPathPrefix(start, gorootSrc);
    if (module === undefined && !inStd && !this.#inDependencies(start)) {
      errors.push(`directory prefix ${shortPath(start, this.#cwd)} does not contain ${scope}`);
      return;
    }
    if (!cache.isDirectory(start)) {
      errors.push(`lstat ${pattern.slice(0, pattern.lastIndexOf('/', dots) + 1)}: no such file or directory`);
      return;
    }
    const matches = matcherOf(resolvePattern(pattern, this.#cwd));
    const ignored = ignoreMatcher(module?.file.ignore ?? []);
    const visit = (dir: string, top: boolean): boolean => {
      const element = dir.slice(dir.lastIndexOf('/') + 1);
      if (!top && skipsElement(element)) return false;
      if (module !== undefined && ignored(dir.slice(module.dir.length + 1))) {
        this.#noteIgnored(dir);
        return false;
      }
      if (!top && cache.isFile(join(dir, 'go.mod'))) return false;
      if (matches(dir) && this.#isPackage(dir)) add(dir);
      return true;
    };
    const entries = cache.directory(start);
    if (isProblem(entries)) {
      errors.push(entries.message);
      return;
    }
    const unreadable = (dir: string): void => {
      const inner = cache.directory(dir);
      if (isProblem(inner) && inner.code !== 'ENOENT') errors.push(inner.message);
    };
    if (!visit(start, true)) return;
    this.#walk(start, {
      warn: () => undefined,
      visit: (dir) => {
        const below = visit(dir, false);
        if (below) unreadable(dir);
        return below;
      },
    });
  }

  #inDependencies(dir: string): boolean {
    const graph = this.#resolver.graph;
    if (graph === undefined) return false;
    return graph.buildList().some((module) => {
      const located = graph.locate(module);
      return 'dir' in located && hasPathPrefix(dir, located.dir);
    });
  }
}

/** A local pattern as an absolute one, its wildcards kept. */
function resolvePattern(pattern: string, cwd: string): string {
  const dots = pattern.indexOf('...');
  const slash = pattern.lastIndexOf('/', dots);
  const base = resolve(cwd, pattern.slice(0, slash + 1) || '.');
  return `${base === dirname(base) ? '' : base}/${pattern.slice(slash + 1)}`;
}
