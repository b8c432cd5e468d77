import { toComplex, toInteger, toRational, type Value } from '../../golang/constant.ts';
import { fromDouble, toDouble } from '../../golang/rational.ts';
import type { Sizes } from '../../golang/sizes.ts';
import { isBoolean, isComplexType, isFloat, isInteger, isUnsigned, type Type } from '../../golang/types.ts';

/** An integer as `size` bytes, the lowest first. */
export function integerBytes(value: bigint, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let i = 0, rest = value; i < size; i++, rest >>= 8n) bytes[i] = Number(rest & 0xffn);
  return bytes;
}

export function unsignedAt(bytes: Uint8Array): bigint {
  let value = 0n;
  for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[i]);
  return value;
}

export function floatBytes(value: number, size: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(size));
  if (size === 4) view.setFloat32(0, value, true);
  else view.setFloat64(0, value, true);
  return new Uint8Array(view.buffer);
}

export function floatAt(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return bytes.length === 4 ? view.getFloat32(0, true) : view.getFloat64(0, true);
}

/** Whether a variable of an integer type can hold a value. */
export function fits(value: bigint, type: Type, sizes: Sizes): boolean {
  const bits = 8 * sizes.sizeOf(type);
  return (isUnsigned(type) ? BigInt.asUintN(bits, value) : BigInt.asIntN(bits, value)) === value;
}

/** A constant that the type can represent, as it lies in memory; undefined for strings. */
export function scalarBytes(value: Value, type: Type, sizes: Sizes): Uint8Array | undefined {
  const size = sizes.sizeOf(type);
  if (isBoolean(type)) return Uint8Array.of(Number(value === true));
  if (isInteger(type)) return integerBytes(toInteger(value) ?? 0n, size);
  if (isFloat(type)) return floatBytes(toDouble(toRational(value)), size);
  if (!isComplexType(type)) return undefined;
  const { re, im } = toComplex(value);
  return Uint8Array.of(...floatBytes(toDouble(re), size / 2), ...floatBytes(toDouble(im), size / 2));
}

/** The constant that equals what lies in memory; undefined for what no constant can say: strings, NaN and infinities. */
export function scalarValue(bytes: Uint8Array, type: Type): Value | undefined {
  if (isBoolean(type)) return bytes[0] !== 0;
  if (isInteger(type)) {
    const value = unsignedAt(bytes);
    return isUnsigned(type) ? value : BigInt.asIntN(8 * bytes.length, value);
  }
  if (isFloat(type)) return exact(floatAt(bytes));
  if (!isComplexType(type)) return undefined;
  const half = bytes.length / 2;
  const re = exact(floatAt(bytes.subarray(0, half)));
  const im = exact(floatAt(bytes.subarray(half)));
  return re === undefined || im === undefined ? undefined : { re, im };
}

function exact(value: number) {
  return Number.isFinite(value) && !Object.is(value, -0) ? fromDouble(value) : undefined;
}

