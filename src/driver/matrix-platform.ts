import { hasErrors, type Diagnostic } from '../base/diagnostic.ts';
import type { Platform } from '../base/platform.ts';
import { Classifier, type SymbolVerdict } from '../link/classify.ts';
import type { LinkInput } from '../link/input.ts';
import { judge, type PackageVerdict } from '../link/judge.ts';
import type { PackageSymbols } from '../link/package-symbols.ts';
import { goAssemblyWithCgo } from '../load/cgoasm.ts';
import { readPackageDirectory } from '../load/directory.ts';
import { loadPackages, type LoadRequest, type LoadResult } from '../load/load.ts';
import type { FetchFailures, MissingModule } from '../load/missing.ts';
import { isUnsafe, type Package } from '../load/package.ts';
import { LoadFailure } from '../load/problem.ts';
import type { Resolver } from '../load/resolve.ts';
import { packageSettings } from './asm-flags.ts';
import { GoAsmHeaders } from './go-asm-headers.ts';
import { foldersOutside, includeClosure } from './include-closure.ts';
import { PackageReader } from './link-packages.ts';
import { factsOf, partsOf } from './matrix-facts.ts';
import type { SymbolsMemo } from './matrix-memo.ts';
import { missingTypes, unknownTypes, withModules } from './modules.ts';
import { plainDiagnostic } from './plain-diagnostic.ts';
import type { Io, LoadOptions } from './requests.ts';
import { tagAxes } from './tag-axes.ts';
import { standardSymbols } from './standard-library.ts';
import type { Workspace } from './workspace.ts';

/** One package on one platform. */
export interface JudgedPackage {
  readonly pkg: Package;
  readonly symbols: PackageSymbols;
  /** Of its functions that are not plain Go. */
  readonly verdicts: readonly SymbolVerdict[];
  /** What is wrong with it and concerns no single function. */
  readonly diagnostics: readonly Diagnostic[];
  /** Folders besides its own on whose files depends what is said of it: of headers, or of the packages that it imports. */
  readonly reads: readonly string[];
  /** It cannot be built on the platform, whatever its functions are. */
  readonly unbuildable?: boolean;
}

export interface JudgedPlatform {
  readonly platform: Platform;
  /** Of no single package. */
  readonly diagnostics: readonly Diagnostic[];
  readonly packages: readonly JudgedPackage[];
  /** Absent if nothing could be loaded. */
  readonly resolver?: Resolver;
}

/** A package that was found before, to be looked at without the others. */
export interface PackagePlace {
  readonly importPath: string;
  readonly dir: string;
}

/**
 * What the matrix says of one platform. Imports are followed only for packages with which something is wrong without
 * them, and for those that they share symbols with, and where a type is asked for; modules that the cache lacks are
 * downloaded then.
 *
 * @param only the packages to look at, of all that the request's patterns name: no others depend on them, nor they on others
 */
export async function judgePlatform(
  request: LoadOptions,
  platform: Platform,
  io: Pick<Io, 'cwd' | 'env'>,
  workspace: Workspace,
  memo: SymbolsMemo,
  only?: readonly PackagePlace[],
): Promise<JudgedPlatform> {
  const { cwd, env } = io;
  const { cache } = workspace;
  const patterns = only === undefined ? request.patterns : only.filter(({ dir }) => isPackage(dir, platform, workspace)).map(({ importPath }) => importPath);
  if (only !== undefined && patterns.length === 0) return { platform, diagnostics: [], packages: [] };
  const attempt = (fetchFailures: FetchFailures): Attempt =>
    judgeInParts(patterns, (paths, depth) =>
      judgeLoaded(loadPackages({ ...request, patterns: paths, cwd, env, platform, cache, fetchFailures, ...depth }), platform, workspace, memo, depth === WITH_IMPORTS),
    );
  const judged = await withModules({ env, cache }, {}, attempt, ({ missing, resolvers }) => [...missing, ...resolvers.flatMap(missingTypes)]);
  if (judged instanceof LoadFailure) return { platform, diagnostics: judged.diagnostics, packages: [] };
  const { resolvers, diagnostics, packages } = judged;
  const isComplete = !hasErrors(diagnostics) && !packages.some(({ unbuildable }) => unbuildable);
  return { platform, packages, diagnostics: isComplete ? [...diagnostics, ...resolvers.flatMap(unknownTypes)] : diagnostics, resolver: resolvers.at(-1) };
}

type Depth = Pick<LoadRequest, 'shallowStd' | 'ignoreImports'>;

const ALONE: Depth = { ignoreImports: true };
const WITH_IMPORTS: Depth = { shallowStd: true };

interface Attempt extends JudgedPlatform {
  /** Of the loads that the verdicts come from. */
  readonly resolvers: readonly Resolver[];
  readonly missing: readonly MissingModule[];
}

function judgeInParts(patterns: readonly string[], judgeThese: (paths: readonly string[], depth: Depth) => Attempt): Attempt {
  const alone = judgeThese(patterns, ALONE);
  if (hasErrors(alone.diagnostics)) return alone;
  const wrong = new Set(alone.packages.filter(isWrong).map(({ pkg }) => pkg.importPath));
  if (wrong.size === 0) return alone;
  if (alone.packages.some(({ pkg }) => pkg.commandLineFiles)) return judgeThese(patterns, WITH_IMPORTS);
  const parts = partsOf(alone.packages.map(factsOf)).map((part) => part.map(({ importPath }) => importPath));
  const judged = parts.filter((paths) => paths.some((path) => wrong.has(path))).map((paths) => judgeThese(paths, WITH_IMPORTS));
  const again = new Map(judged.flatMap(withLoadErrors).map((one) => [one.pkg.importPath, one]));
  return {
    ...alone,
    packages: alone.packages.map((one) => again.get(one.pkg.importPath) ?? one),
    resolvers: judged.flatMap(({ resolvers }) => resolvers),
    missing: judged.flatMap(({ missing }) => missing),
  };
}

