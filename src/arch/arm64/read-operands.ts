/** Operand classes read backwards: from the fields of a word to the text that `go tool objdump` prints. */
import { lengthOf } from './register-classes.ts';
import { MOD_NAMES } from './registers.ts';
import { specialOfBranchTarget, specialOfCondition, specialOfPrefetch, specialOfPstate, systemOperationName } from './special.ts';
import { decodeBitmask } from './bitmask.ts';

/** The numbers of one operand, by the names of its class's fields; '' is the slot's own. Absent ones aren't in the word. */
export type Fields = Readonly<Record<string, number>>;

/** What surrounds an operand. */
export interface Place {
  readonly op: string;
  readonly word: number;
  /** A target in bytes from the instruction, or (ADRP) in pages. */
  target(distance: number): string;
}

/** The operand's text; null if a word with these fields isn't this row's. */
export type Read = (fields: Fields, place: Place) => string | null;

function signed(value: number, bits: number): number {
  return (value << (32 - bits)) >> (32 - bits);
}

const general = (n: number): string => (n === 31 ? 'ZR' : `R${n}`);
const orSp = (n: number): string => (n === 31 ? 'RSP' : `R${n}`);
const constant = (n: number | bigint): string => `$${n}`;
const OPERATORS = ['<<', '>>', '->', '@>'];

function shifted(bits: 32 | 64, hasRor: boolean): Read {
  return ({ '': n, shift, imm6 }) => {
    if ((shift === 3 && !hasRor) || imm6 >= bits) return null;
    return shift === 0 && imm6 === 0 ? general(n) : general(n) + OPERATORS[shift] + imm6;
  };
}

function extended(plain: number): Read {
  return ({ '': n, option, imm3 }) => {
    if (imm3 > 4) return null;
    if (option === plain) return imm3 === 0 ? general(n) : `${general(n)}<<${imm3}`;
    return `${general(n)}.${MOD_NAMES[option + 1]}${imm3 === 0 ? '' : `<<${imm3}`}`;
  };
}

function offset(value: number, base: number): string {
  return `${value === 0 ? '' : value}(${orSp(base)})`;
}

function scaled(bits: number, scale: number, isSigned: boolean): Read {
  return ({ '': base, imm }) => offset((isSigned ? signed(imm, bits) : imm) * scale, base);
}

function indexed(shift: number): Read {
  return ({ '': base, Rm, option, S }) => {
    const index = general(Rm);
    if (option === 3) return `(${orSp(base)})(${index}${S === 0 ? '' : `<<${shift}`})`;
    if (option !== 2 && option !== 6 && option !== 7) return null;
    return `(${orSp(base)})(${index}.${MOD_NAMES[option + 1]}${S === 0 || shift === 0 ? '' : `<<${shift}`})`;
  };
}

/** Without a length in the word it is that of the name (VLD3), or one register; without an arrangement, B16. */
const list: Read = ({ '': n, Q = 1, opcode, size = 0, len = 0 }, { op }) => {
  const arrangement = `${'BHSD'[size]}${((Q + 1) * 8) >> size}`;
  const named = Number(/^V(?:LD|ST)(\d)/.exec(op)?.[1] ?? 1);
  const length = opcode === undefined ? named + len : lengthOf(opcode);
  if (length === 0) return null;
  return `[${Array.from({ length }, (_, i) => `V${(n + i) & 31}.${arrangement}`).join(', ')}]`;
};

/** Post-index by what the instruction loads or stores: whole registers, or (VLD2R) elements that are replicated. */
const afterList: Read = ({ '': base }, { op, word }) => {
  const [, registers, replicated] = /(\d)(R?)\.P$/.exec(op) ?? [];
  const bytes = replicated === '' ? (registers === '1' ? lengthOf((word >>> 12) & 15) : Number(registers)) * (8 << ((word >>> 30) & 1)) : Number(registers) << ((word >>> 10) & 3);
  return offset(bytes, base);
};

function element(size: number): Read {
  return (fields) => {
    const index = fields['+i'] ?? (fields['+imm5'] === undefined ? (fields['+imm4'] ?? 0) >> size : fields['+imm5'] >> (size + 1));
    if (fields['+imm5'] !== undefined && (fields['+imm5'] & ((2 << size) - 1)) !== 1 << size) return null;
    return `V${fields['']}.${'BHSD'[size]}[${index}]`;
  };
}

