import { toInteger } from '../../golang/constant.ts';
import type { Composite } from '../../golang/syntax.ts';
import { type StructType, type Type, TypeFault, underlying } from '../../golang/types.ts';
import type { Evaluator } from './evaluator.ts';

/** The bytes of T{…}; what slices point to goes to memory. */
export function compositeBytes(evaluator: Evaluator, node: Composite, type: Type): Uint8Array {
  const base = underlying(type);
  switch (base.kind) {
    case 'struct':
      return structBytes(evaluator, node, type, base);
    case 'array':
      return filled(evaluator.zero(base, node), elements(evaluator, node, base.element, base.length));
    case 'slice': {
      const values = elements(evaluator, node, base.element, Infinity);
      const bytes = filled(evaluator.zero(base.element, node, values.length), values);
      return evaluator.header(evaluator.store([bytes], base.element, true, node), values.length, values.length);
    }
    default:
      throw new TypeFault(node, `a value of type ${evaluator.text(type)} cannot be built here`);
  }
}

function filled(bytes: Uint8Array, values: readonly (Uint8Array | undefined)[]): Uint8Array {
  values.forEach((value, index) => {
    if (value !== undefined) bytes.set(value, index * value.length);
  });
  return bytes;
}

/** More elements than this can only be a slip of an index. */
const MOST_ELEMENTS = 1 << 24;

/** By index; undefined for those that are left out. */
function elements(evaluator: Evaluator, { keys, values }: Composite, element: Type, length: number): (Uint8Array | undefined)[] {
  const found: (Uint8Array | undefined)[] = [];
  let next = 0;
  values.forEach((value, i) => {
    const key = keys[i];
    if (key !== null) {
      const at = evaluator.item(key).value;
      const index = at === undefined ? null : toInteger(at);
      if (index === null || index < 0n || index > MOST_ELEMENTS) throw new TypeFault(key, 'the index must be an integer that is not negative');
      next = Number(index);
    }
    if (next >= length) throw new TypeFault(value, `index ${next} out of bounds [0:${length}]`);
    found[next++] = evaluator.bytes(value, element, 'array or slice literal');
  });
  return Array.from(found);
}

function structBytes(evaluator: Evaluator, node: Composite, type: Type, struct: StructType): Uint8Array {
  const { keys, values } = node;
  const { sizes } = evaluator.world;
  const bytes = evaluator.zero(struct, node);
  const offsets = sizes.offsetsOf(struct);
  const name = evaluator.text(type);
  const isKeyed = keys.some((key) => key !== null);
  if (!isKeyed && values.length > 0 && values.length !== struct.fields.length) {
    throw new TypeFault(values[0], `${values.length} values in struct literal of type ${name}, which has ${struct.fields.length} fields`);
  }
  values.forEach((value, i) => {
    let index = i;
    if (isKeyed) {
      const key = keys[i];
      if (key === null) throw new TypeFault(value, 'mixture of field:value and value elements in struct literal');
      index = key.kind === 'name' ? struct.fields.findIndex((field) => field.name === key.name) : -1;
      if (index < 0) throw new TypeFault(key, `unknown field${key.kind === 'name' ? ` ${key.name}` : ''} in struct literal of type ${name}`);
    }
    const field = struct.fields[index];
    bytes.set(evaluator.bytes(value, field.type, `field ${field.name} of ${name}`), offsets[index]);
  });
  return bytes;
}
