/** Source text of x86 operands: one for each atom, what a row's classes are made of. */
import { Atom } from '../../src/arch/x86/classes.ts';
import { HUGE } from './huge-offsets.ts';
import type { Random } from './random.ts';

const WORDS = 'AX CX DX BX BP SI DI'.split(' ');
const HIGH = 'R8 R9 R10 R11 R12 R13 R14 R15'.split(' ');
const OFFSETS = [0, 0, 1, -1, 4, 8, -8, 16, 64, -64, 127, 128, -128, -129, 512, -512, 1024, 8128, -8192, 0x12345678, -0x7fffffff, 0x7fffffff];

function general(random: Random, mode: 32 | 64): string {
  return random.pick(mode === 64 && random.chance(50) ? HIGH : WORDS);
}

function offset(random: Random): string {
  if (random.chance(1)) return random.pick(HUGE);
  const value = random.pick(OFFSETS);
  return value === 0 ? '' : String(value);
}

function base(random: Random, mode: 32 | 64): string {
  return random.chance(15) ? 'SP' : general(random, mode);
}

function scaled(random: Random, index: string): string {
  return `(${index}*${random.pick([1, 2, 4, 8])})`;
}

function memory(random: Random, mode: 32 | 64): string {
  const symbol = random.chance(3)
    ? `${random.pick(['sym', 'local<>'])}${random.pick(HUGE)}(${random.pick(['SB', 'FP', 'SP'])})`
    : random.pick(['sym(SB)', 'sym+8(SB)', 'local<>(SB)', 'local<>-4(SB)', 'arg+8(FP)', 'tmp-16(SP)']);
  switch (random.below(12)) {
    case 0:
    case 1:
      return symbol;
    case 2:
    case 3:
    case 4:
      return `${offset(random)}(${base(random, mode)})${scaled(random, general(random, mode))}`;
    case 5:
      return `${offset(random)}${scaled(random, general(random, mode))}`;
    case 6:
      return String(random.pick([8, 0x12345678, -4]));
    case 7:
      return `${offset(random)}(${random.pick(['FS', 'GS', 'CS', 'DS', 'ES'])})`;
    case 8:
      return `${offset(random)}(${base(random, mode)})(${random.pick(['FS', 'GS'])}*1)`;
    default:
      return `${offset(random)}(${base(random, mode)})`;
  }
}

function vectorMemory(random: Random, mode: 32 | 64, bank: string, first: number, last: number): string {
  const index = `${bank}${between(random, first, mode === 64 ? last : Math.min(last, first + 7))}`;
  return `${offset(random)}${random.chance(90) ? `(${base(random, mode)})` : ''}${scaled(random, index)}`;
}

function between(random: Random, first: number, last: number): number {
  return first + random.below(last - first + 1);
}

type Maker = (random: Random, mode: 32 | 64) => string;

function oneOf(...texts: string[]): Maker {
  return (random) => random.pick(texts);
}

function bank(prefix: string, first: number, last: number, last386 = last): Maker {
  return (random, mode) => prefix + between(random, first, mode === 64 ? last : last386);
}

function list(prefix: string): Maker {
  return (random, mode) => {
    const first = random.below(mode === 64 ? 29 : 5);
    return `[${prefix}${first}-${prefix}${first + 3}]`;
  };
}

