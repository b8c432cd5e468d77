import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Kind } from '../../src/asm/operand.ts';
import { parse, printed } from './helpers.ts';

/** The 64 bits of `$expression`, without a sign; null if it is refused. */
function evaluate(expression: string): bigint | null {
  const result = parse(`TEXT ·f(SB),4,$0\n\tMOVQ $(${expression}), AX\n`);
  const operand = result.unit?.functions[0].body[0].args[0];
  if (operand === undefined) return null;
  expect(operand.kind).toBe(Kind.Const);
  return (BigInt(operand.hi >>> 0) << 32n) | BigInt(operand.lo >>> 0);
}

function float(text: string): number {
  const result = parse(`TEXT ·f(SB),4,$0\n\tMOVSD $(${text}), X0\n`);
  expect(printed(result)).toBe('');
  return result.unit!.functions[0].body[0].args[0].float;
}

const wrap = (value: bigint): bigint => BigInt.asUintN(64, value);

interface Tree {
  readonly text: string;
  readonly value: bigint;
}

const literal = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).chain((value) =>
  fc.constantFrom(`${value}`, `0x${value.toString(16)}`, `0${value.toString(8)}`, `0b${value.toString(2)}`).map((text) => ({ text, value })),
);

const operators: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '|': (a, b) => a | b,
  '^': (a, b) => a ^ b,
  '&': (a, b) => a & b,
  '*': (a, b) => a * b,
};

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    literal,
    fc.tuple(tie('tree'), fc.constantFrom(...Object.keys(operators)), tie('tree')).map(([a, operator, b]) => ({
      text: `(${a.text} ${operator} ${b.text})`,
      value: wrap(operators[operator](a.value, b.value)),
    })),
    fc.tuple(fc.constantFrom('-', '~', '+'), tie('tree')).map(([sign, { text, value }]) => ({
      text: `${sign}(${text})`,
      value: wrap(sign === '-' ? -value : sign === '~' ? ~value : value),
    })),
    fc.tuple(tie('tree'), fc.integer({ min: 0, max: 70 })).map(([{ text, value }, count]) => ({
      text: `((${text})<<${count})`,
      value: wrap(value << BigInt(count)),
    })),
  ),
}));

describe('integer expressions', () => {
  it('compute with 64 bits', () => {
    const computes = fc.property(tree, ({ text, value }) => {
      expect(evaluate(text)).toBe(value);
    });
    fc.assert(computes, { numRuns: 300 });
  });

  it.each([
    ['1+2*3', 7n],
    ['1|2^3&4', 1n ^ 2n],
    ['10/3%2', 1n],
    ['1<<4>>2', null],
    ['16>>1+1', 9n],
    ['256>>2*2', 16n],
    ["'a'", 97n],
    ["'\\n'+1", 11n],
    ["'·'", 46n],
    ['0xffffffffffffffff', 2n ** 64n - 1n],
    ['18446744073709551616', null],
    ['9223372036854775807/3', 3074457345618258602n],
    ['1_000', 1000n],
    ['0x_ff', 255n],
    ['08', null],
    ['-1/2', null],
    ['1/(1-1)', null],
  ])('%s', (text, value) => {
    expect(evaluate(text)).toBe(value);
  });

  it('has a limit to nesting and no stack overflow', () => {
    const depth = 100_000;
    const result = parse(`TEXT ·f(SB),4,$0\n\tMOVQ $${'('.repeat(depth)}1${')'.repeat(depth)}, AX\n`);
    expect(printed(result)).toContain('x.s:2: expression nested too deeply');
    expect(printed(parse(`TEXT ·f(SB),4,$0\n\tMOVQ $${'-'.repeat(depth)}1, AX\n`))).toBe('');
  });
});

describe('floating-point constants', () => {
  it('keep every double', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = value.toString();
        fc.pre(/[.e]/.test(text));
        expect(float(text)).toBe(value);
      }),
    );
  });

  it.each([
    ['0x1p-2', 0.25],
    ['0x1.8p1', 3],
    ['0x.8p0', 0.5],
    ['0x1.00000000000008p0', 1],
    ['0x1.00000000000018p0', 1 + 2 * Number.EPSILON],
    ['0x1p-1074', 5e-324],
    ['0x1.fffffffffffffp1023', Number.MAX_VALUE],
    ['-(1.5)', -1.5],
    ['-0.0', -0],
    ['1_0.5', 10.5],
    ['1.', 1],
  ])('%s', (text, value) => {
    expect(float(text)).toBe(value);
  });
});
