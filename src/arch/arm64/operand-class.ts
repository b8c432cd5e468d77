import { Kind, Name, offsetOf } from '../../asm/operand.ts';
import type { Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import { Trait } from '../../base/traits.ts';
import type { AssembleContext } from '../architecture.ts';
import { traitsOf } from '../common/traits.ts';
import type { Frame } from './frame.ts';
import { countHalfwords, halfword, isAddImmediate, isBitmask, isLongAddImmediate, onlyHalfword } from './immediates.ts';
import { isFloat, isGeneral, isSystemRegister, isVector, Mod, modOf, Reg } from './registers.ts';
import { conditionNumber } from './special.ts';
import { inSlot, slotsOf } from './slots.ts';

/**
 * The real assembler's names of what an operand is, as its "illegal combination" texts have them, and as the choice
 * between sequences of several instructions depends on them (cmd/internal/obj/arm64's C_ constants).
 */
export type ClassName = string;

/** What the name of an offset depends on. */
interface OffsetClass {
  readonly most: number;
  readonly multiple: number;
  readonly name: string;
}

const offsets = (...rows: readonly (readonly [number, number, string])[]): readonly OffsetClass[] =>
  rows.map(([most, multiple, name]) => ({ most, multiple, name }));

/** `*` is AUTO for offsets from SP, OREG for those from other registers. The first row that fits counts. */
const NEGATIVE = offsets(
  [256, 16, 'NS*_16'],
  [256, 8, 'NS*_8'],
  [256, 4, 'NS*_4'],
  [256, 1, 'NS*'],
  [512, 16, 'NP*_16'],
  [512, 8, 'NP*'],
  [1024, 16, 'NQ*_16'],
  [4095, 1, 'N*4K'],
);
const POSITIVE = offsets(
  [0, 1, 'Z*'],
  [255, 16, 'PS*_16'],
  [255, 8, 'PS*_8'],
  [255, 4, 'PS*_4'],
  [255, 1, 'PS*'],
  [504, 16, 'PP*_16'],
  [504, 8, 'PP*'],
  [1008, 16, 'PQ*_16'],
  [4095, 16, 'U*4K_16'],
  [4095, 8, 'U*4K_8'],
  [4095, 4, 'U*4K_4'],
  [4095, 2, 'U*4K_2'],
  [4095, 1, 'U*4K'],
  [8190, 16, 'U*8K_16'],
  [8190, 8, 'U*8K_8'],
  [8190, 4, 'U*8K_4'],
  [8190, 2, 'U*8K'],
  [16380, 16, 'U*16K_16'],
  [16380, 8, 'U*16K_8'],
  [16380, 4, 'U*16K'],
  [32760, 16, 'U*32K_16'],
  [32760, 8, 'U*32K'],
  [65520, 16, 'U*64K'],
);

function offsetClass(offset: number, base: 'AUTO' | 'OREG'): ClassName {
  const size = Math.abs(offset);
  const row = (offset < 0 ? NEGATIVE : POSITIVE).find(({ most, multiple }) => size <= most && size % multiple === 0);
  return (row?.name ?? 'L*').replace('*', base);
}

function registerClass(reg: number): ClassName {
  if (isSystemRegister(reg)) return 'SPR';
  const mod = modOf(reg);
  if (mod >= Mod.B) return 'ELEM';
  if (mod > Mod.LSL) return 'ARNG';
  if (mod !== Mod.None) return 'EXTREG';
  if (reg === Reg.ZR) return 'ZREG';
  if (reg === Reg.RSP) return 'RSP';
  if (isFloat(reg)) return 'FREG';
  if (isVector(reg)) return 'VREG';
  return isGeneral(reg) ? 'REG' : 'GOK';
}

/** The class of a constant; `lo` repeated in `hi` when only 32 bits count. */
function constantClass(lo: number, hi: number, is32: boolean): ClassName {
  if (lo === 0 && hi === 0) return 'ZCON';
  const isMask = isBitmask(lo, is32 ? lo : hi);
  const isMove = onlyHalfword(lo, hi) >= 0 || onlyHalfword(~lo, is32 ? 0 : ~hi) >= 0;
  if (isAddImmediate(lo, hi)) {
    if ((lo & ~0xfff) === 0) return isMask ? 'ABCON0' : 'ADDCON0';
    if (isMask) return 'ABCON';
    return isMove ? 'AMCON' : 'ADDCON';
  }
  if (isMove) return isMask ? 'MBCON' : 'MOVCON';
  if (isMask) return 'BITCON';
  if (isLongAddImmediate(lo, hi)) return 'ADDCON2';
  return hi === 0 || hi === lo >> 31 ? 'LCON' : 'VCON';
}

/** How many instructions make a 64-bit constant: MOVZ or MOVN, or ORR with a bitmask, and MOVKs. */
function sequenceClass(lo: number, hi: number): ClassName {
  const zeros = countHalfwords(lo, hi, 0);
  const ones = countHalfwords(lo, hi, 0xffff);
  if (zeros >= 3 || ones >= 3) return 'MOVCON';
  if (zeros === 2 || ones === 2 || maskWithOneHalfword(lo, hi) !== null) return 'MOVCON2';
  return zeros === 1 || ones === 1 ? 'MOVCON3' : 'VCON';
}

/** A bitmask that differs from a constant in one halfword. */
export interface PatchedMask {
  readonly lo: number;
  readonly hi: number;
  readonly index: number;
}

/** Looks for a bitmask that becomes the constant when one of its halfwords, replaced so by one of two others, is set; null if there is none. */
export function maskWithOneHalfword(lo: number, hi: number): PatchedMask | null {
  for (let index = 0; index < 4; index++) {
    for (const distance of [1, 2]) {
      const other = halfword(lo, hi, (index - distance) & 3);
      const shift = (index & 1) * 16;
      const replace = (word: number): number => (word & ~(0xffff << shift)) | (other << shift);
      const mask = { lo: index < 2 ? replace(lo) : lo, hi: index < 2 ? hi : replace(hi), index };
      if (isBitmask(mask.lo, mask.hi)) return mask;
    }
  }
  return null;
}

function names(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

const SETS_FLAGS = names('ADDS ADDSW SUBS SUBSW');
/** Constants of these count as 32 bits. */
const NARROW = names('MOVW ADDW ADDSW SUBW SUBSW CMNW CMPW ANDW ORRW EORW ANDSW TSTW BICW EONW ORNW BICSW');
const WIDE = names('MOVD AND ORR EOR ANDS TST BIC EON ORN BICS ADD ADDS SUB SUBS CMN CMP');

/** What an operand's offset is counted from in the function's frame. */
export function frameBase({ name }: Operand, frame: Frame): number {
  if (name === Name.Auto) return frame.size - frame.top;
  return name === Name.Param ? frame.size + 8 : 0;
}

/** An operand's offset in the function's frame, or as it is. */
function frameOffset(operand: Operand, frame: Frame): number {
  return frameBase(operand, frame) + offsetOf(operand);
}

/** Flags can't be set by two additions. */
function wholeIfFlags({ op }: Prog, name: ClassName): ClassName {
  return name === 'ADDCON2' && SETS_FLAGS.has(op) ? 'LCON' : name;
}

function firstConstantClass(prog: Prog, { lo, hi }: Operand): ClassName {
  const isNarrow = NARROW.has(prog.op);
  const name = wholeIfFlags(prog, constantClass(lo, isNarrow ? 0 : hi, isNarrow));
  return WIDE.has(prog.op) && (name === 'LCON' || name === 'VCON') ? sequenceClass(lo, hi) : name;
}

function addressClass(operand: Operand, frame: Frame): ClassName {
  if (operand.name === Name.Extern || operand.name === Name.Static) return operand.sym === null ? 'GOK' : 'VCONADDR';
  if (operand.name === Name.None && operand.reg === Reg.ZR) return constantClass(operand.lo, operand.hi, false);
  if (operand.name === Name.GotRef || operand.name === Name.TocRef) return 'GOK';
  const offset = frameOffset(operand, frame);
  const size = Math.abs(offset);
  if (size <= 0xffffff && isAddImmediate(size, 0)) return 'AACON';
  return offset >= 0 && size <= 0xffffff ? 'AACON2' : 'LACON';
}

function memoryClass(operand: Operand, frame: Frame, context: AssembleContext): ClassName {
  const base = operand.reg === 0 ? '' : registerClass(operand.reg);
  if (base === 'FREG' || base === 'VREG') return 'GOK';
  switch (operand.name) {
    case Name.Extern:
    case Name.Static:
      if (operand.sym === null) return 'GOK';
      if (context.dataOf?.(operand.sym).threadLocal) return traitsOf(context).has(Trait.Shared) ? 'TLS_IE' : 'TLS_LE';
      return 'ADDR';
    case Name.GotRef:
      return 'GOTADDR';
    case Name.Auto:
    case Name.Param:
      return offsetClass(frameOffset(operand, frame), 'AUTO');
    case Name.None:
      if (operand.index !== 0) return offsetOf(operand) !== 0 && operand.index > 0 && modOf(operand.index) === Mod.None ? 'GOK' : 'ROFF';
      return offsetClass(offsetOf(operand), 'OREG');
    default:
      return 'GOK';
  }
}

const BY_KIND: Partial<Record<Kind, ClassName>> = {
  [Kind.None]: 'NONE',
  [Kind.Float]: 'FCON',
  [Kind.TextSize]: 'TEXTSIZE',
  [Kind.Branch]: 'SBRA',
  [Kind.RegPair]: 'PAIR',
  [Kind.RegList]: 'LIST',
  [Kind.Shift]: 'SHIFT',
};

/** log2 of the bytes that a load or store transfers. */
export const MOVE_SIZE: ReadonlyMap<string, number> = new Map([
  ['MOVB', 0],
  ['MOVBU', 0],
  ['MOVH', 1],
  ['MOVHU', 1],
  ['MOVW', 2],
  ['MOVWU', 2],
  ['FMOVS', 2],
  ['MOVD', 3],
  ['FMOVD', 3],
  ['FMOVQ', 4],
]);
export const PAIRS = names('LDP FLDPD STP FSTPD LDPW LDPSW FLDPS STPW FSTPS FLDPQ FSTPQ');
/** Pairs whose large offsets the real assembler tells from those that need a literal. */
const CLASSIFIED_PAIRS = names('FLDPQ FSTPQ LDP STP LDPW STPW');

/** The largest offset of a load or store of 1 << size bytes that an addition and a scaled offset reach. */
function longestReach(size: number): number {
  return 0xfff000 + (0xfff << size);
}

/** True if an offset is beyond what an addition to a register reaches: it must come from a literal. */
export function needsLiteral(op: string, offset: number): boolean {
  if (offset >= -4095 && offset <= 4095) return false;
  const size = MOVE_SIZE.get(op);
  if (size === undefined) return CLASSIFIED_PAIRS.has(op) && !(offset >= 0 && offset <= 0xffffff);
  return !(offset >= 0 && offset <= longestReach(size) && offset % (1 << size) === 0);
}

/** The class of a memory operand whose offset may be large. */
function largeOffset(prog: Prog, operand: Operand, name: ClassName, frame: Frame): ClassName {
  if (operand.kind !== Kind.Mem || prog.suffix === '.P' || prog.suffix === '.W' || !/(AUTO|OREG)/.test(name)) return name;
  const offset = frameOffset(operand, frame);
  // Scaled offsets need no literal either.
  const size = MOVE_SIZE.get(prog.op);
  if (size !== undefined && offset >= 0 && offset <= 0xfff << size && offset % (1 << size) === 0) return name;
  return needsLiteral(prog.op, offset) ? `L${name.includes('AUTO') ? 'AUTO' : 'OREG'}POOL` : name;
}

function operandClass(prog: Prog, operand: Operand | null, frame: Frame, context: AssembleContext): ClassName {
  if (operand === null) return 'NONE';
  switch (operand.kind) {
    case Kind.Reg:
      return registerClass(operand.reg);
    case Kind.Mem:
      return largeOffset(prog, operand, memoryClass(operand, frame, context), frame);
    case Kind.Const:
      if (operand.reg === 0 && operand.name === Name.None) return constantClass(operand.lo, operand.hi, false);
      return addressClass(operand, frame);
    case Kind.Addr:
      return addressClass(operand, frame);
    case Kind.Special:
      return conditionNumber(operand.lo) >= 0 ? 'COND' : 'SPOP';
    default:
      return BY_KIND[operand.kind] ?? 'GOK';
  }
}

/** Classes of the first source, second source, third source, destination and second destination. */
export function classesOf(prog: Prog, frame: Frame, context: AssembleContext): ClassName[] {
  const { from, reg, third, to, second } = slotsOf(prog);
  const first = inSlot(prog, from);
  const classOf = (slot: number): ClassName => operandClass(prog, inSlot(prog, slot), frame, context);
  const isConstant = first?.kind === Kind.Const && first.reg === 0 && first.name === Name.None;
  const start = isConstant ? firstConstantClass(prog, first) : wholeIfFlags(prog, classOf(from));
  return [start, classOf(reg), classOf(third), classOf(to), classOf(second)];
}

/** Numbers of the real assembler's operand types (cmd/internal/obj TYPE_ constants), which its texts print. */
const TYPE_NUMBER: Partial<Record<Kind, number>> = {
  [Kind.None]: 0,
  [Kind.Branch]: 1,
  [Kind.TextSize]: 2,
  [Kind.Mem]: 3,
  [Kind.Const]: 4,
  [Kind.Float]: 5,
  [Kind.String]: 6,
  [Kind.Reg]: 7,
  [Kind.Addr]: 8,
  [Kind.Shift]: 9,
  [Kind.RegPair]: 10,
  [Kind.Indirect]: 12,
  [Kind.RegList]: 13,
  [Kind.Special]: 14,
};

/** What the real assembler says of an instruction that no row and no sequence fits. */
export function illegalCombination(prog: Prog, description: string, frame: Frame, context: AssembleContext): string {
  const { from, to } = slotsOf(prog);
  const type = (slot: number): number => TYPE_NUMBER[inSlot(prog, slot)?.kind ?? Kind.None] ?? 0;
  return `illegal combination: ${description} ${classesOf(prog, frame, context).join(' ')}, ${type(from)} ${type(to)}`;
}
