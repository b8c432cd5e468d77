/** Source lines for x86 rows: random operands of a row's classes, deterministic by seed. */
import type { Form } from '../../src/arch/table/form.ts';
import { parseArgs } from '../../src/arch/table/form.ts';

/** A small random generator (mulberry32): the same seed gives the same lines everywhere. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** 0 .. n-1 */
  below(n: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)];
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }
}

const GENERAL = 'AX CX DX BX SP BP SI DI R8 R9 R10 R11 R12 R13 R14 R15'.split(' ');
const INDEXES = GENERAL.filter((name) => name !== 'SP');
const SYMBOLS = ['foo(SB)', 'foo+8(SB)', 'bar<>-4(SB)', 'x+8(FP)', 'y-16(SP)'];

/** Displacements around the limits of disp8, plain and in units of n bytes. */
function displacement(random: Random, n: number): string {
  const value = random.pick([
    0, 1, -1, 127, 128, -128, -129, n, -n, n * 127, n * 128, n * -128, n * -129, n * 2 + 1, 0x12345678, 0x7fffffff, -0x80000000,
  ]);
  return value === 0 ? '' : String(value);
}

function memory(random: Random, n: number): string {
  if (random.chance(12)) return random.pick(SYMBOLS);
  const index = random.chance(35) ? `(${random.pick(INDEXES)}*${random.pick([1, 2, 4, 8])})` : '';
  return `${displacement(random, n)}(${random.pick(GENERAL)})${index}`;
}

/** Vector memory whose index is none of `taken`: gathers want distinct registers. */
function vectorMemory(random: Random, bank: string, count: number, n: number, taken: ReadonlySet<number>): string {
  const index = register(random, bank, count, taken);
  const base = random.chance(90) ? `(${random.pick(GENERAL)})` : '';
  return `${displacement(random, n)}${base}(${index}*${random.pick([1, 2, 4, 8])})`;
}

function register(random: Random, bank: string, count: number, taken: ReadonlySet<number>): string {
  for (;;) {
    const number = random.below(count);
    if (!taken.has(number)) return bank + number;
  }
}

function immediate(random: Random, cls: string): string {
  const values = [0, 1, 2, 3, 7, 15, 64, 127, 128, 200, 255];
  return `$${random.pick(cls === 'imm8' ? [...values, -1, -2, -128] : values)}`;
}

function unitOf(code: string): number {
  return Number(/ N(\d+)/.exec(code)?.[1] ?? 16);
}

function operand(random: Random, row: Form, cls: string, taken: Set<number>): string {
  const evex = row.code.startsWith('EVEX');
  const distinct = row.check === 'gather' ? taken : new Set<number>();
  const vector = /^(vm)?([XYZ])(M|4)?$/.exec(cls);
  if (vector !== null) {
    const [, vsib, bank, rest] = vector;
    const count = evex ? 32 : 16;
    if (vsib !== undefined) return vectorMemory(random, bank, count, unitOf(row.code), distinct);
    if (rest === '4') {
      const first = random.below(29);
      return `[${bank}${first}-${bank}${first + 3}]`;
    }
    if (rest === 'M' && random.chance(50)) return memory(random, unitOf(row.code));
    return register(random, bank, count, distinct);
  }
  switch (cls) {
    case 'm':
      return memory(random, unitOf(row.code));
    case 'k':
      return `K${1 + random.below(7)}`;
    case 'KM':
      return random.chance(50) ? memory(random, unitOf(row.code)) : `K${random.below(8)}`;
    case 'K':
      return `K${random.below(8)}`;
    case 'r32':
    case 'r64':
      return random.pick(GENERAL);
    case 'rm32':
    case 'rm64':
      return random.chance(50) ? memory(random, unitOf(row.code)) : random.pick(GENERAL);
    case 'imm8':
    case 'imm8u':
      return immediate(random, cls);
    default:
      throw new Error(`no operands for class "${cls}"`);
  }
}

