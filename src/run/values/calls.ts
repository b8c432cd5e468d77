import { toInteger } from '../../golang/constant.ts';
import { convert as convertConstant } from '../../golang/operand.ts';
import type { Call, Node } from '../../golang/syntax.ts';
import { BasicKind, basicKind, basicTypes, defaultType, isFloat, isInteger, isString, type Type, TypeFault, typeKey, underlying } from '../../golang/types.ts';
import type { Evaluator, Item } from './evaluator.ts';
import { fits, floatAt, floatBytes, unsignedAt } from './scalars.ts';

const INT = basicTypes[BasicKind.Int];
const BYTE = basicTypes[BasicKind.Uint8];

/** Functions that can be called in the arguments of a call. */
const FUNCTIONS: Readonly<Record<string, (evaluator: Evaluator, call: Call) => Item>> = {
  len: (evaluator, call) => sizeOf(evaluator, call, 1),
  cap: (evaluator, call) => sizeOf(evaluator, call, 2),
  make(evaluator, { args, offset }) {
    const type = args.length === 0 ? undefined : evaluator.world.resolve(args[0], evaluator.env);
    const base = type && underlying(type);
    if (type === undefined || base?.kind !== 'slice' || args.length < 2 || args.length > 3) throw new TypeFault(at(offset), 'only slices can be made: make([]T, length, capacity)');
    const length = evaluator.count(args[1], 'length');
    const capacity = args.length > 2 ? evaluator.count(args[2], 'capacity') : length;
    if (length > capacity) throw new TypeFault(args[1], `invalid argument: length ${length} is larger than capacity ${capacity}`);
    const zeros = evaluator.zero(base.element, args[1], capacity);
    return { type, bytes: evaluator.header(evaluator.store([zeros], base.element, true, args[0]), length, capacity) };
  },
  new(evaluator, { args, offset }) {
    if (args.length !== 1) throw new TypeFault(at(offset), 'new takes one type or value');
    const { type, bytes } = newValue(evaluator, args[0]);
    return { type: { kind: 'pointer', element: type }, bytes: evaluator.pointer(evaluator.store([bytes], type, false, args[0])) };
  },
  'math.NaN': () => float(NaN),
  'math.Inf': (evaluator, { args, offset }) => float(constantArgument(evaluator, args, offset) >= 0n ? Infinity : -Infinity),
  'math.Float64frombits': (evaluator, { args, offset }) => bits(evaluator, args, offset, BasicKind.Float64),
  'math.Float32frombits': (evaluator, { args, offset }) => bits(evaluator, args, offset, BasicKind.Float32),
};

function at(offset: number): Node {
  return { kind: 'name', name: '', offset };
}

function float(value: number): Item {
  return { type: basicTypes[BasicKind.Float64], bytes: floatBytes(value, 8) };
}

function constantArgument(evaluator: Evaluator, args: readonly Node[], offset: number): bigint {
  const value = args.length === 1 ? evaluator.item(args[0]).value : undefined;
  const integer = value === undefined ? null : toInteger(value);
  if (integer === null) throw new TypeFault(at(offset), 'expected one integer');
  return integer;
}

function bits(evaluator: Evaluator, args: readonly Node[], offset: number, kind: BasicKind): Item {
  const type = basicTypes[kind];
  const from = basicTypes[kind === BasicKind.Float64 ? BasicKind.Uint64 : BasicKind.Uint32];
  const value = constantArgument(evaluator, args, offset);
  if (!fits(value, from, evaluator.world.sizes)) throw new TypeFault(args[0], `${value} overflows ${from.name}`);
  return { type, bytes: evaluator.constantBytes(value, from, args[0]) };
}

function newValue(evaluator: Evaluator, node: Node): { type: Type; bytes: Uint8Array } {
  const given = typeOf(evaluator, node);
  if (given !== undefined) return { type: given, bytes: evaluator.zero(given, node) };
  const item = evaluator.item(node);
  const type = defaultType(item.type);
  return { type, bytes: evaluator.assigned(item, type, node, 'new') };
}

/** len and cap; the length of a string stands where that of a slice does. */
function sizeOf(evaluator: Evaluator, { args, offset }: Call, word: 1 | 2): Item {
  if (args.length !== 1) throw new TypeFault(at(offset), 'expected one argument');
  const item = evaluator.item(args[0]);
  if (typeof item.value === 'string') return { type: INT, value: BigInt(item.value.length) };
  if (isString(item.type) && word === 1) return { type: INT, value: wordOf(evaluator, item, 1) };
  const { length, capacity } = evaluator.elements(args[0]);
  return { type: INT, value: BigInt(word === 1 ? length : capacity) };
}

