import type { Platform } from '../base/platform.ts';
import { asmHeader } from '../golang/asm-header.ts';
import type { GoFile } from '../golang/declarations.ts';
import { TypeWorld } from '../golang/type-world.ts';
import type { Package } from '../load/package.ts';
import type { Resolver } from '../load/resolve.ts';
import type { PackageReader } from './link-packages.ts';
import { typeImporter } from './type-importer.ts';
import type { Workspace } from './workspace.ts';

/** go_asm.h of the packages of a build, each made when its assembly includes it. */
export class GoAsmHeaders {
  readonly #resolver: Resolver;
  readonly #workspace: Workspace;
  readonly #platform: Platform;
  readonly #reader: PackageReader;
  readonly #texts = new Map<Package, string>();

  constructor(resolver: Resolver, workspace: Workspace, platform: Platform, reader: PackageReader) {
    this.#resolver = resolver;
    this.#workspace = workspace;
    this.#platform = platform;
    this.#reader = reader;
  }

  text(pkg: Package): string {
    let text = this.#texts.get(pkg);
    if (text === undefined) this.#texts.set(pkg, (text = this.#make(pkg)));
    return text;
  }

  #make(pkg: Package): string {
    const files: readonly GoFile[] = this.#reader.read(pkg, true).link.goFiles;
    const known = new Map([[pkg.importPath, files]]);
    const importer = typeImporter(this.#resolver, this.#workspace, this.#platform, known);
    return asmHeader(new TypeWorld(this.#platform.goarch, importer), pkg.importPath, files).text;
  }
}
