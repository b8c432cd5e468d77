import type { Sizes } from './sizes.ts';
import { type NamedType, type StructType, type Type, underlying } from './types.ts';

/** A field found in a struct or in what it embeds. */
export interface Selection {
  readonly type: Type;
  /** Bytes from the start of the outermost struct; NaN if the way leads through a pointer. */
  readonly offset: number;
}

interface Place {
  readonly type: StructType;
  readonly offset: number;
}

/** The struct that a type is or points to. */
function structOf(type: Type): StructType | null {
  const base = underlying(type);
  return base.kind === 'struct' ? base : null;
}

/** The field `name` of a value of the type, or of a pointer to it: the least deeply embedded one. */
export function selectField(type: Type, name: string, sizes: Sizes): Selection | null {
  const base = underlying(type);
  const start = structOf(base.kind === 'pointer' ? base.element : base);
  let level: Place[] = start === null ? [] : [{ type: start, offset: 0 }];
  const seen = new Set<StructType>();
  while (level.length > 0) {
    const next: Place[] = [];
    for (const { type: struct, offset } of level) {
      if (seen.has(struct)) continue;
      seen.add(struct);
      const offsets = sizes.offsetsOf(struct);
      for (let i = 0; i < struct.fields.length; i++) {
        const field = struct.fields[i];
        if (field.name === name) return { type: field.type, offset: offset + offsets[i] };
        if (!field.embedded) continue;
        const inner = underlying(field.type);
        const pointed = inner.kind === 'pointer' ? structOf(inner.element) : structOf(inner);
        if (pointed !== null) next.push({ type: pointed, offset: inner.kind === 'pointer' ? Number.NaN : offset + offsets[i] });
      }
    }
    level = next;
  }
  return null;
}

/** The named type that a value of the type has its methods from: the type itself, or what it points to. */
export function methodBase(type: Type): NamedType | null {
  if (type.kind === 'named') return type;
  return type.kind === 'pointer' && type.element.kind === 'named' ? type.element : null;
}

/** The named types embedded in a type, breadth first, the type itself first. */
export function* embeddedTypes(type: Type): Iterable<NamedType> {
  let level: Type[] = [type];
  const seen = new Set<Type>();
  while (level.length > 0) {
    const next: Type[] = [];
    for (const one of level) {
      const base = methodBase(one);
      if (base !== null) {
        if (seen.has(base)) continue;
        seen.add(base);
        yield base;
      }
      const struct = structOf(base ?? one);
      for (const field of struct?.fields ?? []) if (field.embedded) next.push(field.type);
    }
    level = next;
  }
}
