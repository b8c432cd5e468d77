import { hasErrors, type Diagnostic } from '../base/diagnostic.ts';
import type { Platform } from '../base/platform.ts';
import { Classifier, type SymbolVerdict } from '../link/classify.ts';
import type { LinkInput } from '../link/input.ts';
import { judge, type PackageVerdict } from '../link/judge.ts';
import type { PackageSymbols } from '../link/package-symbols.ts';
import { goAssemblyWithCgo } from '../load/cgoasm.ts';
import { loadPackages, type LoadResult } from '../load/load.ts';
import type { Package } from '../load/package.ts';
import { LoadFailure } from '../load/problem.ts';
import type { Resolver } from '../load/resolve.ts';
import { packageSettings } from './asm-flags.ts';
import { GoAsmHeaders } from './go-asm-headers.ts';
import { PackageReader } from './link-packages.ts';
import type { SymbolsMemo } from './matrix-memo.ts';
import { plainDiagnostic } from './plain-diagnostic.ts';
import type { Io, LoadOptions } from './requests.ts';
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

/** What the matrix says of one platform. Imports are followed only if something is wrong without them. */
export function judgePlatform(
  request: LoadOptions,
  platform: Platform,
  io: Pick<Io, 'cwd' | 'env'>,
  workspace: Workspace,
  memo: SymbolsMemo,
): JudgedPlatform {
  const alone = judgeOnce(request, platform, io, workspace, memo, false);
  const fine = alone.packages.every(
    ({ pkg, diagnostics, verdicts }) => pkg.standard || (!hasErrors(diagnostics) && verdicts.every(({ state }) => state !== 'MISSING' && state !== 'unused')),
  );
  return fine || hasErrors(alone.diagnostics) ? alone : judgeOnce(request, platform, io, workspace, memo, true);
}

function judgeOnce(
  request: LoadOptions,
  platform: Platform,
  io: Pick<Io, 'cwd' | 'env'>,
  workspace: Workspace,
  memo: SymbolsMemo,
  withImports: boolean,
): JudgedPlatform {
  const loaded = load(request, platform, io, workspace, withImports);
  if (loaded instanceof LoadFailure) return { platform, diagnostics: loaded.diagnostics, packages: [] };
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
  for (const { pkg, link, scans } of read) {
    const verdict = byLink.get(link);
    if (verdict === undefined && !named.has(pkg)) continue;
    const wrong = scans.flatMap(({ scan }) => scan.diagnostics.map(plainDiagnostic));
    const cgo = goAssemblyWithCgo(pkg, workspace.cache);
    if (cgo !== undefined) wrong.push(cgo);
    const symbols = verdict?.symbols ?? memo.symbolsOf(link, abiWrappers);
    packages.push(judged(pkg, symbols, verdict, wrong, classifier));
  }
  return { platform, diagnostics: loaded.diagnostics.filter(({ severity }) => severity === 'error'), packages, resolver: loaded.resolver };
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

function load(
  request: LoadOptions,
  platform: Platform,
  io: Pick<Io, 'cwd' | 'env'>,
  { cache }: Workspace,
  withImports: boolean,
): LoadResult | LoadFailure {
  try {
    const depth = withImports ? { shallowStd: true } : { ignoreImports: true };
    return loadPackages({ ...request, cwd: io.cwd, env: io.env, platform, cache, ...depth });
  } catch (error) {
    if (error instanceof LoadFailure) return error;
    throw error;
  }
}
