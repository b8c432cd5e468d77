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
