import type { Cursor } from './cursor.ts';
import { Int64 } from './int64.ts';
import { parseFloat64, parseUint } from './numbers.ts';
import { decodeRune, runeLength } from './text.ts';
import { Tok } from './token.ts';
import { unquote } from './unquote.ts';

/**
 * Constant expressions: 64-bit arithmetic without signs, Go's precedence. Two peculiarities are the real assembler's:
 * a left shift ends its product, and the right operand of a right shift is the whole rest of the product.
 */

type Apply = (value: Int64, cursor: Cursor) => void;

function operand(read: (cursor: Cursor, out: Int64) => void, apply: (value: Int64, other: Int64, cursor: Cursor) => void): Apply {
  return (value, cursor) => {
    const other = new Int64();
    read(cursor, other);
    apply(value, other, cursor);
  };
}

const sums = new Map<number, Apply>([
  [0x2b, operand(product, (value, other) => value.add(other))],
  [0x2d, operand(product, (value, other) => value.subtract(other))],
  [0x7c, operand(product, (value, other) => value.set(value.lo | other.lo, value.hi | other.hi))],
  [0x5e, operand(product, (value, other) => value.set(value.lo ^ other.lo, value.hi ^ other.hi))],
]);

const products = new Map<number, Apply>([
  [0x2a, operand(factor, (value, other) => value.setBigInt(value.toBigInt() * other.toBigInt()))],
  [0x2f, divide],
  [0x25, operand(factor, modulo)],
  [0x26, operand(factor, (value, other) => value.set(value.lo & other.lo, value.hi & other.hi))],
  [Tok.Shr, operand(product, shiftRight)],
]);

/** Reads an expression into `out`. */
export function expression(cursor: Cursor, out: Int64): void {
  product(cursor, out);
  for (;;) {
    const apply = sums.get(cursor.peek());
    if (apply === undefined) return;
    cursor.next();
    apply(out, cursor);
  }
}

function product(cursor: Cursor, out: Int64): void {
  factor(cursor, out);
  for (;;) {
    const kind = cursor.peek();
    if (kind === Tok.EOF) return;
    if (kind === Tok.Shl) {
      cursor.next();
      const count = new Int64();
      factor(cursor, count);
      if (count.hi < 0) cursor.error('negative left shift count');
      out.shiftLeft(count);
      return;
    }
    const apply = products.get(kind);
    if (apply === undefined) return;
    cursor.next();
    apply(out, cursor);
  }
}

function divide(value: Int64, cursor: Cursor): void {
  if (value.hi < 0) cursor.error('divide of value with high bit set');
  const divisor = new Int64();
  factor(cursor, divisor);
  if (divisor.isZero()) cursor.error('division by zero');
  else value.setBigInt(value.toBigInt() / divisor.toBigInt());
}

function modulo(value: Int64, divisor: Int64, cursor: Cursor): void {
  if (value.hi < 0) cursor.error('modulo of value with high bit set');
  if (divisor.isZero()) cursor.error('modulo by zero');
  else value.setBigInt(value.toBigInt() % divisor.toBigInt());
}

function shiftRight(value: Int64, count: Int64, cursor: Cursor): void {
  if (count.hi < 0) cursor.error('negative right shift count');
  if (value.hi < 0) cursor.error('right shift of value with high bit set');
  value.shiftRight(count);
}

const unary = new Map<number, (value: Int64) => void>([
  [0x2b, () => {}],
  [0x2d, (value) => value.negate()],
  [0x7e, (value) => value.set(~value.lo, ~value.hi)],
]);

function factor(cursor: Cursor, out: Int64): void {
  const signs: ((value: Int64) => void)[] = [];
  let kind = cursor.next();
  for (let sign = unary.get(kind); sign !== undefined; sign = unary.get(kind)) {
    signs.push(sign);
    kind = cursor.next();
  }
  if (kind === Tok.Int) {
    const error = parseUint(cursor.text, out);
    if (error !== '') cursor.error(error, 'asm-number');
  } else if (kind === Tok.Char) character(cursor, out);
  else if (kind === 0x28) {
    nest(cursor, () => expression(cursor, out));
    if (cursor.next() !== 0x29) cursor.error('missing closing paren');
  } else {
    cursor.error(`unexpected ${cursor.text} evaluating expression`);
    out.set(0, 0);
  }
  for (let i = signs.length; i-- > 0; ) signs[i](out);
}

function character(cursor: Cursor, out: Int64): void {
  const bytes = unquote(cursor.text);
  if (bytes === null) cursor.error('invalid syntax');
  const rune = decodeRune(bytes ?? '', 0);
  if (runeLength === 1 && rune === 0xfffd) cursor.error('illegal UTF-8 encoding for character constant');
  out.set(rune, 0);
}

/** Parentheses that may stand in each other; the real assembler's stack has no such limit. */
const MAX_NESTING = 1000;
let nesting = 0;

function nest(cursor: Cursor, read: () => void): void {
  if (nesting >= MAX_NESTING) {
    cursor.error('expression nested too deeply');
    while (cursor.next() !== Tok.EOF);
    return;
  }
  nesting++;
  try {
    read();
  } finally {
    nesting--;
  }
}

/** Reads a floating-point constant, which may have signs and parentheses but no other operators. */
export function floatExpression(cursor: Cursor): number {
  let sign = 1;
  for (;;) {
    const kind = cursor.next();
    if (kind === 0x2d) sign = -sign;
    else if (kind === Tok.Float) {
      const { value, error } = parseFloat64(cursor.text);
      if (error !== '') cursor.error(error, 'asm-number');
      return sign * value;
    } else if (kind === 0x28) {
      let value = 0;
      nest(cursor, () => void (value = floatExpression(cursor)));
      if (cursor.next() !== 0x29) cursor.error('missing closing paren');
      return sign * value;
    } else if (kind !== 0x2b) {
      cursor.error(`unexpected ${cursor.text} evaluating float expression`);
      return 0;
    }
  }
}
