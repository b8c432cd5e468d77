import type { Diagnostic } from '../base/diagnostic.ts';
import { declarationNames, distinctFreeNames, type DeclarationNames } from '../golang/declaration-names.ts';
import type { GoFile, ImportDeclaration } from '../golang/declarations.ts';
import { positionAt } from '../golang/position.ts';
import type { FreeName } from '../golang/scopes.ts';
import { declaredIn, type DeclaredNames } from './declared-names.ts';

/** A package as the type checker gets it. */
export interface CheckedPackage {
  /** In its order. */
  readonly goFiles: readonly GoFile[];
  readonly declared: DeclaredNames;
  /** What an import path of its files stands for. */
  imported(path: string): ImportedPackage;
  /** The Go files of the package's directory that the platform leaves out. */
  leftOut(): readonly GoFile[];
}

export interface ImportedPackage {
  /** As its package clause says; undefined if that is not known. */
  readonly name: string | undefined;
  /** Undefined if that is not known. */
  readonly declared: ReadonlySet<string> | undefined;
}

/**
 * Names that a package uses and nothing declares, and names that it declares twice: what the type checker reports of
 * them, in the order in which it does. What is reported is certain, but not all that may be wrong with a package.
 */
export function typeErrors(pkg: CheckedPackage): Diagnostic[] {
  const { goFiles } = pkg;
  if (goFiles.some(({ errors }) => errors.length > 0)) return [];
  const names = new PackageNames(pkg);
  if (!pkg.declared.isDoubled && goFiles.every((file) => names.isSound(file))) return [];
  return new Checker(pkg, names).errors();
}

interface FileScope {
  /** Import paths by the names that they have in the file. */
  readonly imports: ReadonlyMap<string, string>;
  /** Any name may come from a dot import. */
  readonly open: boolean;
  /** Any name with a dot behind it may be an import's, whose own name is not known. */
  readonly openSelected: boolean;
}

class PackageNames {
  readonly #pkg: CheckedPackage;
  readonly #scopes = new Map<GoFile, FileScope>();

  constructor(pkg: CheckedPackage) {
    this.#pkg = pkg;
  }

  isSound(file: GoFile): boolean {
    return distinctUses(file).every((use) => this.undefinedPart(file, use) === '');
  }

  /** What of a use is undefined: `name`, `package.name`, or ''. */
  undefinedPart(file: GoFile, { name, selected }: FreeName): string {
    const scope = this.#scopeOf(file);
    const path = scope.imports.get(name);
    if (path !== undefined) {
      if (selected === null || !isExported(selected.name)) return '';
      const declared = this.#pkg.imported(path).declared;
      return declared === undefined || declared.has(selected.name) ? '' : `${name}.${selected.name}`;
    }
    if (this.#pkg.declared.names.has(name) || scope.open || (selected !== null && scope.openSelected)) return '';
    return name;
  }

  #scopeOf(file: GoFile): FileScope {
    let scope = this.#scopes.get(file);
    if (scope === undefined) {
      const named = file.imports.map((declaration): [string | undefined, string] => [this.#nameOf(declaration), declaration.path]);
      scope = {
        imports: new Map(named.filter((entry): entry is [string, string] => entry[0] !== undefined)),
        open: named.some(([name]) => name === '.'),
        openSelected: named.some(([name]) => name === undefined),
      };
      this.#scopes.set(file, scope);
    }
    return scope;
  }

  #nameOf({ name, path }: ImportDeclaration): string | undefined {
    if (name !== '') return name;
    return path === 'C' ? path : this.#pkg.imported(path).name;
  }
}

const uses = new WeakMap<GoFile, readonly FreeName[]>();

/** One use of each free name of a file. */
function distinctUses(file: GoFile): readonly FreeName[] {
  let found = uses.get(file);
  if (found === undefined) uses.set(file, (found = distinctFreeNames(file)));
  return found;
}

function isExported(name: string): boolean {
  return /^\p{Lu}/u.test(name);
}

interface FileObject {
  readonly file: GoFile;
  readonly names: DeclarationNames;
}

/**
 * Goes through the objects of a package as the type checker does: types, aliases, everything else, each after what it
 * names; and then the bodies of functions.
 */
class Checker {
  readonly #pkg: CheckedPackage;
  readonly #names: PackageNames;
  readonly #objects: readonly FileObject[];
  readonly #byName = new Map<string, FileObject>();
  readonly #visited = new Set<FileObject>();
  readonly #bodies: FileObject[] = [];
  readonly #errors: Diagnostic[] = [];

  constructor(pkg: CheckedPackage, names: PackageNames) {
    this.#pkg = pkg;
    this.#names = names;
    this.#objects = pkg.goFiles.flatMap((file) => declarationNames(file).map((each) => ({ file, names: each })));
  }

  errors(): Diagnostic[] {
    for (const object of this.#objects) this.#collect(object);
    const isOther = (kind: string): boolean => kind !== 'type' && kind !== 'alias';
    for (const phase of [(kind: string) => kind === 'type', (kind: string) => kind === 'alias', isOther]) {
      for (const object of this.#objects) if (phase(object.names.kind)) this.#visit(object);
    }
    for (const { file, names } of this.#bodies) for (const use of names.inBody) this.#check(file, use);
    return this.#errors;
  }

  #collect(object: FileObject): void {
    const { declared } = object.names;
    if (declared === null) return;
    const { name, offset } = declared;
    const other = this.#byName.get(name);
    if (other === undefined) return void this.#byName.set(name, object);
    const related = [{ position: positionAt(other.file, other.names.declared!.offset), message: `other declaration of ${name}` }];
    this.#report(object.file, offset, { code: 'redeclared', message: `${name} redeclared in this block`, related });
  }

  #visit(object: FileObject): void {
    if (this.#visited.has(object)) return;
    this.#visited.add(object);
    if (object.names.kind === 'function') this.#bodies.push(object);
    for (const use of object.names.uses) {
      const named = this.#byName.get(use.name);
      if (named !== undefined) this.#visit(named);
      else this.#check(object.file, use);
    }
  }

  #check(file: GoFile, use: FreeName): void {
    const missing = this.#names.undefinedPart(file, use);
    if (missing === '') return;
    const { name, offset, isLength, selected } = use;
    const message = isLength ? `undefined array length ${name} or missing type constraint` : `undefined: ${missing}`;
    const elsewhere = missing === name ? this.#pkg.leftOut().find((each) => declaredIn(each).includes(name)) : undefined;
    const hint = elsewhere && `${elsewhere.path.slice(elsewhere.path.lastIndexOf('/') + 1)} declares ${name}, and is left out on this platform`;
    this.#report(file, missing === name ? offset : selected!.offset, { code: 'undefined', message, ...(hint !== undefined && { hint }) });
  }

  #report(file: GoFile, offset: number, diagnostic: Omit<Diagnostic, 'severity' | 'position'>): void {
    this.#errors.push({ severity: 'error', position: positionAt(file, offset), ...diagnostic });
  }
}
