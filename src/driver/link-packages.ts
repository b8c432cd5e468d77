import { basename } from 'node:path';
import { familyOf } from '../asm/family.ts';
import type { SymbolScan } from '../asm/symbols.ts';
import { isUserTag } from '../check/user-tags.ts';
import type { Platform } from '../base/platform.ts';
import type { GoFile } from '../golang/declarations.ts';
import { positionAt } from '../golang/position.ts';
import type { LeftOutDefinition, LinkPackage } from '../link/input.ts';
import { symbolPrefix } from '../link/names.ts';
import type { SelectedFile } from '../load/directory.ts';
import type { Package } from '../load/package.ts';
import { defaultFeature } from '../load/features.ts';
import { formatReason } from '../load/reason.ts';
import { suffixOf } from '../load/tags.ts';
import { packageSourceOptions, type ExtraSourceFlags } from './assembly-sources.ts';
import type { Workspace } from './workspace.ts';

/** A package with what link and the passes after it need to know of it on one platform. */
export interface PackageSymbols {
  readonly pkg: Package;
  readonly link: LinkPackage;
  /** Of its Go assembly: with cgo, .s files are the C compiler's. */
  readonly scans: readonly { readonly file: SelectedFile; readonly scan: SymbolScan }[];
}

/** Standard packages whose body-less functions are defined elsewhere: cmd/go never passes -complete for them. */
const INCOMPLETE_STANDARD = new Set([
  'bytes',
  'internal/poll',
  'net',
  'os',
  'runtime/metrics',
  'runtime/pprof',
  'runtime/trace',
  'sync',
  'syscall',
  'time',
]);

const FOREIGN = new Set(['cgo', 'c', 'cxx', 'm', 'f', 's', 'swig', 'swigcxx', 'syso']);

export class PackageReader {
  readonly #workspace: Workspace;
  readonly #platform: Platform;
  readonly #goroot: string;
  readonly #sourceFlags: (pkg: Package) => ExtraSourceFlags;
  readonly #known = new Map<Package, PackageSymbols>();
  readonly #leftOutOf = new Map<Package, readonly LeftOutDefinition[]>();

  /** @param sourceFlags what -asmflags adds for a package */
  constructor(
    workspace: Workspace,
    platform: Platform,
    goroot: string,
    sourceFlags: (pkg: Package) => ExtraSourceFlags,
  ) {
    this.#workspace = workspace;
    this.#platform = platform;
    this.#goroot = goroot;
    this.#sourceFlags = sourceFlags;
  }

  /** The symbols of a package; `judged` as in LinkPackage. */
  read(pkg: Package, judged: boolean): PackageSymbols {
    let known = this.#known.get(pkg);
    if (known === undefined) this.#known.set(pkg, (known = this.#read(pkg, judged)));
    return known;
  }

  #read(pkg: Package, judged: boolean): PackageSymbols {
    const go = (wanted: (file: SelectedFile) => boolean): GoFile[] =>
      pkg.files.filter(wanted).flatMap((file) => this.#workspace.goFile(file.path) ?? []);
    const included = pkg.files.filter((file) => file.included);
    const usesCgo = included.some((file) => file.category === 'cgo');
    const scans = included
      .filter((file) => file.category === 's' && !usesCgo)
      .map((file) => ({ file, scan: this.#scan(pkg, file.path, this.#platform) }));
    const foreign = included.some((file) => FOREIGN.has(file.category));
    return {
      pkg,
      scans,
      link: {
        importPath: pkg.importPath,
        name: pkg.name,
        goFiles: go((file) => file.included && (file.category === 'go' || file.category === 'cgo')),
        get testFiles() {
          return judged ? go((file) => file.category === 'testgo' || file.category === 'xtestgo') : [];
        },
        assembly: scans.map(({ scan }) => scan),
        complete: !foreign && !(pkg.standard && INCOMPLETE_STANDARD.has(pkg.importPath)),
        judged: judged && scans.every(({ scan }) => scan.status === 'ok'),
        leftOut: () => this.#leftOut(pkg),
      },
    };
  }

  #scan(pkg: Package, path: string, platform: Platform): SymbolScan {
    const flags = this.#sourceFlags(pkg);
    const options = packageSourceOptions(pkg, platform, this.#workspace, this.#goroot, flags, () => '');
    return this.#workspace.symbols(path, { ...options, goarch: platform.goarch });
  }

  #leftOut(pkg: Package): readonly LeftOutDefinition[] {
    let found = this.#leftOutOf.get(pkg);
    if (found === undefined) this.#leftOutOf.set(pkg, (found = this.#readLeftOut(pkg)));
    return found;
  }

  #readLeftOut(pkg: Package): LeftOutDefinition[] {
    const found: LeftOutDefinition[] = [];
    for (const file of pkg.files) {
      if (file.included) continue;
      if (file.name.endsWith('.s')) found.push(...this.#leftOutTexts(pkg, file));
      else if (file.category === 'ignoredgo') found.push(...this.#leftOutFunctions(pkg, file));
    }
    return found;
  }

  #leftOutTexts(pkg: Package, file: SelectedFile): LeftOutDefinition[] {
    const { os, arch } = suffixOf(basename(file.path));
    const goarch = familyOf(arch) === '' ? this.#platform.goarch : arch;
    const feature = goarch === this.#platform.goarch ? this.#platform.feature : defaultFeature(goarch);
    const platform = { ...this.#platform, goos: os || this.#platform.goos, goarch, feature };
    const reason = formatReason(file.reason);
    const byTag = isOutByTag(file);
    return this.#scan(pkg, file.path, platform)
      .definitions.filter(({ kind }) => kind === 'TEXT')
      .map(({ name, position }) => ({ name, kind: 'TEXT', position, reason, byTag }));
  }

  #leftOutFunctions(pkg: Package, file: SelectedFile): LeftOutDefinition[] {
    const go = this.#workspace.goFile(file.path);
    if (go === null || go.packageName !== pkg.name) return [];
    const prefix = symbolPrefix(pkg.importPath, pkg.name);
    const reason = formatReason(file.reason);
    const byTag = isOutByTag(file);
    return go.functions
      .filter((fn) => fn.receiver === null)
      .map((fn) => ({ name: `${prefix}.${fn.name}`, kind: fn.body === null ? 'declaration' : 'func', position: positionAt(go, fn.offset), reason, byTag }));
  }
}

/** What keeps a file out is a tag of the package's own, not the platform. */
function isOutByTag({ reason }: SelectedFile): boolean {
  return reason.kind === 'constraint' && (reason.term.match(/[\w.]+/g) ?? []).every(isUserTag);
}