function bitmask(is64: boolean, invert: boolean): Read {
  return ({ '': fields }) => {
    const value = decodeBitmask(fields, is64);
    if (value === null) return null;
    const kept = invert ? BigInt.asUintN(is64 ? 64 : 32, ~value) : value;
    return constant(is64 ? BigInt.asIntN(64, kept) : kept);
  };
}

/** A bitmask that neither MOVZ nor MOVN could hold. */
function onlyBitmask(is64: boolean): Read {
  const read = bitmask(is64, false);
  return (fields, place) => {
    const value = decodeBitmask(fields[''], is64);
    if (value === null) return null;
    const halves = [0n, 16n, 32n, 48n].slice(0, is64 ? 4 : 2).map((at) => (value >> at) & 0xffffn);
    const isWide = [0n, 0xffffn].some((fill) => halves.filter((half) => half !== fill).length <= 1);
    return isWide ? null : read(fields, place);
  };
}

function wide(is64: boolean, invert: boolean): Read {
  return ({ '': imm, hw }, { op }) => {
    if (!is64 && hw > 1) return null;
    if (op.startsWith('MOVK') && hw > 0) return `$(${imm}<<${16 * hw})`;
    const value = BigInt(imm) << BigInt(16 * hw);
    if (!invert) return constant(is64 ? BigInt.asIntN(64, value) : value);
    return constant(is64 ? BigInt.asIntN(64, ~value) : BigInt.asUintN(32, ~value));
  };
}

/** Post-index by a register; 31 stands for what is loaded or stored. */
const plainBase: Read = ({ '': base }) => offset(0, base);
const plainIndex: Read = ({ '': base, Rm }) => (Rm === 31 ? null : `(${orSp(base)})(${general(Rm)})`);

/** FMOV's eight bits as a number with six decimals, zeros at the end cut. */
function float({ '': bits }: Fields): string {
  const exponent = ((bits >> 4) & 7) ^ 4;
  const value = ((16 + (bits & 15)) / 16) * 2 ** (exponent - 3) * ((bits & 0x80) === 0 ? 1 : -1);
  return `$${value.toFixed(6).replace(/0+$/, '')}`;
}

function pair(name: (n: number) => string): Read {
  return (fields) => `(${name(fields[''])}, ${name(fields['+2'])})`;
}

const CLASSES: Readonly<Record<string, Read>> = {
  R: ({ '': n }) => general(n),
  G: ({ '': n }) => (n === 31 ? null : general(n)),
  RSP: ({ '': n }) => orSp(n),
  SP: ({ '': n }) => (n === undefined || n === 31 ? 'RSP' : null),
  ZR: ({ '': n }) => (n === undefined || n === 31 ? 'ZR' : null),
  F: ({ '': n }) => `F${n}`,
  V: ({ '': n }) => `V${n}`,
  sh64: shifted(64, false),
  sh32: shifted(32, false),
  shr64: shifted(64, true),
  shr32: shifted(32, true),
  ext: extended(3),
  extw: extended(2),
  pair: pair(general),
  fpair: pair((n) => `F${n}`),
  anypair: pair(general),
  list,
  mem: plainBase,
  'mem.zero': plainBase,
  'mem.low9': scaled(9, 1, true),
  'mem.index': plainIndex,
  'mem.anyindex': plainIndex,
  'mem.off': afterList,
  'mem.any': afterList,
  'mem.prefetch': ({ '': base, imm }) => offset(imm * 8, base),
  const: ({ '': n }) => constant(n),
  barrier: ({ '': n }) => constant(n),
  less1: ({ '': n }) => (n < 0 ? null : constant(n + 1)),
  neg: ({ '': n }, { word }) => constant(((word >>> 31 === 1 ? 64 : 32) - n) & 63),
  zero: () => '$0',
  add12: ({ '': n }) => constant(n),
  add12w: ({ '': n }) => constant(n),
  add24: ({ '': n }) => (n === 0 ? '$0' : `$(${n}<<12)`),
  add24w: ({ '': n }) => (n === 0 ? '$0' : `$(${n}<<12)`),
  movzlow: wide(true, false),
  float: () => '$(0.0)',
  float8: float,
  lsl64: ({ immr, imms }) => (imms + 1 === immr ? constant(63 - imms) : null),
  lsl32: ({ immr, imms }) => (imms + 1 === immr ? constant(31 - imms) : null),
  sysarg: ({ '': n }) => constant(n),
  prfop5: ({ '': n }) => constant(n),
  'cond.not': ({ '': n }) => (n >= 14 ? null : specialOfCondition(n ^ 1)),
  cond: ({ '': n }) => specialOfCondition(n),
  prfop: ({ '': n }) => specialOfPrefetch(n),
  pstate: ({ '': n }) => specialOfPstate(n),
  target: ({ '': n }) => specialOfBranchTarget(n),
  tlbi: ({ op1, CRm, op2 }) => systemOperationName(8, op1, CRm, op2, false),
  'tlbi.r': ({ op1, CRm, op2 }) => systemOperationName(8, op1, CRm, op2, true),
  'dc.r': ({ op1, CRm, op2 }) => systemOperationName(7, op1, CRm, op2, true),
  'sysreg.r': ({ '': n }) => constant(n),
  'sysreg.w': ({ '': n }) => `S${2 + (n >> 14)}_${(n >> 11) & 7}_C${(n >> 7) & 15}_C${(n >> 3) & 15}_${n & 7}`,
  'sys.SPSel': () => 'SPSel',
  'sys.DIT': () => 'DIT',
};

