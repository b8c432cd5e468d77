import { toInteger, type Value } from '../../golang/constant.ts';
import * as operands from '../../golang/operand.ts';
import { represent } from '../../golang/operand.ts';
import type { Entity } from '../../golang/package-scope.ts';
import { selectField } from '../../golang/selection.ts';
import type { Binary, Index, Node, Selector, ShortVariable, SliceExpression, Unary } from '../../golang/syntax.ts';
import type { Env, TypeWorld } from '../../golang/type-world.ts';
import {
  BasicKind, basicKind, basicTypes, defaultType, isInteger, isString, isUntyped, type Type, TypeFault, typeKey, underlying,
} from '../../golang/types.ts';
import { callValue } from './calls.ts';
import { compositeBytes } from './composites.ts';
import type { Memory } from './memory.ts';
import { fits, integerBytes, scalarBytes, scalarValue, unsignedAt } from './scalars.ts';
import { typeText } from './type-text.ts';

/** What an expression stands for: a constant, or bytes as they lie in memory. */
export interface Item {
  readonly type: Type;
  readonly value?: Value;
  readonly bytes?: Uint8Array;
}

/** Where a value lies. */
export interface Location {
  readonly address: number;
  readonly type: Type;
}

/** Where an evaluator finds what it doesn't own. */
export interface Surroundings {
  readonly world: TypeWorld;
  /** New values go here. */
  readonly memory: Memory;
  /** The memory that holds an address, undefined if none does. */
  memoryOf(address: number, size: number): Memory | undefined;
  /** The place of a package's variable; throws a TypeFault if it has none. */
  variable(entity: Extract<Entity, { kind: 'var' }>, node: Node): Location;
}

/** The largest alignment that Go's allocator gives on account of size alone. */
const LARGEST_ALIGNMENT = 64;

const LARGEST_VALUE = 1 << 27;

/** Works out Go expressions without function calls, and puts what they point to into memory. Everything throws TypeFault or SyntaxFault. */
export class Evaluator {
  readonly world: TypeWorld;
  readonly env: Env;
  readonly #around: Surroundings;
  readonly #locals = new Map<string, Location>();

  constructor(around: Surroundings, env: Env) {
    this.world = around.world;
    this.env = env;
    this.#around = around;
  }

  /** `name := value` */
  declare({ name, value, offset }: ShortVariable): Location {
    const item = this.item(value);
    const type = defaultType(item.type);
    if (basicKind(item.type) === BasicKind.UntypedNil) throw new TypeFault(value, `use of untyped nil in assignment`);
    if (this.#locals.has(name)) throw new TypeFault({ kind: 'name', name, offset }, `${name} is declared twice`);
    const address = this.store([this.assigned(item, type, value, 'assignment')], type, false, value);
    const location = { address, type };
    this.#locals.set(name, location);
    return location;
  }

  isLocal(name: string): boolean {
    return this.#locals.has(name);
  }

  /** The value of an expression as a variable of the type holds it. `where` ends the text of a fault: "argument a". */
  bytes(node: Node, type: Type, where: string): Uint8Array {
    if (node.kind !== 'composite' || node.type.kind !== 'name' || node.type.name !== '_') return this.assigned(this.item(node), type, node, where);
    const base = underlying(type);
    if (base.kind !== 'pointer') return compositeBytes(this, node, type);
    return this.pointer(this.store([compositeBytes(this, node, base.element)], base.element, false, node));
  }

  item(node: Node): Item {
    switch (node.kind) {
      case 'name':
        return this.#placeOfName(node.name, node) === undefined ? this.#constant(node) : this.load(this.location(node), node);
      case 'selector':
        return this.#isQualified(node) ? this.#constant(node) : this.load(this.location(node), node);
      case 'index':
        return this.load(this.location(node), node);
      case 'slice':
        return this.#slice(node);
      case 'call':
        return callValue(this, node);
      case 'unary':
        return this.#unary(node);
      case 'binary':
        return this.#binary(node);
      case 'composite': {
        const { type } = this.world.evaluate(node, this.env);
        return { type, bytes: compositeBytes(this, node, type) };
      }
      default:
        return this.#constant(node);
    }
  }

  #constant(node: Node): Item {
    const { type, value, isType } = this.world.evaluate(node, this.env);
    if (isType) throw new TypeFault(node, `${this.text(type)} (type) is not an expression`);
    if (value === undefined && basicKind(type) !== BasicKind.UntypedNil) throw new TypeFault(node, 'only constants, variables and literals can stand here');
    return { type, value };
  }

