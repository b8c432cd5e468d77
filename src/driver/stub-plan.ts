import type { Platform } from '../base/platform.ts';
import { declArch } from '../check/asmdecl/arch.ts';
import type { Frame } from '../check/asmdecl/frame.ts';
import type { DeclaredFunction } from '../link/package-symbols.ts';
import type { Package } from '../load/package.ts';
import { SymbolsMemo } from './matrix-memo.ts';
import { judgePlatform } from './matrix-platform.ts';
import type { Io, StubRequest } from './requests.ts';
import { UnitReader } from './vet-unit.ts';
import type { Workspace } from './workspace.ts';

/** A function that nothing defines on some platforms. */
export interface MissingFunction {
  readonly fn: DeclaredFunction;
  readonly platforms: Platform[];
  /** Its arguments on each GOARCH; absent where its types can't be understood. */
  readonly frames: Map<string, Frame>;
}

export interface MissingInPackage {
  readonly pkg: Package;
  /** By name. */
  readonly functions: Map<string, MissingFunction>;
  /** Every platform on which the package was looked at. */
  readonly platforms: Platform[];
}

export interface StubPlan {
  readonly packages: readonly MissingInPackage[];
  /** Why nothing can be said. */
  readonly problems: readonly string[];
}

/** Finds what the packages of a request lack on its platforms, and how the arguments lie there. */
export async function planStubs(request: StubRequest, platforms: readonly Platform[], io: Io, workspace: Workspace): Promise<StubPlan> {
  const memo = new SymbolsMemo();
  const packages = new Map<string, MissingInPackage>();
  const problems = new Set<string>();
  for (const platform of platforms) {
    const judged = await judgePlatform(request, platform, io, workspace, memo);
    for (const { message } of judged.diagnostics) problems.add(message);
    for (const { pkg, symbols, verdicts } of judged.packages) {
      let known = packages.get(pkg.importPath);
      if (known === undefined) packages.set(pkg.importPath, (known = { pkg, functions: new Map(), platforms: [] }));
      known.platforms.push(platform);
      const missing = symbols.bodyless.filter(({ symbol, declaration }) => declaration.receiver === null && verdicts.some((verdict) => verdict.symbol === symbol && verdict.state === 'MISSING'));
      if (missing.length === 0 || judged.resolver === undefined) continue;
      const declarations = new UnitReader(workspace, platform, judged.resolver).units(pkg)[0]?.declarations();
      const arch = declArch(platform.goarch);
      for (const fn of missing) {
        const { name } = fn.declaration;
        let entry = known.functions.get(name);
        if (entry === undefined) known.functions.set(name, (entry = { fn, platforms: [], frames: new Map() }));
        entry.platforms.push(platform);
        const frame = arch && declarations?.frame(name, arch);
        if (frame !== undefined) entry.frames.set(platform.goarch, frame);
      }
    }
  }
  return { packages: [...packages.values()], problems: [...problems] };
}
