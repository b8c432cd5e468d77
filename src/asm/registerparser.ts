import type { Cursor } from './cursor.ts';
import { expression } from './expression.ts';
import { Int64 } from './int64.ts';
import type { Machine } from './machine.ts';
import { parseDecimal } from './numbers.ts';
import type { Operand } from './operand.ts';
import { Tok } from './token.ts';

/** Numbers of pseudo-registers, where a register is expected. */
export const enum Pseudo {
  FP = -1,
  SB = -2,
  SP = -3,
  PC = -4,
}

const pseudoNumbers: Readonly<Record<string, Pseudo>> = { FP: Pseudo.FP, SB: Pseudo.SB, SP: Pseudo.SP, PC: Pseudo.PC };
const defaultPseudo = ['SB', 'FP', 'PC'];

const DOLLAR = 0x24;
const STAR = 0x2a;
const OPEN = 0x28;
const CLOSE = 0x29;
const PLUS = 0x2b;
const shiftOperators = new Map<number, number>([
  [Tok.Shl, 0],
  [Tok.Shr, 1],
  [Tok.Arrow, 2],
  [Tok.Rotate, 3],
]);

/** A register, or two, as written between parentheses. */
interface RegisterTerm {
  first: number;
  /** The second of a pair; 0 if there is none. */
  second: number;
  /** 0 if there is none. */
  scale: number;
}

/** Parses registers: by name, by number, in pairs, scaled, shifted and extended. */
export class RegisterParser {
  readonly cursor: Cursor;
  readonly #machine: Machine;
  readonly #pseudo = new Map<string, Pseudo>();
  readonly #int = new Int64();

  constructor(cursor: Cursor, machine: Machine) {
    this.cursor = cursor;
    this.#machine = machine;
    for (const name of machine.pseudoRegisters ?? defaultPseudo) this.#pseudo.set(name, pseudoNumbers[name]);
  }

  /** True if a name alone is a register here, a pseudo-register included. */
  isRegister(name: string): boolean {
    return this.#machine.register(name) !== 0 || this.#pseudo.has(name);
  }

  /** The register of that name, 0 if it is a pseudo-register or none. */
  numberOf(name: string): number {
    return this.#pseudo.has(name) ? 0 : this.#machine.register(name);
  }

