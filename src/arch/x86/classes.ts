/**
 * Operand classes of 386 and amd64. An operand falls into exactly one atom (atomOf); a class is a set of atoms, named as in
 * the rows' notation. A row accepts an operand if the row's class holds the operand's atom.
 */
import type { Operand } from '../../asm/operand.ts';
import { Kind, Name } from '../../asm/operand.ts';
import { Reg } from './registers.ts';

/** What an operand is, as finely as any row can tell. */
export const enum Atom {
  /** Nothing that an instruction takes. */
  Bad,
  Imm0,
  Imm1,
  /** 2, 3 */
  ImmU2,
  /** 4..127 */
  ImmU7,
  /** 128..255 */
  ImmU8,
  /** -128..-1 */
  ImmS8,
  /** 256..2^31-1, amd64 */
  ImmP32,
  /** -2^31..-129, amd64 */
  ImmN32,
  /** 2^31..2^32-1; on 386 256..2^32-1 */
  ImmU32,
  /** -2^31..-129, 386 */
  ImmN386,
  /** Of more than 32 bits, of which the lower 32 lie beyond a byte, 386 */
  ImmWide386,
  Imm64,
  /** $sym(SB) whose address is an absolute 32-bit value */
  AddrAbs,
  /** $sym(SB) that is reached pc-relative, $x-8(SP), $x+8(FP) */
  AddrRel,
  AL,
  CL,
  /** DL, BL, AH..BH, BPB..R15B */
  Byte,
  AX,
  CX,
  /** DX, BX */
  DXBX,
  /** SP, BP, SI, DI, R8..R15 on amd64 */
  Word,
  /** SP, BP, SI, DI on 386, which have no low byte */
  Word386,
  F0,
  F,
  M,
  X0,
  X,
  X16,
  Y,
  Y16,
  Z,
  K0,
  K,
  XList,
  YList,
  ZList,
  Mem,
  VmX,
  VmX16,
  VmY,
  VmY16,
  VmZ,
  Branch,
  Indirect,
  TextSize,
  CS,
  SS,
  DS,
  ES,
  FS,
  GS,
  GDTR,
  IDTR,
  LDTR,
  MSW,
  TASK,
  CR0,
  CR1,
  CR2,
  CR3,
  CR4,
  CR5,
  CR6,
  CR7,
  CR8,
  DR0,
  DR1,
  DR2,
  DR3,
  DR4,
  DR5,
  DR6,
  DR7,
  TR0,
  TR1,
  TR2,
  TR3,
  TR4,
  TR5,
  TR6,
  TR7,
  TLS,
  Count,
}

/** Numbers that the real assembler prints for an operand's kind in "illegal in mode 32" errors. Index: Atom. */
export const REAL_KIND: readonly number[] = [
  0, 2, 3, 4, 7, 6, 5, 8, 8, 9, 9, 9, 10, 9, 11, 12, 13, 16, 14, 15, 21, 17, 18, 20, 19, 62, 64, 66, 67, 73, 74, 80, 83, 84, 65, 72, 79,
  24, 70, 71, 77, 78, 82, 25, 89, 88, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49,
  50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 87,
];

const IMM8S = [Atom.Imm0, Atom.Imm1, Atom.ImmU2, Atom.ImmU7, Atom.ImmS8];
const IMM8U = [Atom.Imm0, Atom.Imm1, Atom.ImmU2, Atom.ImmU7, Atom.ImmU8];
const IMM32S = [...IMM8S, Atom.ImmU8, Atom.ImmP32, Atom.ImmN32];
const IMM32U = [...IMM32S, Atom.ImmU32, Atom.ImmN386, Atom.AddrAbs];
const IMM32 = [...IMM32U, Atom.ImmWide386];
const R = [Atom.AX, Atom.CX, Atom.DXBX, Atom.Word, Atom.Word386];
const R8 = [Atom.AL, Atom.CL, Atom.Byte, Atom.AX, Atom.CX, Atom.DXBX, Atom.Word];
const X = [Atom.X0, Atom.X];
const XE = [...X, Atom.X16];
const YE = [Atom.Y, Atom.Y16];
const RM = [...R, Atom.Mem];

