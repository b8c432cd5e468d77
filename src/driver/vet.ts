import type { Architecture } from '../arch/architecture.ts';
import { loadArchitecture } from '../arch/index.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Platform } from '../base/platform.ts';
import { hasErrors } from '../base/diagnostic.ts';
import { loadPackages, type LoadResult } from '../load/load.ts';
import type { FetchFailures } from '../load/missing.ts';
import { LoadFailure } from '../load/problem.ts';
import { missingTypes, unknownTypes, withModules } from './modules.ts';
import { undefinedNames } from '../check/undefined-names.ts';
import type { Io, VetRequest } from './requests.ts';
import type { ParsedAssembly } from './parsed-assembly.ts';
import { ANALYZERS } from './vet-analyzers.ts';
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
  /** Errors that keep the compiler, and so the analyzers, from a package. */
  readonly broken: readonly Diagnostic[];
  /** Names of everything that was vetted, in order. */
  readonly ids: readonly string[];
  readonly results: readonly VetResult[];
}

/**
 * Runs the analyzers and rules of a request over its packages on one platform. Imports are followed, and their modules
 * downloaded, only where a type is asked for.
 */
export async function vet(
  request: VetRequest,
  platform: Platform,
  io: Io,
  workspace: Workspace,
  parsed: ParsedAssembly,
): Promise<Vetting> {
  const { cache } = workspace;
  const machine = request.rules.length > 0 ? await loadArchitecture(platform.goarch) : null;
  const attempt = (fetchFailures: FetchFailures): { vetting: Vetting; loaded: LoadResult } => {
    const loaded = loadPackages({ ...request, cwd: io.cwd, env: io.env, platform, cache, ignoreImports: true, fetchFailures });
    return { loaded, vetting: vetPackages(request, platform, loaded, workspace, parsed, machine) };
  };
  const done = await withModules({ env: io.env, cache }, io, attempt, ({ loaded: { missing, resolver } }) => [...missing, ...missingTypes(resolver)]);
  if (done instanceof LoadFailure) return failed(platform, done.diagnostics);
  const unknown = unknownTypes(done.loaded.resolver);
  return unknown.length > 0 ? failed(platform, unknown) : done.vetting;
}

function failed(platform: Platform, diagnostics: readonly Diagnostic[]): Vetting {
  return { platform, diagnostics, broken: [], ids: [], results: [] };
}

function vetPackages(
  request: VetRequest,
  platform: Platform,
  loaded: LoadResult,
  workspace: Workspace,
  parsed: ParsedAssembly,
  machine: Architecture | null,
): Vetting {
  if (hasErrors(loaded.diagnostics)) return failed(platform, loaded.diagnostics);
  const reader = new UnitReader(workspace, platform, loaded.resolver);
  const runner = new RuleRunner(platform, loaded, workspace, parsed, machine);
  const broken: Diagnostic[] = [];
  const ids: string[] = [];
  const results: VetResult[] = [];
  for (const pkg of loaded.packages) {
    if (pkg.opaque) continue;
    const units = reader.units(pkg);
    for (const unit of units) {
      const errors = undefinedNames(unit.goFiles, unit.ignoredGoFiles);
      broken.push(...errors);
      if (errors.length > 0) continue;
      ids.push(unit.id);
      for (const analyzer of request.analyzers) {
        results.push({ id: unit.id, analyzer, findings: ANALYZERS[analyzer](unit, platform) });
      }
      if (!unit.primary || request.rules.length === 0) continue;
      const outside = units.find(({ primary }) => !primary);
      for (const { code, findings } of runner.run(unit, outside, request.rules)) results.push({ id: unit.id, analyzer: code, findings });
    }
  }
  return { platform, diagnostics: loaded.diagnostics, broken, ids, results };
}
