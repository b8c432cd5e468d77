/** Registers of arm64: their numbers, names, and what may follow a name (R1.UXTW<<2, V1.B16, V1.B[3]). */
import { SYSTEM_REGISTERS } from './system-registers.ts';

/** Plain registers; the low five bits are the hardware's number. */
export const enum Reg {
  R0 = 32,
  R16 = 48,
  R17 = 49,
  R18 = 50,
  R19 = 51,
  R20 = 52,
  R26 = 58,
  R27 = 59,
  R28 = 60,
  R29 = 61,
  R30 = 62,
  ZR = 63,
  F0 = 64,
  F31 = 95,
  V0 = 96,
  V31 = 127,
  RSP = 159,
}

/** What may follow a register's name, bits 8 to 12 of a register number. */
export const enum Mod {
  None,
  UXTB,
  UXTH,
  UXTW,
  UXTX,
  SXTB,
  SXTH,
  SXTW,
  SXTX,
  LSL,
  B8,
  B16,
  H4,
  H8,
  S2,
  S4,
  D1,
  D2,
  Q1,
  B,
  H,
  S,
  D,
}

export const MOD_NAMES: readonly string[] =
  ' UXTB UXTH UXTW UXTX SXTB SXTH SXTW SXTX LSL B8 B16 H4 H8 S2 S4 D1 D2 Q1 B H S D'.split(' ');

const BASE_MASK = 0xff;
const MOD_SHIFT = 8;
const MOD_MASK = 0x1f;
const NUM_SHIFT = 13;
/** Set in the number of a system register, whose low bits are its place in SYSTEM_REGISTERS, from 1. */
const SYSTEM = 0x20000000;

/** Index of an element where the real assembler has forgotten it: V1.B. */
export const NO_INDEX = 0x7fff;

/** The register without what follows its name. */
export function baseOf(reg: number): number {
  return reg & BASE_MASK;
}

export function modOf(reg: number): number {
  return reg > 0 && reg < SYSTEM ? (reg >> MOD_SHIFT) & MOD_MASK : Mod.None;
}

/** Shift amount of R1.UXTW<<2, index of V1.B[3]. */
export function numOf(reg: number): number {
  return reg > 0 && reg < SYSTEM ? reg >> NUM_SHIFT : 0;
}

export function composeRegister(base: number, mod: number, num: number): number {
  return base | (mod << MOD_SHIFT) | (num << NUM_SHIFT);
}

/** V1.B[3] → V1.B */
export function forgetIndex(reg: number): number {
  return modOf(reg) < Mod.B ? reg : composeRegister(baseOf(reg), modOf(reg), NO_INDEX);
}

/** The hardware's number of a register, 0 to 31. */
export function hardware(reg: number): number {
  return reg & 31;
}

/** R0 to R30, ZR. */
export function isGeneral(reg: number): boolean {
  return reg >= Reg.R0 && reg <= Reg.ZR;
}

/** R0 to R30, RSP. */
export function isGeneralOrSP(reg: number): boolean {
  return (reg >= Reg.R0 && reg <= Reg.R30) || reg === Reg.RSP;
}

export function isFloat(reg: number): boolean {
  return reg >= Reg.F0 && reg <= Reg.F31;
}

export function isVector(reg: number): boolean {
  return reg >= Reg.V0 && reg <= Reg.V31;
}

export function isSystemRegister(reg: number): boolean {
  return reg >= SYSTEM;
}

/** Index in SYSTEM_REGISTERS. */
export function systemIndex(reg: number): number {
  return (reg & ~SYSTEM) - 1;
}

/** Register names as the parser takes them: R18 and R28 only under other names, which the platform and g have. */
const NUMBERS: ReadonlyMap<string, number> = registerNumbers();

function registerNumbers(): Map<string, number> {
  const numbers = new Map<string, number>();
  for (let i = 0; i < 31; i++) numbers.set(`R${i}`, Reg.R0 + i);
  for (let i = 0; i < 32; i++) numbers.set(`F${i}`, Reg.F0 + i).set(`V${i}`, Reg.V0 + i);
  numbers.delete('R18');
  numbers.delete('R28');
  numbers.set('R18_PLATFORM', Reg.R18).set('g', Reg.R28).set('LR', Reg.R30).set('ZR', Reg.ZR).set('RSP', Reg.RSP);
  SYSTEM_REGISTERS.forEach(({ name }, i) => numbers.set(name, SYSTEM | (i + 1)));
  return numbers;
}

/** 0 if there is no such register. */
export function registerNumber(name: string): number {
  return NUMBERS.get(name) ?? 0;
}

export function systemRegister(name: string): number {
  const reg = registerNumber(name);
  return isSystemRegister(reg) ? reg : 0;
}

function plainName(reg: number): string {
  if (reg === Reg.R28) return 'g';
  if (reg === Reg.ZR) return 'ZR';
  if (reg === Reg.RSP) return 'RSP';
  return (isGeneral(reg) ? 'R' : isFloat(reg) ? 'F' : 'V') + hardware(reg);
}

/** As listings and messages show it; pseudo-registers have negative numbers, and no names there. */
export function registerName(reg: number): string {
  if (reg < 0) return `R???${reg}`;
  if (reg === 0) return 'NONE';
  if (isSystemRegister(reg)) return SYSTEM_REGISTERS[systemIndex(reg)].name;
  const base = baseOf(reg);
  const mod = modOf(reg);
  const num = numOf(reg);
  if (mod === Mod.None) return plainName(base);
  if (mod === Mod.LSL) return `R${hardware(base)}<<${num}`;
  if (mod >= Mod.B) return `V${hardware(base)}.${MOD_NAMES[mod]}${num === NO_INDEX ? '' : `[${num}]`}`;
  if (mod > Mod.LSL) return `V${hardware(base)}.${MOD_NAMES[mod]}`;
  const number = hardware(base);
  return `${number === 31 ? 'ZR' : `R${number}`}.${MOD_NAMES[mod]}${num === 0 ? '' : `<<${num}`}`;
}
