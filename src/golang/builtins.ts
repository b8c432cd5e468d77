import { binaryOperation, type Value } from './constant.ts';
import { complexPart, makeComplex, type Operand } from './operand.ts';
import { selectField } from './selection.ts';
import type { Call, Node } from './syntax.ts';
import type { Env, TypeWorld } from './type-world.ts';
import { BasicKind, basicTypes, isUntyped, type Type, TypeFault, underlying } from './types.ts';

const int = basicTypes[BasicKind.Int];
const uintptr = basicTypes[BasicKind.Uintptr];
const pointerTo = (element: Type): Type => ({ kind: 'pointer', element });

type Builtin = (world: TypeWorld, call: Call, env: Env) => Operand;

const length: Builtin = (world, { args }, env) => {
  const x = world.evaluate(args[0], env);
  if (typeof x.value === 'string') return { type: int, value: BigInt(x.value.length) };
  const base = underlying(x.type);
  const array = base.kind === 'pointer' ? underlying(base.element) : base;
  return array.kind === 'array' && !callsSomething(args[0]) ? { type: int, value: BigInt(array.length) } : { type: int };
};

/** The least or greatest of constants, by the comparison that makes one the better. */
function extreme(better: string): Builtin {
  return (world, { args }, env) => {
    const all = args.map((arg) => world.evaluate(arg, env));
    const type = all.find((x) => !isUntyped(x.type))?.type ?? all.reduce((widest, x) => (rank(x) > rank(widest) ? x : widest)).type;
    let best: Value | undefined = all[0].value;
    for (const { value } of all) {
      if (best === undefined || value === undefined) return { type };
      if (binaryOperation(better, value, best) === true) best = value;
    }
    return { type, value: best };
  };
}

const rank = (x: Operand): number => (x.type.kind === 'basic' ? x.type.basic : 0);

const argumentType: Builtin = (world, { args }, env) => ({ type: world.resolve(args[0], env) });
const firstType: Builtin = (world, { args }, env) => ({ type: world.evaluate(args[0], env).type });
const noValue: Builtin = () => ({ type: basicTypes[BasicKind.UntypedNil], results: [] });

function measure(size: (world: TypeWorld, type: Type) => number): Builtin {
  return (world, { args }, env) => {
    const x = world.evaluate(args[0], env);
    const type = isUntyped(x.type) ? int : x.type;
    return { type: uintptr, value: BigInt(size(world, type)) };
  };
}

const builtins: Readonly<Record<string, Builtin>> = {
  len: length,
  cap: length,
  min: extreme('<'),
  max: extreme('>'),
  real: (world, { args }, env) => complexPart('real', world.evaluate(args[0], env)),
  imag: (world, { args }, env) => complexPart('imag', world.evaluate(args[0], env)),
  complex: (world, { args }, env) => makeComplex(world.evaluate(args[0], env), world.evaluate(args[1], env)),
  new: (world, { args }, env) => ({ type: pointerTo(world.evaluate(args[0], env).type) }),
  make: argumentType,
  append: firstType,
  copy: () => ({ type: int }),
  clear: noValue,
  close: noValue,
  delete: noValue,
  panic: noValue,
  print: noValue,
  println: noValue,
  recover: () => ({ type: { kind: 'interface' } }),
  'unsafe.Sizeof': measure((world, type) => world.sizes.sizeOf(type)),
  'unsafe.Alignof': measure((world, type) => world.sizes.alignOf(type)),
  'unsafe.Offsetof': (world, call, env) => {
    const [arg] = call.args;
    if (arg.kind !== 'selector') throw new TypeFault(call, 'invalid argument: not a selector expression');
    const field = selectField(world.evaluate(arg.x, env).type, arg.name, world.sizes);
    if (field === null || Number.isNaN(field.offset)) throw new TypeFault(call, `invalid argument: no field ${arg.name}, or one behind a pointer`);
    return { type: uintptr, value: BigInt(field.offset) };
  },
  'unsafe.Add': () => ({ type: basicTypes[BasicKind.UnsafePointer] }),
  'unsafe.String': () => ({ type: basicTypes[BasicKind.String] }),
  'unsafe.StringData': () => ({ type: pointerTo(basicTypes[BasicKind.Uint8]) }),
  'unsafe.Slice': (world, { args }, env) => {
    const base = underlying(world.evaluate(args[0], env).type);
    return { type: base.kind === 'pointer' ? { kind: 'slice', element: base.element } : base };
  },
  'unsafe.SliceData': (world, { args }, env) => {
    const base = underlying(world.evaluate(args[0], env).type);
    return { type: base.kind === 'slice' ? pointerTo(base.element) : base };
  },
};

export function isBuiltin(name: string): boolean {
  return Object.hasOwn(builtins, name);
}

/** What a call of a predeclared function, or of one of package unsafe, denotes. */
export function builtinCall(world: TypeWorld, name: string, call: Call, env: Env): Operand {
  if (!isBuiltin(name)) throw new TypeFault(call, `undefined: ${name}`);
  if (call.args.length === 0 && name !== 'recover') throw new TypeFault(call, `not enough arguments for ${name}`);
  return builtins[name](world, call, env);
}

/** A call or receive inside makes the length of an array something that is found out at run time. */
function callsSomething(node: Node): boolean {
  switch (node.kind) {
    case 'call':
      return true;
    case 'unary':
      return node.op === '<-' || callsSomething(node.x);
    case 'selector':
    case 'slice':
      return callsSomething(node.x);
    case 'index':
      return callsSomething(node.x) || node.indices.some(callsSomething);
    default:
      return false;
  }
}

