import type { Platform } from '../base/platform.ts';
import { Declarations } from '../check/asmdecl/declarations.ts';
import { TypeViews } from '../check/asmdecl/type-view.ts';
import type { GoFile } from '../golang/declarations.ts';
import { TypeWorld, type TypeImporter } from '../golang/type-world.ts';
import type { SelectedFile } from '../load/directory.ts';
import type { Package } from '../load/package.ts';
import type { Resolver } from '../load/resolve.ts';
import { isProblem } from '../load/sourcecache.ts';
import { typeImporter } from './type-importer.ts';
import type { Workspace } from './workspace.ts';

export interface OtherFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What go vet analyses at a time: a package with its tests, or the tests outside of it. */
export interface VetUnit {
  readonly pkg: Package;
  /** The name under which `go vet -json` shows it. */
  readonly id: string;
  /** Import path to the type checker. */
  readonly pkgPath: string;
  /** False for the tests outside of the package. */
  readonly primary: boolean;
  readonly goFiles: readonly GoFile[];
  /** Assembly and C. */
  readonly otherFiles: readonly OtherFile[];
  readonly ignoredGoFiles: readonly GoFile[];
  readonly ignoredOtherFiles: readonly OtherFile[];
  declarations(): Declarations;
}

/** Reads packages for vet on one platform. */
export class UnitReader {
  readonly #workspace: Workspace;
  readonly #importer: TypeImporter;
  readonly #known = new Map<string, readonly GoFile[]>();
  readonly views: TypeViews;

  constructor(workspace: Workspace, platform: Platform, resolver: Resolver) {
    this.#workspace = workspace;
    const importer = typeImporter(resolver, workspace, platform, new Map());
    this.#importer = (path, from) => this.#known.get(path) ?? importer(path, from);
    this.views = new TypeViews(new TypeWorld(platform.goarch, this.#importer), this.#importer);
  }

  /** The package, and the tests outside of it if there are any. */
  units(pkg: Package): VetUnit[] {
    const of = (wanted: (file: SelectedFile) => boolean): SelectedFile[] => pkg.files.filter(wanted);
    const go = this.#goFiles(of(({ category, included }) => included && (category === 'go' || category === 'cgo')));
    const tests = this.#goFiles(of(({ category }) => category === 'testgo'));
    const outside = this.#goFiles(of(({ category }) => category === 'xtestgo'));
    const units: VetUnit[] = [];
    if (go.length + tests.length > 0) {
      units.push({
        ...this.#unit(pkg, pkg.importPath, [...go, ...tests], true),
        otherFiles: this.#otherFiles(compiledFiles(pkg)),
        ignoredGoFiles: this.#goFiles(of(({ category }) => category === 'ignoredgo')),
        ignoredOtherFiles: this.#otherFiles(of(({ category }) => category === 'ignoredother')),
      });
    }
    if (outside.length > 0) units.push(this.#unit(pkg, `${pkg.importPath}_test`, outside, false));
    return units;
  }

  #unit(pkg: Package, id: string, goFiles: readonly GoFile[], primary: boolean): VetUnit {
    let declarations: Declarations | undefined;
    const declared = (): Declarations => {
      this.#known.set(id, goFiles);
      return new Declarations(this.views, this.views.world.package(id, goFiles), goFiles);
    };
    return {
      pkg,
      id,
      pkgPath: id,
      primary,
      goFiles,
      otherFiles: [],
      ignoredGoFiles: [],
      ignoredOtherFiles: [],
      declarations: () => (declarations ??= declared()),
    };
  }

  #goFiles(files: readonly SelectedFile[]): GoFile[] {
    return files.flatMap(({ path }) => this.#workspace.goFile(path) ?? []);
  }

  #otherFiles(files: readonly SelectedFile[]): OtherFile[] {
    return files.flatMap(({ path }) => {
      const bytes = this.#workspace.cache.read(path);
      return isProblem(bytes) ? [] : [{ path, bytes }];
    });
  }
}

/** What the go command hands to the assembler and then to the C compiler; with cgo that is left to cgo. */
function compiledFiles({ files, standard, importPath }: Package): SelectedFile[] {
  const included = files.filter((file) => file.included);
  const assembly = included.filter(({ category }) => category === 's');
  if (!included.some(({ category }) => category === 'cgo')) return [...assembly, ...included.filter(({ category }) => category === 'c')];
  return standard && importPath === 'runtime/cgo' ? assembly.filter(({ name }) => !name.startsWith('gcc_')) : [];
}
