/** Operands of arm64 as text, and which of them a class of the rows accepts. */
import { classOf } from '../../src/arch/arm64/classes.ts';
import { arm64 } from '../../src/arch/arm64/index.ts';
import { SPECIAL_NAMES } from '../../src/arch/arm64/special.ts';
import { SYSTEM_REGISTERS } from '../../src/arch/arm64/system-registers.ts';
import type { Operand } from '../../src/asm/operand.ts';
import { parseAssembly } from '../../src/asm/parse.ts';
import { SymbolTable } from '../../src/base/symbol.ts';
import { HUGE } from './huge-offsets.ts';
import type { Random } from './random.ts';

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
  -1040 4092 4095 4096 8190 8192 16380 16384 32760 32768 65520 65536 -4096 0x12345 0x1234567 -0x1234567 0x123456789abcdef1
  -0x7123456789abcdef`.split(/\s+/);
const CONSTANTS =
  `0 1 2 3 4 5 7 8 9 12 15 16 17 31 32 33 47 48 63 64 65 127 128 255 256 4095 4096 0x5000 0x10000 0xff0000 0xfff000 0xffff 0xff00
  0x12345 0x123456 0xffffff 0x1000000 0x1234567 0x7fffffff 0x80000000 0xffff0000 0xfffffffe 0xffffffff 0x100000000 0x12340000 0xaaaaaaaa
  0x5555555555555555 0x123400000000 0xffff00000000 0x1234000056780000 0x123456789abc 0x123456789abcdef0 0x8000000000000000 0xff00ff00ff00ff
  0x3fffc 0x7520 0x40000 -1 -2 -3 -8 -256 -4095 -4096 -65536 -65537 -0x12340001 -0x123456789`.split(/\s+/);
const FLOAT_CONSTANTS = ['0.0', '1.0', '-1.0', '0.5', '2.0', '2.5', '31.0', '0.125', '3.1', '1e100'];
const SYSTEM = 'NZCV FPCR SPSel DIT DCZID_EL0 TPIDR_EL0 OSLAR_EL1 MIDR_EL1 CNTVCT_EL0'.split(' ');
const MEMORY_INDEX = ['', '', '<<0', '<<1', '<<2', '<<3', '<<4', '.UXTW', '.SXTW', '.SXTX', '.UXTW<<1', '.SXTW<<2', '.SXTX<<3', '.UXTW<<3'];
const EXTENSIONS = ['UXTB', 'UXTH', 'UXTW', 'UXTX', 'SXTB', 'SXTH', 'SXTW', 'SXTX'];
const SHIFTS = ['<<', '>>', '->', '@>'];

function lists(): string[] {
  return ARRANGEMENTS.flatMap((arrangement) =>
    [1, 2, 3, 4].flatMap((length) =>
      [0, 17, 30].map((first) => `[${Array.from({ length }, (_, i) => `V${(first + i) % 32}.${arrangement}`).join(', ')}]`),
    ),
  );
}

function extended(): string[] {
  return EXTENSIONS.flatMap((kind) => ['R1', 'R7', 'R30', 'ZR'].flatMap((reg) => ['', '<<1', '<<4', '<<5'].map((amount) => `${reg}.${kind}${amount}`)));
}

function shifted(): string[] {
  return SHIFTS.flatMap((operator) => ['R0', 'R9', 'ZR'].flatMap((reg) => [0, 1, 4, 5, 31, 32, 63].map((n) => reg + operator + n)));
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

/** Operands to choose from: those that a class accepts, and any. */
export class Pool {
  readonly samples: readonly Sample[];
  /** What stands where it doesn't belong. */
  readonly strays: readonly string[];
  readonly #targets: readonly Sample[];
  readonly #byClass = new Map<string, readonly Sample[]>();

  /** `targets`: only jumps have them; `odd`: texts that are no operands. */
  constructor(texts: readonly string[], targets: readonly string[], odd: readonly string[] = []) {
    this.samples = parse(texts);
    this.#targets = parse(targets);
    this.strays = [...texts, ...odd];
  }

  samplesOf(name: string): readonly Sample[] {
    let found = this.#byClass.get(name);
    if (found === undefined) {
      const { accepts } = classOf(name);
      this.#byClass.set(name, (found = [...this.samples, ...this.#targets].filter(({ operand }) => accepts(operand))));
    }
    return found;
  }
}

export const POOL = new Pool(TEXTS, ['1(PC)', '0(PC)', '-1(PC)']);

// A wider pool, another one for each seed.

const ALL_GENERAL = [...Array.from({ length: 28 }, (_, i) => (i === 18 ? 'R18_PLATFORM' : `R${i}`)), 'R27', 'R27', 'g', 'R29', 'R30', 'LR', 'ZR'];
const PSEUDO = ['SP', 'FP', 'PC', 'SB'];
/** Symbols that the fuzzed files define with these sizes, for their alignment, and one that is thread-local. */
export const DATA =
  [1, 2, 4, 8, 16].map((size) => `GLOBL g${size}(SB), 8, $${size}\nGLOBL l${size}<>(SB), 8, $${size}\n`).join('') + 'GLOBL tls(SB), 256, $8\n';
const SYMBOLS = ['sym', 'local<>', 'g1', 'g2', 'g4', 'g8', 'g16', 'l8<>', 'l16<>', 'tls'];
/** What the parser refuses, or nobody expects there. */
const ODD = `V1.B8[1] V1.Q1[0] V1.X8 [V1.B8,V3.B8] [V1.B8-V4.B8] [V1.D2-V2.D2] [V1.B8] [V1.B8,V2.B16] [V1,V2] [R1,R2] R1<<64 R1<<-1 R1.UXTW<<8 R1.UXTW[1]
  R1.FOO R18 R28 R31 F32 V32 SP FP PC SB foo foo(SB)(R1) foo+8(SB)(R1) *foo(SB) (R1)(R2*8) (R1)(R2.UXTB) (R1)(R2.UXTX) 8(R1)(R2) -8(R1)(R2<<3)
  8(R1)(R2.UXTW) (R1)(SP) (SP)(R1) (R1)(PC) (SB) (FP) (F1) (V1) (R1)(F1) (R1)(V1) (R1)(RSP) (NZCV) $8(PC) $8(SB) "abc" $"abcdefgh" $'a' 1.5
  0x10 foo-8 $foo $$1 $R1 $(R1) $4(R1)(R2) F1.B8 F1<<2 V1<<2 g<<3 RSP<<2 RSP.UXTW LR.SXTX<<2 ZR.UXTB (R1,R2,R3)
  (RSP,RSP) (V1,V2) (PC,R1) NZCV<<1 #1 #0x10 #-1 (R1)! 8(R1)! [R1] #1.5 EQ NE AL NV HS LO C J JC 1(SB)`.split(/\s+/);

