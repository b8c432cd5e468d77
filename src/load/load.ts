import type { Diagnostic } from '../base/diagnostic.ts';
import type { Position } from '../base/position.ts';
import { checkPackage } from './checks.ts';
import { readPackageDirectory } from './directory.ts';
import { headerTraps } from './filetraps.ts';
import type { GoEnv } from './goenv.ts';
import type { MainModules } from './mainmodules.ts';
import { linkerDependencies } from './linkerdeps.ts';
import { moduleInfo } from './moduleinfo.ts';
import { adoptVendoredRoots, markDirect } from './moduleview.ts';
import { namedFiles, otherFile } from './namedfiles.ts';
import type { MissingModule } from './missing.ts';
import { openModules, type ModulesRequest } from './openmodules.ts';
import {
  emptyPackage,
  packageDiagnostic,
  packageList,
  type Package,
  type PackageError,
  type StackEntry,
} from './package.ts';
import { hasPathPrefix, isStandardImportPath } from './paths.ts';
import { PatternMatcher, type Match } from './patterns.ts';
import { failure } from './problem.ts';
import { splitByProfiles } from './profiles.ts';
import { requirementsProblem } from './requirements.ts';
import type { Resolved, Resolver } from './resolve.ts';
import { compareGoVersions } from './semver.ts';
import { hasTests, testPackages, type TestLoader, type TestPackages } from './testpackages.ts';
import { compareBytes } from './text.ts';

/** One load: some packages on one platform. */
export interface LoadRequest extends ModulesRequest {
  /** As on the command line; none means ".". */
  readonly patterns: readonly string[];
  /** Load what the tests of the named packages are made of. */
  readonly tests?: boolean;
  /** Compile for each program with a profile what it imports, as -pgo=auto does. */
  readonly byProfiles?: boolean;
  /** Leave imports unresolved, as `go list -find` does. */
  readonly ignoreImports?: boolean;
  readonly buildmode?: string;
  /** Read the standard packages that others import, but not what they import in turn. */
  readonly shallowStd?: boolean;
  /** Nothing is linked: it doesn't matter what the linker adds to programs, or whether it can. */
  readonly unlinked?: boolean;
  /** Nobody asks about the test files of standard packages. */
  readonly withoutStdTests?: boolean;
}

export interface LoadResult {
  /** The packages that the patterns name, in the go command's order. */
  readonly packages: readonly Package[];
  /** Those and all that they import, each after what it imports. */
  readonly all: readonly Package[];
  /** Of the named packages that have tests, if they are asked for. */
  readonly tests: readonly TestPackages[];
  /** Errors of all packages and warnings; empty means that everything can be built. */
  readonly diagnostics: readonly Diagnostic[];
  /** Modules to download before the load can succeed. */
  readonly missing: readonly MissingModule[];
  readonly goEnv: GoEnv;
  readonly main: MainModules | undefined;
  readonly resolver: Resolver;
}

const CGO_IMPORTS_EXCLUDED = new Set(['runtime/cgo']);
const CGO_SYSCALL_EXCLUDED = new Set(['runtime/cgo', 'runtime/race', 'runtime/msan', 'runtime/asan']);
const COMMAND_LINE = 'command-line-arguments';
const NO_MODULE = "go.mod file not found in current directory or any parent directory; see 'go help modules'";

function isShorter(a: readonly StackEntry[], b: readonly StackEntry[]): boolean {
  if (a.length !== b.length) return a.length < b.length;
  for (let i = 0; i < a.length; i++) if (a[i].path !== b[i].path) return compareBytes(a[i].path, b[i].path) < 0;
  return false;
}

class Loader {
  readonly resolver: Resolver;
  readonly #request: LoadRequest;
  readonly #packages = new Map<string, Package>();
  readonly #loading = new Set<Package>();
  /** Standard packages whose imports were left alone. */
  readonly #leaves = new Set<Package>();
  readonly #stack: StackEntry[] = [];
  readonly #folded = new Map<string, string>();

  constructor(resolver: Resolver, request: LoadRequest) {
    this.resolver = resolver;
    this.#request = request;
  }