function suffix(random: Random, row: Form, hasMemory: boolean): string {
  const can = (name: string) => new RegExp(` ${name}\\b`).test(row.code);
  let text = '';
  if (random.chance(50)) {
    if (hasMemory && can('bcst[248]')) text = '.BCST';
    if (!hasMemory && can('er')) text = random.pick(['.RN_SAE', '.RD_SAE', '.RU_SAE', '.RZ_SAE']);
    if (!hasMemory && can('sae')) text = '.SAE';
  }
  if (can('z') && row.args.includes('k:k') && random.chance(50)) text += '.Z';
  return text;
}

/** What a VEX row cannot have: a high register, 512 bits, a mask, a suffix. */
const EVEX_ONLY = /\b[XY](?:1[6-9]|2\d|3[01])\b|\bZ\d|\bK\d\b|\.[A-Z]/;

/** A line that the plain row `row` encodes. */
export function vectorLine(random: Random, row: Form): string {
  const evex = row.code.startsWith('EVEX');
  for (;;) {
    const line = anyLine(random, row);
    if (!evex || EVEX_ONLY.test(line)) return line;
  }
}

function anyLine(random: Random, row: Form): string {
  const taken = new Set<number>();
  const args = parseArgs(row.args).map(({ cls }) => {
    const text = operand(random, row, cls, taken);
    for (const [, number] of text.matchAll(/\b[XYZ](\d+)/g)) taken.add(Number(number));
    return text;
  });
  const hasMemory = args.some((text) => text.endsWith(')'));
  return `${row.op}${row.code.startsWith('EVEX') ? suffix(random, row, hasMemory) : ''} ${args.join(', ')}`.trimEnd();
}

/** A seed that depends on the row alone, so that a row's golden line stays when others change. */
function seedOf(row: Form): number {
  let hash = 2166136261;
  for (const char of `${row.op} ${row.args} ${row.code}`) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619);
  return hash;
}

/** One line for each length of each row, with or without its mask. */
export function coveringLines(lists: readonly (readonly Form[])[], expand: (row: Form) => Form[]): string[] {
  return lists.flat().flatMap((row) => {
    const plain = expand(row);
    const masks = row.args.includes('k:k?') ? 2 : 1;
    const lines: string[] = [];
    for (let i = 0; i < plain.length; i += masks) {
      const random = new Random(seedOf(plain[i]));
      lines.push(vectorLine(random, plain[i + random.below(masks)]));
    }
    return lines;
  });
}

/** `perRow` lines for each plain row, different for each seed. */
export function randomLines(seed: number, perRow: number, lists: readonly (readonly Form[])[], expand: (row: Form) => Form[]): string[] {
  const random = new Random(seed);
  return lists
    .flat()
    .flatMap(expand)
    .flatMap((row) => Array.from({ length: perRow }, () => vectorLine(random, row)));
}

const STRAY_OPERANDS = `X1 X17 Y3 Y20 Z2 Z31 K0 K3 AX R9 AL M1 F0 CS (AX) 64(AX) (R13)(R9*2) (BX)(X4*1) (BX)(Y20*2) (BX)(Z9*4)
  $3 $255 $256 $-1 $-129 [Z0-Z3] [X4-X7] [Y4-Y7]`.split(/\s+/);
const STRAY_SUFFIXES = ['', '.Z', '.BCST', '.SAE', '.RN_SAE', '.RZ_SAE.Z', '.BCST.Z', '.SAE.Z'];

/** The line with an operand changed, dropped or added, or another suffix: mostly one that is to be refused. */
export function mutate(random: Random, line: string): string {
  const [, op, oldSuffix = '', rest = ''] = /^([A-Z0-9]+)(\.\S+)?(?: (.*))?$/.exec(line) ?? [];
  const args = rest === '' ? [] : rest.split(', ');
  const how = random.below(6);
  if (how < 3 && args.length > 0) args[random.below(args.length)] = random.pick(STRAY_OPERANDS);
  else if (how === 3) args.splice(random.below(args.length + 1), 0, random.pick(STRAY_OPERANDS));
  else if (how === 4) args.splice(random.below(args.length), 1);
  const suffix = how === 5 || random.chance(30) ? random.pick(STRAY_SUFFIXES) : oldSuffix;
  return `${op}${suffix} ${args.join(', ')}`.trimEnd();
}
