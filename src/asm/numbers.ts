import { quote } from '../base/quote.ts';
import type { Int64 } from './int64.ts';

/** Text of strconv's errors. */
function numberError(func: string, text: string, problem: string): string {
  return `strconv.${func}: parsing ${quote(text)}: ${problem}`;
}

const SYNTAX = 'invalid syntax';
const RANGE = 'value out of range';

/** Digits of a literal with prefix: base 16, 8, 2, or 10. Underscores stand between digits, or prefix and digit. */
const literal = /^(?:0[xX](?<hex>(?:_?[0-9a-fA-F])+)|0[bB](?<bin>(?:_?[01])+)|0[oO]?(?<oct>(?:_?[0-7])+)|(?<dec>[1-9](?:_?[0-9])*|0))$/;

function literalValue(text: string): bigint | null {
  const groups = literal.exec(text)?.groups;
  if (groups === undefined) return null;
  const { hex, bin, oct, dec } = groups;
  const [prefix, digits] = hex !== undefined ? ['0x', hex] : bin !== undefined ? ['0b', bin] : oct !== undefined ? ['0o', oct] : ['', dec];
  return BigInt(prefix + digits.replaceAll('_', ''));
}

/** Value of a token that is a decimal of up to 15 digits or a hexadecimal number of up to 12, else -1. */
function smallLiteral(text: string): number {
  const length = text.length;
  let value = 0;
  if (text.charCodeAt(0) === 0x30 && length > 1) {
    if ((text.charCodeAt(1) | 0x20) !== 0x78 || length > 14 || length < 3) return -1;
    for (let i = 2; i < length; i++) {
      const c = text.charCodeAt(i);
      const digit = c <= 0x39 ? c - 0x30 : (c | 0x20) - 0x57;
      if (digit < 0 || digit > 15 || (c > 0x39 && digit < 10)) return -1;
      value = value * 16 + digit;
    }
    return value;
  }
  if (length > 15 || length === 0) return -1;
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** strconv.ParseUint(text, 0, 64) into `out`; the error's text, or ''. */
export function parseUint(text: string, out: Int64): string {
  const small = smallLiteral(text);
  if (small >= 0) {
    out.set(small | 0, (small / 0x100000000) | 0);
    return '';
  }
  const value = literalValue(text);
  if (value === null) {
    out.set(0, 0);
    return numberError('ParseUint', text, SYNTAX);
  }
  if (value >> 64n !== 0n) {
    out.set(-1, -1);
    return numberError('ParseUint', text, RANGE);
  }
  out.setBigInt(value);
  return '';
}

/** strconv.ParseInt(text, 0, 64) of a literal without a sign; exact up to 2^53, which no use of it goes beyond. */
export function parseInt64(text: string): { value: number; error: string } {
  const small = smallLiteral(text);
  if (small >= 0) return { value: small, error: '' };
  const value = literalValue(text);
  if (value === null) return { value: 0, error: numberError('ParseInt', text, SYNTAX) };
  if (value >> 63n !== 0n) return { value: Number((1n << 63n) - 1n), error: numberError('ParseInt', text, RANGE) };
  return { value: Number(value), error: '' };
}

/** strconv.ParseInt(text, 10, bits) of a literal without a sign. */
export function parseDecimal(text: string, bits: number, func = 'ParseInt'): { value: number; error: string } {
  if (!/^[0-9]+$/.test(text)) return { value: 0, error: numberError(func, text, SYNTAX) };
  const limit = 2 ** (bits - 1);
  const value = Number(text);
  return value >= limit ? { value: limit - 1, error: numberError(func, text, RANGE) } : { value, error: '' };
}

const decimalFloat = /^(?:[0-9](?:_?[0-9])*)?\.?(?:[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?$/;
const hexFloat = /^0[xX]_?((?:[0-9a-fA-F](?:_?[0-9a-fA-F])*)?)(?:\.((?:[0-9a-fA-F](?:_?[0-9a-fA-F])*)?))?[pP]([+-]?[0-9](?:_?[0-9])*)$/;

/** strconv.ParseFloat(text, 64) */
export function parseFloat64(text: string): { value: number; error: string } {
  const plain = text.replaceAll('_', '');
  const hex = hexFloat.exec(text);
  let value: number;
  if (hex !== null && hex[1] + (hex[2] ?? '') !== '') value = hexValue(hex);
  else if (decimalFloat.test(text) && /[0-9]/.test(text)) value = Number(plain);
  else return { value: 0, error: numberError('ParseFloat', text, SYNTAX) };
  return { value, error: Number.isFinite(value) ? '' : numberError('ParseFloat', text, RANGE) };
}

/** Rounds a hexadecimal mantissa and binary exponent to the nearest double, ties to even. */
function hexValue([, whole, fraction = '', power]: RegExpExecArray): number {
  const mantissa = BigInt('0x' + whole.replaceAll('_', '') + fraction.replaceAll('_', ''));
  if (mantissa === 0n) return 0;
  let exponent = Number(power.replaceAll('_', '')) - 4 * fraction.replaceAll('_', '').length;
  const bits = mantissa.toString(2).length;
  if (exponent + bits > 1025) return Infinity;
  if (exponent + bits < -1080) return 0;
  const drop = Math.max(bits - 53, -1074 - exponent);
  if (drop <= 0) return scale(Number(mantissa), exponent);
  const shift = BigInt(drop);
  let kept = mantissa >> shift;
  const rest = mantissa & ((1n << shift) - 1n);
  const half = 1n << (shift - 1n);
  if (rest > half || (rest === half && (kept & 1n) === 1n)) kept++;
  exponent += drop;
  return scale(Number(kept), exponent);
}

/** value·2^exponent for an exact result, without overflow on the way. */
function scale(value: number, exponent: number): number {
  const step = Math.trunc(exponent / 2);
  return value * 2 ** step * 2 ** (exponent - step);
}