/** immh:immb: its highest bit tells the size of the elements. */
function vectorShift(log: number, amount: (n: number, size: number) => number): Read {
  const size = 8 << log;
  return ({ '': n }) => (n >= size && n < 2 * size ? constant(amount(n, size)) : null);
}

const PATTERNS: readonly (readonly [RegExp, (match: RegExpExecArray) => Read])[] = [
  [/^([BHSDQ]\d+)$/, ([, name]) => ({ '': n }) => `V${n}.${name}`],
  [/^([BHSD])\[\]$/, ([, letter]) => element('BHSD'.indexOf(letter))],
  [/^E\.([BHSD])\d+$/, ([, letter]) => element('BHSD'.indexOf(letter))],
  [/^mem\.s(\d+)$/, ([, bits]) => scaled(Number(bits), 1, true)],
  [/^mem\.s(\d+)x(\d+)$/, ([, bits, scale]) => scaled(Number(bits), Number(scale), true)],
  [/^mem\.u(\d+)x(\d+)$/, ([, bits, scale]) => scaled(Number(bits), Number(scale), false)],
  [/^mem\.=(\d+)$/, ([, n]) => ({ '': base }) => offset(Number(n), base)],
  [/^mem\.r(\d)$/, ([, shift]) => indexed(Number(shift))],
  [/^(?:add)?mask(64|32)$/, ([, bits]) => bitmask(bits === '64', false)],
  [/^onlymask(64|32)$/, ([, bits]) => onlyBitmask(bits === '64')],
  [/^notmask(64|32)$/, ([, bits]) => bitmask(bits === '64', true)],
  [/^(?:mask)?movz(?:zr)?(64|32)$/, ([, bits]) => wide(bits === '64', false)],
  [/^(?:mask)?movn(64|32)$/, ([, bits]) => wide(bits === '64', true)],
  [/^(?:u|low\.|low32\.)\d+$/, () => ({ '': n }) => constant(n)],
  [/^\d+\.\.\d+$/, () => ({ '': n }) => constant(n)],
  [/^shll?\.([BHSD])\d+$/, ([, letter]) => vectorShift('BHSD'.indexOf(letter), (n, size) => n - size)],
  [/^shr\.([BHSD])\d+$/, ([, letter]) => vectorShift('BHSD'.indexOf(letter), (n, size) => 2 * size - n)],
];

/** A pc-relative class: the bits of its field and of the unit that it counts. */
const RELATIVE: Readonly<Record<string, number>> = { rel: 2, adr: 0, adrp: 12 };

/** How operands of a class are read, `bits` being those of its field; null if nobody has said. */
export function readerOf(name: string, bits: number): Read | null {
  const shift = RELATIVE[name];
  if (shift !== undefined) return ({ '': n }, { target }) => target(signed(n, bits) * 2 ** shift);
  if (Object.hasOwn(CLASSES, name)) return CLASSES[name];
  for (const [pattern, make] of PATTERNS) {
    const match = pattern.exec(name);
    if (match !== null) return make(match);
  }
  return null;
}
