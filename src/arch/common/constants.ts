import type { SymbolRef } from '../../base/symbol.ts';
import type { AssembleContext } from '../architecture.ts';

const SRODATA = 3;

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}

function pool(context: AssembleContext, name: string, bytes: Uint8Array): SymbolRef {
  const ref = context.lookup(name);
  context.define({
    ref,
    kind: SRODATA,
    align: bytes.length,
    data: bytes,
    contentAddressable: true,
    dupok: false,
    local: true,
  });
  return ref;
}

/** The read-only symbol that holds a float32: $f32. and its bits. */
export function float32Symbol(context: AssembleContext, value: number, bigEndian: boolean): SymbolRef {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, value);
  const name = `$f32.${hex(view.getUint32(0))}`;
  view.setFloat32(0, value, !bigEndian);
  return pool(context, name, new Uint8Array(view.buffer));
}

/** The read-only symbol that holds a float64: $f64. and its bits. */
export function float64Symbol(context: AssembleContext, value: number, bigEndian: boolean): SymbolRef {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const name = `$f64.${hex(view.getUint32(0))}${hex(view.getUint32(4))}`;
  view.setFloat64(0, value, !bigEndian);
  return pool(context, name, new Uint8Array(view.buffer));
}

/** A 64-bit integer as two 32-bit halves. */
export interface Integer {
  readonly lo: number;
  readonly hi: number;
}

function digits({ lo, hi }: Integer): string {
  return hex(hi) + hex(lo);
}

function integers(bigEndian: boolean, ...words: number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * words.length));
  if (bigEndian) words.reverse();
  for (let i = 0; i < words.length; i++) view.setInt32(4 * i, words[i], !bigEndian);
  return new Uint8Array(view.buffer);
}

/** The read-only symbol that holds 32 bits of an integer; its name has all that were written. */
export function int32Symbol(context: AssembleContext, value: Integer, bigEndian: boolean): SymbolRef {
  const name = `$i32.${value.hi === 0 ? hex(value.lo) : digits(value).replace(/^0+/, '')}`;
  return pool(context, name, integers(bigEndian, value.lo));
}

/** The read-only symbol that holds a 64-bit integer. */
export function int64Symbol(context: AssembleContext, value: Integer, bigEndian: boolean): SymbolRef {
  return pool(context, `$i64.${digits(value)}`, integers(bigEndian, value.lo, value.hi));
}

/** The read-only symbol that holds a 128-bit integer. */
export function int128Symbol(context: AssembleContext, high: Integer, low: Integer, bigEndian: boolean): SymbolRef {
  return pool(context, `$i128.${digits(high)}${digits(low)}`, integers(bigEndian, low.lo, low.hi, high.lo, high.hi));
}
