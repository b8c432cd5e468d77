import type { Architecture } from '../arch/architecture.ts';
import { loadArchitecture } from '../arch/index.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Platform } from '../base/platform.ts';
import { hasErrors } from '../base/diagnostic.ts';
import { loadPackages, type LoadResult } from '../load/load.ts';
import type { FetchFailures } from '../load/missing.ts';
import { packageDiagnostic, type Package } from '../load/package.ts';
import { LoadFailure } from '../load/problem.ts';
import { testProblem, type TestPackages } from '../load/testpackages.ts';
import { missingTypes, unknownTypes, withModules } from './modules.ts';
import type { Io, VetRequest } from './requests.ts';
import type { ParsedAssembly } from './parsed-assembly.ts';
import { ANALYZERS } from './vet-analyzers.ts';
import { VetCompiler, type CheckMemo } from './vet-compiler.ts';
import { RuleRunner } from './vet-rules.ts';
import { UnitReader } from './vet-unit.ts';
import type { Workspace } from './workspace.ts';

/** What one analyzer says about one package. */
export interface VetResult {
  /** The name of the package that `go vet -json` shows. */
  readonly id: string;
  readonly analyzer: string;
  readonly findings: readonly Diagnostic[];
}

/** What vet found out on one platform. */
export interface Vetting {
  readonly platform: Platform;
  /** Of no single package: from go.mod, patterns and file lists. Nothing is vetted if there is an error among them. */
  readonly diagnostics: readonly Diagnostic[];
  /** The compiler's errors in packages that others import: those are not vetted, either. */
  readonly broken: readonly Diagnostic[];
  /** The type checker's first error of each package that keeps the analyzers away. */
  readonly unchecked: readonly Diagnostic[];
  /** Names of everything that was vetted, in order. */
  readonly ids: readonly string[];
  readonly results: readonly VetResult[];
}

/** What the platforms of a request share. */
export interface VetShared {
  readonly workspace: Workspace;
  readonly parsed: ParsedAssembly;
  readonly checks: CheckMemo;
}

/**
 * Runs the analyzers and rules of a request over its packages and their tests on one platform. Modules that the cache
 * lacks are downloaded.
 */
export async function vet(request: VetRequest, platform: Platform, io: Io, shared: VetShared): Promise<Vetting> {
  const { cache } = shared.workspace;
  const machine = request.rules.length > 0 ? await loadArchitecture(platform.goarch) : null;
  const attempt = (fetchFailures: FetchFailures): { vetting: Vetting; loaded: LoadResult } => {
    const place = { cwd: io.cwd, env: io.env, platform, cache };
    const loaded = loadPackages({ ...request, ...place, tests: true, shallowStd: true, unlinked: true, fetchFailures });
    return { loaded, vetting: vetPackages(request, platform, loaded, shared, machine, io.cwd) };
  };
  const done = await withModules({ env: io.env, cache }, io, attempt, ({ loaded: { missing, resolver } }) => [...missing, ...missingTypes(resolver)]);
  if (done instanceof LoadFailure) return failed(platform, done.diagnostics);
  const unknown = unknownTypes(done.loaded.resolver);
  return unknown.length > 0 ? failed(platform, unknown) : done.vetting;
}

function failed(platform: Platform, diagnostics: readonly Diagnostic[]): Vetting {
  return { platform, diagnostics, broken: [], unchecked: [], ids: [], results: [] };
}

function vetPackages(
  request: VetRequest,
  platform: Platform,
  loaded: LoadResult,
  { workspace, parsed, checks }: VetShared,
  machine: Architecture | null,
  cwd: string,
): Vetting {
  if (hasErrors(loaded.diagnostics)) return failed(platform, loaded.diagnostics);
  const reader = new UnitReader(workspace, platform, loaded.resolver);
  const runner = new RuleRunner(platform, loaded, workspace, parsed, machine);
  const compiler = new VetCompiler(workspace, checks);
  const diagnostics = [...loaded.diagnostics];
  const unchecked: Diagnostic[] = [];
  const ids: string[] = [];
  const results: VetResult[] = [];
  const tests = new Map(loaded.tests.map((each) => [each.of, each]));
  const sound = loaded.packages.filter((pkg) => {
    const problem = problemOf(tests.get(pkg));
    if (problem !== undefined) diagnostics.push(packageDiagnostic(problem, cwd));
    return !pkg.opaque && problem === undefined;
  });
  const variants = sound.map((pkg) => ({ pkg, inside: tests.get(pkg)?.inside ?? pkg, outside: tests.get(pkg)?.outside }));
  const ready = new Set(variants.flatMap(({ inside, outside }) => [inside, outside ?? []].flat()).filter((pkg) => compiler.buildImports(pkg)));
  for (const { pkg, inside, outside } of variants) {
    const units = reader.units(pkg);
    for (const unit of units) {
      const compiled = unit.primary ? inside : outside!;
      if (!ready.has(compiled) || compiler.isRefused(compiled)) continue;
      const errors = compiler.check(compiled);
      if (errors.length > 0) {
        unchecked.push(errors[0]);
        continue;
      }
      ids.push(unit.id);
      for (const analyzer of request.analyzers) {
        results.push({ id: unit.id, analyzer, findings: ANALYZERS[analyzer](unit, platform) });
      }
      if (!unit.primary || request.rules.length === 0) continue;
      const outsideTests = units.find(({ primary }) => !primary);
      for (const { code, findings } of runner.run(unit, outsideTests, request.rules)) results.push({ id: unit.id, analyzer: code, findings });
    }
  }
  return { platform, diagnostics, broken: compiler.errors, unchecked, ids, results };
}

function problemOf(test: TestPackages | undefined): Package | undefined {
  return test && testProblem(test);
}
