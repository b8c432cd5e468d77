/**
 * Registers of 386 and amd64, as Go spells them. A register's number is its place, from 1, in the list below; 0 is none.
 * Both GOARCHes know all names: what 386 cannot encode is refused by its encoder.
 */

/** First register of each bank; a bank is contiguous. */
export const enum Reg {
  None = 0,
  AL = 1,
  CL = 2,
  DL = 3,
  BL = 4,
  SPB = 5,
  BPB = 6,
  DIB = 8,
  R8B = 9,
  R15B = 16,
  AX = 17,
  CX = 18,
  DX = 19,
  BX = 20,
  SP = 21,
  BP = 22,
  SI = 23,
  DI = 24,
  R8 = 25,
  R11 = 28,
  R12 = 29,
  R13 = 30,
  R14 = 31,
  R15 = 32,
  AH = 33,
  CH = 34,
  DH = 35,
  BH = 36,
  F0 = 37,
  F7 = 44,
  M0 = 45,
  M7 = 52,
  K0 = 53,
  K7 = 60,
  X0 = 61,
  X7 = 68,
  X8 = 69,
  X15 = 76,
  X16 = 77,
  X31 = 92,
  Y0 = 93,
  Y8 = 101,
  Y15 = 108,
  Y16 = 109,
  Y31 = 124,
  Z0 = 125,
  Z8 = 133,
  Z16 = 141,
  Z31 = 156,
  CS = 157,
  SS = 158,
  DS = 159,
  ES = 160,
  FS = 161,
  GS = 162,
  GDTR = 163,
  IDTR = 164,
  LDTR = 165,
  MSW = 166,
  TASK = 167,
  CR0 = 168,
  CR8 = 176,
  CR15 = 183,
  DR0 = 184,
  DR7 = 191,
  TR0 = 192,
  TR7 = 199,
  TLS = 200,
  Max = 201,
}

function bank(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => prefix + i);
}

const NAMES: readonly string[] = [
  '',
  ...'AL CL DL BL SPB BPB SIB DIB R8B R9B R10B R11B R12B R13B R14B R15B'.split(' '),
  ...'AX CX DX BX SP BP SI DI R8 R9 R10 R11 R12 R13 R14 R15'.split(' '),
  ...'AH CH DH BH'.split(' '),
  ...bank('F', 8),
  ...bank('M', 8),
  ...bank('K', 8),
  ...bank('X', 32),
  ...bank('Y', 32),
  ...bank('Z', 32),
  ...'CS SS DS ES FS GS GDTR IDTR LDTR MSW TASK'.split(' '),
  ...bank('CR', 16),
  ...bank('DR', 8),
  ...bank('TR', 8),
  'TLS',
  'MAXREG',
];

const NUMBERS: ReadonlyMap<string, number> = new Map(NAMES.map((name, i) => [name, i] as const).slice(1));

/** Number of the register of that name, 0 if there is none. */
export function registerNumber(name: string): number {
  return NUMBERS.get(name) ?? 0;
}

/** Go's name of a register. */
export function registerName(reg: number): string {
  return NAMES[reg] ?? `Rgok(${reg})`;
}

/** Hardware number (0..31) of each register: 3 bits of ModRM, then REX/VEX, then EVEX. Segment registers by their Sreg number. */
export const HARDWARE: Uint8Array = hardwareNumbers();

/** 1 for the byte registers that are reached by a REX prefix only (SPB, BPB, SIB, DIB). */
export const NEEDS_REX: Uint8Array = Uint8Array.from({ length: Reg.Max + 1 }, (_, r) => (r >= Reg.SPB && r <= Reg.DIB ? 1 : 0));

function hardwareNumbers(): Uint8Array {
  const numbers = new Uint8Array(Reg.Max + 1);
  const fill = (first: number, last: number, from = 0) => {
    for (let r = first; r <= last; r++) numbers[r] = from + r - first;
  };
  fill(Reg.AL, Reg.R15B);
  fill(Reg.AX, Reg.R15);
  fill(Reg.AH, Reg.BH, 4);
  fill(Reg.F0, Reg.F7);
  fill(Reg.M0, Reg.M7);
  fill(Reg.K0, Reg.K7);
  fill(Reg.X0, Reg.X31);
  fill(Reg.Y0, Reg.Y31);
  fill(Reg.Z0, Reg.Z31);
  fill(Reg.CR0, Reg.CR15);
  fill(Reg.DR0, Reg.DR7);
  fill(Reg.TR0, Reg.TR7);
  numbers[Reg.CS] = 1;
  numbers[Reg.SS] = 2;
  numbers[Reg.DS] = 3;
  numbers[Reg.ES] = 0;
  numbers[Reg.FS] = 4;
  numbers[Reg.GS] = 5;
  return numbers;
}
