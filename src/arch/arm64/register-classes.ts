/** Operand classes of arm64: registers, plain, with an arrangement, extended or shifted, in pairs and lists. */
import { Kind, type Operand } from '../../asm/operand.ts';
import { type ClassPatterns, type ClassTable, cls, matched, type OperandClass, SLOT, type Split } from '../fixed/class.ts';
import { hardware, isFloat, isGeneral, isGeneralOrSP, isVector, Mod, MOD_NAMES, modOf, numOf, Reg } from './registers.ts';

/** The hardware's number. */
export const splitRegister: Split = (operand, values, at) => {
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

/** Registers of a list with that `opcode`, 0 if there is none. */
export function lengthOf(opcode: number): number {
  return LIST_OPCODES.indexOf(opcode) + 1;
}

export function listLength(operand: Operand): number {
  return lengthOf((operand.lo >> 12) & 15);
}

const list = cls((o) => o.kind === Kind.RegList, ['', 'Q?', 'opcode?', 'size?', 'len?'], (o, values, at) => {
  values[at] = o.lo & 31;
  values[at + 1] = (o.lo >>> 30) & 1;
  values[at + 2] = (o.lo >> 12) & 15;
  values[at + 3] = (o.lo >> 10) & 3;
  values[at + 4] = listLength(o) - 1;
});

export const REGISTER_CLASSES: ClassTable = {
  R: () => register(isGeneral),
  G: () => register((reg) => isGeneral(reg) && reg !== Reg.ZR),
  RSP: () => register(isGeneralOrSP),
  SP: () => register((reg) => reg === Reg.RSP),
  ZR: () => register((reg) => reg === Reg.ZR),
  F: () => register(isFloat),
  V: () => register(isVector),
  VT: () => register((reg) => modOf(reg) >= Mod.B8 && modOf(reg) <= Mod.Q1),
  EL: () => cls(isElement, ELEMENT_FIELDS, splitElement),
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
};

export const REGISTER_PATTERNS: ClassPatterns = [
  [/^E\.(\w+)$/, (m) => elementOf(MOD_NAMES.indexOf(m[1]))],
  [/^([BHSD])\[\]$/, (m) => element(MOD_NAMES.indexOf(m[1]))],
  [/^([BHSD])\[any\]$/, (m) => arranged(MOD_NAMES.indexOf(m[1]))],
  [/^([BHSDQ]\d+)$/, (m) => arranged(MOD_NAMES.indexOf(m[1]))],
];
