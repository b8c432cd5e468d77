import { loadArchitecture } from '../arch/index.ts';
import type { Architecture } from '../arch/architecture.ts';
import { hasErrors, type Diagnostic } from '../base/diagnostic.ts';
import { judge } from '../link/judge.ts';
import { loadPackages, type LoadResult } from '../load/load.ts';
import type { Package } from '../load/package.ts';
import { LoadFailure } from '../load/problem.ts';
import { packageSettings } from './asm-flags.ts';
import { packageSourceOptions } from './assembly-sources.ts';
import { standardSymbols } from './external.ts';
import { PackageReader } from './link-packages.ts';
import { assemblePackage, type PackageObject } from './package-objects.ts';
import { plainDiagnostic } from './plain-diagnostic.ts';
import type { BuildRequest } from './requests.ts';
import type { Workspace } from './workspace.ts';

/** What a build on one platform found out about one package. */
export interface BuiltPackage {
  readonly pkg: Package;
  /** Its assembly was read for symbols only, since there is no encoder for its GOARCH. */
  readonly symbolsOnly: boolean;
  readonly objects: readonly PackageObject[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Build {
  /** Of no single package: from go.mod, patterns and imports. */
  readonly diagnostics: readonly Diagnostic[];
  /** In the order in which the go command builds them: each after what it imports. */
  readonly packages: readonly BuiltPackage[];
}

/** Select, declare, assemble, link: everything that `tsgo build` knows about its packages on one platform. */
export async function build(
  request: BuildRequest,
  place: { readonly cwd: string; readonly env: Readonly<Record<string, string | undefined>> },
  workspace: Workspace,
): Promise<Build> {
  const loaded = load(request, place, workspace);
  if (loaded instanceof LoadFailure) return { diagnostics: loaded.diagnostics, packages: [] };
  if (hasErrors(loaded.diagnostics)) return { diagnostics: loaded.diagnostics, packages: [] };
  const machine = await loadArchitecture(request.platform.goarch);
  const passes = new BuildPasses(request, loaded.goEnv.goroot, workspace, machine);
  return { diagnostics: loaded.diagnostics, packages: passes.run(loaded) };
}

function load(
  request: BuildRequest,
  place: { readonly cwd: string; readonly env: Readonly<Record<string, string | undefined>> },
  workspace: Workspace,
): LoadResult | LoadFailure {
  try {
    return loadPackages({ ...request, ...place, cache: workspace.cache });
  } catch (error) {
    if (error instanceof LoadFailure) return error;
    throw error;
  }
}

class BuildPasses {
  readonly #request: BuildRequest;
  readonly #goroot: string;
  readonly #workspace: Workspace;
  readonly #machine: Architecture | null;
  readonly #reader: PackageReader;

  constructor(request: BuildRequest, goroot: string, workspace: Workspace, machine: Architecture | null) {
    this.#request = request;
    this.#goroot = goroot;
    this.#workspace = workspace;
    this.#machine = machine;
    this.#reader = new PackageReader(workspace, request.platform, goroot);
  }

  run(loaded: LoadResult): BuiltPackage[] {
    const judged = loaded.all.filter((pkg) => !pkg.opaque && (!pkg.standard || !pkg.depOnly));
    const verdicts = this.#verdicts(judged);
    return judged.map((pkg) => this.#package(pkg, verdicts.get(pkg) ?? []));
  }

  /** What the link says of each package. */
  #verdicts(packages: readonly Package[]): Map<Package, readonly Diagnostic[]> {
    const { platform } = this.#request;
    const abiWrappers = platform.experiments.enabled.includes('regabiwrappers');
    const read = packages.map((pkg) => this.#reader.read(pkg, true));
    const verdicts = judge({
      goos: platform.goos,
      goarch: platform.goarch,
      abiWrappers,
      packages: read.map(({ link }) => link),
      external: standardSymbols(this.#workspace, platform, this.#goroot, this.#reader, abiWrappers),
    });
    const byLink = new Map(verdicts.map(({ pkg, diagnostics }) => [pkg, diagnostics]));
    return new Map(read.map(({ pkg, link }) => [pkg, byLink.get(link) ?? []]));
  }

  /** Assembly that is wrong defines who knows what: nothing is linked then, as the go command would not. */
  #package(pkg: Package, verdict: readonly Diagnostic[]): BuiltPackage {
    const { scans } = this.#reader.read(pkg, true);
    const worth = pkg.depOnly ? verdict.filter(({ severity }) => severity === 'error') : verdict;
    if (scans.length === 0) return { pkg, symbolsOnly: false, objects: [], diagnostics: worth };
    if (this.#machine === null) {
      const said = scans.flatMap(({ scan }) => scan.diagnostics.map(plainDiagnostic));
      return { pkg, symbolsOnly: true, objects: [], diagnostics: hasErrors(said) ? said : [...said, ...worth] };
    }
    const { platform, buildmode, asmflags, trimpath } = this.#request;
    const settings = packageSettings(pkg, platform, buildmode, asmflags);
    const source = packageSourceOptions(pkg, platform, this.#workspace, this.#goroot, settings, () => '');
    const { objects, diagnostics } = assemblePackage(pkg, platform, this.#machine, source, settings, trimpath);
    return { pkg, symbolsOnly: false, objects, diagnostics: hasErrors(diagnostics) ? diagnostics : [...diagnostics, ...worth] };
  }
}
