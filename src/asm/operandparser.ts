import { Abi, type SymbolTable } from '../base/symbol.ts';
import { Cursor } from './cursor.ts';
import { expression, floatExpression } from './expression.ts';
import { Int64 } from './int64.ts';
import type { Machine } from './machine.ts';
import { Kind, Name, Operand } from './operand.ts';
import { type PlainRegisters, plainRegistersOf } from './plainregisters.ts';
import { parseRegisterList } from './registerlist.ts';
import { RegisterParser } from './registerparser.ts';
import { Tok, type TokenList } from './token.ts';
import { unquote } from './unquote.ts';

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
/** Tokens that begin a constant. */
const constantStarts: ReadonlySet<number> = new Set([Tok.Int, Tok.Float, Tok.String, Tok.Char, PLUS, MINUS, 0x7e]);

/** Parses operands: `$sym±offset(SB)(reg)(index*scale)`, where every part may be missing, and each machine's own forms. */
export class OperandParser {
  readonly cursor: Cursor;
  readonly #context: OperandContext;
  readonly #machine: Machine;
  readonly #registers: RegisterParser;
  readonly #plain: PlainRegisters;
  readonly #int = new Int64();
  /** True from a jump's operands up to the next instruction's: names alone are labels, those of directives too. */
  isJump = false;

  constructor(tokens: TokenList, context: OperandContext, report: (code: string, message: string, column: number) => void) {
    this.cursor = new Cursor(tokens, report);
    this.#context = context;
    this.#machine = context.machine;
    this.#registers = new RegisterParser(this.cursor, context.machine);
    this.#plain = plainRegistersOf(context.machine);
  }

  #error(message: string, code?: string): void {
    this.cursor.error(message, code);
  }

  /** The operand that is tokens `start` up to `end`. It may be shared with others of the same text at the same column. */
  parse(start: number, end: number): Operand {
    const { cursor } = this;
    if (end === start + 1 && cursor.tokens.kinds[start] === Tok.Ident) {
      const register = this.#registers.numberOf(cursor.tokens.texts[start]);
      if (register > 0) return this.#plain.operand(register, cursor.tokens.columns[start]);
    }
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
      if (this.#registers.startsRegister(text)) return this.#register(operand, text, prefix);
      this.#nameOrSpecial(operand, text, prefix);
      if (cursor.peek() !== Tok.EOF) this.#address(operand, prefix);
      return;
    }
    if (kind === 0x5b) {
      if (prefix !== 0) this.#error('illegal use of register list');
      parseRegisterList(cursor, this.#machine, operand, (name) => this.#registers.reference(name));
      return cursor.expectEnd();
    }
    let isConstant = constantStarts.has(kind);
    if (kind === OPEN) {
      // An expression in parentheses, or (R); R(1) is none of the real parser's registers here.
      if (cursor.peek() === Tok.EOF) return this.#error('missing right parenthesis');
      isConstant = !this.#registers.isRegister(cursor.peekText());
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

  /** An operand that begins with a register: alone, shifted, or extended. */
  #register(operand: Operand, name: string, prefix: number): void {
    const { cursor } = this;
    if (this.#registers.atShift()) {
      operand.kind = Kind.Shift;
      this.#registers.shift(operand, name, prefix);
      if (cursor.peek() === OPEN) {
        cursor.next();
        cursor.next();
        if (!this.#registers.startsRegister(cursor.text)) this.#error(`expected register; found ${cursor.text}`, 'asm-register');
        operand.reg = this.#registers.reference(cursor.text);
        cursor.get(CLOSE);
      }
    } else if (this.#registers.atExtension()) {
      operand.kind = Kind.Reg;
      this.#registers.extension(operand, name, prefix);
    } else {
      const term = this.#registers.term(name, prefix);
      if (term !== null) {
        if (term.scale !== 0) this.#error('expected simple register reference');
        operand.kind = Kind.Reg;
        operand.reg = term.first;
      }
    }
    cursor.expectEnd();
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
    const term = this.#registers.term(name, 0);
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
    if (this.#registers.atExtension() || this.#registers.atShift()) this.#registers.extension(operand, name, prefix);
    else {
      const term = this.#registers.term(name, 0);
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
