import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignmentAt } from '../../src/arch/common/alignment.ts';
import { malformed } from '../../src/arch/common/check.ts';
import { collapseJumps } from '../../src/arch/common/jumps.ts';
import { decimal, formatFloat17, signedDecimal } from '../../src/arch/common/numbers.ts';
import { quoteBytes } from '../../src/base/quote.ts';
import { branchTo, constant, memory, register } from '../../src/arch/common/operands.ts';
import { ownOperand, pcData, PcData, takeFunction, UnsafePoint } from '../../src/arch/common/progs.ts';
import { markUnsafePoints } from '../../src/arch/common/unsafe-points.ts';
import { Kind, offsetOf, Operand } from '../../src/asm/operand.ts';
import { Prog } from '../../src/asm/prog.ts';
import type { AssemblyFunction } from '../../src/asm/prog.ts';

function prog(op: string, ...args: Operand[]): Prog {
  return new Prog(op, '', args, 0, 1, 1);
}

describe('numbers', () => {
  it('prints floats as %.17g does', () => {
    const cases: [number, string][] = [
      [0, '0'],
      [-0, '-0'],
      [1, '1'],
      [1.5, '1.5'],
      [0.1, '0.10000000000000001'],
      [1e100, '1e+100'],
      [123456789012345680000, '1.2345678901234568e+20'],
      [12345678901234568, '12345678901234568'],
      [1e16, '10000000000000000'],
      [1e17, '1e+17'],
      [0.0001, '0.0001'],
      [0.00001, '1.0000000000000001e-05'],
      [5e-324, '4.9406564584124654e-324'],
      [1.7976931348623157e308, '1.7976931348623157e+308'],
      [Infinity, '+Inf'],
      [-Infinity, '-Inf'],
      [NaN, 'NaN'],
    ];
    for (const [value, text] of cases) expect(formatFloat17(value)).toBe(text);
  });

  it('prints floats that read back as themselves', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(formatFloat17(value))).toBe(value);
      }),
    );
  });

  it('prints 64-bit integers', () => {
    expect(decimal(-1, -1)).toBe('-1');
    expect(decimal(-1, 0)).toBe('4294967295');
    expect(decimal(0, -0x80000000)).toBe('-9223372036854775808');
    expect(signedDecimal(8, 0)).toBe('+8');
    expect(signedDecimal(-8, -1)).toBe('-8');
  });

  it('quotes strings as %q does', () => {
    expect(quoteBytes('a"\\\n\x01\x7f')).toBe('"a\\"\\\\\\n\\x01\\x7f"');
    expect(quoteBytes('\xc3\xa9')).toBe('"é"');
    expect(quoteBytes('\xc2\xad\xf3\xa0\x80\x81')).toBe('"\\u00ad\\U000e0001"');
    expect(quoteBytes('\xff')).toBe('"\\xff"');
  });
});

describe('PCALIGN', () => {
  const at = (pc: number, op: string, ...values: number[]) => alignmentAt(pc, prog(op, ...values.map(constant)));

  it('pads up to the alignment', () => {
    expect(at(0, 'PCALIGN', 16)).toEqual({ padding: 0, align: 16, error: '' });
    expect(at(1, 'PCALIGN', 16).padding).toBe(15);
  });

  it('pads at most what PCALIGNMAX allows', () => {
    expect(at(48, 'PCALIGNMAX', 64, 16).padding).toBe(16);
    expect(at(47, 'PCALIGNMAX', 64, 16).padding).toBe(0);
  });

  it('refuses alignments out of range', () => {
    for (const value of [0, 7, 4, 4096, -8]) expect(at(0, 'PCALIGN', value).error).toMatch(/power of two/);
    expect(at(0, 'PCALIGNMAX', 16, 16).error).toMatch(/smaller than the alignment 16/);
  });
});

describe('jumps', () => {
  it('lead to where a chain of jumps ends', () => {
    const end = prog('RET');
    const second = prog('JMP', branchTo(end));
    const first = prog('JMP', branchTo(second));
    const start = prog('JEQ', branchTo(first));
    collapseJumps([start, first, second, end]);
    expect(start.args[0].target).toBe(end);
    expect(first.args[0].target).toBe(end);
  });

  it('lose their target in an endless chain', () => {
    const operand = branchTo(null);
    const self = prog('JMP', operand);
    operand.target = self;
    collapseJumps([self]);
    expect(operand.target).toBeNull();
  });
});

describe('functions', () => {
  const target = prog('RET');
  const jump = prog('JMP', branchTo(target));
  const add = prog('ADDL', constant(1), register(3));
  const fn: AssemblyFunction = {
    symbol: { name: 'f', abi: 0, index: 0 },
    text: prog('TEXT'),
    flags: 0,
    frameSize: 0,
    argSize: 0,
    body: [jump, add, target],
  };

  it('are copied with their branches', () => {
    const copies = takeFunction(fn, false);
    expect(copies).toHaveLength(4);
    expect(copies[1]).not.toBe(jump);
    expect(copies[1].args[0].target).toBe(copies[3]);
    expect(jump.args[0].target).toBe(target);
    expect(copies[2].args).toBe(add.args);
    ownOperand(copies[2], 0).lo = 2;
    expect(offsetOf(add.args[0])).toBe(1);
  });

  it('are handed over when nobody else uses them', () => {
    expect(takeFunction(fn, true)).toEqual([fn.text, ...fn.body]);
  });
});

describe('unsafe points', () => {
  const isUnsafe = (p: Prog) => p.op === 'LOAD';
  const values = (progs: readonly Prog[]) => progs.map((p) => (p.op === 'PCDATA' ? offsetOf(p.args[1]) : p.op));

  it('are wrapped in PCDATA, a sequence once', () => {
    const progs = ['TEXT', 'A', 'LOAD', 'LOAD', 'B', 'LOAD'].map((op) => prog(op));
    expect(values(markUnsafePoints(progs, { isUnsafe }))).toEqual(['TEXT', 'A', -2, 'LOAD', 'LOAD', -1, 'B', -2, 'LOAD']);
  });

  it('are left alone where they are marked already', () => {
    const start = pcData(prog('X'), PcData.UnsafePoint, UnsafePoint.Unsafe);
    const progs = [prog('TEXT'), start, prog('LOAD')];
    expect(markUnsafePoints(progs, { isUnsafe })).toEqual(progs);
  });

  it('alternate the two marks of restartable sequences', () => {
    const progs = ['TEXT', 'R', 'R', 'A'].map((op) => prog(op));
    const marked = markUnsafePoints(progs, { isUnsafe: () => false, isRestartable: (p) => p.op === 'R' });
    expect(values(marked)).toEqual(['TEXT', -3, 'R', -4, 'R', -1, 'A']);
  });
});

describe('operands', () => {
  it('are checked for parts that do not belong together', () => {
    const based = constant(1);
    based.reg = 3;
    expect(malformed(based)).toMatch(/should be TYPE_ADDR/);
    const address = new Operand();
    address.kind = Kind.Addr;
    expect(malformed(address)).toMatch(/should be TYPE_CONST/);
    expect(malformed(memory(3, 8))).toBe('');
    expect(malformed(register(3))).toBe('');
  });
});
