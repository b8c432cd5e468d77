import { describe, expect, it } from 'vitest';
import { Disassembler } from '../../src/arch/arm64/disassemble.ts';
import { readGolden } from './x86-oracle.ts';

const disassembler = new Disassembler();

function read(hex: string): string {
  return disassembler.decode(Buffer.from(hex, 'hex'), 0x1000, (address) => (address === 0x1010 ? 'p.f' : '')).text;
}

/** Words of zeros, and what the assembler makes of operands that make no sense. */
const NO_INSTRUCTION = /^(WORD|DWORD|UNDEF|MOVWU \$|PCALIGN|CCM.*\$(-|0xf))/;

describe('arm64 disassembler', () => {
  it('reads every instruction of a row as one', () => {
    const lines = readGolden('testdata/arch/arm64/rows.s').filter(({ line, expected }) => /^[0-9a-f]{8}$/.test(expected) && !NO_INSTRUCTION.test(line));
    const unread = lines.filter(({ expected }) => read(expected) === '?').map(({ line }) => line);
    expect(lines.length).toBeGreaterThan(800);
    expect(unread).toEqual([]);
  });

  it.each([
    ['e00301aa', 'MOVD R1, R0'],
    ['fe0f1ff8', 'MOVD.W R30, -16(RSP)'],
    ['fd7bbfa9', 'STP.W (R29, R30), -16(RSP)'],
    ['fd230091', 'ADD $8, RSP, R29'],
    ['0004b091', '?'],
    ['20fc4891', 'ADD $(575<<12), R1, R0'],
    ['04000094', 'CALL p.f(SB)'],
    ['08000014', 'JMP 8(PC)'],
    ['c0035fd6', 'RET'],
    ['60035fd6', 'RET R27'],
    ['43f05f38', 'LDURBW -1(R2), R3'],
    ['0078df4c', 'VLD1.P 16(R0), [V0.S4]'],
    ['e0f300b2', 'MOVD $6148914691236517205, R0'],
    ['e00f40b2', 'ORR $15, ZR, R0'],
    ['1b1d03d5', '?'],
    ['60101e4e', 'VTBX V30.B16, [V3.B16], V0.B16'],
    ['20fc60d3', 'LSR $32, R1, R0'],
    ['5b060018', 'MOVWU 50(PC), R27'],
    ['40000058', 'MOVD 2(PC), R0'],
    ['dbffff98', 'MOVW -2(PC), R27'],
    ['4106001c', 'FMOVS 50(PC), F1'],
    ['4106009c', 'FMOVQ 50(PC), F1'],
    ['e0031f2a', 'MOVW ZR, R0'],
    ['00000000', '?'],
    ['0000', '?'],
  ])('%s is %s', (hex, text) => {
    expect(read(hex)).toBe(text);
  });
});
