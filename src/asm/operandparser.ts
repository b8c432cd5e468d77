import { Abi, type SymbolTable } from '../base/symbol.ts';
import { Cursor } from './cursor.ts';
import { expression, floatExpression } from './expression.ts';
import { Int64 } from './int64.ts';
import type { Machine } from './machine.ts';
import { parseDecimal } from './numbers.ts';
import { Kind, Name, Operand } from './operand.ts';
import { parseRegisterList } from './registerlist.ts';
import { Tok, type TokenList } from './token.ts';
import { unquote } from './unquote.ts';

/** Numbers of pseudo-registers, where a register is expected. */
export const enum Pseudo {
  FP = -1,
  SB = -2,
  SP = -3,
  PC = -4,
}

const pseudoNumbers: Readonly<Record<string, Pseudo>> = { FP: Pseudo.FP, SB: Pseudo.SB, SP: Pseudo.SP, PC: Pseudo.PC };
const defaultPseudo = ['SB', 'FP', 'PC'];

/** What an operand's names mean. */
export interface OperandContext {
  readonly machine: Machine;
  readonly symbols: SymbolTable;
  /** Escaped package path that a name beginning with a period gets. */
  readonly pkgPrefix: string;
  readonly allowAbi: boolean;
}

const DOLLAR = 0x24;
const STAR = 0x2a;
const OPEN = 0x28;
const CLOSE = 0x29;
const PLUS = 0x2b;
const MINUS = 0x2d;
const shiftOperators = new Map<number, number>([
  [Tok.Shl, 0],
  [Tok.Shr, 1],
  [Tok.Arrow, 2],
  [Tok.Rotate, 3],
]);
/** Tokens that begin a constant. */
const constantStarts: ReadonlySet<number> = new Set([Tok.Int, Tok.Float, Tok.String, Tok.Char, PLUS, MINUS, 0x7e]);

/** A register, or two, as written between parentheses. */
interface RegisterTerm {
  first: number;
  /** The second of a pair; 0 if there is none. */
  second: number;
  /** 0 if there is none. */
  scale: number;
}

/** Parses operands: `$sym±offset(SB)(reg)(index*scale)`, where every part may be missing, and each machine's own forms. */
export class OperandParser {
  readonly cursor: Cursor;
  readonly #context: OperandContext;
  readonly #machine: Machine;
  readonly #pseudo = new Map<string, Pseudo>();
  readonly #int = new Int64();
  /** True while the operands of a jump are parsed: names alone are labels. */
  isJump = false;

  constructor(tokens: TokenList, context: OperandContext, report: (code: string, message: string, column: number) => void) {
    this.cursor = new Cursor(tokens, report);
    this.#context = context;
    this.#machine = context.machine;
    for (const name of context.machine.pseudoRegisters ?? defaultPseudo) this.#pseudo.set(name, pseudoNumbers[name]);
  }

