/** Operands of arm64 as text, and which of them a class of the rows accepts. */
import { classOf } from '../../src/arch/arm64/classes.ts';
import { arm64 } from '../../src/arch/arm64/index.ts';
import { SPECIAL_NAMES } from '../../src/arch/arm64/special.ts';
import type { Operand } from '../../src/asm/operand.ts';
import { parseAssembly } from '../../src/asm/parse.ts';
import { SymbolTable } from '../../src/base/symbol.ts';

/** An operand as written and as parsed. */
export interface Sample {
  readonly text: string;
  readonly operand: Operand;
}

const GENERAL = 'R0 R1 R2 R3 R4 R5 R6 R7 R9 R15 R16 R17 R19 R26 R29 R30 g ZR'.split(' ');
const BASES = ['R0', 'R3', 'R17', 'R30', 'RSP', 'ZR'];
const FLOATS = ['F0', 'F1', 'F7', 'F15', 'F16', 'F31'];
const VECTORS = ['V0', 'V1', 'V7', 'V15', 'V16', 'V31'];
const ARRANGEMENTS = 'B8 B16 H4 H8 S2 S4 D1 D2'.split(' ');
const ELEMENTS = ['B[0]', 'B[1]', 'B[7]', 'B[15]', 'B[16]', 'H[0]', 'H[5]', 'H[7]', 'H[8]', 'S[0]', 'S[3]', 'S[4]', 'D[0]', 'D[1]', 'D[2]', 'H[16]', 'S[17]'];
const OFFSETS =
  `1 2 3 4 6 8 12 16 24 32 40 48 64 128 255 256 -1 -3 -4 -8 -16 -64 -255 -256 -257 248 252 504 508 512 -504 -512 1008 1024 -1008 -1024
  -1040 4092 4095 4096 8190 8192 16380 16384 32760 32768 65520 65536 -4096 0x12345 0x1234567 -0x1234567`.split(/\s+/);
const CONSTANTS =
  `0 1 2 3 4 5 7 8 9 12 15 16 17 31 32 33 47 48 63 64 65 127 128 255 256 4095 4096 0x5000 0x10000 0xff0000 0xfff000 0xffff 0xff00
  0x12345 0x123456 0xffffff 0x1000000 0x1234567 0x7fffffff 0x80000000 0xffff0000 0xfffffffe 0xffffffff 0x100000000 0x12340000 0xaaaaaaaa
  0x5555555555555555 0x123400000000 0xffff00000000 0x1234000056780000 0x123456789abc 0x123456789abcdef0 0x8000000000000000 0xff00ff00ff00ff
  0x3fffc 0x7520 0x40000 -1 -2 -3 -8 -256 -4095 -4096 -65536 -65537 -0x12340001 -0x123456789`.split(/\s+/);
const FLOAT_CONSTANTS = ['0.0', '1.0', '-1.0', '0.5', '2.0', '2.5', '31.0', '0.125', '3.1', '1e100'];
const SYSTEM = 'NZCV FPCR SPSel DIT DCZID_EL0 TPIDR_EL0 OSLAR_EL1 MIDR_EL1 CNTVCT_EL0'.split(' ');
const MEMORY_INDEX = ['', '', '<<0', '<<1', '<<2', '<<3', '<<4', '.UXTW', '.SXTW', '.SXTX', '.UXTW<<1', '.SXTW<<2', '.SXTX<<3', '.UXTW<<3'];

function lists(): string[] {
  return ARRANGEMENTS.flatMap((arrangement) =>
    [1, 2, 3, 4].flatMap((length) =>
      [0, 17, 30].map((first) => `[${Array.from({ length }, (_, i) => `V${(first + i) % 32}.${arrangement}`).join(', ')}]`),
    ),
  );
}

function extended(): string[] {
  const kinds = ['UXTB', 'UXTH', 'UXTW', 'UXTX', 'SXTB', 'SXTH', 'SXTW', 'SXTX'];
  return kinds.flatMap((kind) => ['R1', 'R7', 'R30', 'ZR'].flatMap((reg) => ['', '<<1', '<<4', '<<5'].map((amount) => `${reg}.${kind}${amount}`)));
}

function shifted(): string[] {
  return ['<<', '>>', '->', '@>'].flatMap((operator) => ['R0', 'R9', 'ZR'].flatMap((reg) => [0, 1, 4, 5, 31, 32, 63].map((n) => reg + operator + n)));
}

function pairs(): string[] {
  const general = ['(R0, R1)', '(R2, R3)', '(R4, R4)', '(R29, R30)', '(R6, ZR)', '(ZR, R1)', '(R1, R2)', '(R2, R5)', '(RSP, R1)', '(R6, RSP)'];
  return [...general, '(F0, F1)', '(F3, F3)', '(F31, F16)', '(F1, R1)'];
}

function memory(): string[] {
  const offsets = OFFSETS.flatMap((offset) => ['R2', 'RSP', 'R30'].map((base) => `${offset}(${base})`));
  const indexed = MEMORY_INDEX.flatMap((index) => BASES.map((base, i) => `(${base})(${GENERAL[(i * 5 + 1) % GENERAL.length]}${index})`));
  return [...BASES.map((base) => `(${base})`), ...offsets, ...indexed];
}

const TEXTS: readonly string[] = [
  ...GENERAL,
  'RSP',
  ...FLOATS,
  ...VECTORS,
  ...[...ARRANGEMENTS, 'Q1', ...ELEMENTS].flatMap((what) => VECTORS.map((reg) => `${reg}.${what}`)),
  ...SYSTEM,
  ...extended(),
  ...shifted(),
  ...pairs(),
  ...lists(),
  ...memory(),
  ...CONSTANTS.map((text) => `$${text}`),
  ...FLOAT_CONSTANTS.map((text) => `$(${text})`),
  ...SPECIAL_NAMES,
];

function parse(texts: readonly string[]): Sample[] {
  const source = new TextEncoder().encode(['TEXT ·f(SB), 4, $0', ...texts.map((text) => `\tNOP ${text}`), ''].join('\n'));
  const { unit, diagnostics } = parseAssembly('samples.s', {
    machine: arm64,
    symbols: new SymbolTable(),
    pkgPath: 'p',
    defines: [],
    includeDirs: [],
    workingDir: '/',
    readFile: () => source,
    allErrors: true,
  });
  if (unit === null || diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return unit.functions[0].body.map(({ args }, i) => ({ text: texts[i], operand: args[0] }));
}

export const SAMPLES: readonly Sample[] = parse(TEXTS);
/** Targets: only jumps have them. */
const TARGETS: readonly Sample[] = parse(['1(PC)', '0(PC)', '-1(PC)']);

const byClass = new Map<string, readonly Sample[]>();

/** The samples that a class accepts. */
export function samplesOf(name: string): readonly Sample[] {
  let found = byClass.get(name);
  if (found === undefined) {
    const { accepts } = classOf(name);
    byClass.set(name, (found = [...SAMPLES, ...TARGETS].filter(({ operand }) => accepts(operand))));
  }
  return found;
}
