/** An exact fraction in lowest terms; the denominator is positive. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}

/** Fractions beyond this are kept to MANTISSA_BITS only, as the compiler does (go/constant). */
const EXACT_LIMIT = 1n << 4096n;
const MANTISSA_BITS = 512;

export function rational(n: bigint, d = 1n): Rational {
  if (d < 0n) return rational(-n, -d);
  if (d === 1n) return { n, d };
  if (d > EXACT_LIMIT || n > EXACT_LIMIT || n < -EXACT_LIMIT) return rounded(n, d);
  const common = gcd(n, d);
  return { n: n / common, d: d / common };
}

/** The fraction with a mantissa of MANTISSA_BITS over or times a power of two. */
function rounded(n: bigint, d: bigint): Rational {
  const shift = MANTISSA_BITS - (bitLength(n) - bitLength(d));
  const scaled = shift < 0 ? n / (d << BigInt(-shift)) : (n << BigInt(shift)) / d;
  if (shift <= 0) return { n: scaled << BigInt(-shift), d: 1n };
  const spare = Math.min(shift, trailingZeros(scaled));
  return { n: scaled >> BigInt(spare), d: 1n << BigInt(shift - spare) };
}

function trailingZeros(n: bigint): number {
  return n === 0n ? 0 : bitLength(n & -n) - 1;
}

export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const floatForm = /^(0[xX](_?[\da-fA-F])*\.?([\da-fA-F](_?[\da-fA-F])*)?[pP][+-]?\d(_?\d)*|(\d(_?\d)*)?\.?(\d(_?\d)*)?([eE][+-]?\d(_?\d)*)?)$/;
/** Beyond such exponents the compiler refuses a literal. */
const MAX_EXPONENT = 20_000;

/** The value of a decimal or hexadecimal floating-point literal without suffix; null if it is malformed, or far too large. */
export function parseFloatLiteral(literal: string): Rational | null {
  if (!floatForm.test(literal)) return null;
  const text = literal.replaceAll('_', '').toLowerCase();
  const hex = text.startsWith('0x');
  const [mantissa, exponent = '0'] = text.slice(hex ? 2 : 0).split(hex ? 'p' : 'e');
  const [whole, fraction = ''] = mantissa.split('.');
  const digits = BigInt((hex ? '0x' : '') + (whole + fraction || '0'));
  const scale = Number(exponent) - fraction.length * (hex ? 4 : 0);
  if (Math.abs(scale) > MAX_EXPONENT) return null;
  let value = rational(digits);
  if (!hex) value = rational(digits, 10n ** BigInt(fraction.length));
  const base = hex ? 2n : 10n;
  return scale < 0 ? rational(value.n, value.d * base ** BigInt(-scale)) : rational(value.n * base ** BigInt(scale), value.d);
}

function bitLength(n: bigint): number {
  const digits = (n < 0n ? -n : n).toString(16);
  return digits.length * 4 - (Math.clz32(Number.parseInt(digits[0], 16)) - 28);
}

/** The nearest double. */
export function toDouble({ n, d }: Rational): number {
  if (n === 0n) return 0;
  const shift = 66 - (bitLength(n) - bitLength(d));
  const numerator = shift > 0 ? n << BigInt(shift) : n;
  const denominator = shift < 0 ? d << BigInt(-shift) : d;
  let quotient = numerator / denominator;
  // A sticky bit keeps what the division dropped, so that the rounding to 53 bits is right.
  if (quotient * denominator !== numerator) quotient = (quotient < 0n ? -1n : 1n) * ((quotient < 0n ? -quotient : quotient) | 1n);
  const half = Math.trunc(-shift / 2);
  return Number(quotient) * 2 ** half * 2 ** (-shift - half);
}

/** The exact value of a finite double. */
export function fromDouble(x: number): Rational {
  let exponent = 0;
  while (!Number.isInteger(x)) {
    x *= 2;
    exponent++;
  }
  return rational(BigInt(x), 1n << BigInt(exponent));
}
