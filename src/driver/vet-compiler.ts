import type { Diagnostic } from '../base/diagnostic.ts';
import { compilerErrors } from '../check/compiler-errors.ts';
import { declaredNames, type DeclaredNames } from '../check/declared-names.ts';
import { typeErrors, type CheckedPackage, type ImportedPackage } from '../check/type-errors.ts';
import type { GoFile } from '../golang/declarations.ts';
import type { SelectedFile } from '../load/directory.ts';
import type { Package } from '../load/package.ts';
import type { Workspace } from './workspace.ts';

/** The Go files of a package that are compiled together. */
interface FileSet {
  readonly id: number;
  readonly goFiles: readonly GoFile[];
  readonly declared: DeclaredNames;
  /** Nothing in it keeps others from knowing what it declares. */
  readonly readable: boolean;
}

/** What platforms find out together: most compile the same files. */
export class CheckMemo {
  readonly #sets = new Map<string, FileSet>();
  readonly #errors = new Map<string, Diagnostic[]>();

  set(paths: readonly string[], read: (path: string) => GoFile | null): FileSet {
    const key = paths.join('\0');
    let set = this.#sets.get(key);
    if (set === undefined) {
      const goFiles = paths.flatMap((path) => read(path) ?? []);
      const readable = goFiles.every(({ errors }) => errors.length === 0);
      this.#sets.set(key, (set = { id: this.#sets.size, goFiles, declared: declaredNames(goFiles), readable }));
    }
    return set;
  }

  errors(key: string, find: () => Diagnostic[]): Diagnostic[] {
    let errors = this.#errors.get(key);
    if (errors === undefined) this.#errors.set(key, (errors = find()));
    return errors;
  }
}

/** Files besides Go ones that may define functions. */
const OTHER_SOURCES = new Set<SelectedFile['category']>(['c', 'cxx', 'm', 'f', 's', 'swig', 'swigcxx', 'syso']);

/**
 * What go vet has compiled, on one platform, before it looks at packages: everything that they import. The standard
 * library is taken to be sound.
 */
export class VetCompiler {
  /** What the compiler says about packages that it refuses. */
  readonly errors: Diagnostic[] = [];
  readonly #workspace: Workspace;
  readonly #memo: CheckMemo;
  /** Whether the packages that were compiled are sound, with all that they import. */
  readonly #built = new Map<Package, boolean>();
  readonly #sets = new Map<Package, FileSet>();

  constructor(workspace: Workspace, memo: CheckMemo) {
    this.#workspace = workspace;
    this.#memo = memo;
  }

  /** Compiles what a package imports; false if something of it is refused. */
  buildImports({ dependencies }: Package): boolean {
    return dependencies.map((dependency) => this.#build(dependency)).every((sound) => sound);
  }

  /** True if the package was compiled for another one, and refused. */
  isRefused(pkg: Package): boolean {
    return this.#built.get(pkg) === false;
  }

  /** The type checker's errors. */
  check(pkg: Package): Diagnostic[] {
    return this.#errors(pkg, 'check', () => typeErrors(this.#checked(pkg)));
  }

  #build(pkg: Package): boolean {
    if (pkg.standard) return true;
    const known = this.#built.get(pkg);
    if (known !== undefined) return known;
    this.#built.set(pkg, true);
    let sound = this.buildImports(pkg);
    if (sound) {
      const complete = !pkg.files.some(({ included, category }) => included && OTHER_SOURCES.has(category));
      const errors = this.#errors(pkg, complete ? 'complete' : 'compile', () => compilerErrors(this.#checked(pkg), complete));
      this.errors.push(...errors);
      sound = errors.length === 0;
    }
    this.#built.set(pkg, sound);
    return sound;
  }

  #errors(pkg: Package, how: string, find: () => Diagnostic[]): Diagnostic[] {
    if (isKnownSound(pkg)) return [];
    const imported = pkg.dependencies.filter(({ standard }) => !standard).map((dependency) => this.#set(dependency).id);
    return this.#memo.errors(`${how} ${this.#set(pkg).id} ${imported.join(' ')}`, find);
  }

  #checked(pkg: Package): CheckedPackage {
    const imports = new Map(pkg.rawImports.map((written, i) => [written, pkg.imports[i]]));
    const dependencies = new Map(pkg.dependencies.map((dependency) => [dependency.importPath, dependency]));
    const { goFiles, declared } = this.#set(pkg);
    return {
      goFiles,
      declared,
      imported: (written) => this.#imported(dependencies.get(imports.get(written) ?? written)),
      leftOut: () => pkg.files.flatMap(({ category, path }) => (category === 'ignoredgo' ? (this.#workspace.goFile(path) ?? []) : [])),
    };
  }

  #imported(pkg: Package | undefined): ImportedPackage {
    if (pkg === undefined || pkg.opaque || pkg.name === '') return { name: undefined, declared: undefined };
    if (isKnownSound(pkg)) return { name: pkg.name, declared: undefined };
    const { readable, declared } = this.#set(pkg);
    return { name: pkg.name, declared: readable ? declared.names : undefined };
  }

  #set(pkg: Package): FileSet {
    let set = this.#sets.get(pkg);
    if (set === undefined) {
      const paths = pkg.files.filter(({ included, category }) => included && category === 'go').map(({ path }) => path);
      this.#sets.set(pkg, (set = this.#memo.set(paths, (path) => this.#workspace.goFile(path))));
    }
    return set;
  }
}

/** A package of the standard library; or one of cgo, of which the C compiler has a say. */
function isKnownSound({ standard, files }: Package): boolean {
  return standard || files.some(({ included, category }) => included && category === 'cgo');
}