function range(first: Atom, last: Atom): Atom[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Classes of legacy and VEX rows. */
const CLASSES: Readonly<Record<string, readonly Atom[]>> = {
  zero: [Atom.Imm0],
  one: [Atom.Imm1],
  imm2u: [Atom.Imm0, Atom.Imm1, Atom.ImmU2],
  imm7u: [Atom.Imm0, Atom.Imm1, Atom.ImmU2, Atom.ImmU7],
  imm8s: IMM8S,
  imm8u: IMM8U,
  imm8: [...IMM8U, Atom.ImmS8],
  imm16: IMM32,
  imm32s: IMM32S,
  imm32n: [Atom.ImmS8, Atom.ImmN32, Atom.ImmN386],
  imm32: IMM32,
  imm32u: IMM32U,
  imm64: [...IMM32, Atom.Imm64],
  addr: [Atom.AddrRel],
  AL: [Atom.AL],
  CL: [Atom.CL],
  AX: [Atom.AX],
  'CL/CX': [Atom.CL, Atom.CX],
  'DX/BX': [Atom.AX, Atom.CX, Atom.DXBX],
  r8: R8,
  r16: R,
  r32: R,
  r64: R,
  rm8: [...R8, Atom.Mem],
  rm16: RM,
  rm32: RM,
  rm64: RM,
  m: [Atom.Mem],
  ST0: [Atom.F0],
  ST: [Atom.F0, Atom.F],
  M: [Atom.M],
  MM: [Atom.M, ...RM],
  X0: [Atom.X0],
  X,
  Y: [Atom.Y],
  Z: [Atom.Z],
  XM: [...X, Atom.Mem],
  YM: [Atom.Y, Atom.Mem],
  ZM: [Atom.Z, Atom.Mem],
  X4: [Atom.XList],
  Y4: [Atom.YList],
  Z4: [Atom.ZList],
  vmX: [Atom.VmX],
  vmY: [Atom.VmY],
  vmZ: [Atom.VmZ],
  K: [Atom.K0, Atom.K],
  k: [Atom.K],
  KM: [Atom.K0, Atom.K, Atom.Mem],
  S: range(Atom.CS, Atom.GS),
  CS: [Atom.CS],
  SS: [Atom.SS],
  DS: [Atom.DS],
  ES: [Atom.ES],
  FS: [Atom.FS],
  GS: [Atom.GS],
  GDTR: [Atom.GDTR],
  IDTR: [Atom.IDTR],
  LDTR: [Atom.LDTR],
  MSW: [Atom.MSW],
  TASK: [Atom.TASK],
  CR: [Atom.CR0, Atom.CR2, Atom.CR3, Atom.CR4, Atom.CR8],
  DR: [Atom.DR0, Atom.DR2, Atom.DR3, Atom.DR6, Atom.DR7],
  DR067: [Atom.DR0, Atom.DR6, Atom.DR7],
  TR67: [Atom.TR6, Atom.TR7],
  TLS: [Atom.TLS],
  rel: [Atom.Branch],
  indirect: [Atom.Indirect],
  /** What NOP takes and ignores. */
  ignored: [Atom.AddrRel, ...R, Atom.F0, Atom.F, ...X, Atom.Mem],
  any: range(Atom.Bad, Atom.TLS),
};

/** What the same names hold in an EVEX row: 32 registers a bank. */
const EVEX_CLASSES: Readonly<Record<string, readonly Atom[]>> = {
  X: XE,
  Y: YE,
  XM: [...XE, Atom.Mem],
  YM: [...YE, Atom.Mem],
  vmX: [Atom.VmX, Atom.VmX16],
  vmY: [Atom.VmY, Atom.VmY16],
};

/** Names of all classes, for the rows' test. */
export function classNames(): string[] {
  return Object.keys(CLASSES);
}

/** The atoms of a class; throws if there is no such class, as rows are program text. */
export function classAtoms(cls: string, evex: boolean): readonly Atom[] {
  const atoms = (evex ? EVEX_CLASSES[cls] : undefined) ?? CLASSES[cls];
  if (atoms === undefined) throw new Error(`unknown operand class "${cls}"`);
  return atoms;
}

const REGISTER_ATOMS: readonly [first: number, last: number, atom: Atom][] = [
  [Reg.AL, Reg.AL, Atom.AL],
  [Reg.CL, Reg.CL, Atom.CL],
  [Reg.DL, Reg.BL, Atom.Byte],
  [Reg.BPB, Reg.R15B, Atom.Byte],
  [Reg.AX, Reg.AX, Atom.AX],
  [Reg.CX, Reg.CX, Atom.CX],
  [Reg.DX, Reg.BX, Atom.DXBX],
  [Reg.SP, Reg.R15, Atom.Word],
  [Reg.AH, Reg.BH, Atom.Byte],
  [Reg.F0, Reg.F0, Atom.F0],
  [Reg.F0 + 1, Reg.F7, Atom.F],
  [Reg.M0, Reg.M7, Atom.M],
  [Reg.K0, Reg.K0, Atom.K0],
  [Reg.K0 + 1, Reg.K7, Atom.K],
  [Reg.X0, Reg.X0, Atom.X0],
  [Reg.X0 + 1, Reg.X15, Atom.X],
  [Reg.X16, Reg.X31, Atom.X16],
  [Reg.Y0, Reg.Y15, Atom.Y],
  [Reg.Y16, Reg.Y31, Atom.Y16],
  [Reg.Z0, Reg.Z31, Atom.Z],
];

const ATOMS_64 = registerAtoms();
const ATOMS_32 = registerAtoms32();

function registerAtoms(): Uint8Array {
  const atoms = new Uint8Array(Reg.Max + 1);
  for (const [first, last, atom] of REGISTER_ATOMS) atoms.fill(atom, first, last + 1);
  for (let r = Reg.CS as number; r <= Reg.TASK; r++) atoms[r] = Atom.CS + r - Reg.CS;
  for (let r = Reg.CR0 as number; r <= Reg.CR8; r++) atoms[r] = Atom.CR0 + r - Reg.CR0;
  for (let r = Reg.DR0 as number; r <= Reg.DR7; r++) atoms[r] = Atom.DR0 + r - Reg.DR0;
  for (let r = Reg.TR0 as number; r <= Reg.TR7; r++) atoms[r] = Atom.TR0 + r - Reg.TR0;
  atoms[Reg.TLS] = Atom.TLS;
  return atoms;
}

/** 386 has neither the registers from 8 on (X, Y and K banks excepted as the real assembler does) nor low bytes of SP..DI. */
function registerAtoms32(): Uint8Array {
  const atoms = registerAtoms();
  atoms.fill(Atom.Bad, Reg.BPB, Reg.R15B + 1);
  atoms.fill(Atom.Word386, Reg.SP, Reg.DI + 1);
  atoms.fill(Atom.Bad, Reg.R8, Reg.R15 + 1);
  atoms.fill(Atom.Bad, Reg.Z8, Reg.Z31 + 1);
  return atoms;
}

function constantAtom(lo: number, hi: number, mode: 32 | 64): Atom {
  const high = hi;
  if (mode === 32) hi = lo >> 31;
  if (hi === 0 && lo >= 0) {
    if (lo === 0) return Atom.Imm0;
    if (lo === 1) return Atom.Imm1;
    if (lo <= 3) return Atom.ImmU2;
    if (lo <= 127) return Atom.ImmU7;
    if (lo <= 255) return Atom.ImmU8;
    if (mode === 64) return Atom.ImmP32;
    return high === 0 ? Atom.ImmU32 : Atom.ImmWide386;
  }
  if (hi === -1 && lo < 0) {
    if (lo >= -128) return Atom.ImmS8;
    if (mode === 64) return Atom.ImmN32;
    if (high === -1) return Atom.ImmN386;
    return high === 0 ? Atom.ImmU32 : Atom.ImmWide386;
  }
  return hi === 0 ? Atom.ImmU32 : Atom.Imm64;
}

function vectorMemoryAtom(index: number, mode: 32 | 64): Atom {
  if (mode === 32 && ((index - Reg.X0) & 31) >= 8) return Atom.Bad;
  if (index <= Reg.X15) return Atom.VmX;
  if (index <= Reg.X31) return Atom.VmX16;
  if (index <= Reg.Y15) return Atom.VmY;
  if (index <= Reg.Y31) return Atom.VmY16;
  return Atom.VmZ;
}

function memoryAtom(a: Operand, mode: 32 | 64): Atom {
  if (a.index === Reg.SP || a.index < 0) return Atom.Bad;
  if (a.index >= Reg.X0 && a.index <= Reg.Z31) return vectorMemoryAtom(a.index, mode);
  if (mode === 64) {
    switch (a.name) {
      case Name.None:
        break;
      case Name.Extern:
      case Name.Static:
      case Name.GotRef:
        if (a.reg !== 0 || a.index !== 0 || a.scale !== 0) return Atom.Bad;
        break;
      case Name.Auto:
      case Name.Param:
        if (a.reg !== Reg.SP && a.reg !== 0) return Atom.Bad;
        break;
      default:
        return Atom.Bad;
    }
  }
  return Atom.Mem;
}

function registerListAtom(a: Operand, mode: 32 | 64): Atom {
  const first = a.reg;
  const last = a.index;
  if (first < Reg.X0 || first > Reg.Z31 || last < Reg.X0 || last > Reg.Z31) return Atom.Bad;
  const low = (first - Reg.X0) & 31;
  const high = (last - Reg.X0) & 31;
  if (high - low !== 3 || (mode === 32 && high >= 8)) return Atom.Bad;
  const bank = (first - Reg.X0) >> 5;
  return (last - Reg.X0) >> 5 === bank ? Atom.XList + bank : Atom.Bad;
}

/**
 * The atom of an operand. `absolute` says whether the operand's symbol is addressed by its 32-bit address rather than pc-relative
 * (386 without -shared; the libc_ imports of solaris).
 */
export function atomOf(a: Operand, mode: 32 | 64, absolute: boolean): Atom {
  switch (a.kind) {
    case Kind.Reg:
      return (mode === 64 ? ATOMS_64 : ATOMS_32)[a.reg];
    case Kind.Mem:
      return memoryAtom(a, mode);
    case Kind.Const:
      return constantAtom(a.lo, a.hi, mode);
    case Kind.Addr:
      switch (a.name) {
        case Name.Extern:
        case Name.Static:
          return absolute ? Atom.AddrAbs : Atom.AddrRel;
        case Name.Auto:
        case Name.Param:
          return Atom.AddrRel;
        case Name.None:
          return constantAtom(a.lo, a.hi, mode);
        default:
          return Atom.Bad;
      }
    case Kind.Branch:
      return Atom.Branch;
    case Kind.Indirect:
      return a.name !== Name.None && a.reg === 0 && a.index === 0 && a.scale === 0 ? Atom.Indirect : Atom.Bad;
    case Kind.TextSize:
      return Atom.TextSize;
    case Kind.RegList:
      return registerListAtom(a, mode);
    default:
      return Atom.Bad;
  }
}