function wordOf(evaluator: Evaluator, { bytes }: Item, index: number): bigint {
  const { wordSize } = evaluator.world.sizes;
  return unsignedAt(bytes!.subarray(index * wordSize, (index + 1) * wordSize));
}

/** The type that an expression denotes, undefined if it is none. */
function typeOf(evaluator: Evaluator, node: Node): Type | undefined {
  if (node.kind === 'literal' || node.kind === 'composite' || node.kind === 'call') return undefined;
  if (node.kind === 'name' && evaluator.isLocal(node.name)) return undefined;
  try {
    const operand = evaluator.world.evaluate(node, evaluator.env);
    return operand.isType ? operand.type : undefined;
  } catch (fault) {
    if (fault instanceof TypeFault) return undefined;
    throw fault;
  }
}

/** A conversion, or one of the functions that are known. */
export function callValue(evaluator: Evaluator, node: Call): Item {
  const { fn, args } = node;
  const isQualified = fn.kind === 'selector' && fn.x.kind === 'name';
  const name = fn.kind === 'name' ? fn.name : isQualified ? `${(fn.x as { name: string }).name}.${fn.name}` : '';
  const isKnown = Object.hasOwn(FUNCTIONS, name) && !evaluator.isLocal(name) && evaluator.env.scope.lookup(name) === undefined;
  if (isKnown) return FUNCTIONS[name](evaluator, node);
  const type = name === 'unsafe.Pointer' ? basicTypes[BasicKind.UnsafePointer] : typeOf(evaluator, fn);
  if (type !== undefined) {
    if (args.length !== 1) throw new TypeFault(node, `wrong argument count in conversion to ${evaluator.text(type)}`);
    return convert(evaluator, evaluator.item(args[0]), type, args[0]);
  }
  const { value, type: result } = evaluator.world.evaluate(node, evaluator.env);
  if (value === undefined) throw new TypeFault(node, `${name || 'a function'} cannot be called here: conversions can, and ${Object.keys(FUNCTIONS).join(', ')}`);
  return { type: result, value };
}

/** T(x) */
function convert(evaluator: Evaluator, item: Item, type: Type, node: Node): Item {
  const refuse = (): never => {
    throw new TypeFault(node, `cannot convert ${evaluator.describe(item)} to type ${evaluator.text(type)}`);
  };
  const base = underlying(type);
  if (basicKind(item.type) === BasicKind.UntypedNil) return { type, bytes: evaluator.assigned(item, type, node, 'conversion') };
  if (item.value !== undefined && base.kind === 'basic' && basicKind(type) !== BasicKind.UnsafePointer) {
    const { value } = convertConstant(item, type);
    if (value === undefined || (isInteger(type) && !fits(toInteger(value)!, type, evaluator.world.sizes))) return refuse();
    return { type, value };
  }
  const from = underlying(item.type);
  if (isFloat(item.type) && isFloat(type)) return { type, bytes: floatBytes(floatAt(item.bytes!), evaluator.world.sizes.sizeOf(type)) };
  const isBytes = (one: Type): boolean => one.kind === 'slice' && basicKind(one.element) === BasicKind.Uint8;
  if (isString(item.type) && isBytes(base)) {
    const copy = textOf(evaluator, item, node);
    return { type, bytes: evaluator.header(evaluator.store([copy], BYTE, true, node), copy.length, copy.length) };
  }
  if (isBytes(from) && isString(type)) return { type, value: Buffer.from(textOf(evaluator, item, node)).toString('latin1') };
  const isAddressing = isAddress(item.type) && isAddress(type);
  const isConvertible = isAddressing && (base.kind !== 'pointer' || from.kind !== 'pointer' || typeKey(underlying(base.element)) === typeKey(underlying(from.element)));
  if (!isConvertible && typeKey(from) !== typeKey(base)) return refuse();
  return { type, bytes: item.bytes ?? evaluator.constantBytes(item.value!, item.type, node) };
}

/** Pointers, unsafe.Pointer and uintptr. */
function isAddress(type: Type): boolean {
  const kind = basicKind(type);
  return kind === BasicKind.UnsafePointer || kind === BasicKind.Uintptr || underlying(type).kind === 'pointer';
}

/** The bytes of a string or of a slice of bytes. */
function textOf(evaluator: Evaluator, item: Item, node: Node): Uint8Array {
  if (typeof item.value === 'string') return Uint8Array.from(item.value, (char) => char.charCodeAt(0));
  return evaluator.read(Number(wordOf(evaluator, item, 0)), Number(wordOf(evaluator, item, 1)), node).slice();
}