  /** True if a name just read is a register, or with the number in parentheses that follows is one. */
  startsRegister(name: string): boolean {
    return this.isRegister(name) || (this.cursor.peek() === OPEN && this.#machine.isRegisterPrefix(name));
  }

  /** The register of that name, or of that name and the number in parentheses that follows; 0 after an error. */
  reference(name: string): number {
    const { cursor } = this;
    const machine = this.#machine;
    const pseudo = this.#pseudo.get(name);
    if (pseudo !== undefined) return pseudo;
    const register = machine.register(name);
    if (register !== 0) return register;
    if (!machine.isRegisterPrefix(name)) {
      this.cursor.error(`expected register; found ${name}`, 'asm-register');
      return 0;
    }
    cursor.get(OPEN);
    const { value, error } = parseDecimal(cursor.get(Tok.Int), 16);
    cursor.get(CLOSE);
    if (error !== '') {
      this.cursor.error(`parsing register list: ${error}`);
      return 0;
    }
    const numbered = machine.numberedRegister(name, value);
    if (numbered === 0) this.cursor.error(`illegal register ${name}(0)`, 'asm-register');
    return numbered;
  }

  /** R1, R(1), and inside parentheses R1:R2, R1,R2, R1+R2 and R1*scale; null after an error about a register. */
  term(name: string, prefix: number): RegisterTerm | null {
    const { cursor } = this;
    const family = this.#machine.family;
    const first = this.reference(name);
    if (first === 0) return null;
    if (prefix === DOLLAR) this.cursor.error(`prefix $ not allowed for register: $${name}`);
    let second = 0;
    const separator = cursor.peek();
    if (separator === 0x3a || separator === 0x2c || separator === PLUS) {
      cursor.next();
      if (separator === 0x2c && family !== 'ARM' && family !== 'ARM64') {
        this.cursor.error('(register,register) not supported on this architecture');
        return null;
      }
      if (separator === PLUS && family !== 'PPC64') {
        this.cursor.error('(register+register) not supported on this architecture');
        return null;
      }
      cursor.next();
      second = this.reference(cursor.text);
      if (second === 0) return null;
    }
    let scale = 0;
    if (cursor.peek() === STAR) {
      cursor.next();
      cursor.next();
      scale = ['1', '2', '4', '8'].includes(cursor.text) ? Number(cursor.text) : 0;
      if (scale === 0) this.cursor.error(`bad scale: ${cursor.text}`);
    }
    return { first, second, scale };
  }

  /** arm, arm64: whether a shift operator follows, after R1 or R(1). */
  atShift(): boolean {
    if (this.#machine.registerShift === undefined) return false;
    const { cursor } = this;
    if (shiftOperators.has(cursor.peek())) return true;
    const numbered = cursor.peek() === OPEN && cursor.peekAt(1) === Tok.Int && cursor.peekAt(2) === CLOSE;
    return numbered && shiftOperators.has(cursor.peekAt(3));
  }

  atExtension(): boolean {
    return this.#machine.registerExtension !== undefined && this.cursor.peek() === 0x2e;
  }

  shift(operand: Operand, name: string, prefix: number): void {
    const { cursor } = this;
    const machine = this.#machine;
    const arm64 = machine.family === 'ARM64';
    if (prefix !== 0) this.cursor.error(`prefix ${String.fromCharCode(prefix)} not allowed for shifted register: $${name}`);
    const reg = this.reference(name);
    if (reg === 0) return;
    const operator = shiftOperators.get(cursor.next()) ?? 0;
    const kind = cursor.next();
    const text = cursor.text;
    let count = 0;
    let countRegister = 0;
    if (kind === Tok.Ident) {
      if (arm64) this.cursor.error(`rhs of shift must be integer: ${text}`);
      else countRegister = this.reference(text);
    } else if (kind === Tok.Int || kind === OPEN) {
      cursor.back();
      expression(cursor, this.#int);
      const limit = arm64 ? 64 : 32;
      count = this.#int.lo & (limit - 1);
      if (this.#int.hi > 0 || (this.#int.hi === 0 && this.#int.lo >>> 0 >= limit)) {
        this.cursor.error(`register shift count too large: ${text}`);
      }
    } else this.cursor.error(`unexpected ${text} in register shift`);
    const error = machine.registerShift!(operand, reg, operator, count, countRegister);
    if (error !== '') this.cursor.error(error);
  }

  /** arm64, loong64: `.UXTW`, `.B16`, `.B[3]` or `<<2` after a register. */
  extension(operand: Operand, name: string, prefix: number): void {
    const { cursor } = this;
    if (prefix !== 0) this.cursor.error(`prefix ${String.fromCharCode(prefix)} not allowed for shifted register: $${name}`);
    const reg = this.reference(name);
    if (reg === 0) return;
    let extension = 'LSL';
    if (cursor.peek() !== Tok.Shl) {
      cursor.get(0x2e);
      cursor.next();
      extension = cursor.text;
    }
    let num = 0;
    const suffix = cursor.peek();
    const element = suffix === 0x5b;
    if (suffix === Tok.Shl || element) {
      cursor.next();
      const { value, error } = parseDecimal(cursor.get(Tok.Int), 16);
      if (element) cursor.get(0x5d);
      if (error !== '') this.cursor.error(`parsing ${element ? 'element index' : 'left shift amount'}: ${error}`);
      num = value;
    }
    const { registerExtension } = this.#machine;
    const error =
      registerExtension === undefined
        ? 'register extension not supported on this architecture'
        : registerExtension.call(this.#machine, operand, { reg, extension, num, element });
    if (error !== '') this.cursor.error(error);
  }
}
