import type { Platform } from '../base/platform.ts';
import { asmHeader } from '../golang/asm-header.ts';
import type { GoFile } from '../golang/declarations.ts';
import type { PackageScope } from '../golang/package-scope.ts';
import { TypeWorld, type TypeImporter } from '../golang/type-world.ts';
import type { Package } from '../load/package.ts';
import type { Resolver } from '../load/resolve.ts';
import type { PackageReader } from './link-packages.ts';
import { typeImporter } from './type-importer.ts';
import type { Workspace } from './workspace.ts';

/** go_asm.h of the packages of a build, each made when its assembly includes it. */
export class GoAsmHeaders {
  readonly #packages: readonly Package[];
  readonly #resolver: Resolver;
  readonly #workspace: Workspace;
  readonly #platform: Platform;
  readonly #reader: PackageReader;
  readonly #texts = new Map<Package, string>();
  #world: TypeWorld | undefined;
  #types: TypeImporter | undefined;

  constructor(packages: readonly Package[], resolver: Resolver, workspace: Workspace, platform: Platform, reader: PackageReader) {
    this.#packages = packages;
    this.#resolver = resolver;
    this.#workspace = workspace;
    this.#platform = platform;
    this.#reader = reader;
  }

  /** The types of the build's packages and of what they import. */
  get world(): TypeWorld {
    return (this.#world ??= new TypeWorld(this.#platform.goarch, this.#importer()));
  }

  /** The package of an import path as `from` writes it; undefined if there is none. */
  imported(path: string, from: string): PackageScope | undefined {
    const files = this.#importer()(path, from);
    return files === undefined ? undefined : this.world.package(path, files);
  }

  text(pkg: Package): string {
    let text = this.#texts.get(pkg);
    if (text === undefined) this.#texts.set(pkg, (text = this.#make(pkg)));
    return text;
  }

  #make(pkg: Package): string {
    return asmHeader(this.world, pkg.importPath, this.#reader.read(pkg, true).link.goFiles).text;
  }

  #importer(): TypeImporter {
    return (this.#types ??= this.#makeImporter());
  }

  #makeImporter(): TypeImporter {
    const known = new Map<string, readonly GoFile[]>();
    for (const pkg of this.#packages) known.set(pkg.importPath, this.#reader.read(pkg, true).link.goFiles);
    return typeImporter(this.#resolver, this.#workspace, this.#platform, known);
  }
}
