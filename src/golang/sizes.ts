import { BasicKind, type NamedType, type StructType, type Type, TypeFault, underlying } from './types.ts';

interface Layout {
  readonly size: number;
  readonly alignment: number;
  readonly offsets: readonly number[];
}

/** Sizes and alignments of the gc compiler, in bytes. A struct that contains itself throws a TypeFault. */
export class Sizes {
  readonly wordSize: 4 | 8;
  readonly #layouts = new Map<StructType, Layout | 'busy'>();

  constructor(wordSize: 4 | 8) {
    this.wordSize = wordSize;
  }

  sizeOf(type: Type): number {
    const base = underlying(type);
    switch (base.kind) {
      case 'basic':
        return this.#basicSize(base.basic);
      case 'array':
        return base.length * this.sizeOf(base.element);
      case 'slice':
        return 3 * this.wordSize;
      case 'interface':
        return 2 * this.wordSize;
      case 'struct':
        return this.#layout(base).size;
      default:
        return this.wordSize;
    }
  }

  alignOf(type: Type): number {
    const base = underlying(type);
    switch (base.kind) {
      case 'array':
        return this.alignOf(base.element);
      case 'struct':
        if (base.fields.length === 0 && type.kind === 'named' && isAlign64(type)) return 8;
        return this.#layout(base).alignment;
      case 'basic': {
        if (base.basic === BasicKind.String) return this.wordSize;
        const size = this.#basicSize(base.basic);
        const unit = base.basic === BasicKind.Complex64 || base.basic === BasicKind.Complex128 ? size / 2 : size;
        return Math.max(1, Math.min(unit, this.wordSize));
      }
      default:
        return this.wordSize;
    }
  }

  /** Offset of each field of a struct. */
  offsetsOf(type: StructType): readonly number[] {
    return this.#layout(type).offsets;
  }

  #layout(type: StructType): Layout {
    const known = this.#layouts.get(type);
    if (known === 'busy') throw new TypeFault(null, 'invalid recursive type');
    if (known !== undefined) return known;
    this.#layouts.set(type, 'busy');
    try {
      const layout = this.#layOut(type);
      this.#layouts.set(type, layout);
      return layout;
    } catch (fault) {
      this.#layouts.delete(type);
      throw fault;
    }
  }

  #layOut({ fields }: StructType): Layout {
    let end = 0;
    let alignment = 1;
    let last = 0;
    const offsets = fields.map(({ type }) => {
      const unit = this.alignOf(type);
      const start = align(end, unit);
      alignment = Math.max(alignment, unit);
      last = this.sizeOf(type);
      end = start + last;
      return start;
    });
    // A pointer past a last field without size must not point into the next object.
    if (last === 0 && end > 0) end++;
    return { size: align(end, alignment), alignment, offsets };
  }

  #basicSize(kind: BasicKind): number {
    switch (kind) {
      case BasicKind.Bool:
      case BasicKind.Int8:
      case BasicKind.Uint8:
        return 1;
      case BasicKind.Int16:
      case BasicKind.Uint16:
        return 2;
      case BasicKind.Int32:
      case BasicKind.Uint32:
      case BasicKind.Float32:
        return 4;
      case BasicKind.Int64:
      case BasicKind.Uint64:
      case BasicKind.Float64:
      case BasicKind.Complex64:
        return 8;
      case BasicKind.Complex128:
        return 16;
      case BasicKind.String:
        return 2 * this.wordSize;
      default:
        return this.wordSize;
    }
  }
}

function align(offset: number, alignment: number): number {
  return Math.ceil(offset / alignment) * alignment;
}

/** The empty structs that ask for 64-bit alignment of what holds them. */
function isAlign64(type: NamedType): boolean {
  return type.name === 'align64' && (type.packagePath === 'sync/atomic' || type.packagePath === 'internal/runtime/atomic');
}

const words4 = new Set(['386', 'arm', 'mips', 'mipsle']);

export function sizesFor(goarch: string): Sizes {
  return new Sizes(words4.has(goarch) ? 4 : 8);
}
