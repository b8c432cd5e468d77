import { runeValue, stringBytes } from './literals.ts';
import * as fraction from './rational.ts';
import { rational, type Rational } from './rational.ts';
import { Token } from './tokens.ts';

export interface Complex {
  readonly re: Rational;
  readonly im: Rational;
}

/** The exact value of a constant. A string has one char a byte. */
export type Value = boolean | string | bigint | Rational | Complex;

export function isComplex(value: Value): value is Complex {
  return typeof value === 'object' && 're' in value;
}

/** The value of a literal; null if it is malformed, or far too large. */
export function literalValue(token: Token, text: string): Value | null {
  switch (token) {
    case Token.Integer:
      return integerLiteral(text);
    case Token.Float:
      return fraction.parseFloatLiteral(text);
    case Token.Rune:
      return BigInt(runeValue(text));
    case Token.String:
      return bytesToString(stringBytes(text));
    default: {
      const digits = text.slice(0, -1);
      // Old programs write 0123i for 123i.
      const integer = /^[\d_]+$/.test(digits) ? BigInt(digits.replaceAll('_', '')) : integerLiteral(digits);
      const im = integer === null ? fraction.parseFloatLiteral(digits) : rational(integer);
      return im === null ? null : { re: rational(0n), im };
    }
  }
}

const integerForm = /^(0[bB](_?[01])+|0[oO](_?[0-7])+|0[xX](_?[\da-fA-F])+|0(_?[0-7])*|[1-9](_?\d)*)$/;

function integerLiteral(text: string): bigint | null {
  if (!integerForm.test(text)) return null;
  const digits = text.replaceAll('_', '');
  return BigInt(/^0\d/.test(digits) ? `0o${digits.slice(1)}` : digits);
}

function bytesToString(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** The UTF-8 of a code point, one char a byte; that of U+FFFD if there is no such code point. */
export function encodeRune(rune: bigint): string {
  const valid = rune >= 0n && rune <= 0x10ffffn && !(rune >= 0xd800n && rune <= 0xdfffn);
  return bytesToString(new TextEncoder().encode(String.fromCodePoint(valid ? Number(rune) : 0xfffd)));
}

export function toRational(value: Value): Rational {
  if (typeof value === 'bigint') return rational(value);
  if (isComplex(value)) return value.re;
  return value as Rational;
}

export function toComplex(value: Value): Complex {
  return isComplex(value) ? value : { re: toRational(value), im: rational(0n) };
}

/** The integer that a number equals, null if it is none. */
export function toInteger(value: Value): bigint | null {
  if (typeof value === 'bigint') return value;
  if (typeof value !== 'object' || (isComplex(value) && value.im.n !== 0n)) return null;
  const real = toRational(value);
  return real.d === 1n ? real.n : null;
}

/** A floating-point number as a variable of so many bits would hold it. */
export function roundFloat(value: Rational, bits: 32 | 64): Rational {
  const double = fraction.toDouble(value);
  const rounded = bits === 32 ? Math.fround(double) : double;
  return Number.isFinite(rounded) ? fraction.fromDouble(rounded) : value;
}

const integerOperators: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '&': (a, b) => a & b,
  '|': (a, b) => a | b,
  '^': (a, b) => a ^ b,
  '&^': (a, b) => a & ~b,
};

const rationalOperators: Readonly<Record<string, (a: Rational, b: Rational) => Rational>> = {
  '+': fraction.add, '-': fraction.subtract, '*': fraction.multiply, '/': fraction.divide,
};

const orders: Readonly<Record<string, (order: number) => boolean>> = {
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

export function isComparison(op: string): boolean {
  return op in orders;
}

/** A binary operation on two values of one kind; null if it has no value (a division by zero, operands that don't fit). */
export function binaryOperation(op: string, a: Value, b: Value): Value | null {
  if (typeof a === 'boolean' && typeof b === 'boolean') {
    return op === '&&' ? a && b : op === '||' ? a || b : op === '==' ? a === b : op === '!=' ? a !== b : null;
  }
  if (typeof a === 'string' && typeof b === 'string') {
    if (op === '+') return a + b;
    return op in orders ? orders[op](a < b ? -1 : a > b ? 1 : 0) : null;
  }
  if (typeof a === 'bigint' && typeof b === 'bigint') {
    if (op in orders) return orders[op](a < b ? -1 : a > b ? 1 : 0);
    if ((op === '/' || op === '%') && b === 0n) return null;
    return integerOperators[op]?.(a, b) ?? null;
  }
  if (!isNumber(a) || !isNumber(b)) return null;
  if (isComplex(a) || isComplex(b)) return complexOperation(op, toComplex(a), toComplex(b));
  const x = toRational(a);
  const y = toRational(b);
  if (op in orders) return orders[op](fraction.compare(x, y));
  if (op === '/' && y.n === 0n) return null;
  return rationalOperators[op]?.(x, y) ?? null;
}

function isNumber(value: Value): value is bigint | Rational | Complex {
  return typeof value === 'bigint' || typeof value === 'object';
}

function complexOperation(op: string, a: Complex, b: Complex): Value | null {
  const { add, subtract, multiply, divide, compare } = fraction;
  switch (op) {
    case '==':
    case '!=':
      return (compare(a.re, b.re) === 0 && compare(a.im, b.im) === 0) === (op === '==');
    case '+':
      return { re: add(a.re, b.re), im: add(a.im, b.im) };
    case '-':
      return { re: subtract(a.re, b.re), im: subtract(a.im, b.im) };
    case '*':
      return { re: subtract(multiply(a.re, b.re), multiply(a.im, b.im)), im: add(multiply(a.re, b.im), multiply(a.im, b.re)) };
    case '/': {
      const scale = add(multiply(b.re, b.re), multiply(b.im, b.im));
      if (scale.n === 0n) return null;
      const re = add(multiply(a.re, b.re), multiply(a.im, b.im));
      const im = subtract(multiply(a.im, b.re), multiply(a.re, b.im));
      return { re: divide(re, scale), im: divide(im, scale) };
    }
    default:
      return null;
  }
}

export function negate(value: Value): Value | null {
  if (typeof value === 'bigint') return -value;
  if (typeof value !== 'object') return null;
  const minus = ({ n, d }: Rational): Rational => ({ n: -n, d });
  return isComplex(value) ? { re: minus(value.re), im: minus(value.im) } : minus(value);
}
