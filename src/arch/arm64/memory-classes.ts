/** Operand classes of arm64: memory. */
import { Kind, Name, type Operand } from '../../asm/operand.ts';
import { type ClassPatterns, type ClassTable, cls, matched, type OperandClass, SLOT } from '../fixed/class.ts';
import { splitRegister } from './register-classes.ts';
import { hardware, isGeneral, isSystemRegister, Mod, modOf, numOf, Reg } from './registers.ts';

/** As in the real assembler system registers pass, by their place in the table, and an address without a base, which is one from R0. */
function isBase(reg: number): boolean {
  return reg === 0 || isGeneral(reg) || reg === Reg.RSP || isSystemRegister(reg);
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

/** A base and an offset, of which the real assembler sees 32 bits. */
function lower32(accepts: (lo: number) => boolean): OperandClass {
  return cls((o) => isMemory(o) && o.index === 0 && accepts(o.lo), SLOT, splitRegister);
}

/** A base and an index register that is one; beside an extended or scaled one the real assembler overlooks an offset. */
function hasIndex(o: Operand): boolean {
  return isMemory(o) && o.index >= Reg.R0 && (modOf(o.index) !== Mod.None || (o.lo === 0 && o.hi === 0));
}

/** An index that is no register but the number of an element, which RET has left. */
function hasElementIndex(o: Operand): boolean {
  return isMemory(o) && o.index > 0 && o.index < Reg.R0;
}

function hasPseudoIndex(o: Operand): boolean {
  return isMemory(o) && o.index < 0;
}

/** Base and index register, which is scaled by 2^shift or not. */
function indexed(accepts: (amount: number) => boolean): OperandClass {
  return cls((o) => hasIndex(o) && accepts(numOf(o.index)), ['', 'Rm', 'option', 'S'], (o, values, at) => {
    const mod = modOf(o.index);
    values[at] = hardware(o.reg);
    values[at + 1] = hardware(o.index);
    values[at + 2] = mod === Mod.None || mod === Mod.LSL ? Mod.UXTX - Mod.UXTB : mod - Mod.UXTB;
    values[at + 3] = numOf(o.index) === 0 ? 0 : 1;
  });
}

/** Base and index register, extended or not as long as `accepts` has nothing against it; the extension isn't encoded. */
function index(accepts: (mod: Mod) => boolean, takesPseudo = false): OperandClass {
  return cls((o) => (hasIndex(o) && accepts(modOf(o.index))) || (takesPseudo && hasPseudoIndex(o)), ['', 'Rm?'], (o, values, at) => {
    values[at] = hardware(o.reg);
    values[at + 1] = hardware(o.index);
  });
}

export const MEMORY_CLASSES: ClassTable = {
  mem: () => base,
  'mem.any': () => lower32(() => true),
  'mem.zero': () => lower32((lo) => lo === 0),
  'mem.off': () => lower32((lo) => lo !== 0),
  // Of this, too, it sees 32 bits.
  'mem.low9': () =>
    cls((o) => isMemory(o) && o.index === 0 && o.lo >= -256 && o.lo <= 255, ['', 'imm'], (o, values, at) => {
      values[at] = hardware(o.reg);
      values[at + 1] = o.lo;
    }),
  'mem.index': () => index((mod) => mod === Mod.None),
  'mem.anyindex': () => index(() => true, true),
  'mem.pseudo': () => matched(hasPseudoIndex),
  'mem.element': () => matched(hasElementIndex),
  // Nobody can write (R1)(R2.UXTX): it stands for (R1)(R2) where only sequences for long offsets may use that.
  'mem.uxtx': () => index((mod) => mod === Mod.UXTX),
  'mem.prefetch': () =>
    cls((o) => isOffset(o) && o.lo >= 0 && (o.lo < 256 || (o.lo <= 32760 && o.lo % 8 === 0)), ['', 'imm'], (o, values, at) => {
      values[at] = hardware(o.reg);
      values[at + 1] = o.lo >> 3;
    }),
};

export const MEMORY_PATTERNS: ClassPatterns = [
  [/^mem\.s(\d+)$/, (m) => offset(-(2 ** (Number(m[1]) - 1)), 2 ** (Number(m[1]) - 1) - 1, 1)],
  [/^mem\.s(\d+)x(\d+)$/, (m) => offset(-(2 ** (Number(m[1]) - 1)) * Number(m[2]), (2 ** (Number(m[1]) - 1) - 1) * Number(m[2]), Number(m[2]))],
  [/^mem\.u(\d+)x(\d+)$/, (m) => offset(0, (2 ** Number(m[1]) - 1) * Number(m[2]), Number(m[2]))],
  [/^mem\.=(\d+)$/, (m) => lower32((lo) => lo === Number(m[1]))],
  [/^mem\.r(\d)$/, (m) => indexed((amount) => amount === 0 || amount === Number(m[1]))],
];
