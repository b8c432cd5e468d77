import { BasicKind, type NamedType, type StructType, type Type, underlying } from './types.ts';

/** Sizes and alignments of the gc compiler, in bytes. */
export class Sizes {
  readonly wordSize: 4 | 8;

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
        return this.#structSize(base);
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
        return base.fields.reduce((most, field) => Math.max(most, this.alignOf(field.type)), 1);
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
  offsetsOf(type: StructType): number[] {
    let offset = 0;
    return type.fields.map((field) => {
      const start = align(offset, this.alignOf(field.type));
      offset = start + this.sizeOf(field.type);
      return start;
    });
  }

  #structSize(type: StructType): number {
    const { fields } = type;
    if (fields.length === 0) return 0;
    const start = this.offsetsOf(type)[fields.length - 1];
    let size = this.sizeOf(fields[fields.length - 1].type);
    // A pointer past a last field without size must not point into the next object.
    if (size === 0 && start > 0) size = 1;
    return align(start + size, this.alignOf(type));
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