const MAKERS: Readonly<Partial<Record<Atom, Maker>>> = {
  [Atom.Bad]: oneOf('SPB', 'CR9', '(AX)(SP*1)'),
  [Atom.Imm0]: oneOf('$0'),
  [Atom.Imm1]: oneOf('$1'),
  [Atom.ImmU2]: oneOf('$2', '$3'),
  [Atom.ImmU7]: oneOf('$4', '$7', '$64', '$127'),
  [Atom.ImmU8]: oneOf('$128', '$200', '$255'),
  [Atom.ImmS8]: oneOf('$-1', '$-77', '$-128'),
  [Atom.ImmP32]: oneOf('$256', '$32768', '$65535', '$0x12345678', '$0x7fffffff'),
  [Atom.ImmN32]: oneOf('$-129', '$-32769', '$-0x80000000'),
  [Atom.ImmU32]: (random, mode) => random.pick(mode === 64 ? ['$0x80000000', '$0xffffffff', '$0xffffff80'] : ['$256', '$0x7fffffff', '$0x80000000', '$0xffffff00']),
  [Atom.ImmN386]: oneOf('$-129', '$-32769', '$-0x80000000'),
  [Atom.ImmWide386]: oneOf('$0x180000000', '$0x17fffffff', '$-0x80000001', '$-0x100001000', '$0x123456789abcdef0', '$-0x7123456789abcdef'),
  [Atom.Imm64]: oneOf('$0x100000000', '$-0x80000001', '$0x123456789abcdef0', '$-0x8000000000000000'),
  [Atom.AddrAbs]: oneOf('$sym(SB)', '$sym+8(SB)', '$local<>(SB)'),
  [Atom.AddrRel]: (random, mode) => random.pick(['$arg+8(FP)', '$tmp-16(SP)', ...(mode === 64 ? ['$sym(SB)'] : [])]),
  [Atom.AL]: oneOf('AL'),
  [Atom.CL]: oneOf('CL'),
  [Atom.Byte]: (random, mode) =>
    random.pick([...'DL BL AH CH DH BH'.split(' '), ...(mode === 64 ? 'BPB SIB DIB R8B R11B R15B'.split(' ') : [])]),
  [Atom.AX]: oneOf('AX'),
  [Atom.CX]: oneOf('CX'),
  [Atom.DXBX]: oneOf('DX', 'BX'),
  [Atom.Word]: oneOf('SP', 'BP', 'SI', 'DI', ...HIGH),
  [Atom.Word386]: oneOf('SP', 'BP', 'SI', 'DI'),
  [Atom.F0]: oneOf('F0'),
  [Atom.F]: bank('F', 1, 7),
  [Atom.M]: bank('M', 0, 7),
  [Atom.X0]: oneOf('X0'),
  [Atom.X]: bank('X', 1, 15),
  [Atom.X16]: bank('X', 16, 31),
  [Atom.Y]: bank('Y', 0, 15),
  [Atom.Y16]: bank('Y', 16, 31),
  [Atom.Z]: bank('Z', 0, 31, 7),
  [Atom.K0]: oneOf('K0'),
  [Atom.K]: bank('K', 1, 7),
  [Atom.XList]: list('X'),
  [Atom.YList]: list('Y'),
  [Atom.ZList]: list('Z'),
  [Atom.Mem]: memory,
  [Atom.VmX]: (random, mode) => vectorMemory(random, mode, 'X', 0, 15),
  [Atom.VmX16]: (random, mode) => vectorMemory(random, mode, 'X', 16, 31),
  [Atom.VmY]: (random, mode) => vectorMemory(random, mode, 'Y', 0, 15),
  [Atom.VmY16]: (random, mode) => vectorMemory(random, mode, 'Y', 16, 31),
  [Atom.VmZ]: (random, mode) => vectorMemory(random, mode, 'Z', 0, 31),
  [Atom.Branch]: oneOf('0(PC)'),
  [Atom.Indirect]: oneOf('*sym(SB)'),
  [Atom.TLS]: oneOf('TLS'),
};

const SYSTEM_NAMES = 'CS SS DS ES FS GS GDTR IDTR LDTR MSW TASK'.split(' ');

function systemRegister(atom: Atom): string {
  if (atom >= Atom.TR0 && atom <= Atom.TR7) return `TR${atom - Atom.TR0}`;
  if (atom >= Atom.DR0 && atom <= Atom.DR7) return `DR${atom - Atom.DR0}`;
  if (atom >= Atom.CR0 && atom <= Atom.CR8) return `CR${atom - Atom.CR0}`;
  return SYSTEM_NAMES[atom - Atom.CS];
}

const ONLY_64: ReadonlySet<Atom> = new Set([Atom.ImmP32, Atom.ImmN32, Atom.Imm64, Atom.Word]);
const ONLY_32: ReadonlySet<Atom> = new Set([Atom.AddrAbs, Atom.Word386, Atom.ImmN386, Atom.ImmWide386]);
/** On 386 the real assembler takes these for registers of amd64 and says so of addresses only, without a position. */
const HIGH_INDEX: ReadonlySet<Atom> = new Set([Atom.VmX16, Atom.VmY16]);

/** True if some source text of this mode is such an operand. */
export function existsIn(atom: Atom, mode: 32 | 64): boolean {
  if (atom === Atom.TextSize) return false;
  return mode === 64 ? !ONLY_32.has(atom) : !ONLY_64.has(atom) && !HIGH_INDEX.has(atom);
}

/** Source text of an operand that is this atom. */
export function operandText(random: Random, atom: Atom, mode: 32 | 64): string {
  const maker = MAKERS[atom];
  return maker === undefined ? systemRegister(atom) : maker(random, mode);
}