  #error(message: string, code?: string): void {
    this.cursor.error(message, code);
  }

  /** The operand that is tokens `start` up to `end`. */
  parse(start: number, end: number): Operand {
    const { cursor } = this;
    const operand = new Operand();
    cursor.reset(start, end);
    operand.column = cursor.tokens.columns[start];
    let prefix = cursor.peek();
    if (prefix === DOLLAR || prefix === STAR) cursor.next();
    else prefix = 0;
    this.#body(operand, prefix);
    return operand;
  }

  #body(operand: Operand, prefix: number): void {
    const { cursor } = this;
    const kind = cursor.next();
    const text = cursor.text;
    if (kind === Tok.Ident) {
      if (this.#startsRegister(text)) return this.#register(operand, text, prefix);
      this.#nameOrSpecial(operand, text, prefix);
      if (cursor.peek() !== Tok.EOF) this.#address(operand, prefix);
      return;
    }
    if (kind === 0x5b) {
      if (prefix !== 0) this.#error('illegal use of register list');
      parseRegisterList(cursor, this.#machine, operand, (name) => this.#reference(name));
      return cursor.expectEnd();
    }
    let isConstant = constantStarts.has(kind);
    if (kind === OPEN) {
      // An expression in parentheses, or (R); R(1) is none of the real parser's registers here.
      if (cursor.peek() === Tok.EOF) return this.#error('missing right parenthesis');
      isConstant = !this.#isRegister(cursor.peekText());
    }
    if (isConstant || kind === OPEN) cursor.back();
    if (isConstant) this.#constant(operand, prefix);
    else this.#address(operand, prefix);
  }

  #nameOrSpecial(operand: Operand, name: string, prefix: number): void {
    const special = this.#machine.special(name);
    if (special < 0) return this.#symbol(operand, name, prefix);
    operand.kind = Kind.Special;
    operand.lo = special;
  }

  #constant(operand: Operand, prefix: number): void {
    const { cursor } = this;
    if (cursor.has(Tok.Float)) {
      if (prefix !== DOLLAR) this.#error('floating-point constant must be an immediate');
      operand.kind = Kind.Float;
      operand.float = floatExpression(cursor);
      return cursor.expectEnd();
    }
    if (cursor.has(Tok.String)) return this.#string(operand, prefix);
    this.#offset(operand);
    if (cursor.peek() === OPEN) return this.#address(operand, prefix);
    operand.kind = prefix === DOLLAR ? Kind.Const : prefix === STAR ? Kind.Indirect : Kind.Mem;
    cursor.expectEnd();
  }

  #string(operand: Operand, prefix: number): void {
    if (prefix !== DOLLAR) return this.#error('string constant must be an immediate');
    const text = unquote(this.cursor.get(Tok.String));
    if (text === null) this.#error('string parse error: invalid syntax');
    operand.kind = Kind.String;
    operand.text = text ?? '';
    this.cursor.expectEnd();
  }

  #offset(operand: Operand): void {
    expression(this.cursor, this.#int);
    operand.lo = this.#int.lo;
    operand.hi = this.#int.hi;
  }

  // Registers.

  #isRegister(name: string): boolean {
    return this.#machine.register(name) !== 0 || this.#pseudo.has(name);
  }

  #startsRegister(name: string): boolean {
    return this.#isRegister(name) || (this.cursor.peek() === OPEN && this.#machine.isRegisterPrefix(name));
  }

  /** The register of that name, or of that name and the number in parentheses that follows; 0 after an error. */
  #reference(name: string): number {
    const { cursor } = this;
    const machine = this.#machine;
    const pseudo = this.#pseudo.get(name);
    if (pseudo !== undefined) return pseudo;
    const register = machine.register(name);
    if (register !== 0) return register;
    if (!machine.isRegisterPrefix(name)) {
      this.#error(`expected register; found ${name}`, 'asm-register');
      return 0;
    }
    cursor.get(OPEN);
    const { value, error } = parseDecimal(cursor.get(Tok.Int), 16);
    cursor.get(CLOSE);
    if (error !== '') {
      this.#error(`parsing register list: ${error}`);
      return 0;
    }
    const numbered = machine.numberedRegister(name, value);
    if (numbered === 0) this.#error(`illegal register ${name}(0)`, 'asm-register');
    return numbered;
  }

  /** R1, R(1), and inside parentheses R1:R2, R1,R2, R1+R2 and R1*scale; null after an error about a register. */
  #term(name: string, prefix: number): RegisterTerm | null {
    const { cursor } = this;
    const family = this.#machine.family;
    const first = this.#reference(name);
    if (first === 0) return null;
    if (prefix === DOLLAR) this.#error(`prefix $ not allowed for register: $${name}`);
    let second = 0;
    const separator = cursor.peek();
    if (separator === 0x3a || separator === 0x2c || separator === PLUS) {
      cursor.next();
      if (separator === 0x2c && family !== 'ARM' && family !== 'ARM64') {
        this.#error('(register,register) not supported on this architecture');
        return null;
      }
      if (separator === PLUS && family !== 'PPC64') {
        this.#error('(register+register) not supported on this architecture');
        return null;
      }
      cursor.next();
      second = this.#reference(cursor.text);
      if (second === 0) return null;
    }
    let scale = 0;
    if (cursor.peek() === STAR) {
      cursor.next();
      cursor.next();
      scale = ['1', '2', '4', '8'].includes(cursor.text) ? Number(cursor.text) : 0;
      if (scale === 0) this.#error(`bad scale: ${cursor.text}`);
    }
    return { first, second, scale };
  }

  /** An operand that begins with a register: alone, shifted, or extended. */
  #register(operand: Operand, name: string, prefix: number): void {
    const { cursor } = this;
    if (this.#atShift()) {
      operand.kind = Kind.Shift;
      this.#shift(operand, name, prefix);
      if (cursor.peek() === OPEN) {
        cursor.next();
        cursor.next();
        if (!this.#startsRegister(cursor.text)) this.#error(`expected register; found ${cursor.text}`, 'asm-register');
        operand.reg = this.#reference(cursor.text);
        cursor.get(CLOSE);
      }
    } else if (this.#atExtension()) {
      operand.kind = Kind.Reg;
      this.#extension(operand, name, prefix);
    } else {
      const term = this.#term(name, prefix);
      if (term !== null) {
        if (term.scale !== 0) this.#error('expected simple register reference');
        operand.kind = Kind.Reg;
        operand.reg = term.first;
      }
    }
    cursor.expectEnd();
  }

  /** arm, arm64: whether a shift operator follows, after R1 or R(1). */
  #atShift(): boolean {
    if (this.#machine.registerShift === undefined) return false;
    const { cursor } = this;
    if (shiftOperators.has(cursor.peek())) return true;
    const numbered = cursor.peek() === OPEN && cursor.peekAt(1) === Tok.Int && cursor.peekAt(2) === CLOSE;
    return numbered && shiftOperators.has(cursor.peekAt(3));
  }

  #atExtension(): boolean {
    return this.#machine.registerExtension !== undefined && this.cursor.peek() === 0x2e;
  }

  #shift(operand: Operand, name: string, prefix: number): void {
    const { cursor } = this;
    const machine = this.#machine;
    const arm64 = machine.family === 'ARM64';
    if (prefix !== 0) this.#error(`prefix ${String.fromCharCode(prefix)} not allowed for shifted register: $${name}`);
    const reg = this.#reference(name);
    if (reg === 0) return;
    const operator = shiftOperators.get(cursor.next()) ?? 0;
    const kind = cursor.next();
    const text = cursor.text;
    let count = 0;
    let countRegister = 0;
    if (kind === Tok.Ident) {
      if (arm64) this.#error(`rhs of shift must be integer: ${text}`);
      else countRegister = this.#reference(text);
    } else if (kind === Tok.Int || kind === OPEN) {
      cursor.back();
      expression(cursor, this.#int);
      const limit = arm64 ? 64 : 32;
      count = this.#int.lo & (limit - 1);
      if (this.#int.hi > 0 || (this.#int.hi === 0 && this.#int.lo >>> 0 >= limit)) {
        this.#error(`register shift count too large: ${text}`);
      }
    } else this.#error(`unexpected ${text} in register shift`);
    const error = machine.registerShift!(operand, reg, operator, count, countRegister);
    if (error !== '') this.#error(error);
  }

  /** arm64, loong64: `.UXTW`, `.B16`, `.B[3]` or `<<2` after a register. */
  #extension(operand: Operand, name: string, prefix: number): void {
    const { cursor } = this;
    if (prefix !== 0) this.#error(`prefix ${String.fromCharCode(prefix)} not allowed for shifted register: $${name}`);
    const reg = this.#reference(name);
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
      if (error !== '') this.#error(`parsing ${element ? 'element index' : 'left shift amount'}: ${error}`);
      num = value;
    }
    const { registerExtension } = this.#machine;
    const error =
      registerExtension === undefined
        ? 'register extension not supported on this architecture'
        : registerExtension.call(this.#machine, operand, { reg, extension, num, element });
    if (error !== '') this.#error(error);
  }

  // Symbols.

  /** A name that is known not to be a register: sym<>±offset(SB), or a label. */
  #symbol(operand: Operand, name: string, prefix: number): void {
    const { cursor } = this;
    const { symbols, pkgPrefix } = this.#context;
    const qualified = name.charCodeAt(0) === 0x2e ? pkgPrefix + name : name;
    operand.kind = prefix === 0 ? Kind.Mem : prefix === DOLLAR ? Kind.Addr : Kind.Indirect;
    const abi = this.#attributes(qualified);
    const sign = cursor.peek();
    if (sign === PLUS || sign === MINUS) this.#offset(operand);
    if (cursor.peek() === Tok.EOF) {
      operand.text = qualified;
      if (prefix === 0 && this.isJump) return;
      operand.sym = symbols.lookup(qualified, abi);
      return this.#error(`illegal or missing addressing mode for symbol ${qualified}`, 'asm-addressing');
    }
    operand.sym = symbols.lookup(qualified, abi);
    cursor.get(OPEN);
    const register = cursor.get(Tok.Ident);
    cursor.get(CLOSE);
    this.#pseudoBase(operand, register, abi === Abi.Static, prefix);
  }

  /** <>, <ABI0> or <ABIInternal>, if there. */
  #attributes(name: string): Abi {
    const { cursor } = this;
    if (cursor.peek() !== 0x3c) return Abi.ABI0;
    cursor.next();
    let abi = cursor.peek() === 0x3e ? Abi.Static : Abi.ABI0;
    if (cursor.peek() === Tok.Ident) {
      const selector = cursor.get(Tok.Ident);
      if (!this.#context.allowAbi) {
        this.#error(`ABI selector only permitted when compiling runtime, reference was to "${name}"`, 'asm-abi');
      } else if (selector === 'ABIInternal') abi = Abi.ABIInternal;
      else if (selector !== 'ABI0') this.#error(`malformed ABI selector "${selector}" in reference to "${name}"`, 'asm-abi');
    }
    cursor.get(0x3e);
    return abi;
  }

  #pseudoBase(operand: Operand, register: string, isStatic: boolean, prefix: number): void {
    if (operand.reg !== 0) this.#error(`internal error: reg ${register} already set in pseudo`);
    if (register === 'FP') operand.name = Name.Param;
    else if (register === 'SB') operand.name = isStatic ? Name.Static : Name.Extern;
    else if (register === 'SP') operand.name = Name.Auto;
    else if (register === 'PC') {
      if (prefix !== 0) this.#error('illegal addressing mode for PC');
      operand.kind = Kind.Branch;
    } else this.#error(`expected pseudo-register; found ${register}`);
    if (prefix === DOLLAR) operand.kind = Kind.Addr;
  }

  // Addresses.

  /** (R1), (R2*scale), (R1)(R2*scale), (R1)(R2.UXTW<<3), (R1, R2), (FP) …, and nothing after it. */
  #address(operand: Operand, prefix: number): void {
    this.#indirect(operand, prefix);
    this.cursor.expectEnd();
  }

  #indirect(operand: Operand, prefix: number): void {
    const { cursor } = this;
    cursor.get(OPEN);
    cursor.next();
    const name = cursor.text;
    const term = this.#term(name, 0);
    if (term === null) this.#error(`indirect through non-register ${name}`);
    cursor.get(CLOSE);
    operand.kind = Kind.Mem;
    const { first, second, scale } = term ?? { first: 0, second: 0, scale: 0 };
    if (first < 0) {
      if (second !== 0) return this.#error('cannot use pseudo-register in pair');
      if (name !== 'PC' && operand.name === Name.None) this.#error(`cannot reference ${name} without a symbol`);
      return this.#pseudoBase(operand, name, false, prefix);
    }
    operand.reg = first;
    if (second !== 0) return this.#pair(operand, second, prefix, scale);
    if (prefix === DOLLAR) operand.kind = Kind.Addr;
    if (scale === 0) {
      if (cursor.peek() === OPEN) this.#index(operand, prefix);
      return;
    }
    if (this.#machine.family === 'ARM64') this.#error("arm64 doesn't support scaled register format");
    operand.reg = 0;
    operand.index = first;
    operand.scale = scale;
  }

  #pair(operand: Operand, second: number, prefix: number, scale: number): void {
    const family = this.#machine.family;
    const bare = prefix === 0 && scale === 0;
    if (family === 'PPC64') {
      if (!bare) return this.#error('illegal address mode for register+register');
      operand.index = second;
    } else if (family === 'ARM' || family === 'ARM64') {
      if (!bare) return this.#error('illegal address mode for register pair');
      operand.kind = Kind.RegPair;
      operand.index = second;
    } else this.#error('indirect through register pair');
  }

  /** The second parentheses of (R1)(R2*scale). */
  #index(operand: Operand, prefix: number): void {
    const { cursor } = this;
    const family = this.#machine.family;
    cursor.next();
    cursor.next();
    const name = cursor.text;
    if (this.#atExtension() || this.#atShift()) this.#extension(operand, name, prefix);
    else {
      const term = this.#term(name, 0);
      if (term === null) this.#error(`indirect through non-register ${name}`);
      else if (term.second !== 0) this.#error('unimplemented two-register form');
      const { first, scale } = term ?? { first: 0, scale: 0 };
      operand.index = first;
      if (scale > 1 && (family === 'ARM64' || family === 'PPC64')) {
        this.#error(`${this.#machine.goarch} doesn't support scaled register format`);
      } else operand.scale = scale;
    }
    cursor.get(CLOSE);
  }
}
