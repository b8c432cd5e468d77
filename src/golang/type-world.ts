import { builtinCall, isBuiltin } from './builtins.ts';
import { literalValue, toInteger, type Value } from './constant.ts';
import type { GoFile, Span } from './declarations.ts';
import * as operands from './operand.ts';
import type { Operand } from './operand.ts';
import { type Entity, PackageScope } from './package-scope.ts';
import { parseSignature, parseTypeDefinition, parseValueDefinition, typeParameterNames } from './parser.ts';
import { embeddedTypes, selectField } from './selection.ts';
import { type Sizes, sizesFor } from './sizes.ts';
import type { Binary, Call, Composite, FunctionNode, Literal, Node, Selector } from './syntax.ts';
import { Token } from './tokens.ts';
import {
  BasicKind, basicTypes, defaultType, emptyInterface, type FunctionType, type NamedType, type Type, TypeFault, typeKey, underlying, universe,
} from './types.ts';

/** The Go files of an import path in the build, the same array for the same package; undefined if there is no such package. `from` is the importing package. */
export type TypeImporter = (path: string, from: string) => readonly GoFile[] | undefined;

/** Where an expression stands. */
export interface Env {
  readonly scope: PackageScope;
  readonly file: GoFile;
  /** null outside const declarations. */
  readonly iota: bigint | null;
  /** Types in place of type parameters. */
  readonly bindings: ReadonlyMap<string, Type> | null;
}

const untyped = {
  bool: basicTypes[BasicKind.UntypedBool],
  nil: basicTypes[BasicKind.UntypedNil],
  int: basicTypes[BasicKind.UntypedInt],
};
const literalTypes: Readonly<Partial<Record<Token, Type>>> = {
  [Token.Integer]: untyped.int,
  [Token.Rune]: basicTypes[BasicKind.UntypedRune],
  [Token.Float]: basicTypes[BasicKind.UntypedFloat],
  [Token.Imaginary]: basicTypes[BasicKind.UntypedComplex],
  [Token.String]: basicTypes[BasicKind.UntypedString],
};

/** The types and constants of packages on one GOARCH, worked out as they are asked for. Everything throws TypeFault or SyntaxFault. */
export class TypeWorld {
  readonly sizes: Sizes;
  readonly #importer: TypeImporter;
  readonly #packages = new Map<readonly GoFile[], PackageScope>();
  readonly #byPath = new Map<string, PackageScope>();
  readonly #values = new Map<Entity, Operand | 'busy'>();
  readonly #named = new Map<Entity, Map<string, Type>>();

  constructor(goarch: string, importer: TypeImporter) {
    this.sizes = sizesFor(goarch);
    this.#importer = importer;
  }

  /** The package that files make up; the same array is the same package. */
  package(path: string, files: readonly GoFile[]): PackageScope {
    let scope = this.#packages.get(files);
    if (scope === undefined) {
      scope = new PackageScope(path, files);
      this.#packages.set(files, scope);
      this.#byPath.set(path, scope);
    }
    return scope;
  }

