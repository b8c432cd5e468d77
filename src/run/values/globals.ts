import { positionAt } from '../../golang/position.ts';
import type { Position } from '../../base/position.ts';
import { PackageScope, type Entity } from '../../golang/package-scope.ts';
import { parseValueDefinition } from '../../golang/parser.ts';
import { SyntaxFault } from '../../golang/scanner.ts';
import type { Node } from '../../golang/syntax.ts';
import type { TypeWorld } from '../../golang/type-world.ts';
import { TypeFault } from '../../golang/types.ts';
import { alignmentFor, Evaluator, type Location } from './evaluator.ts';
import { Memory } from './memory.ts';
import { GLOBALS_BASE, ARGUMENTS_BASE } from '../memory-map.ts';

type Variable = Extract<Entity, { kind: 'var' }>;

/** A variable that has no value but zero here. */
export interface ZeroVariable {
  readonly name: string;
  readonly packagePath: string;
  readonly position: Position;
  /** '' if it has no initial value in Go either, else why that value isn't known. */
  readonly reason: string;
}

/** Variables that Go files declare: each gets its place, and its initial value if that is constant, when it is asked for. */
export class Globals {
  readonly memory = new Memory(GLOBALS_BASE, ARGUMENTS_BASE);
  readonly #world: TypeWorld;
  readonly #places = new Map<Variable, Location>();
  readonly #zero: ZeroVariable[] = [];

  constructor(world: TypeWorld) {
    this.#world = world;
  }

  /** In the order in which they were asked for. */
  get zero(): readonly ZeroVariable[] {
    return this.#zero;
  }

  /** The place of a variable; throws a TypeFault if its type can't be understood. */
  place(entity: Variable): Location {
    const known = this.#places.get(entity);
    if (known !== undefined) return known;
    const { type } = this.#world.operandOf(entity);
    const size = this.#world.sizes.sizeOf(type);
    const address = this.memory.allocate(size, alignmentFor(size, this.#world.sizes.alignOf(type)), null);
    const location = { address, type };
    this.memory.extents.push({ address, element: type, count: 1, slice: false });
    this.#places.set(entity, location);
    const reason = this.#initialise(entity, location);
    if (reason !== undefined) {
      const { name, offset } = entity.spec.names[entity.index];
      this.#zero.push({ name, packagePath: entity.scope.path, position: positionAt(entity.file, offset), reason });
    }
    return location;
  }

  /** Gives a variable its initial value; undefined if it has one, else why not. */
  #initialise(entity: Variable, { address, type }: Location): string | undefined {
    const { file, spec, index, scope } = entity;
    const { values } = parseValueDefinition(file, spec.definition);
    if (values.length === 0) return '';
    if (values.length !== spec.names.length) return 'a function computes its value when a program starts';
    try {
      this.memory.write(address, this.evaluator(scope, file).bytes(values[index], type, 'variable declaration'));
      return undefined;
    } catch (fault) {
      if (!(fault instanceof TypeFault || fault instanceof SyntaxFault)) throw fault;
      return 'its value is computed when a program starts';
    }
  }

  /** Puts another value in the place of a variable's initial one. */
  set(entity: Variable, value: Node, evaluator: Evaluator): void {
    const { address, type } = this.place(entity);
    this.memory.write(address, evaluator.bytes(value, type, `variable ${entity.spec.names[entity.index].name}`));
    const at = this.#zero.findIndex(({ name, packagePath }) => name === entity.spec.names[entity.index].name && packagePath === entity.scope.path);
    if (at >= 0) this.#zero.splice(at, 1);
  }

  /** Works out values that live as long as the variables. */
  evaluator(scope: PackageScope, file: Variable['file']): Evaluator {
    const around = {
      world: this.#world,
      memory: this.memory,
      memoryOf: (address: number, size: number) => (this.memory.holds(address, size) ? this.memory : undefined),
      variable: (variable: Variable) => this.place(variable),
    };
    return new Evaluator(around, { scope, file, iota: null, bindings: null });
  }
}
