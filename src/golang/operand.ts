import { binaryOperation, encodeRune, isComparison, isComplex, negate, roundFloat, toComplex, toInteger, toRational, type Value } from './constant.ts';
import type { Sizes } from './sizes.ts';
import {
  BasicKind, basicKind, basicTypes, isBoolean, isComplexType, isFloat, isInteger, isString, isUnsigned, isUntyped, type Type, underlying,
} from './types.ts';

/** What an expression denotes: a type, a constant, or some value of a type. */
export interface Operand {
  readonly type: Type;
  /** The expression is a type. */
  readonly isType?: boolean;
  /** Present for a constant. */
  readonly value?: Value;
  /** Types of all values of a call that has not exactly one. */
  readonly results?: readonly Type[];
}

const untypedBool = basicTypes[BasicKind.UntypedBool];

/** The value as a constant of the type holds it; undefined if it cannot. */
export function represent(value: Value, type: Type): Value | undefined {
  if (isInteger(type)) return toInteger(value) ?? undefined;
  if (isFloat(type)) {
    if (typeof value === 'string' || typeof value === 'boolean') return undefined;
    const kind = basicKind(type);
    const exact = toRational(value);
    return kind === BasicKind.UntypedFloat ? exact : roundFloat(exact, kind === BasicKind.Float32 ? 32 : 64);
  }
  if (isComplexType(type)) return typeof value === 'string' || typeof value === 'boolean' ? undefined : toComplex(value);
  if (isString(type)) return typeof value === 'string' ? value : undefined;
  if (isBoolean(type)) return typeof value === 'boolean' ? value : undefined;
  return undefined;
}

/** T(x) */
export function convert(x: Operand, type: Type): Operand {
  if (x.value === undefined || underlying(type).kind !== 'basic') return { type };
  if (isString(type) && isInteger(x.type)) return { type, value: encodeRune(toInteger(x.value)!) };
  return { type, value: represent(x.value, type) };
}

/** The type in which two operands meet: that of the typed one, or the wider of two untyped ones. */
function commonType(x: Type, y: Type): Type {
  if (!isUntyped(x)) return x;
  if (!isUntyped(y)) return y;
  return basicKind(x) > basicKind(y) ? x : y;
}

export function binary(op: string, x: Operand, y: Operand): Operand {
  if (op === '<<' || op === '>>') return shift(op, x, y);
  const type = commonType(x.type, y.type);
  const result = isComparison(op) ? untypedBool : type;
  if (x.value === undefined || y.value === undefined) return { type: result };
  const a = represent(x.value, type);
  const b = represent(y.value, type);
  if (a === undefined || b === undefined) return { type: result };
  const value = binaryOperation(op, a, b) ?? undefined;
  if (value !== undefined && isTooLarge(value)) return { type: result };
  return { type: result, value: value === undefined || isComparison(op) ? value : represent(value, type) };
}

/** The compiler refuses integers of more than 512 bits; fractions must end somewhere too. */
const INTEGER_LIMIT = 1n << 512n;
const FRACTION_LIMIT = 1n << 80_000n;

function isTooLarge(value: Value): boolean {
  if (typeof value === 'bigint') return value >= INTEGER_LIMIT || value <= -INTEGER_LIMIT;
  if (typeof value !== 'object') return false;
  const parts = isComplex(value) ? [value.re, value.im] : [value];
  return parts.some(({ n, d }) => n > FRACTION_LIMIT || -n > FRACTION_LIMIT || d > FRACTION_LIMIT);
}

/** No constant of Go's compiler has more bits. */
const MAX_SHIFT = 1100n;

function shift(op: string, x: Operand, y: Operand): Operand {
  const type = isUntyped(x.type) && !isInteger(x.type) ? basicTypes[BasicKind.UntypedInt] : x.type;
  if (x.value === undefined || y.value === undefined) return { type };
  const value = toInteger(x.value);
  const count = toInteger(y.value);
  if (value === null || count === null || count < 0n || count > MAX_SHIFT) return { type };
  const shifted = op === '<<' ? value << count : value >> count;
  return isTooLarge(shifted) ? { type } : { type, value: shifted };
}

/** Prefix operators of values, `&`, `*` and `<-` excepted. */
export function unary(op: string, x: Operand, sizes: Sizes): Operand {
  const { type, value } = x;
  if (value === undefined) return { type };
  switch (op) {
    case '-':
      return { type, value: negate(value) ?? undefined };
    case '!':
      return { type, value: typeof value === 'boolean' ? !value : undefined };
    case '^': {
      const integer = toInteger(value);
      if (integer === null) return { type };
      return { type, value: isUnsigned(type) ? BigInt.asUintN(8 * sizes.sizeOf(type), ~integer) : ~integer };
    }
    default:
      return { type, value };
  }
}

/** real, imag and complex of constants. */
export function complexPart(name: string, x: Operand): Operand {
  if (x.value === undefined) {
    return { type: basicTypes[basicKind(x.type) === BasicKind.Complex64 ? BasicKind.Float32 : BasicKind.Float64] };
  }
  const { re, im } = toComplex(x.value);
  const float = basicKind(x.type) === BasicKind.Complex64 ? BasicKind.Float32 : basicKind(x.type) === BasicKind.Complex128 ? BasicKind.Float64 : BasicKind.UntypedFloat;
  return { type: basicTypes[float], value: name === 'real' ? re : im };
}

export function makeComplex(re: Operand, im: Operand): Operand {
  const single = basicKind(re.type) === BasicKind.Float32 || basicKind(im.type) === BasicKind.Float32;
  const untyped = isUntyped(re.type) && isUntyped(im.type);
  const type = basicTypes[untyped ? BasicKind.UntypedComplex : single ? BasicKind.Complex64 : BasicKind.Complex128];
  if (re.value === undefined || im.value === undefined || isComplex(re.value) || isComplex(im.value)) return { type };
  return { type, value: { re: toRational(re.value), im: toRational(im.value) } };
}
