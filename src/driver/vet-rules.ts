import type { Architecture } from '../arch/architecture.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Platform } from '../base/platform.ts';
import { RuleContext, type PackageView } from '../check/package-view.ts';
import { RULES } from '../check/rules.ts';
import { symbolPrefix } from '../link/names.ts';
import type { LoadResult } from '../load/load.ts';
import { isProblem } from '../load/sourcecache.ts';
import { packageSourceOptions } from './assembly-sources.ts';
import { GoAsmHeaders } from './go-asm-headers.ts';
import { PackageReader } from './link-packages.ts';
import type { ParsedAssembly } from './parsed-assembly.ts';
import type { VetUnit } from './vet-unit.ts';
import type { Workspace } from './workspace.ts';

const NO_FLAGS = { defines: [], includeDirs: [] };

/** Runs tsgo's own rules on one platform. */
export class RuleRunner {
  readonly #platform: Platform;
  readonly #workspace: Workspace;
  readonly #parsed: ParsedAssembly;
  readonly #machine: Architecture | null;
  readonly #goroot: string;
  readonly #reader: PackageReader;
  readonly #headers: GoAsmHeaders;

  constructor(platform: Platform, loaded: LoadResult, workspace: Workspace, parsed: ParsedAssembly, machine: Architecture | null) {
    this.#platform = platform;
    this.#workspace = workspace;
    this.#parsed = parsed;
    this.#machine = machine;
    this.#goroot = loaded.goEnv.goroot;
    this.#reader = new PackageReader(workspace, platform, this.#goroot, () => NO_FLAGS);
    this.#headers = new GoAsmHeaders(loaded.packages, loaded.resolver, workspace, platform, this.#reader);
  }

  /** What each of the rules says about a package. */
  run(unit: VetUnit, outsideTests: VetUnit | undefined, rules: readonly string[]): { code: string; findings: Diagnostic[] }[] {
    const context = new RuleContext(this.#view(unit, outsideTests));
    return rules.map((code) => {
      const { severity, check } = RULES.get(code)!;
      return { code, findings: check(context).map((finding) => ({ ...finding, severity: finding.severity ?? severity, code })) };
    });
  }

  #view(unit: VetUnit, outsideTests: VetUnit | undefined): PackageView {
    const { pkg, goFiles } = unit;
    const workspace = this.#workspace;
    const compiled = new Map(unit.otherFiles.map(({ path, bytes }) => [path, bytes]));
    const scans = compiled.size === 0 ? [] : this.#reader.read(pkg, true).scans.filter(({ file }) => compiled.has(file.path));
    const header = (): string => this.#headers.text(pkg);
    const options = packageSourceOptions(pkg, this.#platform, workspace, this.#goroot, NO_FLAGS, header);
    const machine = this.#machine;
    return {
      platform: this.#platform,
      importPath: pkg.importPath,
      prefix: symbolPrefix(pkg.importPath, pkg.name),
      machine,
      goFiles,
      outsideTests: outsideTests?.goFiles ?? [],
      declarations: unit.declarations(),
      assembly: scans.map(({ file: { path }, scan }) => ({
        path,
        bytes: compiled.get(path)!,
        scan,
        unit: machine === null ? null : this.#parsed.unit(path, machine, options),
      })),
      files: pkg.files,
      read(path) {
        const bytes = workspace.cache.read(path);
        return isProblem(bytes) ? null : bytes;
      },
    };
  }
}
