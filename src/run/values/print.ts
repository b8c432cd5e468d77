import { quoteBytes } from '../../base/quote.ts';
import { basicKind, BasicKind, isInteger, isUnsigned, typeKey, underlying, type Type } from '../../golang/types.ts';
import { floatAt, unsignedAt } from './scalars.ts';
import type { Sizes } from '../../golang/sizes.ts';
import type { Extent } from './memory.ts';
import { typeText } from './type-text.ts';

/** Memory to look into. */
export interface Contents {
  /** Bytes from an address on; undefined for memory that nobody knows. */
  read(address: number, size: number): Uint8Array | undefined;
  /** What an address belongs to. */
  extentAt(address: number): Extent | undefined;
}

/** How deep pointers are followed. */
const DEPTH = 8;

/** Prints values as Go writes them. */
export class ValuePrinter {
  readonly #sizes: Sizes;
  readonly #packagePath: string;
  readonly #contents: Contents;

  constructor(sizes: Sizes, packagePath: string, contents: Contents) {
    this.#sizes = sizes;
    this.#packagePath = packagePath;
    this.#contents = contents;
  }

  print(type: Type, bytes: Uint8Array): string {
    return this.#value(type, bytes, true, DEPTH);
  }

  #word(bytes: Uint8Array, index: number): number {
    const { wordSize } = this.#sizes;
    return Number(unsignedAt(bytes.subarray(index * wordSize, (index + 1) * wordSize)));
  }

  /** `named`: with the type before braces. */
  #value(type: Type, bytes: Uint8Array, named: boolean, depth: number): string {
    const base = underlying(type);
    const prefix = named ? typeText(type, this.#packagePath) : '';
    switch (base.kind) {
      case 'basic':
        return this.#basic(type, bytes);
      case 'array':
        return `${prefix}{${this.#elements(base.element, bytes, base.length, depth).join(', ')}}`;
      case 'struct': {
        const offsets = this.#sizes.offsetsOf(base);
        const fields = base.fields.map(({ name, type: of }, i) => {
          return `${name}: ${this.#value(of, bytes.subarray(offsets[i], offsets[i] + this.#sizes.sizeOf(of)), true, depth)}`;
        });
        return `${prefix}{${fields.join(', ')}}`;
      }
      case 'slice':
        return this.#slice(base.element, typeText(type, this.#packagePath), bytes, depth);
      case 'pointer':
        return this.#pointer(base.element, this.#word(bytes, 0), depth);
      case 'interface':
        return this.#word(bytes, 0) === 0 ? 'nil' : `${prefix || 'interface'}(${hex(this.#word(bytes, 0))})`;
      default:
        return this.#word(bytes, 0) === 0 ? 'nil' : hex(this.#word(bytes, 0));
    }
  }

  #elements(element: Type, bytes: Uint8Array, count: number, depth: number): string[] {
    const size = this.#sizes.sizeOf(element);
    const isByte = element.kind === 'basic' && element.basic === BasicKind.Uint8;
    return Array.from({ length: count }, (_, i) => {
      const own = bytes.subarray(i * size, (i + 1) * size);
      return isByte ? `0x${own[0].toString(16).padStart(2, '0')}` : this.#value(element, own, false, depth);
    });
  }

  #slice(element: Type, name: string, bytes: Uint8Array, depth: number): string {
    const [address, length, capacity] = [this.#word(bytes, 0), this.#word(bytes, 1), this.#word(bytes, 2)];
    if (address === 0 && length === 0) return 'nil';
    const contents = depth === 0 ? undefined : this.#contents.read(address, length * this.#sizes.sizeOf(element));
    if (contents === undefined) return `${name}(${hex(address)}, length ${length}, capacity ${capacity})`;
    return `${name}{${this.#elements(element, contents, length, depth - 1).join(', ')}}`;
  }

  #pointer(element: Type, address: number, depth: number): string {
    if (address === 0) return 'nil';
    const extent = depth === 0 ? undefined : this.#contents.extentAt(address);
    const run = extent && runOf(extent, element);
    if (run !== undefined) {
      const size = this.#sizes.sizeOf(element);
      const contents = this.#contents.read(run.address, run.count * size);
      const index = (address - run.address) / size;
      if (contents !== undefined && Number.isInteger(index)) {
        return `&[]${typeText(element, this.#packagePath)}{${this.#elements(element, contents, run.count, depth - 1).join(', ')}}[${index}]`;
      }
    }
    const bytes = depth === 0 ? undefined : this.#contents.read(address, this.#sizes.sizeOf(element));
    const name = typeText(element, this.#packagePath);
    if (bytes === undefined) return `(*${name})(${hex(address)})`;
    const value = this.#value(element, bytes, true, depth - 1);
    const base = underlying(element).kind;
    return base === 'basic' || base === 'pointer' ? `&${name}(${value})` : `&${value}`;
  }

  #basic(type: Type, bytes: Uint8Array): string {
    switch (basicKind(type)) {
      case BasicKind.Bool:
        return bytes[0] === 0 ? 'false' : bytes[0] === 1 ? 'true' : `bool(${bytes[0]})`;
      case BasicKind.String: {
        const [address, length] = [this.#word(bytes, 0), this.#word(bytes, 1)];
        const contents = length === 0 ? new Uint8Array(0) : this.#contents.read(address, length);
        return contents === undefined ? `string(${hex(address)}, length ${length})` : quoteBytes(Buffer.from(contents).toString('latin1'));
      }
      case BasicKind.UnsafePointer:
        return this.#word(bytes, 0) === 0 ? 'nil' : `unsafe.Pointer(${hex(this.#word(bytes, 0))})`;
      case BasicKind.Uintptr:
        return hex(this.#word(bytes, 0));
      case BasicKind.Complex64:
      case BasicKind.Complex128: {
        const [re, im] = [bytes.subarray(0, bytes.length / 2), bytes.subarray(bytes.length / 2)].map((half) => floatText(floatAt(half), half.length));
        return `(${re}${/^[+-]/.test(im) ? '' : '+'}${im}i)`;
      }
      default: {
        if (!isInteger(type)) return floatText(floatAt(bytes), bytes.length);
        const value = unsignedAt(bytes);
        return String(isUnsigned(type) ? value : BigInt.asIntN(8 * bytes.length, value));
      }
    }
  }
}