/**
 * Packages of which some import what cannot be built on the platform. That is what is wrong with them: nobody gets as far
 * as to miss a symbol. (If all that lacks is a module to be downloaded, their own symbols are judged all the same.)
 */
function withLoadErrors({ packages, diagnostics }: JudgedPlatform): readonly JudgedPackage[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const first = packages.find(({ pkg }) => pkg.incomplete) ?? packages.at(0);
  if (errors.length === 0 || first === undefined) return packages;
  const toFetch = errors.some(({ code, message }) => code === 'module-missing' || MISSING_MODULE.test(message));
  return packages.map((one) => {
    const unbuildable = one.pkg.incomplete && !toFetch;
    const diagnostics = unbuildable ? [] : one.diagnostics;
    return { ...one, unbuildable, verdicts: unbuildable ? [] : one.verdicts, diagnostics: one === first ? [...errors, ...diagnostics] : diagnostics };
  });
}

const MISSING_MODULE = /module is not in the module cache|no required module provides package/;

/** Whether a pattern with ... finds a package there. */
function isPackage(dir: string, platform: Platform, { cache }: Workspace): boolean {
  const { problem, invalidGoFiles } = readPackageDirectory(cache, dir, platform, { indexed: false });
  return problem?.kind !== 'no-go' || invalidGoFiles.length > 0;
}

function isWrong({ pkg, diagnostics, verdicts }: JudgedPackage): boolean {
  if (pkg.standard) return false;
  return diagnostics.some(({ severity, code }) => severity === 'error' || code === 'include-closure') || verdicts.some(({ state }) => state === 'MISSING' || state === 'unused');
}

function judgeLoaded(loaded: LoadResult, platform: Platform, workspace: Workspace, memo: SymbolsMemo, withImports: boolean): Attempt {
  const named = new Set(loaded.packages.filter((pkg) => !pkg.opaque && pkg.error === undefined && !isUnsafe(pkg)));
  const linked = loaded.all.filter((pkg) => named.has(pkg) || (!pkg.opaque && !pkg.standard && pkg.error === undefined));
  const settings = (pkg: Package) => packageSettings(pkg, platform, 'default', []);
  const reader = new PackageReader(workspace, platform, loaded.goEnv.goroot, settings);
  const headers = new GoAsmHeaders(linked, loaded.resolver, workspace, platform, reader);
  const abiWrappers = platform.experiments.enabled.includes('regabiwrappers');
  const read = linked.map((pkg) => reader.read(pkg, named.has(pkg)));
  const input: LinkInput = {
    goos: platform.goos,
    goarch: platform.goarch,
    abiWrappers,
    packages: read.map(({ link }) => link),
    ...standardSymbols(workspace, platform, loaded.goEnv.stdRoot, reader, abiWrappers, memo),
    goVersion: platform.goVersion,
    types: () => headers.world,
    symbolsOf: memo.symbolsOf,
  };
  const verdicts = judge(input);
  const classifier = new Classifier(verdicts, input);
  const byLink = new Map(verdicts.map((verdict) => [verdict.symbols.pkg, verdict]));
  const imported = withImports ? loaded.all.filter(({ standard }) => !standard).map(({ dir }) => dir) : [];
  const packages: JudgedPackage[] = [];
  for (const one of read) {
    const { pkg, link, scans } = one;
    const verdict = byLink.get(link);
    if (verdict === undefined && !named.has(pkg)) continue;
    const wrong = scans.flatMap(({ scan }) => scan.diagnostics.map(plainDiagnostic));
    const cgo = goAssemblyWithCgo(pkg, workspace.cache);
    if (cgo !== undefined) wrong.push(cgo);
    wrong.push(...includeClosure(one, loaded.goEnv.goroot, workspace.cache), ...tagAxes(one));
    const symbols = verdict?.symbols ?? memo.symbolsOf(link, abiWrappers);
    const reads = [...foldersOutside(one, loaded.goEnv.goroot), ...imported];
    packages.push({ pkg, symbols, reads, ...judged(symbols, verdict, wrong, classifier) });
  }
  return { platform, diagnostics: loaded.diagnostics.filter(({ severity }) => severity === 'error'), packages, resolvers: [loaded.resolver], missing: loaded.missing };
}

function judged(
  symbols: PackageSymbols,
  verdict: PackageVerdict | undefined,
  wrong: readonly Diagnostic[],
  classifier: Classifier,
): Pick<JudgedPackage, 'verdicts' | 'diagnostics'> {
  const interesting = symbols.bodyless.length > 0 || symbols.pkg.assembly.length > 0 || (verdict?.diagnostics.length ?? 0) > 0;
  if (verdict === undefined || hasErrors(wrong) || !interesting) return { verdicts: [], diagnostics: wrong };
  const verdicts = classifier.package(verdict);
  const told = new Set(verdicts.flatMap(({ diagnostic }) => diagnostic ?? []));
  return { verdicts, diagnostics: [...wrong, ...verdict.diagnostics.filter((diagnostic) => !told.has(diagnostic))] };
}