  get packages(): Iterable<Package> {
    return this.#packages.values();
  }

  /** Loads a package that an argument names. */
  named(path: string): Package {
    const pkg = this.#load(path, undefined, undefined).package;
    if (this.#leaves.delete(pkg)) {
      this.#stack.push({ path, position: undefined });
      this.#loadImports(pkg, []);
      this.#stack.pop();
    }
    return pkg;
  }

  /** Loads the package that the files named on the command line make. */
  files(names: readonly string[], dir: string): Package {
    const pkg = emptyPackage(COMMAND_LINE);
    pkg.commandLineFiles = true;
    this.#loading.add(pkg);
    const kind = hasPathPrefix(dir, this.resolver.gorootSrc) ? 'std' : 'none';
    this.#fill(pkg, COMMAND_LINE, { dir, kind }, undefined, names);
    this.#loading.delete(pkg);
    return pkg;
  }

  /** Loads what tests import. */
  get forTests(): TestLoader {
    return {
      imported: (path, importer, position, stack) => this.#below(stack, () => this.#load(path, importer, position)),
      harness: (path) => this.#below([{ path: 'testmain', position: undefined }], () => this.#load(path, undefined, undefined)).package,
      linked: this.#linkerDependencies(),
    };
  }

  #below<Result>(stack: readonly StackEntry[], work: () => Result): Result {
    this.#stack.push(...stack);
    const result = work();
    this.#stack.length -= stack.length;
    return result;
  }

  /** Loads a package that `importer` imports; the error, if any, is the importer's. */
  #load(
    path: string,
    importer: Package | undefined,
    position: Position | undefined,
  ): { package: Package; error?: PackageError } {
    const resolvedPath = importer?.standard ? this.resolver.standardVendored(path, importer.importPath) : path;
    const known = this.#packages.get(resolvedPath);
    const stack = this.#stack;
    let pkg: Package;
    if (known !== undefined) {
      stack.push({ path, position });
      this.#reuse(known);
      stack.pop();
      pkg = known;
    } else pkg = this.#loadNew(path, resolvedPath, position, importer !== undefined);
    if (importer === undefined) return { package: pkg };
    const error = this.#importProblem(path, importer, pkg, position);
    return error === undefined ? { package: pkg } : { package: pkg, error };
  }

  #reuse(pkg: Package): void {
    const stack = this.#stack;
    if (this.#loading.has(pkg)) {
      pkg.incomplete = true;
      if (pkg.error === undefined) {
        const message = 'import cycle not allowed';
        pkg.error = { stack: [...stack], position: undefined, message, cycle: true, alwaysStack: false };
      } else if (!pkg.error.cycle) pkg.error = { ...pkg.error, cycle: true };
    }
    const { error } = pkg;
    if (error !== undefined && !error.cycle && isShorter(stack, error.stack)) {
      pkg.error = { ...error, stack: [...stack] };
    }
  }

  #importProblem(
    path: string,
    importer: Package,
    pkg: Package,
    position: Position | undefined,
  ): PackageError | undefined {
    const at = (message: string, alwaysStack = false): PackageError => ({
      stack: [...this.#stack],
      position,
      message,
      cycle: false,
      alwaysStack,
    });
    if (pkg.error === undefined && !this.#mayImportInternal(importer, pkg)) {
      return at(`use of internal package ${pkg.importPath} not allowed`, true);
    }
    const vendor = /^(.*\/)?vendor\//.exec(path);
    if (vendor !== null) return at(`${path} must be imported as ${path.slice(vendor[0].length)}`);
    if (pkg.name === 'main' && importer.dir !== pkg.dir) {
      return at(`import ${JSON.stringify(path)} is a program, not an importable package`);
    }
    return undefined;
  }

  #mayImportInternal(importer: Package, pkg: Package): boolean {
    if (!importer.commandLineFiles) return mayImportInternal(importer, importer.importPath, pkg);
    return mayImportInternal(importer, this.resolver.importPathOfDirectory(importer.dir), pkg);
  }

  #loadNew(path: string, resolvedPath: string, position: Position | undefined, imported: boolean): Package {
    const pkg = emptyPackage(resolvedPath);
    this.#packages.set(resolvedPath, pkg);
    this.#loading.add(pkg);
    const resolved = this.resolver.resolve(resolvedPath);
    if (imported && resolved.kind === 'std' && this.#request.shallowStd) this.#leaves.add(pkg);
    this.#fill(pkg, path, resolved, position);
    this.#loading.delete(pkg);
    return pkg;
  }

  /** Records the first error of a package; its position is the import's while the package is not on the stack. */
  #fail(pkg: Package, message: string, importPosition: Position | undefined, own?: Position): void {
    pkg.incomplete = true;
    if (pkg.error !== undefined) return;
    const position = own ?? (this.#stack.length > 0 ? importPosition : undefined);
    pkg.error = { stack: [...this.#stack], position, message, cycle: false, alwaysStack: false };
  }

  #fill(
    pkg: Package,
    path: string,
    resolved: Resolved,
    position: Position | undefined,
    only?: readonly string[],
  ): void {
    pkg.standard = pkg.goroot = resolved.kind === 'std';
    pkg.dir = resolved.dir;
    if (resolved.dir === '') {
      if (resolved.error === undefined) {
        pkg.opaque = true;
        pkg.name = pkg.importPath.slice(pkg.importPath.lastIndexOf('/') + 1);
        return;
      }
      this.#fail(pkg, resolved.error, position);
      return;
    }
    this.#readSource(pkg, path, resolved, position, only);
    const linked = this.#request.ignoreImports ? [] : this.#implicitImports(pkg);
    if (typeof linked === 'string') {
      this.#fail(pkg, linked, position);
      return;
    }
    const folded = pkg.importPath.toLowerCase();
    const other = this.#folded.get(folded) ?? pkg.importPath;
    this.#folded.set(folded, other);
    if (other !== pkg.importPath) {
      const collision = `case-insensitive import collision: ${JSON.stringify(pkg.importPath)} and ${JSON.stringify(other)}`;
      this.#fail(pkg, collision, position);
      return;
    }
    this.#stack.push({ path, position });
    pkg.module = moduleInfo(this.resolver, resolved);
    for (const message of checkPackage(pkg, this.#request.platform, 'before')) this.#fail(pkg, message, undefined);
    if (!this.#request.ignoreImports && !this.#leaves.has(pkg)) this.#loadImports(pkg, linked);
    for (const message of checkPackage(pkg, this.#request.platform, 'after')) this.#fail(pkg, message, undefined);
    this.#stack.pop();
  }

  #readSource(
    pkg: Package,
    path: string,
    resolved: Resolved,
    position: Position | undefined,
    only: readonly string[] | undefined,
  ): void {
    const { cache, platform } = this.#request;
    const cached = resolved.inModuleCache ?? hasPathPrefix(resolved.dir, this.resolver.env.gomodcache);
    const source = readPackageDirectory(cache, resolved.dir, platform, {
      ...(cached && { indexed: true }),
      ...(pkg.standard && { trusted: true, withoutTests: this.#request.withoutStdTests === true }),
      ...(only && { only, indexed: false }),
    });
    pkg.source = source;
    pkg.name = source.name;
    pkg.doc = source.doc;
    pkg.files = source.files;
    if (!this.#request.ignoreImports) {
      pkg.rawImports = [...source.imports.keys()];
      pkg.imports = [...pkg.rawImports];
    }
    pkg.root = pkg.standard ? this.resolver.env.stdRoot : (resolved.moduleDir ?? '');
    if (resolved.kind === 'module' && this.resolver.main?.mode === 'vendor') pkg.root = '';
    const { problem } = source;
    if (problem === undefined) return;
    const onStack = problem.kind === 'no-go' || problem.kind === 'syntax';
    if (onStack) this.#stack.push({ path, position });
    const top = this.#stack[this.#stack.length - 1];
    const own = problem.position ?? (top !== undefined && top.path !== path ? position : undefined);
    pkg.error = { stack: [...this.#stack], position: own, message: problem.message, cycle: false, alwaysStack: false };
    pkg.incomplete = true;
    if (onStack) this.#stack.pop();
  }

  /** Imports that cgo and the linker add; the message if the package cannot be linked on the platform. */
  #implicitImports(pkg: Package): string[] | string {
    const added: string[] = [];
    const { importPath, standard, files, name } = pkg;
    if (files.some(({ category }) => category === 'cgo')) {
      added.push('unsafe');
      if (!standard || !CGO_IMPORTS_EXCLUDED.has(importPath)) added.push('runtime/cgo');
      if (!standard || !CGO_SYSCALL_EXCLUDED.has(importPath)) added.push('syscall');
    }
    if (files.some(({ category }) => category === 'swig' || category === 'swigcxx') && this.#request.platform.cgo) {
      added.push('unsafe', 'runtime/cgo', 'syscall', 'sync');
    }
    if (name !== 'main') return added;
    const linked = this.#linkerDependencies();
    return typeof linked === 'string' ? linked : [...added, ...linked];
  }

  #linkerDependencies(): readonly string[] | string {
    const { unlinked, platform, buildmode } = this.#request;
    return unlinked ? [] : linkerDependencies(platform, buildmode ?? 'default');
  }

  #loadImports(pkg: Package, added: readonly string[]): void {
    const written = pkg.source!.imports;
    const paths = [...pkg.rawImports];
    for (const path of added) if (!paths.includes(path)) paths.push(path);
    paths.forEach((path, index) => {
      if (path === 'C') return;
      const { package: dependency, error } = this.#load(path, pkg, written.get(path));
      if (error !== undefined && pkg.error === undefined) {
        pkg.error = error;
        pkg.incomplete = true;
      }
      if (index < pkg.imports.length) pkg.imports[index] = dependency.importPath;
      pkg.dependencies.push(dependency);
      if (dependency.incomplete) pkg.incomplete = true;
    });
  }
}

/** The rule of internal directories: only code below the parent of "internal" may import what is in it. */
function mayImportInternal(importer: Package, importerPath: string, pkg: Package): boolean {
  const { importPath } = pkg;
  const match = /^(.*\/)?internal(?:\/|$)/.exec(importPath);
  if (match === null || pkg.opaque) return true;
  if (hasPathPrefix(importerPath, 'crypto') && hasPathPrefix(importPath, 'crypto/internal/fips140')) return true;
  if (hasPathPrefix(importerPath, 'crypto/internal/fips140')) {
    return hasPathPrefix(importPath, 'crypto/internal');
  }
  const parent = (match[1] ?? '').replace(/\/$/, '');
  if (pkg.module !== undefined) return hasPathPrefix(importerPath, parent);
  const parentDir = pkg.dir.slice(0, pkg.dir.length - importPath.length + parent.length).replace(/\/$/, '');
  return hasPathPrefix(importer.dir, parentDir);
}

function traps(pkg: Package): Diagnostic[] {
  const odd = pkg.files.filter(({ header, category }) => category !== 'skipped' && header !== undefined && header.traps.length > 0);
  return odd.flatMap(({ path, header }) => headerTraps(path, header!));
}

/** Before this release, "all" held what the tests of all packages import, and so on. */
const FIRST_PRUNED_ALL = '1.16';

/** Adds to the main modules' packages everything that they and their tests import, for the pattern "all". */
function expandAll(loader: Loader, roots: Package[]): Package[] {
  const seen = new Set(packageList(roots));
  const everyTest = loader.resolver.main !== undefined && compareGoVersions(loader.resolver.main.goVersion, FIRST_PRUNED_ALL) < 0;
  for (const root of everyTest ? seen : roots) {
    const { source, module } = root;
    if (source === undefined || (!everyTest && module !== undefined && !module.main)) continue;
    for (const path of [...source.testImports.keys(), ...source.xtestImports.keys()]) {
      if (path === 'C') continue;
      const resolved = root.standard ? loader.resolver.standardVendored(path, root.importPath) : path;
      for (const pkg of packageList([loader.named(resolved)])) seen.add(pkg);
    }
  }
  return [...seen].filter(({ importPath }) => importPath !== 'C').sort((a, b) => compareBytes(a.importPath, b.importPath));
}

/** The package that stands for an argument that could not be resolved. */
function failedMatch(match: Match, message: string): Package {
  const pkg = emptyPackage(match.pattern);
  pkg.incomplete = true;
  pkg.depOnly = false;
  pkg.match = [match.pattern];
  const shown = match.literal ? message : `pattern ${match.pattern}: ${message}`;
  pkg.error = { stack: [], position: undefined, message: shown, cycle: false, alwaysStack: false };
  return pkg;
}

function needsModule(patterns: readonly string[], goEnv: GoEnv): boolean {
  return patterns.length === 0 || patterns.some((pattern) => {
    if (pattern === 'std' || pattern === 'cmd') return false;
    if (isStandardImportPath(pattern) && !/^[./]/.test(pattern)) return pattern === 'all';
    return goEnv.goroot === '' || !hasPathPrefix(pattern, goEnv.goroot);
  });
}

/**
 * Loads the packages that patterns name and everything they import. Throws LoadFailure when there is nothing to
 * load from: no go.mod, a broken one. Errors of single packages are in the packages and in `diagnostics`.
 */
export function loadPackages(request: LoadRequest): LoadResult {
  const { cwd, platform, patterns } = request;
  const { goEnv, main, resolver, explicitMode } = openModules(request);
  if (main === undefined && namedFiles(request) === undefined && needsModule(patterns, goEnv)) {
    if (patterns.length === 0 || patterns.some((pattern) => /^\.\.?($|\/)/.test(pattern) && !pattern.includes('...'))) {
      throw failure('no-module', NO_MODULE, undefined, 'run tsgo inside a module, or make one: go mod init example.com/m');
    }
  }
  const named = namedFiles(request);
  const matcher = new PatternMatcher(resolver, platform, cwd, request.withoutStdTests);
  const loader = new Loader(resolver, request);
  const packages: Package[] = [];
  const take = (pkg: Package, pattern: string): void => {
    pkg.match.push(pattern);
    pkg.depOnly = false;
    if (!packages.includes(pkg)) packages.push(pkg);
  };
  if (named !== undefined) {
    const pkg = named.other === undefined ? loader.files(named.names, named.dir) : otherFile(named.other);
    if (named.other === undefined) pkg.match.push(...patterns);
    pkg.depOnly = false;
    packages.push(pkg);
  }
  for (const match of named === undefined ? matcher.match(patterns) : []) {
    let found = match.paths.map((path) => loader.named(path));
    if (match.pattern === 'all') found = expandAll(loader, found);
    for (const pkg of found) take(pkg, match.pattern);
    if (match.errors.length > 0) packages.push(failedMatch(match, match.errors[0]));
  }
  const { forTests } = loader;
  adoptVendoredRoots(loader.packages);
  const unsplit = packageList(packages);
  if (request.byProfiles) splitByProfiles(packages, request.cache);
  const tests = request.tests ? packages.filter(hasTests).map((pkg) => testPackages(forTests, pkg)) : [];
  markDirect([...loader.packages, ...tests.flatMap(({ inside, outside }) => (outside === undefined ? [inside] : [inside, outside]))]);
  const all = packageList(packages);
  const unmet = requirementsProblem(unsplit, main, resolver.graph, explicitMode);
  if (unmet !== undefined) throw unmet;
  const diagnostics: Diagnostic[] = matcher.warnings.map((warning) => ({
    severity: warning.code === 'ignored' ? 'note' : 'warning',
    ...warning,
  }));
  for (const message of resolver.notices) diagnostics.push({ severity: 'warning', code: 'vendor', message });
  for (const pkg of unsplit) {
    if (pkg.error !== undefined) diagnostics.push(packageDiagnostic(pkg, cwd));
    if (!pkg.depOnly) diagnostics.push(...traps(pkg));
  }
  const missing = [...resolver.missing.values()].map(({ module }) => module);
  return { packages, all, tests, diagnostics, missing: [...missing, ...matcher.missing], goEnv, main, resolver };
}