/** The values among which a pointer to one of them points. */
function runOf(extent: Extent, element: Type): { address: number; count: number } | undefined {
  const isSame = (type: Type): boolean => typeKey(type) === typeKey(element);
  if (extent.slice) return isSame(extent.element) ? extent : undefined;
  const base = underlying(extent.element);
  return base.kind === 'array' && isSame(base.element) ? { address: extent.address, count: base.length } : undefined;
}

function hex(value: number): string {
  return `0x${value.toString(16)}`;
}

/** fmt.Print writes numbers from 10 to that power on with an exponent. */
const FIRST_EXPONENT = 6;

/** A floating-point number of so many bytes as fmt.Print writes it. */
export function floatText(value: number, size: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value < 0 ? '-Inf' : '+Inf';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [mantissa, exponent] = shortest(value, size).split('e');
  const power = Number(exponent);
  const sign = value < 0 ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '');
  if (power < -4 || power >= FIRST_EXPONENT) {
    const rest = digits.length > 1 ? `.${digits.slice(1)}` : '';
    return `${sign}${digits[0]}${rest}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  if (power < 0) return `${sign}0.${'0'.repeat(-power - 1)}${digits}`;
  const whole = digits.slice(0, power + 1).padEnd(power + 1, '0');
  return `${sign}${whole}${digits.length > power + 1 ? `.${digits.slice(power + 1)}` : ''}`;
}

/** The fewest digits that stand for the value, with an exponent. */
function shortest(value: number, size: number): string {
  if (size === 8) return value.toExponential();
  for (let digits = 0; digits < 9; digits++) {
    const text = value.toExponential(digits);
    if (Math.fround(Number(text)) === value) return text;
  }
  return value.toExponential();
}
