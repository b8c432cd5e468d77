/** Rows of fixed-width instruction sets: how they are read, checked and emitted, with classes made for the test. */
import { describe, expect, it } from 'vitest';
import { type OperandClass, ClassRegistry, cls } from '../../src/arch/fixed/class.ts';
import { acceptsOperands, emitWord, FixedRow, fixedRows } from '../../src/arch/fixed/form.ts';
import { form } from '../../src/arch/table/form.ts';
import { Kind, Operand } from '../../src/asm/operand.ts';
import { Prog } from '../../src/asm/prog.ts';

const registry = new ClassRegistry(
  [
    {
      X: () =>
        cls((o) => o.kind === Kind.Reg, [''], (o, values, at) => {
          values[at] = o.reg;
        }),
      'mem.s12': () =>
        cls((o) => o.kind === Kind.Mem, ['', 'imm', 'hint?'], (o, values, at) => {
          values[at] = o.reg;
          values[at + 1] = o.lo;
        }),
    },
  ],
  [
    [
      /^u(\d+)$/,
      (match): OperandClass =>
        cls((o) => o.kind === Kind.Const && o.lo >>> 0 < 2 ** Number(match[1]), [''], (o, values, at) => {
          values[at] = o.lo;
        }),
    ],
  ],
);

function operand(kind: Kind, reg: number, lo = 0): Operand {
  const made = new Operand();
  made.kind = kind;
  made.reg = reg;
  made.lo = lo;
  return made;
}

const x = (n: number): Operand => operand(Kind.Reg, n);
const constant = (value: number): Operand => operand(Kind.Const, 0, value);
const compile = (args: string, code: string) => fixedRows(FixedRow, form('OP', args, code), (name) => registry.get(name));

/** The word of the first row that accepts the operands, as eight hexadecimal digits. */
function word(args: string, code: string, ...operands: Operand[]): string | null {
  const row = compile(args, code).find((candidate) => acceptsOperands(candidate, operands));
  const prog = new Prog('OP', '', operands, 0, 0, 0);
  return row === undefined ? null : (emitWord(row, prog) >>> 0).toString(16).padStart(8, '0');
}

describe('rows of fixed width', () => {
  it('put fields where the code has them', () => {
    expect(word('rs2:X, rs1:X, rd:X', '0000000|rs2:5|rs1:5|000|rd:5|0110011', x(3), x(2), x(1))).toBe('003100b3');
  });

  it('split immediates', () => {
    const store = 'imm[11:5]|rs2:5|rs1:5|011|imm[4:0]|0100011';
    expect(word('rs2:X, rs1:mem.s12', store, x(7), operand(Kind.Mem, 2, 40))).toBe('02713423');
    expect(word('rs2:X, rs1:mem.s12', store, x(7), operand(Kind.Mem, 2, -8))).toBe('fe713c23');
  });

  it('add fields', () => {
    expect(word('lsb:u6, width:u6', '00000000000000000000|lsb:6|lsb+width:6', constant(5), constant(7))).toBe('0000014c');
  });

  it('let operands be left out', () => {
    const args = 'a:X, b:X?=c, c:X';
    const code = '00000000000000000|a:5|b:5|c:5';
    expect(word(args, code, x(1), x(2), x(3))).toBe('00000443');
    expect(word(args, code, x(1), x(3))).toBe('00000463');
    expect(word('a:u4?=15', '0000000000000000000000000000|a:4')).toBe('0000000f');
  });

  it('take only what their classes accept', () => {
    expect(word('a:u4', '0000000000000000000000000000|a:4', constant(16))).toBeNull();
    expect(word('a:u4', '0000000000000000000000000000|a:4', x(1))).toBeNull();
    expect(word('a:u4', '0000000000000000000000000000|a:4')).toBeNull();
  });

  it('hold the messages of what is refused', () => {
    expect(compile('a:X', '! bad register: %v ! worse: %v')[0].errors).toEqual(['bad register: %v', 'worse: %v']);
  });

  it.each([
    ['31 bits', 'a:X', '00000000000000000000000000|a:5'],
    ['33 bits', 'a:X', '0000000000000000000000000000|a:5'],
    ['a field that no operand has', 'a:X', '0000000000000000000000|a:5|b:5'],
    ['a field that the code lacks', 'a:X, b:X', '000000000000000000000000000|a:5'],
    ['two fields of one name', 'a:X, a:X', '000000000000000000000000000|a:5'],
    ['an unknown class', 'a:Y', '000000000000000000000000000|a:5'],
    ['a malformed argument', 'a', '00000000000000000000000000000000'],
    ['a malformed field', 'a:X', '000000000000000000000000000|a'],
    ['a range the wrong way round', 'a:X', '000000000000000000000000000|a[0:4]'],
  ])('are refused with %s', (_, args, code) => {
    expect(() => compile(args, code).forEach(({ template }) => template)).toThrow();
  });
});
