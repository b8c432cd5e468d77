/**
 * Operand classes of arm64 rows: what each accepts, and which numbers it gives to the word.
 *
 *   R general register or ZR · RSP general register or RSP · G general register, not ZR · F · V · B8 … Q1 vector arrangements ·
 *   VT any arrangement · B[] H[] S[] D[] vector elements (`+imm5`, `+imm4`) · E[n] any element with an index below n ·
 *   EL any element · V1.B16-like lists: list, list.Q… see below
 *   sh64 sh32 shifted register without ROR, shr64 shr32 with (`shift`, `imm6`) · ext, extw extended register (`option`, `imm3`)
 *   mem base without offset · mem.s9 mem.u12x8 mem.s7x4 base and offset (`imm`) · mem.r3 base and index (`Rm`, `option`, `S`)
 *   u5 0..63 constants · const any constant
 */
import { Kind, Name, type Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import type { OperandClass } from '../fixed/form.ts';
import { encodeBitmask } from './bitmask.ts';
import { floatImmediate } from './fields.ts';
import { countHalfwords } from './immediates.ts';
import { maskWithOneHalfword } from './operand-class.ts';
import { hardware, isFloat, isGeneral, isGeneralOrSP, isSystemRegister, isVector, Mod, MOD_NAMES, modOf, numOf, Reg, systemIndex, systemRegister } from './registers.ts';
import { branchTarget, conditionNumber, prefetchOperation, pstateField, systemOperation } from './special.ts';
import { SYSTEM_REGISTERS } from './system-registers.ts';

type Split = (operand: Operand, values: Int32Array, at: number, prog: Prog) => void;

const SLOT: readonly string[] = [''];
const NOTHING: readonly string[] = [];

function cls(accepts: (operand: Operand) => boolean, fields: readonly string[], split: Split): OperandClass {
  return { accepts, fields, split };
}

/** A class that is only matched. */
function matched(accepts: (operand: Operand) => boolean): OperandClass {
  return cls(accepts, NOTHING, () => undefined);
}

// Registers.

const splitRegister: Split = (operand, values, at) => {
  values[at] = hardware(operand.reg);
};

function register(isOne: (reg: number) => boolean): OperandClass {
  return cls((operand) => operand.kind === Kind.Reg && isOne(operand.reg), SLOT, splitRegister);
}

function arranged(mod: Mod): OperandClass {
  return register((reg) => modOf(reg) === mod);
}

/** Bits of an element, by its Mod. */
function elementShift(mod: Mod): number {
  return mod - Mod.B;
}

const ELEMENT_FIELDS: readonly string[] = ['', '+imm5?', '+imm4?', '+i?'];

const splitElement: Split = (operand, values, at) => {
  const index = numOf(operand.reg);
  const shift = elementShift(modOf(operand.reg));
  values[at] = hardware(operand.reg);
  values[at + 1] = (((index << 1) | 1) << shift) & 0x1f;
  values[at + 2] = (index << shift) & 0xf;
  values[at + 3] = index;
};

function isElement(operand: Operand): boolean {
  return operand.kind === Kind.Reg && modOf(operand.reg) >= Mod.B;
}

function element(mod: Mod): OperandClass {
  const count = 16 >> elementShift(mod);
  return cls((o) => o.kind === Kind.Reg && modOf(o.reg) === mod && numOf(o.reg) < count, ELEMENT_FIELDS, splitElement);
}

/** An element of any size, used as one of an arrangement's: VDUP V1.S[3], V2.B16 takes it as V1.B[3]. */
function elementOf(arrangement: Mod): OperandClass {
  const shift = arrangement === Mod.Q1 ? 4 : (arrangement - Mod.B8) >> 1;
  return cls((o) => isElement(o) && numOf(o.reg) < 16 >> shift, ['', '+imm5'], (o, values, at) => {
    values[at] = hardware(o.reg);
    values[at + 1] = (((numOf(o.reg) << 1) | 1) << shift) & 0x1f;
  });
}

// Shifted and extended registers: the parser packs the instruction's own bits.

function shifted(accepts: (operator: number, count: number) => boolean): OperandClass {
  return cls(
    (o) => o.kind === Kind.Shift && accepts((o.lo >> 22) & 3, (o.lo >> 10) & 63),
    ['', 'shift', 'imm6'],
    (o, values, at) => {
      values[at] = (o.lo >> 16) & 31;
      values[at + 1] = (o.lo >> 22) & 3;
      values[at + 2] = (o.lo >> 10) & 63;
    },
  );
}

const ROR = 3;

function isExtended(operand: Operand): boolean {
  if (operand.kind !== Kind.Reg) return false;
  const mod = modOf(operand.reg);
  return mod >= Mod.UXTB && mod <= Mod.LSL;
}

/** `lsl` is the extension that stands for LSL: UXTX, and UXTW where registers have 32 bits. */
function extended(lsl: Mod): OperandClass {
  return cls((o) => isExtended(o) && numOf(o.reg) <= 4, ['', 'option', 'imm3'], (o, values, at) => {
    const mod = modOf(o.reg);
    values[at] = hardware(o.reg);
    values[at + 1] = (mod === Mod.LSL ? lsl : mod) - Mod.UXTB;
    values[at + 2] = numOf(o.reg);
  });
}

// Pairs and lists.

function pair(isOne: (reg: number) => boolean): OperandClass {
  return cls((o) => o.kind === Kind.RegPair && isOne(o.reg) && isOne(o.index), ['', '+2?'], (o, values, at) => {
    values[at] = hardware(o.reg);
    values[at + 1] = hardware(o.index);
  });
}

/** `opcode` of the list's LD1, which tells its length. */
const LIST_OPCODES: readonly number[] = [0x7, 0xa, 0x6, 0x2];

export function listLength(operand: Operand): number {
  return LIST_OPCODES.indexOf((operand.lo >> 12) & 15) + 1;
}

const list = cls((o) => o.kind === Kind.RegList, ['', 'Q?', 'opcode?', 'size?', 'len?'], (o, values, at) => {
  values[at] = o.lo & 31;
  values[at + 1] = (o.lo >>> 30) & 1;
  values[at + 2] = (o.lo >> 12) & 15;
  values[at + 3] = (o.lo >> 10) & 3;
  values[at + 4] = listLength(o) - 1;
});

// Memory.

function isBase(reg: number): boolean {
  return isGeneral(reg) || reg === Reg.RSP;
}

function isMemory(operand: Operand): boolean {
  return operand.kind === Kind.Mem && operand.name === Name.None && operand.sym === null && isBase(operand.reg);
}

function isOffset(operand: Operand): boolean {
  return isMemory(operand) && operand.index === 0 && operand.hi === operand.lo >> 31;
}

const base = cls((o) => isOffset(o) && o.lo === 0, SLOT, splitRegister);

function offset(least: number, most: number, scale: number): OperandClass {
  return cls((o) => isOffset(o) && o.lo >= least && o.lo <= most && o.lo % scale === 0, ['', 'imm?'], (o, values, at) => {
    values[at] = hardware(o.reg);
    values[at + 1] = o.lo / scale;
  });
}

/** Base and index register, which is scaled by 2^shift or not. */
function indexed(accepts: (amount: number) => boolean): OperandClass {
  return cls((o) => isMemory(o) && o.index !== 0 && o.lo === 0 && o.hi === 0 && accepts(numOf(o.index)), ['', 'Rm', 'option', 'S'], (o, values, at) => {
    const mod = modOf(o.index);
    values[at] = hardware(o.reg);
    values[at + 1] = hardware(o.index);
    values[at + 2] = mod === Mod.None || mod === Mod.LSL ? Mod.UXTX - Mod.UXTB : mod - Mod.UXTB;
    values[at + 3] = numOf(o.index) === 0 ? 0 : 1;
  });
}

/** Base and index register, extended or not as long as `accepts` has nothing against it; the extension isn't encoded. */
function index(accepts: (mod: Mod) => boolean): OperandClass {
  return cls((o) => isMemory(o) && o.index !== 0 && accepts(modOf(o.index)), ['', 'Rm?'], (o, values, at) => {
    values[at] = hardware(o.reg);
    values[at + 1] = hardware(o.index);
  });
}

// Constants.

function isConst(operand: Operand): boolean {
  return operand.kind === Kind.Const && operand.name === Name.None;
}

const splitLow: Split = (operand, values, at) => {
  values[at] = operand.lo;
};

function inRange(least: number, most: number, split: Split = splitLow, fields = SLOT): OperandClass {
  return cls((o) => isConst(o) && o.hi === o.lo >> 31 && o.lo >= least && o.lo <= most, fields, split);
}

/** As a number of 32 bits, unsigned, of a constant that isn't negative. */
function lowInRange(most: number): OperandClass {
  return cls((o) => isConst(o) && o.hi >= 0 && o.lo >>> 0 <= most, SLOT, splitLow);
}

/** The place of the only 16 bits that aren't zero, 0 to 3, in the constant or (`flip`) its inverse; -1 if others aren't zero either. */
function findHalfword(o: Operand, is64: boolean, flip: boolean): number {
  const lo = flip ? ~o.lo : o.lo;
  const hi = !is64 ? 0 : flip ? ~o.hi : o.hi;
  if (hi === 0) return (lo & 0xffff0000) === 0 ? 0 : (lo & 0xffff) === 0 ? 1 : -1;
  if (lo !== 0) return -1;
  return (hi & 0xffff0000) === 0 ? 2 : (hi & 0xffff) === 0 ? 3 : -1;
}

function halfword(is64: boolean, flip: boolean, accepts: (o: Operand) => boolean = () => true): OperandClass {
  return cls((o) => isConst(o) && findHalfword(o, is64, flip) >= 0 && accepts(o), ['', 'hw'], (o, values, at) => {
    const hw = findHalfword(o, is64, flip);
    const word = hw < 2 ? o.lo : o.hi;
    const bits = (hw & 1) === 0 ? word : word >>> 16;
    values[at] = (flip ? ~bits : bits) & 0xffff;
    values[at + 1] = hw;
  });
}

function encodeMask(o: Operand, is64: boolean, flip: boolean): number {
  const lo = flip ? ~o.lo : o.lo;
  return encodeBitmask(lo, !is64 ? lo : flip ? ~o.hi : o.hi);
}

function bitmask(is64: boolean, flip: boolean, accepts: (o: Operand) => boolean = () => true): OperandClass {
  return cls((o) => isConst(o) && encodeMask(o, is64, flip) >= 0 && accepts(o), SLOT, (o, values, at) => {
    values[at] = encodeMask(o, is64, flip);
  });
}

/** A bitmask of twelve bits followed by twelve zeros: the real assembler moves it to ZR in two instructions. */
function isShiftedAddMask(o: Operand, is64: boolean): boolean {
  return (o.hi === 0 || !is64) && (o.lo & 0xfff) === 0 && (o.lo & 0xff000000) === 0 && encodeMask(o, is64, false) >= 0;
}

/** A constant that takes one instruction or an addition's 24 bits, or four MOVKs: what MOVD has for system registers. */
function isMoveClass(o: Operand): boolean {
  const { lo, hi } = o;
  if (hi === 0 && (lo & 0xff000000) === 0) return true;
  if (findHalfword(o, true, false) >= 0 || findHalfword(o, true, true) >= 0 || encodeMask(o, true, false) >= 0) return true;
  return countHalfwords(lo, hi, 0) === 0 && countHalfwords(lo, hi, 0xffff) === 0 && maskWithOneHalfword(lo, hi) === null;
}

/** Twelve bits, or (`shift` 12) twelve bits followed by twelve zeros. */
function addImmediate(is64: boolean, shift: number): OperandClass {
  const outside = ~(0xfff << shift);
  return cls((o) => isConst(o) && (o.hi === 0 || !is64) && (o.lo & outside) === 0, SLOT, (o, values, at) => {
    values[at] = o.lo >> shift;
  });
}

/** A bitmask that an ADD could hold, too. */
function addMask(is64: boolean): OperandClass {
  return bitmask(is64, false, (o) => (o.hi === 0 || !is64) && ((o.lo & ~0xfff) === 0 || (o.lo & ~0xfff000) === 0));
}

/** A bitmask that neither MOVZ nor MOVN could hold. */
function onlyMask(is64: boolean): OperandClass {
  return bitmask(is64, false, (o) => findHalfword(o, is64, false) < 0 && findHalfword(o, is64, true) < 0);
}

// Special operands.

function special(numberOf: (special: number) => number): OperandClass {
  return cls((o) => o.kind === Kind.Special && numberOf(o.lo) >= 0, SLOT, (o, values, at) => {
    values[at] = numberOf(o.lo);
  });
}

function systemOperationClass(crn: number, takesRegister: boolean): OperandClass {
  const find = (o: Operand) => (o.kind === Kind.Special ? systemOperation(o.lo) : undefined);
  const accepts = (o: Operand): boolean => {
    const operation = find(o);
    return operation !== undefined && operation.crn === crn && operation.takesRegister === takesRegister;
  };
  return cls(accepts, ['op1', 'CRm', 'op2'], (o, values, at) => {
    const operation = find(o)!;
    values[at] = operation.op1;
    values[at + 1] = operation.crm;
    values[at + 2] = operation.op2;
  });
}

function system(isOne: (index: number) => boolean): OperandClass {
  return cls((o) => o.kind === Kind.Reg && isSystemRegister(o.reg) && isOne(systemIndex(o.reg)), SLOT, (o, values, at) => {
    values[at] = SYSTEM_REGISTERS[systemIndex(o.reg)].encoding;
  });
}

// Branches.

function isTarget(operand: Operand): boolean {
  return operand.kind === Kind.Branch || (operand.kind === Kind.Mem && operand.sym !== null);
}

/** Distance in units of 2^shift bytes, between the units that the two addresses lie in; 0 to a symbol. */
function relative(shift: number): OperandClass {
  return cls(isTarget, SLOT, (o, values, at, prog) => {
    values[at] = o.target === null ? 0 : (o.target.pc >> shift) - (prog.pc >> shift);
  });
}

const named: Readonly<Record<string, () => OperandClass>> = {
  R: () => register(isGeneral),
  G: () => register((reg) => isGeneral(reg) && reg !== Reg.ZR),
  RSP: () => register(isGeneralOrSP),
  SP: () => register((reg) => reg === Reg.RSP),
  ZR: () => register((reg) => reg === Reg.ZR),
  F: () => register(isFloat),
  V: () => register(isVector),
  VT: () => register((reg) => modOf(reg) >= Mod.B8 && modOf(reg) <= Mod.Q1),
  EL: () => cls(isElement, ELEMENT_FIELDS, splitElement),
  sysreg: () => system(() => true),
  'sysreg.r': () => system((i) => SYSTEM_REGISTERS[i].readable),
  'sysreg.w': () => system((i) => SYSTEM_REGISTERS[i].writable),
  sh64: () => shifted((operator) => operator !== ROR),
  sh32: () => shifted((operator, count) => operator !== ROR && count < 32),
  shr64: () => shifted(() => true),
  shr32: () => shifted((_, count) => count < 32),
  'sh.far': () => shifted((operator, count) => operator !== ROR && count >= 32),
  'sh.ror': () => shifted((operator, count) => operator === ROR && count < 32),
  sh: () => shifted(() => true),
  ext: () => extended(Mod.UXTX),
  extw: () => extended(Mod.UXTW),
  'ext.far': () => matched(isExtended),
  pair: () => pair(isGeneral),
  fpair: () => pair(isFloat),
  'pair.bad': () => matched((o) => o.kind === Kind.RegPair && !(isGeneral(o.reg) && isGeneral(o.index))),
  'fpair.bad': () => matched((o) => o.kind === Kind.RegPair && !(isFloat(o.reg) && isFloat(o.index))),
  anypair: () => pair(() => true),
  list: () => list,
  mem: () => base,
  'mem.any': () => offset(-0x80000000, 0x7fffffff, 1),
  'mem.off': () => cls((o) => isOffset(o) && o.lo !== 0, SLOT, splitRegister),
  'mem.index': () => index((mod) => mod === Mod.None),
  'mem.anyindex': () => index(() => true),
  // Nobody can write (R1)(R2.UXTX): it stands for (R1)(R2) where only sequences for long offsets may use that.
  'mem.uxtx': () => index((mod) => mod === Mod.UXTX),
  'mem.prefetch': () =>
    cls((o) => isOffset(o) && o.lo >= 0 && (o.lo < 256 || (o.lo <= 32760 && o.lo % 8 === 0)), ['', 'imm'], (o, values, at) => {
      values[at] = hardware(o.reg);
      values[at + 1] = o.lo >> 3;
    }),
  const: () => cls(isConst, SLOT, splitLow),
  neg: () =>
    cls(isConst, SLOT, (o, values, at) => {
      values[at] = -o.lo;
    }),
  less1: () =>
    cls(isConst, SLOT, (o, values, at) => {
      values[at] = o.lo - 1;
    }),
  nonzero: () => cls((o) => isConst(o) && (o.lo !== 0 || o.hi !== 0), SLOT, splitLow),
  nonpositive: () => matched((o) => isConst(o) && (o.hi < 0 || (o.hi === 0 && o.lo === 0))),
  zero: () => inRange(0, 0, () => undefined, NOTHING),
  add12: () => addImmediate(true, 0),
  add24: () => addImmediate(true, 12),
  add12w: () => addImmediate(false, 0),
  add24w: () => addImmediate(false, 12),
  addmask64: () => addMask(true),
  addmask32: () => addMask(false),
  onlymask64: () => onlyMask(true),
  onlymask32: () => onlyMask(false),
  addcon: () => matched((o) => isConst(o) && o.hi === 0 && ((o.lo & ~0xfff) === 0 || (o.lo & ~0xfff000) === 0)),
  movzlow: () => halfword(false, false, (o) => o.hi === 0),
  movzzr64: () => halfword(true, false, (o) => !isShiftedAddMask(o, true)),
  movzzr32: () => halfword(false, false, (o) => !isShiftedAddMask(o, false)),
  movdcon: () => matched((o) => isConst(o) && isMoveClass(o)),
  maskmovz64: () => halfword(true, false, (o) => encodeMask(o, true, false) >= 0),
  maskmovn64: () => halfword(true, true, (o) => encodeMask(o, true, false) >= 0),
  maskmovz32: () => halfword(false, false, (o) => encodeMask(o, false, false) >= 0),
  maskmovn32: () => halfword(false, true, (o) => encodeMask(o, false, false) >= 0),
  high64: () => matched((o) => isConst(o) && findHalfword(o, true, false) >= 2),
  movz64: () => halfword(true, false),
  movn64: () => halfword(true, true),
  movz32: () => halfword(false, false),
  movn32: () => halfword(false, true),
  mask64: () => bitmask(true, false),
  mask32: () => bitmask(false, false),
  notmask64: () => bitmask(true, true),
  notmask32: () => bitmask(false, true),
  lsl64: () => inRange(0, 63, splitLeft(64), ['immr', 'imms']),
  lsl32: () => inRange(0, 31, splitLeft(32), ['immr', 'imms']),
  sysarg: () => cls((o) => isConst(o) && o.hi === 0 && (o.lo & ~0x7ffe0) === 0, SLOT, splitLow),
  float: () => matched((o) => o.kind === Kind.Float),
  'float.0': () => matched((o) => o.kind === Kind.Float && o.float === 0),
  float8: () =>
    cls((o) => o.kind === Kind.Float && floatImmediate(o.float) >= 0, SLOT, (o, values, at) => {
      values[at] = floatImmediate(o.float);
    }),
  cond: () => special(conditionNumber),
  'cond.not': () =>
    cls((o) => o.kind === Kind.Special && conditionNumber(o.lo) >= 0 && conditionNumber(o.lo) < 14, SLOT, (o, values, at) => {
      values[at] = conditionNumber(o.lo) ^ 1;
    }),
  spop: () => matched((o) => o.kind === Kind.Special && conditionNumber(o.lo) < 0),
  prfop: () => special(prefetchOperation),
  pstate: () => special(pstateField),
  target: () => special(branchTarget),
  tlbi: () => systemOperationClass(8, false),
  'tlbi.r': () => systemOperationClass(8, true),
  dc: () => systemOperationClass(7, false),
  'dc.r': () => systemOperationClass(7, true),
  rel: () => relative(2),
  adr: () => relative(0),
  adrp: () => relative(12),
};

/** LSL by v is UBFM with immr = -v, imms = bits - 1 - v. */
function splitLeft(bits: number): Split {
  return (operand, values, at) => {
    values[at] = -operand.lo & (bits - 1);
    values[at + 1] = bits - 1 - operand.lo;
  };
}

/** Classes with numbers or names in their names; the first that matches counts. */
const patterns: readonly (readonly [RegExp, (match: RegExpExecArray) => OperandClass])[] = [
  [/^u(\d+)$/, (m) => inRange(0, 2 ** Number(m[1]) - 1)],
  [/^(-?\d+)\.\.(-?\d+)$/, (m) => inRange(Number(m[1]), Number(m[2]))],
  [/^low\.(\d+)$/, (m) => lowInRange(Number(m[1]))],
  [/^sys\.(\w+)$/, (m) => matched((o) => o.kind === Kind.Reg && o.reg === systemRegister(m[1]))],
  [/^mem\.s(\d+)$/, (m) => offset(-(2 ** (Number(m[1]) - 1)), 2 ** (Number(m[1]) - 1) - 1, 1)],
  [/^mem\.s(\d+)x(\d+)$/, (m) => offset(-(2 ** (Number(m[1]) - 1)) * Number(m[2]), (2 ** (Number(m[1]) - 1) - 1) * Number(m[2]), Number(m[2]))],
  [/^mem\.u(\d+)x(\d+)$/, (m) => offset(0, (2 ** Number(m[1]) - 1) * Number(m[2]), Number(m[2]))],
  [/^mem\.=(\d+)$/, (m) => offset(Number(m[1]), Number(m[1]), 1)],
  [/^mem\.r(\d)$/, (m) => indexed((amount) => amount === 0 || amount === Number(m[1]))],
  [/^shl\.([BHSD])\d+$/, (m) => leftShift(m[1])],
  [/^shll\.([BHS])\d+$/, (m) => wideningShift(m[1])],
  [/^shr\.([BHSD])\d+$/, (m) => rightShift(m[1])],
  [/^E\.(\w+)$/, (m) => elementOf(MOD_NAMES.indexOf(m[1]))],
  [/^([BHSD])\[\]$/, (m) => element(MOD_NAMES.indexOf(m[1]))],
  [/^([BHSD])\[any\]$/, (m) => register((reg) => modOf(reg) === MOD_NAMES.indexOf(m[1]))],
  [/^([BHSDQ]\d+)$/, (m) => arranged(MOD_NAMES.indexOf(m[1]))],
];

/** immh:immb of a vector's left shift, by less than its size in bits; negative numbers pass, as in the real assembler. */
function leftShift(letter: string): OperandClass {
  const size = 8 << 'BHSD'.indexOf(letter);
  return cls((o) => isConst(o) && (o.hi < 0 || (o.hi === 0 && o.lo >>> 0 < size)), SLOT, (o, values, at) => {
    values[at] = size + o.lo;
  });
}

/** immh:immb of a widening left shift by 0 to size - 1 bits. */
function wideningShift(letter: string): OperandClass {
  const size = 8 << 'BHS'.indexOf(letter);
  return inRange(0, size - 1, (o, values, at) => {
    values[at] = size + o.lo;
  });
}

/** immh:immb of a vector's right shift by 1 to size bits. */
function rightShift(letter: string): OperandClass {
  const size = 8 << 'BHSD'.indexOf(letter);
  return inRange(1, size, (o, values, at) => {
    values[at] = 2 * size - o.lo;
  });
}

const made = new Map<string, OperandClass>();

function makeClass(name: string): OperandClass {
  if (Object.hasOwn(named, name)) return named[name]();
  for (const [pattern, make] of patterns) {
    const match = pattern.exec(name);
    if (match !== null) return make(match);
  }
  throw new Error(`no operand class "${name}"`);
}

/** The class of that name; throws if there is none. */
export function classOf(name: string): OperandClass {
  let found = made.get(name);
  if (found === undefined) made.set(name, (found = makeClass(name)));
  return found;
}

