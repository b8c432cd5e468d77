import type { Position } from '../base/position.ts';
import type { SelectedFile } from './directory.ts';
import { embeddedFiles } from './embedfiles.ts';
import { emptyPackage, packageList, type Package, type PackageError, type StackEntry } from './package.ts';
import { compareBytes } from './text.ts';

/** What a test of a package is made of, besides the package itself. */
export interface TestPackages {
  readonly of: Package;
  /** The program `p.test`. */
  readonly main: Package;
  /** The package with its own tests compiled in; `of` itself where that changes nothing. */
  readonly inside: Package;
  /** The tests outside of it, `p_test`; undefined if there are none. */
  readonly outside: Package | undefined;
}

/** The first thing wrong with the packages of a test that isn't its package's own error; the package that has it. */
export function testProblem({ inside, outside, main }: TestPackages): Package | undefined {
  for (const pkg of [inside, outside, main]) {
    if (pkg === undefined) continue;
    if (pkg.error !== undefined) return pkg;
    if (pkg.incomplete) return packageList([pkg]).find(({ error }) => error !== undefined);
  }
  return undefined;
}

/** What a test needs of the load that it is part of. */
export interface TestLoader {
  /** Loads an import of a package's tests; `stack` leads to it. */
  imported(path: string, importer: Package, position: Position | undefined, stack: readonly StackEntry[]): { package: Package; error?: PackageError };
  /** Loads what every test program imports. */
  harness(path: string): Package;
  /** What the linker adds to a program; the go command's words if it cannot be linked. */
  readonly linked: readonly string[] | string;
}

/** Imports of the program that runs tests. */
const HARNESS = ['os', 'reflect', 'testing', 'testing/internal/testdeps'];

const filesOf = ({ files }: Package, category: SelectedFile['category']): readonly SelectedFile[] => files.filter((file) => file.category === category);

export function hasTests(pkg: Package): boolean {
  return pkg.files.some(({ category }) => category === 'testgo' || category === 'xtestgo');
}

interface Imports {
  readonly written: readonly string[];
  readonly packages: readonly Package[];
  readonly error: PackageError | undefined;
  readonly incomplete: boolean;
}

function load(
  loader: TestLoader,
  pkg: Package,
  imports: ReadonlyMap<string, Position>,
  embeds: ReadonlyMap<string, Position>,
  from: string,
): Imports {
  const stack = [{ path: from, position: undefined }];
  let error: PackageError | undefined;
  let incomplete = false;
  const packages: Package[] = [];
  for (const [path, position] of imports) {
    if (path === 'C') continue;
    const loaded = loader.imported(path, pkg, position, stack);
    error ??= loaded.error;
    if (loaded.error !== undefined || loaded.package.incomplete) incomplete = true;
    packages.push(loaded.package);
  }
  if (embeds.size > 0) {
    const embedded = embeddedFiles(pkg.dir, [...embeds.keys()]);
    if ('error' in embedded) {
      const message = `pattern ${embedded.pattern}: ${embedded.error}`;
      error ??= { stack, position: embeds.get(embedded.pattern), message, cycle: false, alwaysStack: false };
      incomplete = true;
    }
  }
  return { written: [...imports.keys()], packages, error, incomplete };
}

function withTests(pkg: Package, tests: Imports): Package {
  const own = filesOf(pkg, 'testgo').map((file): SelectedFile => ({ ...file, category: 'go', included: true }));
  const error = pkg.error ?? tests.error;
  return {
    ...pkg,
    variant: { kind: 'inside', of: pkg },
    forTest: pkg.importPath,
    files: [...pkg.files, ...own],
    error,
    incomplete: pkg.incomplete || tests.incomplete,
    imports: [...tests.packages.map(({ importPath }) => importPath), ...pkg.imports],
    rawImports: [...tests.written, ...pkg.rawImports],
    dependencies: [...tests.packages, ...pkg.dependencies],
  };
}

function outsideTests(pkg: Package, tests: Imports, inside: Package): Package {
  const others = tests.packages.filter((each) => each.importPath !== pkg.importPath);
  const needsInside = others.length < tests.packages.length;
  return {
    ...emptyPackage(`${pkg.importPath}_test`),
    variant: { kind: 'outside', of: pkg },
    forTest: pkg.importPath,
    name: `${pkg.name}_test`,
    dir: pkg.dir,
    root: pkg.root,
    goroot: pkg.goroot,
    module: pkg.module,
    profile: pkg.profile,
    files: filesOf(pkg, 'xtestgo').map((file): SelectedFile => ({ ...file, category: 'go', included: true })),
    imports: tests.packages.map(({ importPath }) => importPath),
    rawImports: [...tests.written],
    dependencies: needsInside ? [...others, inside] : others,
    error: tests.error,
    incomplete: tests.incomplete || tests.error !== undefined,
  };
}

