import type { ConstantSpec, FunctionDeclaration, GoFile, TypeSpec, VariableSpec } from './declarations.ts';

/** Something that a package declares at its top level. */
export type Entity =
  | { readonly kind: 'const'; readonly scope: PackageScope; readonly file: GoFile; readonly spec: ConstantSpec; readonly index: number }
  | { readonly kind: 'var'; readonly scope: PackageScope; readonly file: GoFile; readonly spec: VariableSpec; readonly index: number }
  | { readonly kind: 'type'; readonly scope: PackageScope; readonly file: GoFile; readonly spec: TypeSpec }
  | { readonly kind: 'func'; readonly scope: PackageScope; readonly file: GoFile; readonly declaration: FunctionDeclaration };

/** The names of one package. */
export class PackageScope {
  readonly path: string;
  readonly files: readonly GoFile[];
  readonly #entities = new Map<string, Entity>();
  #methods: Map<string, { file: GoFile; declaration: FunctionDeclaration }> | null = null;

  constructor(path: string, files: readonly GoFile[]) {
    this.path = path;
    this.files = files;
    for (const file of files) {
      for (const spec of file.constants) spec.names.forEach(({ name }, index) => this.#add(name, { kind: 'const', scope: this, file, spec, index }));
      for (const spec of file.variables) spec.names.forEach(({ name }, index) => this.#add(name, { kind: 'var', scope: this, file, spec, index }));
      for (const spec of file.types) this.#add(spec.name, { kind: 'type', scope: this, file, spec });
      for (const declaration of file.functions) {
        if (declaration.receiver === null) this.#add(declaration.name, { kind: 'func', scope: this, file, declaration });
      }
    }
  }

  #add(name: string, entity: Entity): void {
    if (name !== '_' && !this.#entities.has(name)) this.#entities.set(name, entity);
  }

  lookup(name: string): Entity | undefined {
    return this.#entities.get(name);
  }

  method(typeName: string, name: string): { file: GoFile; declaration: FunctionDeclaration } | undefined {
    if (this.#methods === null) {
      this.#methods = new Map();
      for (const file of this.files) {
        for (const declaration of file.functions) {
          if (declaration.receiver !== null) this.#methods.set(`${declaration.receiver.typeName}.${declaration.name}`, { file, declaration });
        }
      }
    }
    return this.#methods.get(`${typeName}.${name}`);
  }
}