function random32(random: Random): number {
  return random.below(0x10000) * 0x10000 + random.below(0x10000);
}

/** Numbers on either side of what fits somewhere. */
function number(random: Random): string {
  const power = 2n ** BigInt(random.below(65));
  const near = BigInt(random.below(5) - 2);
  const sign = random.chance(30) ? -1n : 1n;
  const halfwords = () => [0, 16, 32, 48].reduce((sum, shift) => sum + (BigInt(random.pick([0, 0, 0xffff, 0xffff, random.below(0x10000)])) << BigInt(shift)), 0n);
  const ones = 2n ** BigInt(1 + random.below(63)) - 1n;
  const turn = BigInt(random.below(64));
  const rotated = BigInt.asUintN(64, (ones << turn) | (ones >> (64n - turn)));
  const values = [power + near, power * BigInt(1 + random.below(4095)), BigInt(random.below(4096)) << 12n, halfwords(), rotated, BigInt(random32(random)), BigInt(random.below(256))];
  const value = sign * random.pick(values);
  return value > 0xffffffffffffffffn || value < -0x8000000000000000n ? '1' : value < 0n ? `-0x${(-value).toString(16)}` : `0x${value.toString(16)}`;
}

function offset(random: Random): string {
  if (random.chance(2)) return random.pick(HUGE);
  const scale = random.pick([1, 1, 2, 4, 8, 16]);
  const limit = random.pick([4, 64, 256, 4096, 0x10000, 0x1000000, 0x10000000]);
  const value = scale * random.below(limit) + random.pick([0, 0, 0, 1, -1]);
  return String(random.chance(35) ? -value : value);
}

