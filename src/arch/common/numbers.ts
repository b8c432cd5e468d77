/** Numbers as Go's fmt and strconv print them. */

/** A 64-bit signed integer, given as two halves, in decimal. */
export function decimal(lo: number, hi: number): string {
  if (hi === lo >> 31) return String(lo | 0);
  return ((BigInt(hi) << 32n) | BigInt(lo >>> 0)).toString();
}

/** The same with a sign: +8, -16. */
export function signedDecimal(lo: number, hi: number): string {
  return hi < 0 ? decimal(lo, hi) : `+${decimal(lo, hi)}`;
}

/** More digits after the first than rounding can depend on. */
const EXACT = 100;

/** Decimal digits of |value| rounded to `count` significant ones, ties to even, without trailing zeros; value ≈ 0.digits × 10^point. */
function significantDigits(value: number, count: number): { digits: string; point: number } {
  const split = (text: string): { digits: string; point: number } => {
    const [mantissa, exponent] = text.split('e');
    return { digits: mantissa.replace('.', ''), point: Number(exponent) + 1 };
  };
  let { digits, point } = split(value.toExponential(count - 1));
  const exact = split(value.toExponential(EXACT)).digits;
  const tail = exact.slice(count);
  if (exact[count - 1] !== digits[count - 1] && /^50*$/.test(tail) && Number(exact[count - 1]) % 2 === 0) {
    digits = exact.slice(0, count);
  }
  return { digits: digits.replace(/0+$/, ''), point };
}

/** A float64 as %.17g prints it. */
export function formatFloat17(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (value === 0) return `${sign}0`;
  const precision = 17;
  const { digits, point } = significantDigits(Math.abs(value), precision);
  const exponent = point - 1;
  const limit = precision > digits.length && digits.length >= point ? digits.length : precision;
  if (exponent < -4 || exponent >= limit) {
    const mantissa = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits;
    const power = String(Math.abs(exponent)).padStart(2, '0');
    return `${sign}${mantissa}e${exponent < 0 ? '-' : '+'}${power}`;
  }
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (digits.length <= point) return sign + digits.padEnd(point, '0');
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
