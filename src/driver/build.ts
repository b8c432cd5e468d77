import { loadArchitecture } from '../arch/index.ts';
import type { Architecture } from '../arch/architecture.ts';
import { hasErrors, type Diagnostic } from '../base/diagnostic.ts';
import { unknownFlags } from '../check/text-flags.ts';
import { judge } from '../link/judge.ts';
import { goAssemblyWithCgo } from '../load/cgoasm.ts';
import type { LoadResult } from '../load/load.ts';
import { isUnsafe, type Package } from '../load/package.ts';
import { LoadFailure } from '../load/problem.ts';
import { packageSettings } from './asm-flags.ts';
import { packageSourceOptions } from './assembly-sources.ts';
import { reachedGaps } from './dependency-gaps.ts';
import { GoAsmHeaders } from './go-asm-headers.ts';
import { includeClosure } from './include-closure.ts';
import { PackageReader, type PackageSymbols } from './link-packages.ts';
import { loadWithModules } from './modules.ts';
import { stackDiagnostics } from './nosplit.ts';
import { assemblePackage, type PackageObject, type PackageObjects } from './package-objects.ts';
import { plainDiagnostic } from './plain-diagnostic.ts';
import type { AsmSettings, BuildRequest, Io } from './requests.ts';
import { libraryParts, standardSymbols } from './standard-library.ts';
import { isCarried } from '../std/library.ts';
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
  /** Why there is nothing to build at all: the go command puts "go: " before it. */
  readonly failure: readonly Diagnostic[];
  /** Of no single package: from patterns and imports. */
  readonly diagnostics: readonly Diagnostic[];
  /** In the order in which the go command builds them: each after what it imports. */
  readonly packages: readonly BuiltPackage[];
  /** Those that the patterns name, in the go command's order. */
  readonly named: readonly Package[];
  /** '' where there is none. */
  readonly goroot: string;
}

const NO_BUILD: Build = { failure: [], diagnostics: [], packages: [], named: [], goroot: '' };

/** Select, declare, assemble, link: everything that `tsgo build` knows about its packages on one platform. */
export async function build(
  request: BuildRequest,
  place: Pick<Io, 'cwd' | 'env' | 'terminal'>,
  workspace: Workspace,
): Promise<Build> {
  const printed = request.dryRun || request.printSteps;
  const loaded = await loadWithModules({ ...request, ...place, cache: workspace.cache, shallowStd: !printed }, place);
  if (loaded instanceof LoadFailure) return { ...NO_BUILD, failure: loaded.diagnostics };
  const sourceless = loaded.packages.filter(({ dir }) => isCarried(dir)).map(withoutSource);
  const diagnostics = [...loaded.diagnostics, ...sourceless];
  if (hasErrors(diagnostics)) return { ...NO_BUILD, diagnostics };
  const machine = await loadArchitecture(request.platform.goarch);
  const passes = new BuildPasses(request, loaded, workspace, machine);
  return { failure: [], diagnostics: loaded.diagnostics, packages: passes.run(), named: loaded.packages, goroot: loaded.goEnv.goroot };
}

function withoutSource({ importPath }: Package): Diagnostic {
  const message = `${importPath}: the standard library cannot be built without its source: no GOROOT`;
  return { severity: 'error', code: 'package', message };
}

class BuildPasses {
  readonly #request: BuildRequest;
  readonly #goroot: string;
  readonly #stdRoot: string;
  readonly #workspace: Workspace;
  readonly #machine: Architecture | null;
  readonly #reader: PackageReader;
  readonly #headers: GoAsmHeaders;
  readonly #judged: readonly Package[];

  constructor(request: BuildRequest, loaded: LoadResult, workspace: Workspace, machine: Architecture | null) {
    this.#request = request;
    this.#goroot = loaded.goEnv.goroot;
    this.#stdRoot = loaded.goEnv.stdRoot;
    this.#workspace = workspace;
    this.#machine = machine;
    this.#reader = new PackageReader(workspace, request.platform, this.#goroot, (pkg) => this.#settings(pkg));
    this.#judged = loaded.all.filter((pkg) => !pkg.opaque && (!pkg.standard || !pkg.depOnly) && !isUnsafe(pkg));
    this.#headers = new GoAsmHeaders(this.#judged, loaded.resolver, workspace, request.platform, this.#reader);
  }

  run(): BuiltPackage[] {
    const verdicts = this.#verdicts(this.#judged);
    return this.#withStackCheck(this.#judged.map((pkg) => this.#package(pkg, verdicts.get(pkg) ?? [])));
  }

  #withStackCheck(built: readonly BuiltPackage[]): BuiltPackage[] {
    const { platform } = this.#request;
    const links = built.map(({ pkg, objects }) => ({ link: this.#reader.read(pkg, true).link, objects }));
    const found = stackDiagnostics(links, platform, libraryParts(this.#workspace, platform, this.#stdRoot));
    return built.map((one, index) => {
      const more = one.pkg.depOnly ? undefined : found.get(links[index].link);
      return more === undefined ? one : { ...one, diagnostics: [...one.diagnostics, ...more] };
    });
  }

  #settings(pkg: Package): AsmSettings {
    const { platform, buildmode, asmflags } = this.#request;
    return packageSettings(pkg, platform, buildmode, asmflags);
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
      ...standardSymbols(this.#workspace, platform, this.#stdRoot, this.#reader, abiWrappers),
      goVersion: platform.goVersion,
      types: () => this.#headers.world,
    });
    const byLink = new Map(verdicts.map(({ pkg, diagnostics }) => [pkg, diagnostics]));
    return new Map(read.map(({ pkg, link }) => [pkg, byLink.get(link) ?? []]));
  }

  /** A package whose sources are wrong defines who knows what: nothing is linked then, as the go command would not. */
  #package(pkg: Package, verdict: readonly Diagnostic[]): BuiltPackage {
    const { scans, link } = this.#reader.read(pkg, true);
    const wrong = link.goFiles.flatMap(({ errors }) => errors);
    const cgo = goAssemblyWithCgo(pkg, this.#workspace.cache);
    if (cgo !== undefined) wrong.push(cgo);
    const assembled = scans.length > 0 && wrong.length === 0 ? this.#assemble(pkg, scans) : NOTHING;
    const found = [...wrong, ...assembled.diagnostics];
    if (!pkg.depOnly) found.push(...includeClosure(this.#reader.read(pkg, true), this.#goroot, this.#workspace.cache));
    const worth = pkg.depOnly ? reachedGaps(pkg, verdict, this.#judged, this.#workspace) : verdict;
    return {
      pkg,
      symbolsOnly: scans.length > 0 && this.#machine === null,
      objects: assembled.objects,
      diagnostics: hasErrors(found) ? found : [...found, ...worth],
    };
  }

  #assemble(pkg: Package, scans: PackageSymbols['scans']): PackageObjects {
    if (this.#machine === null) {
      const said = scans.flatMap(({ scan }) => [...scan.diagnostics.map(plainDiagnostic), ...unknownFlags(scan)]);
      return { objects: [], diagnostics: said };
    }
    const { platform, trimpath } = this.#request;
    const settings = this.#settings(pkg);
    const header = (): string => this.#headers.text(pkg);
    const source = packageSourceOptions(pkg, platform, this.#workspace, this.#goroot, settings, header);
    return assemblePackage(pkg, platform, this.#machine, source, settings, trimpath, this.#workspace.objects);
  }
}

const NOTHING: PackageObjects = { objects: [], diagnostics: [] };