function many(count: number, make: () => string): string[] {
  return Array.from({ length: count }, make);
}

/** Operands of every kind, chosen by chance. */
export function widePool(random: Random): Pool {
  const general = () => random.pick(ALL_GENERAL);
  const base = () => (random.chance(30) ? 'RSP' : general());
  const vector = () => `V${random.below(32)}`;
  const register = () => random.pick([general, general, base, vector, () => `F${random.below(32)}`])();
  const symbol = () => random.pick(SYMBOLS) + (random.chance(4) ? random.pick(HUGE) : random.pick(['', '', '', '+8', '+4', '+1', '-8', '+16', '+0x12345']));
  const local = () => random.pick(['arg', 'x']) + random.pick(['+0', '+8', '+4', '+1', '+256', '+504', '+4088', '+0x12340', ...HUGE.slice(0, 2)]) + '(FP)';
  const auto = () => random.pick(['tmp', 'x']) + random.pick(['-8', '-16', '-4', '-24', '-264', '-520', '-4096', '-0x12340', ...HUGE.slice(0, 2)]) + '(SP)';
  const places = [() => `${symbol()}(SB)`, () => `${symbol()}(SB)`, local, auto, () => `${offset(random)}(${base()})`];
  const element = () => {
    const size = random.below(4);
    return `${'BHSD'[size]}[${random.below(18 >> size)}]`;
  };
  const list = () => {
    const [first, length, arrangement] = [random.below(32), 1 + random.below(4), random.pick(ARRANGEMENTS)];
    return `[${Array.from({ length }, (_, i) => `V${(first + i) % 32}.${arrangement}`).join(', ')}]`;
  };
  const texts = [
    ...TEXTS,
    ...ALL_GENERAL,
    ...many(12, () => `F${random.below(32)}`),
    ...many(12, vector),
    ...many(60, () => `${vector()}.${random.pick([...ARRANGEMENTS, 'Q1'])}`),
    ...many(80, () => `${vector()}.${element()}`),
    ...many(40, () => random.pick(SYSTEM_REGISTERS).name),
    ...many(80, () => `${general()}.${random.pick(EXTENSIONS)}${random.pick(['', '<<0', '<<1', '<<2', '<<3', '<<4', '<<5', '<<7'])}`),
    ...many(60, () => `${general()}${random.pick(SHIFTS)}${random.below(64)}`),
    ...many(40, () => `(${register()}, ${register()})`),
    ...many(40, list),
    ...many(200, () => `${offset(random)}(${base()})`),
    ...many(20, () => offset(random)),
    '(R1)(PC)',
    '8(R2)(R3<<1)',
    ...many(80, () => `(${base()})(${general()}${random.pick(MEMORY_INDEX)})`),
    ...many(80, () => random.pick(places)()),
    ...many(60, () => `$${random.pick(places)()}`),
    ...many(300, () => `$${number(random)}`),
    ...many(20, () => `$(${random.pick(['', '-'])}${random.pick([random.below(40) / 8, random32(random) / 64, '1e-300', '0x1p-60'])}${random.chance(30) ? 'e2' : '.0'})`.replace(/(\.\d+)\.0|(p-\d+)(\.0|e2)|(e-\d+)(\.0|e2)/, '$1$2$4')),
  ];
  return new Pool([...new Set(texts)], ['1(PC)', '0(PC)', '-1(PC)', '1(PC)', 'sym(SB)', 'local<>+8(SB)'], [...PSEUDO, ...ODD]);
}
