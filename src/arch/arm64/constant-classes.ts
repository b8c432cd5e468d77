/** Operand classes of arm64: constants. */
import { Kind, Name, type Operand } from '../../asm/operand.ts';
import { type ClassPatterns, type ClassTable, cls, matched, type OperandClass, SLOT, type Split } from '../fixed/class.ts';
import { encodeBitmask } from './bitmask.ts';
import { floatImmediate } from './fields.ts';
import { countHalfwords } from './immediates.ts';
import { maskWithOneHalfword } from './operand-class.ts';
import { Reg } from './registers.ts';

/** $8, and $8(ZR), which is as much. */
function isConst({ kind, name, reg }: Operand): boolean {
  if (name !== Name.None) return false;
  return kind === Kind.Const ? reg === 0 : kind === Kind.Addr && reg === Reg.ZR;
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

/** 32 bits, or what one instruction holds. */
function isSimple(o: Operand): boolean {
  if (!isConst(o)) return false;
  if (o.hi === 0 || o.hi === o.lo >> 31) return true;
  return findHalfword(o, true, false) >= 0 || findHalfword(o, true, true) >= 0 || encodeMask(o, true, false) >= 0;
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

/** LSL by v is UBFM with immr = -v, imms = bits - 1 - v. */
function splitLeft(bits: number): Split {
  return (operand, values, at) => {
    values[at] = -operand.lo & (bits - 1);
    values[at + 1] = bits - 1 - operand.lo;
  };
}

/** The low 32 bits count, of a number that isn't more than they are; bits - 1 less the number must not overflow. */
function leftShiftBy(bits: number): OperandClass {
  return cls((o) => isConst(o) && o.hi <= 0 && o.hi !== -0x80000000 && o.lo >>> 0 < bits, ['immr', 'imms'], splitLeft(bits));
}

/**
 * immh:immb of a vector's left shift, by less than its size in bits; negative numbers pass, as in the real assembler, and
 * those that are negative once the size is added.
 */
function leftShift(letter: string): OperandClass {
  const size = 8 << 'BHSD'.indexOf(letter);
  const overflows = ({ lo, hi }: Operand): boolean => hi === 0x7fffffff && (lo >>> 0) + size >= 2 ** 32;
  return cls((o) => isConst(o) && (o.hi < 0 || (o.hi === 0 && o.lo >>> 0 < size) || overflows(o)), SLOT, (o, values, at) => {
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

export const CONSTANT_CLASSES: ClassTable = {
  const: () => cls(isConst, SLOT, splitLow),
  // Of $n(ZR) the real assembler takes none of the bits here.
  barrier: () =>
    cls(isConst, SLOT, (o, values, at) => {
      values[at] = o.kind === Kind.Const ? o.lo : 0;
    }),
  neg: () =>
    cls(isConst, SLOT, (o, values, at) => {
      values[at] = -o.lo;
    }),
  less1: () =>
    cls(isConst, SLOT, (o, values, at) => {
      values[at] = o.lo - 1;
    }),
  nonpositive: () => matched((o) => isConst(o) && (o.hi < 0 || (o.hi === 0 && o.lo === 0))),
  zero: () => inRange(0, 0, () => undefined, []),
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
  // What isn't a constant of 64 bits in four parts: 32 bits, or one that an instruction holds.
  lcon: () => cls(isSimple, SLOT, splitLow),
  high64: () => matched((o) => isConst(o) && findHalfword(o, true, false) >= 2),
  movz64: () => halfword(true, false),
  movn64: () => halfword(true, true),
  movz32: () => halfword(false, false),
  movn32: () => halfword(false, true),
  mask64: () => bitmask(true, false),
  mask32: () => bitmask(false, false),
  notmask64: () => bitmask(true, true),
  notmask32: () => bitmask(false, true),
  lsl64: () => leftShiftBy(64),
  lsl32: () => leftShiftBy(32),
  sysarg: () => cls((o) => isConst(o) && o.hi === 0 && (o.lo & ~0x7ffe0) === 0, SLOT, splitLow),
  float: () => matched((o) => o.kind === Kind.Float),
  float8: () =>
    cls((o) => o.kind === Kind.Float && floatImmediate(o.float) >= 0, SLOT, (o, values, at) => {
      values[at] = floatImmediate(o.float);
    }),
  prfop5: () => cls((o) => isSimple(o) && o.lo >>> 0 <= 31, SLOT, splitLow),
};

export const CONSTANT_PATTERNS: ClassPatterns = [
  [/^u(\d+)$/, (m) => inRange(0, 2 ** Number(m[1]) - 1)],
  [/^(-?\d+)\.\.(-?\d+)$/, (m) => inRange(Number(m[1]), Number(m[2]))],
  [/^low32\.(\d+)$/, (m) => cls((o) => isConst(o) && o.lo >>> 0 <= Number(m[1]), SLOT, splitLow)],
  [/^low\.(\d+)$/, (m) => lowInRange(Number(m[1]))],
  [/^shl\.([BHSD])\d+$/, (m) => leftShift(m[1])],
  [/^shll\.([BHS])\d+$/, (m) => wideningShift(m[1])],
  [/^shr\.([BHSD])\d+$/, (m) => rightShift(m[1])],
];
