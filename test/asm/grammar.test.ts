import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOperand } from '../../src/asm/format.ts';
import { fakeMachine } from './fake-machine.ts';
import { parse, printed } from './helpers.ts';

const machines = {
  amd64: { op: 'MOVQ', registers: ['AX', 'BX', 'R8', 'X31', 'K1'] },
  arm: { op: 'MOVW', registers: ['R0', 'R9', 'F1'] },
  arm64: { op: 'MOVD', registers: ['R0', 'F1', 'V2', 'RSP'] },
  ppc64le: { op: 'MOVD', registers: ['R3', 'F1', 'CTR', 'CR0LT'] },
  riscv64: { op: 'MOV', registers: ['X5', 'A0', 'FT1'] },
  s390x: { op: 'MOVD', registers: ['R1', 'V31', 'AR2'] },
} as const;

const goarch = fc.constantFrom(...(Object.keys(machines) as (keyof typeof machines)[]));
const offset = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).filter((value) => value !== 0n);
const signed = fc.option(offset, { nil: 0n }).map((value) => (value === 0n ? '' : value > 0n ? `+${value}` : `${value}`));
const symbol = fc.tuple(fc.constantFrom('x', 'main.f', 'a/b.c', '_'), fc.constantFrom('', '<>'));

/** Operands as messages print them, which is how they may be written, too. */
function operandOf(registers: readonly string[]): fc.Arbitrary<string> {
  const register = fc.constantFrom(...registers);
  const symbolic = fc.tuple(symbol, signed).map(([[name, mark], plus]) => `${name}${mark}${plus}(SB)`);
  const local = fc.tuple(fc.constantFrom('x', 'ret_base'), signed, fc.constantFrom('FP', 'SP')).map(([name, plus, base]) => `${name}${plus}(${base})`);
  const based = fc.tuple(fc.option(offset, { nil: null }), register).map(([plus, base]) => `${plus ?? ''}(${base})`);
  const index = fc.tuple(based, register, fc.constantFrom('', '*1')).map(([base, name, scale]) => `${base}(${name}${scale})`);
  return fc.oneof(
    register,
    symbolic,
    symbolic.map((text) => '$' + text),
    symbolic.map((text) => '*' + text),
    local,
    local.map((text) => '$' + text),
    based,
    index,
    offset.map((value) => `$${value}`),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-3, max: 1e15 }).map((value) => `$(${/[.e]/.test(`${value}`) ? value : `${value}.0`})`),
  );
}

describe('operands', () => {
  it('print as they were written', () => {
    const arbitrary = goarch.chain((name) => fc.tuple(fc.constant(name), operandOf(machines[name].registers)));
    fc.assert(
      fc.property(arbitrary, ([name, text]) => {
        // The names hold · and ∕ in sources, . and / afterwards.
        const written = text.replace(/\ba\/b\.c/, 'a∕b·c').replace(/\bmain\.f/, 'main·f');
        const result = parse(`TEXT ·f(SB),4,$0\n\t${machines[name].op} ${written}\n`, { goarch: name });
        expect(printed(result)).toBe('');
        const printedOperand = formatOperand(fakeMachine(name), result.unit!.functions[0].body[0].args[0]);
        if (text.startsWith('$(')) expect(Number(printedOperand.slice(2, -1))).toBe(Number(text.slice(2, -1)));
        else expect(printedOperand).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

describe('any input at all', () => {
  const pieces = [
    'TEXT', '·f(SB)', ',', '4', '$0-8', '\n', '\n', '\t', 'MOVQ', 'JMP', 'AX', 'R1', '(', ')', '[', ']', '$', '*', '+', '-', '<<', '>>',
    '->', '@>', ':', ';', '.', '#define', '#ifdef', '#else', '#endif', '#undef', '#include', '"x.s"', '"a', "'", '/*', '*/', '//', 'A', 'B',
    'A(', '\\\n', '1.5', '0x', '1e', '\0', '\ufeff', '€', 'SB', 'FP', 'PC', 'SP', 'DATA', 'GLOBL', 'FUNCDATA', '~', '|', '^', '&', '%', '/',
  ]; // prettier-ignore
  const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((words) => words.join(' '));

  it('ends with a unit or with positions of what is wrong', () => {
    fc.assert(
      fc.property(goarch, fc.oneof(soup, soup.map((text) => text.replaceAll(' ', '')), fc.string()), (name, source) => {
        const { unit, status, diagnostics } = parse(source, { goarch: name });
        expect(unit === null).toBe(status !== 'ok');
        if (status !== 'ok') expect(diagnostics.length).toBeGreaterThan(0);
        for (const { position, message } of diagnostics) {
          expect(message).not.toBe('');
          expect(position!.line).toBeGreaterThan(0);
          expect(position!.column).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('may be bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { status, unit } = parse(bytes);
        expect(unit === null).toBe(status !== 'ok');
      }),
      { numRuns: 500 },
    );
  });
});