  /** The variable that a name stands for. */
  #placeOfName(name: string, node: Node): Location | undefined {
    const local = this.#locals.get(name);
    if (local !== undefined) return local;
    const entity = this.env.scope.lookup(name);
    return entity?.kind === 'var' ? this.#around.variable(entity, node) : undefined;
  }

  #isQualified({ x }: Selector): boolean {
    if (x.kind !== 'name' || this.isLocal(x.name) || this.env.scope.lookup(x.name) !== undefined) return false;
    return this.world.packageNamed(x.name, this.env) !== undefined;
  }

  load({ address, type }: Location, node: Node): Item {
    const bytes = this.read(address, this.world.sizes.sizeOf(type), node).slice();
    return { type, bytes, value: scalarValue(bytes, type) };
  }

  read(address: number, size: number, node: Node): Uint8Array {
    if (size === 0) return new Uint8Array(0);
    const memory = this.#around.memoryOf(address, size);
    if (memory === undefined) throw new TypeFault(node, address === 0 ? 'nil pointer dereference' : 'the pointer leads nowhere');
    return memory.at(address, size);
  }

  /** Where the value of an expression that can be assigned to lies. */
  location(node: Node): Location {
    switch (node.kind) {
      case 'name': {
        const place = this.#placeOfName(node.name, node);
        if (place !== undefined) return place;
        throw new TypeFault(node, `${node.name} is not a variable`);
      }
      case 'index':
        return this.#indexed(node);
      case 'selector':
        return this.#field(node);
      case 'unary':
        return node.op === '*' ? this.#pointed(node) : this.#stored(node);
      default:
        return this.#stored(node);
    }
  }

  #pointed({ x }: Unary): Location {
    const item = this.item(x);
    const base = underlying(item.type);
    if (base.kind === 'pointer' && item.bytes !== undefined) return { address: Number(unsignedAt(item.bytes)), type: base.element };
    throw new TypeFault(x, `cannot indirect ${this.describe(item)}`);
  }

  /** A place for a value that has none. */
  #stored(node: Node): Location {
    const item = this.item(node);
    const type = defaultType(item.type);
    return { address: this.store([this.#plain(item, node)], type, false, node), type };
  }

  #indexed({ x, indices }: Index): Location {
    if (indices.length !== 1) throw new TypeFault(x, 'expected one index');
    const { address, element, length } = this.elements(x);
    const index = this.count(indices[0], 'index');
    if (index >= length) throw new TypeFault(indices[0], `index ${index} out of range [0:${length}]`);
    return { address: address + index * this.world.sizes.sizeOf(element), type: element };
  }

  /** The values behind a slice, an array or a pointer to one. */
  elements(x: Node): { address: number; element: Type; length: number; capacity: number } {
    const place = this.location(x);
    const base = underlying(place.type);
    const { wordSize } = this.world.sizes;
    const word = (address: number, index: number): number => Number(unsignedAt(this.read(address + index * wordSize, wordSize, x)));
    if (base.kind === 'slice') {
      const { address } = place;
      return { address: word(address, 0), element: base.element, length: word(address, 1), capacity: word(address, 2) };
    }
    const array = base.kind === 'pointer' ? underlying(base.element) : base;
    if (array.kind !== 'array') throw new TypeFault(x, `cannot index a value of type ${this.text(place.type)}`);
    const address = base.kind === 'pointer' ? word(place.address, 0) : place.address;
    return { address, element: array.element, length: array.length, capacity: array.length };
  }

  #field(node: Selector): Location {
    const place = this.location(node.x);
    const base = underlying(place.type);
    const { wordSize } = this.world.sizes;
    const start = base.kind === 'pointer' ? Number(unsignedAt(this.read(place.address, wordSize, node))) : place.address;
    const field = selectField(place.type, node.name, this.world.sizes);
    if (field === null) throw new TypeFault(node, `${this.text(place.type)} has no field ${node.name}`);
    if (Number.isNaN(field.offset)) throw new TypeFault(node, `${node.name} is reached through an embedded pointer: write the way to it`);
    return { address: start + field.offset, type: field.type };
  }

  #slice({ x, bounds }: SliceExpression): Item {
    const { address, element, length, capacity } = this.elements(x);
    const [low, high, max] = bounds.map((bound) => (bound === null ? undefined : this.count(bound, 'slice bound')));
    const from = low ?? 0;
    const to = high ?? length;
    const end = max ?? capacity;
    if (from > to || to > end || end > capacity) throw new TypeFault(x, `slice bounds out of range [${from}:${to}:${end}] with capacity ${capacity}`);
    return { type: { kind: 'slice', element }, bytes: this.header(address + from * this.world.sizes.sizeOf(element), to - from, end - from) };
  }

  #unary(node: Unary): Item {
    if (node.op === '&') {
      const { address, type } = this.location(node.x);
      return { type: { kind: 'pointer', element: type }, bytes: this.pointer(address) };
    }
    if (node.op === '*') return this.load(this.location(node), node);
    const x = this.item(node.x);
    const { type, value } = operands.unary(node.op, x, this.world.sizes);
    if (x.value === undefined || value === undefined) throw new TypeFault(node, `operator ${node.op} not defined on ${this.describe(x)}`);
    return this.#checked({ type, value }, node);
  }

  #binary(node: Binary): Item {
    const x = this.item(node.x);
    const y = this.item(node.y);
    const isShift = node.op === '<<' || node.op === '>>';
    if (!isShift && !isUntyped(x.type) && !isUntyped(y.type) && typeKey(x.type) !== typeKey(y.type)) {
      throw new TypeFault(node, `invalid operation: mismatched types ${this.text(x.type)} and ${this.text(y.type)}`);
    }
    const { type, value } = operands.binary(node.op, x, y);
    if (value === undefined) throw new TypeFault(node, `invalid operation: ${this.describe(x)} ${node.op} ${this.describe(y)}`);
    return this.#checked({ type, value }, node);
  }

  #checked(item: Item, node: Node): Item {
    if (isInteger(item.type) && !isUntyped(item.type) && !fits(toInteger(item.value!)!, item.type, this.world.sizes)) {
      throw new TypeFault(node, `constant ${item.value} overflows ${this.text(item.type)}`);
    }
    return item;
  }

  /** A number that counts something. */
  count(node: Node, what: string): number {
    const { value } = this.item(node);
    const integer = value === undefined ? null : toInteger(value);
    if (integer === null || integer < 0n || integer > 0x7fff_ffffn) throw new TypeFault(node, `invalid ${what}: it must be an integer from 0 to ${0x7fff_ffff}`);
    return Number(integer);
  }

  /** An item as a variable of the type holds it, if Go lets it be assigned to one. */
  assigned(item: Item, type: Type, node: Node, where: string): Uint8Array {
    const refuse = (why = ''): never => {
      throw new TypeFault(node, `cannot use ${this.describe(item)} as ${this.text(type)} value in ${where}${why}`);
    };
    const base = underlying(type);
    if (basicKind(item.type) === BasicKind.UntypedNil) {
      const isNilable = ['pointer', 'slice', 'map', 'chan', 'function', 'interface'].includes(base.kind) || basicKind(type) === BasicKind.UnsafePointer;
      return isNilable ? this.zero(type, node) : refuse();
    }
    if (item.value !== undefined && isUntyped(item.type)) {
      const value = represent(item.value, type);
      if (value === undefined) return refuse(isInteger(type) && typeof item.value === 'object' ? ' (truncated)' : '');
      if (isInteger(type) && !fits(toInteger(value)!, type, this.world.sizes)) return refuse(' (overflows)');
      return this.constantBytes(value, type, node);
    }
    const isSame = typeKey(item.type) === typeKey(type);
    const isUnnamed = item.type.kind !== 'named' || type.kind !== 'named';
    if (!isSame && !(isUnnamed && base.kind !== 'basic' && typeKey(underlying(item.type)) === typeKey(base))) return refuse();
    return this.#plain(item, node);
  }

  /** The bytes of an item in its own type. */
  #plain(item: Item, node: Node): Uint8Array {
    if (basicKind(item.type) === BasicKind.UntypedNil) throw new TypeFault(node, 'use of untyped nil');
    return item.bytes ?? this.constantBytes(item.value!, defaultType(item.type), node);
  }

  constantBytes(value: Value, type: Type, node: Node): Uint8Array {
    if (!isString(type)) return scalarBytes(value, type, this.world.sizes)!;
    const text = value as string;
    const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
    const address = bytes.length === 0 ? 0 : this.store([bytes], basicTypes[BasicKind.Uint8], true, node);
    return this.#words(address, bytes.length);
  }

  /** Puts values one after the other into memory; `slice`: they are to stand behind a slice. */
  store(values: readonly Uint8Array[], element: Type, slice: boolean, node: Node): number {
    const { memory } = this.#around;
    const elementSize = this.world.sizes.sizeOf(element);
    const size = values.reduce((sum, { length }) => sum + length, 0);
    const address = memory.allocate(size, alignmentFor(size, this.world.sizes.alignOf(element)), node);
    let at = address;
    for (const bytes of values) {
      memory.write(at, bytes);
      at += bytes.length;
    }
    memory.extents.push({ address, element, count: elementSize === 0 ? 0 : size / elementSize, slice });
    return address;
  }

  /** The zero value of a type; throws a TypeFault for one that is too large. */
  zero(type: Type, node: Node, count = 1): Uint8Array {
    const size = count * this.world.sizes.sizeOf(type);
    if (size > LARGEST_VALUE) throw new TypeFault(node, `too large: a value may take ${LARGEST_VALUE} bytes`);
    return new Uint8Array(size);
  }

  pointer(address: number): Uint8Array {
    return integerBytes(BigInt(address), this.world.sizes.wordSize);
  }

  header(address: number, length: number, capacity: number): Uint8Array {
    return this.#words(address, length, capacity);
  }

  #words(...values: number[]): Uint8Array {
    return Uint8Array.from(values.flatMap((value) => [...this.pointer(value)]));
  }

  text(type: Type): string {
    return typeText(type, this.env.scope.path);
  }

  describe({ type, value }: Item): string {
    if (basicKind(type) === BasicKind.UntypedNil) return 'nil';
    const text = typeof value === 'bigint' || typeof value === 'boolean' ? `${value} ` : typeof value === 'string' ? `${JSON.stringify(value)} ` : '';
    const what = isUntyped(type) ? `${this.text(type)} constant` : `value of type ${this.text(type)}`;
    return text === '' ? what : `${text}(${what})`;
  }
}

/** Where Go's allocator would put a value of that size. */
export function alignmentFor(size: number, least: number): number {
  let alignment = LARGEST_ALIGNMENT;
  while (alignment > size && alignment > 8) alignment /= 2;
  return Math.max(alignment, least);
}