  #import(path: string, from: PackageScope): PackageScope | undefined {
    const files = this.#importer(path, from.path);
    return files === undefined || files.length === 0 ? undefined : this.package(path, files);
  }

  /** Type, and for a constant the value, of a const, var, type or func. */
  operandOf(entity: Entity): Operand {
    const known = this.#values.get(entity);
    if (known === 'busy') throw new TypeFault(nodeAt(entityOffset(entity)), 'initialization cycle or invalid constant');
    if (known !== undefined) return known;
    this.#values.set(entity, 'busy');
    try {
      const operand = this.#workOut(entity);
      this.#values.set(entity, operand);
      return operand;
    } catch (fault) {
      this.#values.delete(entity);
      throw fault;
    }
  }

  #workOut(entity: Entity): Operand {
    const { scope, file } = entity;
    const env: Env = { scope, file, iota: null, bindings: null };
    switch (entity.kind) {
      case 'type':
        return { type: this.#namedType(entity, [], nodeAt(entity.spec.offset)), isType: true };
      case 'func':
        return { type: this.#functionType(parseSignature(file, entity.declaration.signature), env) };
      case 'const': {
        const { spec, index } = entity;
        const { type, values } = parseValueDefinition(file, spec.source?.definition ?? spec.definition);
        const at = nodeAt(spec.names[index].offset);
        if (values[index] === undefined) throw new TypeFault(at, 'missing init expr for const declaration');
        const operand = this.evaluate(values[index], { ...env, iota: BigInt(spec.iota) });
        const result = type === null ? operand : operands.convert(operand, this.resolve(type, env));
        if (result.value === undefined) throw new TypeFault(at, `${spec.names[index].name} is not constant`);
        return result;
      }
      case 'var': {
        const { spec, index } = entity;
        const { type, values } = parseValueDefinition(file, spec.definition);
        if (type !== null) return { type: this.resolve(type, env) };
        if (values.length === spec.names.length) return { type: defaultType(this.evaluate(values[index], env).type) };
        const { results } = this.evaluate(values[0], env);
        if (results === undefined || index >= results.length) throw new TypeFault(values[0], 'assignment mismatch');
        return { type: results[index] };
      }
    }
  }

  #namedType(entity: Extract<Entity, { kind: 'type' }>, typeArguments: readonly Type[], at: Node): Type {
    let instances = this.#named.get(entity);
    if (instances === undefined) this.#named.set(entity, (instances = new Map()));
    const key = typeArguments.map(typeKey).join(',');
    const known = instances.get(key);
    if (known !== undefined) return known;
    const { scope, file, spec } = entity;
    const definition = parseTypeDefinition(file, spec.definition);
    const bindings = new Map(definition.parameters.map((name, i): [string, Type] => [name, typeArguments[i] ?? { kind: 'parameter', name }]));
    const env: Env = { scope, file, iota: null, bindings };
    if (definition.alias) {
      const aliased = this.resolve(definition.type, env);
      instances.set(key, aliased);
      return aliased;
    }
    let resolved: Type | undefined;
    let busy = false;
    const named: NamedType = {
      kind: 'named', name: spec.name, packagePath: scope.path, typeArguments,
      underlying: () => {
        if (resolved !== undefined) return resolved;
        if (busy) throw new TypeFault(at, `invalid recursive type ${spec.name}`);
        busy = true;
        try {
          return (resolved = underlying(this.resolve(definition.type, env)));
        } finally {
          busy = false;
        }
      },
    };
    instances.set(key, named);
    return named;
  }

  /** The type that a node denotes. */
  resolve(node: Node, env: Env): Type {
    const operand = this.evaluate(node, env);
    if (!operand.isType) throw new TypeFault(node, 'expression is not a type');
    return operand.type;
  }

  /** Types that `node` binds as the parameters of generic declarations. */
  #functionType(node: FunctionNode, env: Env): FunctionType {
    const types = (list: FunctionNode['parameters']) => (): Type[] =>
      list.map(({ type, variadic }) => (variadic ? { kind: 'slice', element: this.resolve(type, env) } : this.resolve(type, env)));
    return { kind: 'function', parameters: types(node.parameters), results: types(node.results) };
  }

  /** What an expression denotes. */
  evaluate(node: Node, env: Env): Operand {
    const type = (of: Type): Operand => ({ type: of, isType: true });
    switch (node.kind) {
      case 'name':
        return this.#name(node.name, node, env);
      case 'literal':
        return { type: literalTypes[node.token]!, value: literal(node) };
      case 'selector':
        return this.#selector(node, env);
      case 'index':
        return this.#index(node.x, node.indices, node, env);
      case 'slice': {
        const base = underlying(this.evaluate(node.x, env).type);
        const array = base.kind === 'pointer' ? underlying(base.element) : base;
        return { type: array.kind === 'array' ? { kind: 'slice', element: array.element } : defaultType(array) };
      }
      case 'call':
        return this.#call(node, env);
      case 'assertion':
        return { type: this.resolve(node.type, env) };
      case 'unary':
        return this.#unary(node.op, node.x, node, env);
      case 'binary':
        return this.#binary(node, env);
      case 'composite':
        return { type: this.#compositeType(node, env) };
      case 'function literal':
        return { type: this.#functionType(node.type, env) };
      case 'array':
        if (node.length === null) return type({ kind: 'slice', element: this.resolve(node.element, env) });
        if (node.length === '...') throw new TypeFault(node, 'invalid use of [...] array (outside a composite literal)');
        return type({ kind: 'array', length: this.#length(node.length, env), element: this.resolve(node.element, env) });
      case 'struct':
        return type({
          kind: 'struct',
          fields: node.fields.map((field) => ({ name: field.name, embedded: field.embedded, type: this.resolve(field.type, env) })),
        });
      case 'map':
        return type({ kind: 'map', key: this.resolve(node.key, env), value: this.resolve(node.value, env) });
      case 'chan':
        return type({ kind: 'chan', element: this.resolve(node.element, env) });
      case 'function':
        return type(this.#functionType(node, env));
      case 'interface':
        return type(emptyInterface);
    }
  }

  /** A constant that must be an integer: the length of an array, an index. */
  #length(node: Node, env: Env): number {
    const { value } = this.evaluate(node, env);
    const integer = value === undefined ? null : toInteger(value);
    if (integer === null || integer < 0n) throw new TypeFault(node, 'array length must be a non-negative integer constant');
    return Number(integer);
  }

  #name(name: string, node: Node, env: Env): Operand {
    const bound = env.bindings?.get(name);
    if (bound !== undefined) return { type: bound, isType: true };
    const entity = env.scope.lookup(name) ?? this.#dotImported(name, env);
    if (entity !== undefined) return this.operandOf(entity);
    const type = universe.get(name);
    if (type !== undefined) return { type, isType: true };
    if (name === 'iota' && env.iota !== null) return { type: untyped.int, value: env.iota };
    if (name === 'true' || name === 'false') return { type: untyped.bool, value: name === 'true' };
    if (name === 'nil') return { type: untyped.nil };
    throw new TypeFault(node, `undefined: ${name}`);
  }

  #dotImported(name: string, env: Env): Entity | undefined {
    for (const declaration of env.file.imports) {
      const entity = declaration.name === '.' ? this.#import(declaration.path, env.scope)?.lookup(name) : undefined;
      if (entity !== undefined) return entity;
    }
    return undefined;
  }

  /** The import path that a name stands for in a file, undefined if it is no package's name. */
  packageNamed(name: string, env: Env): string | undefined {
    const unnamed: string[] = [];
    for (const declaration of env.file.imports) {
      if (declaration.name === name) return declaration.path;
      if (declaration.name === '') unnamed.push(declaration.path);
    }
    const likely = unnamed.filter((path) => path === name || path.endsWith(`/${name}`));
    if (likely.includes('unsafe') || likely.includes('C')) return likely[0];
    for (const path of [...likely, ...unnamed]) {
      if (this.#import(path, env.scope)?.files[0].packageName === name) return path;
    }
    return undefined;
  }

  #isPackage(node: Node, env: Env): string | undefined {
    if (node.kind !== 'name' || env.bindings?.has(node.name) || env.scope.lookup(node.name) !== undefined) return undefined;
    return this.packageNamed(node.name, env);
  }

  #selector(node: Selector, env: Env): Operand {
    const path = this.#isPackage(node.x, env);
    if (path === 'unsafe' && node.name === 'Pointer') return { type: basicTypes[BasicKind.UnsafePointer], isType: true };
    if (path !== undefined) {
      const entity = this.#import(path, env.scope)?.lookup(node.name);
      if (entity === undefined) throw new TypeFault(node, `undefined: ${path}.${node.name}`);
      return this.operandOf(entity);
    }
    const x = this.evaluate(node.x, env);
    const field = x.isType ? null : selectField(x.type, node.name, this.sizes);
    return field ?? this.#method(x, node);
  }

  #method(x: Operand, node: Selector): Operand {
    for (const base of embeddedTypes(x.type)) {
      const scope = this.#byPath.get(base.packagePath);
      const found = scope?.method(base.name, node.name);
      if (scope === undefined || found === undefined) continue;
      const env: Env = { scope, file: found.file, iota: null, bindings: null };
      return { type: this.#functionType(parseSignature(found.file, found.declaration.signature), env) };
    }
    throw new TypeFault(node, `undefined: ${node.name}`);
  }

  #index(x: Node, indices: readonly Node[], node: Node, env: Env): Operand {
    const entity = this.#entityOf(x, env);
    if (entity?.kind === 'type') {
      const typeArguments = indices.map((index) => this.resolve(index, env));
      return { type: this.#namedType(entity, typeArguments, node), isType: true };
    }
    if (entity?.kind === 'func') return this.#instantiate(entity, indices.map((index) => this.resolve(index, env)));
    const base = underlying(this.evaluate(x, env).type);
    const indexed = base.kind === 'pointer' ? underlying(base.element) : base;
    switch (indexed.kind) {
      case 'array':
      case 'slice':
        return { type: indexed.element };
      case 'map':
        return { type: indexed.value };
      case 'basic':
        return { type: basicTypes[BasicKind.Uint8] };
      default:
        throw new TypeFault(node, 'cannot index');
    }
  }

  #entityOf(node: Node, env: Env): Entity | undefined {
    if (node.kind === 'name') return env.bindings?.has(node.name) ? undefined : (env.scope.lookup(node.name) ?? this.#dotImported(node.name, env));
    if (node.kind !== 'selector') return undefined;
    const path = this.#isPackage(node.x, env);
    return path === undefined ? undefined : this.#import(path, env.scope)?.lookup(node.name);
  }

  #instantiate({ scope, file, declaration }: Extract<Entity, { kind: 'func' }>, typeArguments: readonly Type[]): Operand {
    const names = declaration.typeParameters === null ? [] : typeParameterNames(file, declaration.typeParameters as Span);
    const bindings = new Map(names.map((name, i): [string, Type] => [name, typeArguments[i] ?? { kind: 'parameter', name }]));
    return { type: this.#functionType(parseSignature(file, declaration.signature), { scope, file, iota: null, bindings }) };
  }

  #call(node: Call, env: Env): Operand {
    const { fn, args } = node;
    if (fn.kind === 'name' && isBuiltin(fn.name) && env.scope.lookup(fn.name) === undefined) return builtinCall(this, fn.name, node, env);
    if (fn.kind === 'selector' && this.#isPackage(fn.x, env) === 'unsafe' && fn.name !== 'Pointer') {
      return builtinCall(this, `unsafe.${fn.name}`, node, env);
    }
    const callee = this.evaluate(fn, env);
    if (callee.isType) {
      if (args.length !== 1) throw new TypeFault(node, 'wrong argument count in conversion');
      return operands.convert(this.evaluate(args[0], env), callee.type);
    }
    const base = underlying(callee.type);
    if (base.kind !== 'function') throw new TypeFault(node, 'cannot call non-function');
    const results = base.results();
    return { type: results[0] ?? untyped.nil, results };
  }

  /** Walks down the left side in a loop: a sum can have thousands of terms. */
  #binary(node: Binary, env: Env): Operand {
    const spine: Binary[] = [];
    let leftmost: Node = node;
    for (; leftmost.kind === 'binary'; leftmost = leftmost.x) spine.push(leftmost);
    let x = this.evaluate(leftmost, env);
    while (spine.length > 0) {
      const { op, y } = spine.pop()!;
      x = operands.binary(op, x, this.evaluate(y, env));
    }
    return x;
  }

  #unary(op: string, x: Node, node: Node, env: Env): Operand {
    const operand = this.evaluate(x, env);
    if (op === '&') return { type: { kind: 'pointer', element: operand.type } };
    if (op !== '*' && op !== '<-') return operands.unary(op, operand, this.sizes);
    if (operand.isType) return { type: { kind: 'pointer', element: operand.type }, isType: true };
    const base = underlying(operand.type);
    if (base.kind !== (op === '*' ? 'pointer' : 'chan')) throw new TypeFault(node, `invalid operation: cannot indirect`);
    return { type: (base as { element: Type }).element };
  }

  #compositeType(node: Composite, env: Env): Type {
    if (node.type.kind !== 'array' || node.type.length !== '...') return this.resolve(node.type, env);
    let next = 0;
    let length = 0;
    for (const key of node.keys) {
      next = (key === null ? next : this.#length(key, env)) + 1;
      length = Math.max(length, next);
    }
    return { kind: 'array', length, element: this.resolve(node.type.element, env) };
  }
}

function literal(node: Literal): Value {
  const value = literalValue(node.token, node.text);
  if (value === null) throw new TypeFault(node, `invalid literal ${node.text.slice(0, 40)}`);
  return value;
}

function nodeAt(offset: number): Node {
  return { kind: 'name', name: '', offset };
}

function entityOffset(entity: Entity): number {
  switch (entity.kind) {
    case 'func':
      return entity.declaration.offset;
    case 'type':
      return entity.spec.offset;
    default:
      return entity.spec.names[entity.index].offset;
  }
}
