import type { Diagnostic } from '../base/diagnostic.ts';
import type { Platform } from '../base/platform.ts';
import { hasErrors } from '../base/diagnostic.ts';
import { loadPackages, type LoadResult } from '../load/load.ts';
import { LoadFailure } from '../load/problem.ts';
import type { Io, VetRequest } from './requests.ts';
import { ANALYZERS } from './vet-analyzers.ts';
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
  /** Names of everything that was vetted, in order. */
  readonly ids: readonly string[];
  readonly results: readonly VetResult[];
}

/** Runs the analyzers and rules of a request over its packages on one platform. */
export async function vet(request: VetRequest, platform: Platform, io: Io, workspace: Workspace): Promise<Vetting> {
  const loaded = load(request, platform, io, workspace);
  const failed = (diagnostics: readonly Diagnostic[]): Vetting => ({ platform, diagnostics, ids: [], results: [] });
  if (loaded instanceof LoadFailure) return failed(loaded.diagnostics);
  if (hasErrors(loaded.diagnostics)) return failed(loaded.diagnostics);
  const reader = new UnitReader(workspace, platform, loaded.resolver);
  const ids: string[] = [];
  const results: VetResult[] = [];
  for (const pkg of loaded.packages) {
    if (pkg.opaque) continue;
    for (const unit of reader.units(pkg)) {
      ids.push(unit.id);
      for (const analyzer of request.analyzers) {
        results.push({ id: unit.id, analyzer, findings: ANALYZERS[analyzer](unit, platform) });
      }
    }
  }
  return { platform, diagnostics: loaded.diagnostics, ids, results };
}

function load(request: VetRequest, platform: Platform, io: Io, { cache }: Workspace): LoadResult | LoadFailure {
  try {
    return loadPackages({ ...request, cwd: io.cwd, env: io.env, platform, cache, ignoreImports: true });
  } catch (error) {
    if (error instanceof LoadFailure) return error;
    throw error;
  }
}
