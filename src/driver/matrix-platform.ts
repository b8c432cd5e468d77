import { hasErrors, type Diagnostic } from '../base/diagnostic.ts';
import type { Platform } from '../base/platform.ts';
import { Classifier, type SymbolVerdict } from '../link/classify.ts';
import type { LinkInput } from '../link/input.ts';
import { judge, type PackageVerdict } from '../link/judge.ts';
import type { PackageSymbols } from '../link/package-symbols.ts';
import { goAssemblyWithCgo } from '../load/cgoasm.ts';
import { loadPackages, type LoadRequest, type LoadResult } from '../load/load.ts';
import type { FetchFailures, MissingModule } from '../load/missing.ts';
import type { Package } from '../load/package.ts';
import { LoadFailure } from '../load/problem.ts';
import type { Resolver } from '../load/resolve.ts';
import { packageSettings } from './asm-flags.ts';
import { GoAsmHeaders } from './go-asm-headers.ts';
import { includeClosure } from './include-closure.ts';
import { PackageReader } from './link-packages.ts';
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
}

export interface JudgedPlatform {
  readonly platform: Platform;
  /** Of no single package. */
  readonly diagnostics: readonly Diagnostic[];
  readonly packages: readonly JudgedPackage[];
  /** Absent if nothing could be loaded. */
  readonly resolver?: Resolver;
}

/**
 * What the matrix says of one platform. Imports are followed only if something is wrong without them, and where a type
 * is asked for; modules that the cache lacks are downloaded then.
 */
export async function judgePlatform(
  request: LoadOptions,
  platform: Platform,
  io: Pick<Io, 'cwd' | 'env'>,
  workspace: Workspace,
  memo: SymbolsMemo,
): Promise<JudgedPlatform> {
  const { cwd, env } = io;
  const { cache } = workspace;
  const attempt = (fetchFailures: FetchFailures): Attempt => {
    const judge = (depth: Pick<LoadRequest, 'shallowStd' | 'ignoreImports'>): Attempt =>
      judgeLoaded(loadPackages({ ...request, cwd, env, platform, cache, fetchFailures, ...depth }), platform, workspace, memo);
    const alone = judge({ ignoreImports: true });
    return isFine(alone) || hasErrors(alone.diagnostics) ? alone : judge({ shallowStd: true });
  };
  const judged = await withModules({ env, cache }, {}, attempt, ({ missing, resolver }) => [...missing, ...missingTypes(resolver)]);
  if (judged instanceof LoadFailure) return { platform, diagnostics: judged.diagnostics, packages: [] };
  const { missing: _, ...rest } = judged;
  return hasErrors(rest.diagnostics) ? rest : { ...rest, diagnostics: [...rest.diagnostics, ...unknownTypes(judged.resolver)] };
}

interface Attempt extends JudgedPlatform {
  readonly resolver: Resolver;
  readonly missing: readonly MissingModule[];
}

/** A finding that may be another once the packages of the imports are known. */
function isWorthImports({ severity, code }: Diagnostic): boolean {
  return severity === 'error' || code === 'include-closure';
}

function isFine({ packages }: JudgedPlatform): boolean {
  return packages.every(
    ({ pkg, diagnostics, verdicts }) => pkg.standard || (!diagnostics.some(isWorthImports) && verdicts.every(({ state }) => state !== 'MISSING' && state !== 'unused')),
  );
}

function judgeLoaded(loaded: LoadResult, platform: Platform, workspace: Workspace, memo: SymbolsMemo): Attempt {
  const named = new Set(loaded.packages.filter(({ opaque, error, importPath }) => !opaque && error === undefined && importPath !== 'unsafe'));
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
    packages.push(judged(pkg, symbols, verdict, wrong, classifier));
  }
  return { platform, diagnostics: loaded.diagnostics.filter(({ severity }) => severity === 'error'), packages, resolver: loaded.resolver, missing: loaded.missing };
}

function judged(
  pkg: Package,
  symbols: PackageSymbols,
  verdict: PackageVerdict | undefined,
  wrong: readonly Diagnostic[],
  classifier: Classifier,
): JudgedPackage {
  const interesting = symbols.bodyless.length > 0 || symbols.pkg.assembly.length > 0 || (verdict?.diagnostics.length ?? 0) > 0;
  if (verdict === undefined || hasErrors(wrong) || !interesting) return { pkg, symbols, verdicts: [], diagnostics: wrong };
  const verdicts = classifier.package(verdict);
  const told = new Set(verdicts.flatMap(({ diagnostic }) => diagnostic ?? []));
  return { pkg, symbols, verdicts, diagnostics: [...wrong, ...verdict.diagnostics.filter((diagnostic) => !told.has(diagnostic))] };
}
