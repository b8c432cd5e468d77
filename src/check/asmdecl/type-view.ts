import type { GoFile } from '../../golang/declarations.ts';
import type { Entity, PackageScope } from '../../golang/package-scope.ts';
import { parseTypeDefinition } from '../../golang/parser.ts';
import type { FunctionNode, InterfaceNode, Node, ParameterNode } from '../../golang/syntax.ts';
import type { Env, TypeImporter, TypeWorld } from '../../golang/type-world.ts';
import { TypeFault, universe, type Type } from '../../golang/types.ts';

/** A type as it is written somewhere, which keeps what its meaning alone does not: names of aliases and parameters. */
export interface TypeView {
  readonly node: Node;
  readonly env: Env;
  /** Views of the type arguments that `env.bindings` holds. */
  readonly bound: ReadonlyMap<string, TypeView> | null;
}

type TypeEntity = Extract<Entity, { kind: 'type' }>;

/** Looks at written types: what they denote, what they are made of, how go/types prints them. */
export class TypeViews {
  readonly world: TypeWorld;
  readonly #importer: TypeImporter;

  constructor(world: TypeWorld, importer: TypeImporter) {
    this.world = world;
    this.#importer = importer;
  }

  of(node: Node, scope: PackageScope, file: GoFile): TypeView {
    return { node, env: { scope, file, iota: null, bindings: null }, bound: null };
  }

  typeOf({ node, env }: TypeView): Type {
    return this.world.resolve(node, env);
  }

  /** The same view of a part of the type. */
  part(view: TypeView, node: Node): TypeView {
    return { ...view, node };
  }

  /** Length of an array type. */
  lengthOf(view: TypeView): number {
    const type = this.typeOf(view);
    return type.kind === 'array' ? type.length : 0;
  }

  /** The type literal or predeclared name behind names, aliases and instantiations. */
  underlying(view: TypeView): TypeView {
    for (let at = view; ; ) {
      if (at.node.kind === 'name') {
        const bound = at.bound?.get(at.node.name);
        if (bound !== undefined) {
          at = bound;
          continue;
        }
      }
      const entity = this.#entity(at.node.kind === 'index' ? at.node.x : at.node, at.env);
      if (entity === undefined) return at;
      at = this.#definition(entity, at);
    }
  }

  #definition(entity: TypeEntity, use: TypeView): TypeView {
    const { scope, file, spec } = entity;
    const { parameters, type } = parseTypeDefinition(file, spec.definition);
    const given = use.node.kind === 'index' ? use.node.indices.map((index) => this.part(use, index)) : [];
    if (parameters.length === 0) return this.of(type, scope, file);
    const bound = new Map(parameters.flatMap((name, i): [string, TypeView][] => (given[i] ? [[name, given[i]]] : [])));
    const bindings = new Map([...bound].map(([name, view]): [string, Type] => [name, this.typeOf(view)]));
    return { node: type, env: { scope, file, iota: null, bindings }, bound };
  }

  /** The declared type that a name denotes; undefined for predeclared types and type literals. */
  #entity(node: Node, env: Env): TypeEntity | undefined {
    const found = this.#lookup(node, env);
    return found?.kind === 'type' ? found : undefined;
  }

  #lookup(node: Node, env: Env): Entity | undefined {
    if (node.kind === 'name') {
      const own = env.scope.lookup(node.name);
      if (own !== undefined) return own;
      for (const { name, path } of env.file.imports) {
        const entity = name === '.' ? this.#package(path, env)?.lookup(node.name) : undefined;
        if (entity !== undefined) return entity;
      }
      return undefined;
    }
    if (node.kind !== 'selector' || node.x.kind !== 'name') return undefined;
    const path = this.world.packageNamed(node.x.name, env);
    return path === undefined || path === 'unsafe' ? undefined : this.#package(path, env)?.lookup(node.name);
  }

  #package(path: string, env: Env): PackageScope | undefined {
    const files = this.#importer(path, env.scope.path);
    return files === undefined ? undefined : this.world.package(path, files);
  }

  /** As go/types prints the type, names qualified by import paths. */
  text(view: TypeView): string {
    const { node, env } = view;
    const inner = (part: Node): string => this.text(this.part(view, part));
    switch (node.kind) {
      case 'name': {
        const bound = view.bound?.get(node.name);
        if (bound !== undefined) return this.text(bound);
        const entity = this.#entity(node, env);
        if (entity !== undefined) return `${entity.scope.path}.${node.name}`;
        if (universe.has(node.name)) return node.name;
        throw new TypeFault(node, `undefined: ${node.name}`);
      }
      case 'selector': {
        const entity = this.#entity(node, env);
        return entity === undefined ? `unsafe.${node.name}` : `${entity.scope.path}.${node.name}`;
      }
      case 'index':
        return `${inner(node.x)}[${node.indices.map(inner).join(',')}]`;
      case 'unary':
        return `*${inner(node.x)}`;
      case 'array':
        return node.length === null ? `[]${inner(node.element)}` : `[${this.lengthOf(view)}]${inner(node.element)}`;
      case 'map':
        return `map[${inner(node.key)}]${inner(node.value)}`;
      case 'chan': {
        const element = inner(node.element);
        const word = chanWord(env.file, node.offset);
        return word === 'chan' && element.startsWith('<-') ? `chan (${element})` : `${word} ${element}`;
      }
      case 'function':
        return `func${this.#signature(view, node)}`;
      case 'struct':
        return `struct{${node.fields.map(({ name, embedded, type }) => (embedded ? inner(type) : `${name} ${inner(type)}`)).join('; ')}}`;
      case 'interface':
        return `interface${interfaceBody(env.file, node)}`;
      default:
        throw new TypeFault(node, 'expression is not a type');
    }
  }

  #signature(view: TypeView, { parameters, results }: FunctionNode): string {
    const one = ({ name, type, variadic }: ParameterNode): string =>
      `${name === '' ? '' : `${name} `}${variadic ? '...' : ''}${this.text(this.part(view, type))}`;
    const list = (all: readonly ParameterNode[]): string => `(${all.map(one).join(', ')})`;
    if (results.length === 0) return list(parameters);
    const bare = results.length === 1 && results[0].name === '';
    return `${list(parameters)} ${bare ? one(results[0]) : list(results)}`;
  }
}

/** `offset` is that of the word chan. */
function chanWord({ source }: GoFile, offset: number): string {
  const before = Buffer.from(source.subarray(Math.max(0, offset - 40), offset)).toString('latin1');
  if (/(?<!\bchan\s*)<-\s*$/.test(before)) return '<-chan';
  return /^chan\s*<-/.test(Buffer.from(source.subarray(offset, offset + 40)).toString('latin1')) ? 'chan<-' : 'chan';
}

/** What stands between the braces, as far as it can be said without reading it. */
function interfaceBody({ source }: GoFile, { span }: InterfaceNode): string {
  const lines = Buffer.from(source.subarray(span.start, span.end)).toString().replace(/\/\/[^\n]*/g, '').split(/[\n;]/);
  const members = lines.map((line) => line.replace(/^\s*\{/, '').replace(/\}\s*$/, '').trim().replace(/\s+/g, ' '));
  return `{${members.filter((member) => member !== '').join('; ')}}`;
}