function program(loader: TestLoader, pkg: Package, inside: Package, outside: Package | undefined): Package {
  const { linked } = loader;
  const dependencies = [...HARNESS, ...(typeof linked === 'string' ? [] : linked)].map((path) =>
    path === inside.importPath ? inside : loader.harness(path),
  );
  const tested = [inside, outside].filter((each) => each?.files.some(({ category }) => category === 'go' || category === 'cgo'));
  const imports = new Set([...HARNESS, ...tested.map((each) => each!.importPath)]);
  const sorted = [...imports].sort(compareBytes);
  return {
    ...emptyPackage(`${pkg.importPath}.test`),
    variant: { kind: 'main', of: pkg },
    name: 'main',
    dir: pkg.dir,
    root: pkg.root,
    module: pkg.module,
    profile: pkg.profile,
    files: [{ name: '_testmain.go', path: `${pkg.dir}/_testmain.go`, category: 'go', included: true, reason: { kind: 'included' }, header: undefined }],
    imports: sorted,
    rawImports: [...sorted],
    dependencies: [...dependencies, ...tested.map((each) => each!)],
    error: typeof linked === 'string' ? { stack: [], position: undefined, message: linked, cycle: false, alwaysStack: false } : undefined,
  };
}

/**
 * Replaces every package of the program that depends on the tested one by a copy that depends on the one with the
 * tests, so that the program holds one of the two alone.
 */
function recompile({ of, main, inside, outside }: TestPackages): void {
  const copies = new Map<Package, Package>([[of, inside]]);
  for (const pkg of packageList([main])) {
    if (pkg === of) continue;
    const own = pkg === main || pkg === inside || pkg === outside;
    const changed = pkg.dependencies.some((dependency) => (copies.get(dependency) ?? dependency) !== dependency);
    const profiled = of.profile !== '' && pkg.profile === '';
    if (!changed && (own || (pkg.name !== 'main' && !profiled))) continue;
    const dependencies = pkg.dependencies.map((dependency) => copies.get(dependency) ?? dependency);
    if (own) {
      pkg.dependencies = dependencies;
      continue;
    }
    const copy: Package = {
      ...pkg,
      variant: { kind: 'copy', of: pkg },
      forTest: of.importPath,
      depOnly: true,
      profile: of.profile,
      imports: [...pkg.imports],
      dependencies,
    };
    copies.set(pkg, copy);
  }
}

/** The shortest way on which a package with its tests imports itself; undefined if there is none. */
function importCycle(inside: Package): PackageError | undefined {
  const importers = new Map<Package, Package | undefined>(inside.dependencies.map((pkg) => [pkg, undefined]));
  const queue = [...importers.keys()];
  for (let pkg = queue.shift(); pkg !== undefined; pkg = queue.shift()) {
    if (pkg === inside) {
      const stack: StackEntry[] = [];
      for (let at: Package | undefined = pkg; at !== undefined; at = importers.get(at)) {
        const importer = importers.get(at) ?? inside;
        stack.unshift({ path: at.importPath, position: importPosition(importer, at.importPath) });
      }
      stack.unshift({ path: inside.importPath, position: undefined });
      return { stack, position: undefined, message: 'import cycle not allowed in test', cycle: true, alwaysStack: false };
    }
    for (const dependency of pkg.dependencies) {
      if (importers.has(dependency)) continue;
      importers.set(dependency, pkg);
      queue.push(dependency);
    }
  }
  return undefined;
}

function importPosition({ source, variant }: Package, path: string): Position | undefined {
  return source?.imports.get(path) ?? (variant?.kind === 'inside' ? source?.testImports.get(path) : undefined);
}

/** Loads what the test of a package that has tests is made of. */
export function testPackages(loader: TestLoader, pkg: Package): TestPackages {
  const source = pkg.source!;
  const tests = load(loader, pkg, source.testImports, source.testEmbeds, `${pkg.importPath} (test)`);
  const xtests = load(loader, pkg, source.xtestImports, source.xtestEmbeds, `${pkg.importPath}_test`);
  const changes = pkg.name === 'main' || filesOf(pkg, 'testgo').length > 0;
  const inside = changes ? withTests(pkg, tests) : pkg;
  const outside = filesOf(pkg, 'xtestgo').length > 0 ? outsideTests(pkg, xtests, inside) : undefined;
  const made = { of: pkg, main: program(loader, pkg, inside, outside), inside, outside };
  for (const each of [made.main, inside, outside]) if (each !== undefined && each !== pkg) each.depOnly = false;
  recompile(made);
  const cycle = importCycle(inside);
  if (cycle !== undefined) {
    inside.error = cycle;
    inside.incomplete = true;
  }
  return made;
}

/**
 * Gives what is compiled for a test or for a program's profile its name, `p [q.test]` or `p [main]`, there and in the
 * imports of others. To be done last.
 */
export function nameVariants(packages: readonly Package[]): void {
  const before = new Map<Package, string>();
  for (const pkg of packages) {
    const { forTest, forMain, importPath } = pkg;
    if (forTest === '' && forMain === '') continue;
    before.set(pkg, importPath);
    pkg.importPath = `${importPath} [${forTest === '' ? forMain : `${forTest}.test`}]`;
  }
  for (const pkg of packages) {
    const renamed = new Map<string, string>();
    for (const dependency of pkg.dependencies) {
      const old = before.get(dependency);
      if (old !== undefined) renamed.set(old, dependency.importPath);
    }
    if (renamed.size > 0) pkg.imports = pkg.imports.map((path) => renamed.get(path) ?? path);
  }
}
