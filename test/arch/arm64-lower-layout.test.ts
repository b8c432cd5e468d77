import { describe, expect, it } from 'vitest';
import { layOutFixed, type FixedWidth } from '../../src/arch/common/fixed-layout.ts';
import { branchTo, constant } from '../../src/arch/common/operands.ts';
import type { AssembleContext } from '../../src/arch/architecture.ts';
import { Prog } from '../../src/asm/prog.ts';

/** A machine whose SPACE takes as many bytes as its operand says, whose COND reaches 1,000 bytes, and whose LOAD needs a literal. */
const machine: FixedWidth = {
  bigEndian: true,
  codeAlignment: 16,
  nop: 0x60000000,
  jump: 'JMP',
  terminators: new Set(['JMP', 'RET']),
  poolReach: 2000,
  size: ({ op, args }) => (op === 'TEXT' || op === 'NOP' ? 0 : op === 'SPACE' ? args[0].lo : op === 'DWORD' ? 8 : 4),
  reach: ({ op }) => (op === 'COND' ? 1000 : 0),
  literal: ({ op, args }) => (op === 'LOAD' ? { lo: args[0].lo, hi: 0, op: 'DWORD' } : null),
  emit(prog, literal, out) {
    for (let i = this.size(prog); i > 0; i -= 4) out.word(literal === null ? 0x11111111 : literal.pc);
  },
};

const context = { error: (_: Prog, message: string) => expect.unreachable(message) } as unknown as AssembleContext;

const prog = (op: string, ...args: Prog['args']): Prog => new Prog(op, '', args, 0, 1, 1);
const space = (bytes: number): Prog => prog('SPACE', constant(bytes));

function layOut(...body: Prog[]): string[] {
  const { progs, code } = layOutFixed([prog('TEXT'), ...body], machine, context);
  expect(code.length % 16).toBe(0);
  return progs.slice(1).map(({ op, pc, args, line }) => {
    const target = args[0]?.target ?? null;
    return `${pc} ${op}${target === null ? '' : ` ${target.pc}`}${line === 0 ? ' (no line)' : ''}`;
  });
}

describe('far branches', () => {
  it('stay as they are within reach', () => {
    const end = prog('RET');
    expect(layOut(prog('COND', branchTo(end)), space(900), end)).toEqual(['0 COND 904', '4 SPACE', '904 RET']);
  });

  it('become branches to a jump', () => {
    const end = prog('RET');
    const lines = layOut(prog('COND', branchTo(end)), space(1200), end);
    expect(lines).toEqual(['0 COND 8', '4 JMP 12 (no line)', '8 JMP 1212 (no line)', '12 SPACE', '1212 RET']);
  });

  it('are mended backwards too, and where another one pushes them out of reach', () => {
    const start = prog('NOP');
    const end = prog('RET');
    const lines = layOut(start, prog('COND', branchTo(end)), space(988), prog('COND', branchTo(start)), space(8), end);
    expect(lines).toEqual([
      '0 NOP',
      '0 COND 8',
      '4 JMP 12 (no line)',
      '8 JMP 1020 (no line)',
      '12 SPACE',
      '1000 COND 1008',
      '1004 JMP 1012 (no line)',
      '1008 JMP 0 (no line)',
      '1012 SPACE',
      '1020 RET',
    ]);
  });
});

describe('literals', () => {
  const load = (value: number): Prog => prog('LOAD', constant(value));

  it('stand once behind the last instruction, which must not run into them', () => {
    expect(layOut(load(1), load(2), load(1), prog('RET'))).toEqual(['0 LOAD', '4 LOAD', '8 LOAD', '12 RET', '16 DWORD', '24 DWORD']);
    expect(layOut(load(1), prog('NOP'))).toEqual(['0 LOAD', '4 NOP', '4 UNDEF', '8 DWORD']);
  });

  it('stand between, behind a jump, before they are out of reach', () => {
    const lines = layOut(load(1), space(1980), prog('NOP'), prog('NOP'), load(1), prog('RET'));
    expect(lines).toEqual([
      '0 LOAD',
      '4 SPACE',
      '1984 NOP',
      '1984 JMP 1996',
      '1988 DWORD',
      '1996 NOP',
      '1996 LOAD',
      '2000 RET',
      '2004 DWORD',
    ]);
  });
});
