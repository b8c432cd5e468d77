import { describe, expect, it } from 'vitest';
import { Disassembler } from '../../src/arch/x86/disassemble.ts';
import { readGolden } from './x86-oracle.ts';

const GOLDENS = [
  ['x86/legacy-amd64.s', 64],
  ['x86/mixed-amd64.s', 64],
  ['x86/legacy-386.s', 32],
  ['x86/mixed-386.s', 32],
  ['x86-avx/vex.s', 64],
  ['x86-avx/evex.s', 64],
] as const;

/** Prefixes alone, data, and what the encoder emits of operands that make no sense. */
const NO_INSTRUCTION = /^(BYTE|WORD|LONG|QUAD|LOCK|REP|REPN|XACQUIRE|XRELEASE|DATA16|ADDR|NOP|DUFF|CS|DS|ES|FS|GS|SS)|CR9|SPB|\(SP\*1\)/;

describe.each(GOLDENS)('%s', (name, mode) => {
  const disassembler = new Disassembler(mode);
  const lines = readGolden(`testdata/arch/${name}`).filter(({ line, expected }) => /^[0-9a-f]+$/.test(expected) && !NO_INSTRUCTION.test(line));

  it('every instruction is read as one', () => {
    const wrong = lines.flatMap(({ line, expected }) => {
      const { text, size } = disassembler.decode(Buffer.from(expected, 'hex'), 0x1000, () => '');
      return size * 2 === expected.length && text !== '?' ? [] : [`${line} // ${expected} is read as ${text}, ${size} bytes`];
    });
    expect(wrong).toEqual([]);
  });
});

describe('Disassembler', () => {
  const read = (hex: string, mode: 32 | 64 = 64): string =>
    new Disassembler(mode).decode(Buffer.from(hex, 'hex'), 0x1000, (address) => (address === 0x1010 ? 'p.f' : '')).text;

  it.each([
    ['488b4c2408', 'MOVQ 0x8(SP), CX'],
    ['4883ec10', 'SUBQ $0x10, SP'],
    ['e80b000000', 'CALL p.f(SB)'],
    ['ebfe', 'JMP 0x1000'],
    ['f0480fb10b', 'LOCK CMPXCHGQ CX, 0(BX)'],
    ['f348ab', 'REP; STOSQ'],
    ['64488b0c25f8ffffff', 'MOVQ FS:-0x8, CX'],
    ['62f1f5595810', 'VADDPD.BCST 0(AX), Z1, K1, Z2'],
    ['62f1f51958d0', 'VADDPD.RN_SAE Z0, Z1, K1, Z2'],
    ['c4e2f1924488', '?'],
    ['', '?'],
  ])('%s is %s', (hex, text) => {
    expect(read(hex)).toBe(text);
  });
});
