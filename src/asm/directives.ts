import { quote } from '../base/quote.ts';
import { Abi, TextFlag, type SymbolRef, type SymbolTable } from '../base/symbol.ts';
import type { Position } from '../base/position.ts';
import type { Instruction } from './body.ts';
import type { FileParser } from './fileparser.ts';
import { formatOperand } from './format.ts';
import { textSizeOperand } from './functions.ts';
import { parseDecimal, parseInt64 } from './numbers.ts';
import { ARGS_UNKNOWN, Kind, Name, offsetOf, type Operand } from './operand.ts';
import type { DataDirective, GlobalDirective } from './prog.ts';
import { Tok } from './token.ts';

/** What an object already says about a symbol. */
interface Defined {
  /** TEXT; GLOBL is false. */
  readonly text: boolean;
  readonly flags: number;
  readonly position: Position;
}

/** Definitions of each object, over all its files. */
const definedByObject = new WeakMap<SymbolTable, Map<SymbolRef, Defined>>();

const immediateKinds: ReadonlySet<Kind> = new Set([Kind.Const, Kind.Float, Kind.String, Kind.Addr]);
const SLASH = 0x2f;
const DOLLAR = 0x24;
const MINUS = 0x2d;
const MAX_DATA_OFFSET = 2 ** 30;

/** Carries out a directive that was parsed without complaint, in the same or another reading of its line. */
export type CarryOut = (directives: Directives) => void;
/** What is to be done about a statement that is a directive: what goes among the instructions is one. */
export type Directive = CarryOut | Instruction;

/** TEXT, GLOBL, DATA, FUNCDATA, PCDATA and PCALIGN. */
export class Directives {
  readonly globals: GlobalDirective[] = [];
  readonly data: DataDirective[] = [];
  readonly #parser: FileParser;
  readonly #defined: Map<SymbolRef, Defined>;
  /** End of the last DATA of each symbol name. */
  readonly #dataEnd = new Map<string, number>();
  #sequence = 0;

  static readonly #handlers = new Map<string, (self: Directives) => Directive | null>([
    ['TEXT', (self) => self.#text()],
    ['GLOBL', (self) => self.#globl()],
    ['DATA', (self) => self.#data()],
    ['FUNCDATA', (self) => self.#funcdata()],
    ['PCDATA', (self) => self.#pcdata()],
    ['PCALIGN', (self) => self.#pcalign()],
  ]);

  constructor(parser: FileParser) {
    this.#parser = parser;
    const { symbols } = parser.options;
    let defined = definedByObject.get(symbols);
    if (defined === undefined) definedByObject.set(symbols, (defined = new Map()));
    this.#defined = defined;
  }

  /** Parses the statement just read if it is a directive: undefined if it is none, null after an error. */
  parse(word: string): Directive | null | undefined {
    return Directives.#handlers.get(word)?.(this);
  }

  #error(code: string, message: string, column?: number): null {
    this.#parser.error(code, message, column);
    return null;
  }

  /** True if the statement has as many operands as it must. */
  #count(directive: string, least: number, most: number, words: string): boolean {
    const { operandCount } = this.#parser.reader;
    if (operandCount >= least && operandCount <= most) return true;
    this.#error('asm-operands', `expect ${words} for ${directive}`);
    return false;
  }

  /** True if the operand is sym(SB), or with `offset` sym+n(SB). */
  #isSymbol(directive: string, operand: Operand, offset: boolean): operand is Operand & { sym: SymbolRef } {
    const external = operand.name === Name.Extern || operand.name === Name.Static;
    if (operand.sym === null || !external || operand.scale !== 0 || operand.reg !== 0) {
      const name = quote(operand.sym?.name ?? (operand.text || '<erroneous symbol>'));
      this.#error('asm-symbol', `${directive} symbol ${name} must be a symbol(SB)`, operand.column);
      return false;
    }
    if (!offset && (operand.lo !== 0 || operand.hi !== 0)) {
      this.#error('asm-symbol', `${directive} symbol ${quote(operand.sym.name)} must not be offset from SB`, operand.column);
      return false;
    }
    return true;
  }

  #isImmediate(directive: string, operand: Operand): boolean {
    if (operand.kind === Kind.Const && operand.reg === 0 && operand.index === 0) return true;
    const found = formatOperand(this.#parser.options.machine, operand);
    this.#error('asm-immediate', `${directive}: expected immediate constant; found ${found}`, operand.column);
    return false;
  }

  /** The flags of TEXT or GLOBL: an integer without a $. */
  #flags(directive: string, index: number): number {
    const operand = this.#parser.operand(index);
    if (operand.kind !== Kind.Mem || operand.name !== Name.None || operand.reg !== 0 || operand.index !== 0) {
      const found = formatOperand(this.#parser.options.machine, operand);
      this.#error('asm-flags', `${directive}: expected integer constant; found ${found}`, operand.column);
    }
    return operand.lo;
  }

  /** Where the statement stands, as messages of the assembler proper say it. */
  #position(): Position {
    const { input, reader } = this.#parser;
    return { file: input.fileName, line: reader.line, column: reader.column };
  }

  #place(): { file: number; line: number; column: number; sequence: number } {
    const { input, reader } = this.#parser;
    return { file: input.file, line: reader.line + input.lineDelta, column: reader.column, sequence: this.#sequence++ };
  }

  #assemblerError(code: string, message: string, other?: Position): void {
    const related = other === undefined ? undefined : [{ position: other, message: 'other declaration' }];
    this.#parser.input.diagnostics.add('assembler', code, this.#position(), message, { related });
  }

  #text(): CarryOut | null {
    const parser = this.#parser;
    if (!this.#count('TEXT', 2, 3, 'two or three operands')) return null;
    this.#endScope();
    const name = parser.operand(0);
    if (!this.#isSymbol('TEXT', name, false)) return null;
    const symbol = name.sym;
    const { operandCount, tokens, starts } = parser.reader;
    const flags = operandCount === 3 ? this.#flags('TEXT', 1) : 0;
    if (symbol.abi === Abi.ABIInternal && (flags & TextFlag.NOSPLIT) === 0) {
      this.#error('asm-abi', `TEXT ${quote(symbol.name)}: ABIInternal requires NOSPLIT`);
    }
    const sizes = this.#sizes(symbol.name, operandCount - 1);
    if (sizes === null) return null;
    const size = textSizeOperand(sizes.frame, sizes.args, tokens.columns[starts[operandCount - 1]]);
    return (self) => {
      self.#endScope();
      self.#defineText(symbol, flags);
      const text = self.#parser.newText([name, size]);
      self.#parser.begin({ symbol, text, flags, frameSize: sizes.frame, argSize: sizes.args, sequence: self.#sequence++ });
    };
  }

  /** Ends the scope of the labels so far. */
  #endScope(): void {
    this.#parser.patch();
    this.#parser.functions.newScope();
  }

  /** $frame-args: two integers and not a subtraction; only the first may be negative. */
  #sizes(name: string, index: number): { frame: number; args: number } | null {
    const { reader } = this.#parser;
    const { kinds, texts, columns } = reader.tokens;
    let at = reader.starts[index];
    const end = reader.ends[index];
    const column = columns[at];
    const isDollar = kinds[at] === DOLLAR && end - at >= 2;
    const negative = isDollar && kinds[at + 1] === MINUS;
    at += negative ? 2 : 1;
    if (!isDollar || at >= end || kinds[at] !== Tok.Int) {
      this.#error('asm-frame-size', `TEXT ${name}: frame size must be an immediate constant`, column);
      return null;
    }
    const frame = this.#size(texts[at], columns[at]);
    at++;
    if (at === end) return { frame: negative ? -frame : frame, args: ARGS_UNKNOWN };
    if (end - at !== 2 || kinds[at] !== MINUS || kinds[at + 1] !== Tok.Int) {
      this.#error('asm-frame-size', `TEXT ${name}: argument size must be of form -integer`, columns[at]);
      return null;
    }
    return { frame: negative ? -frame : frame, args: this.#size(texts[at + 1], columns[at + 1]) | 0 };
  }

  #size(text: string, column: number): number {
    const { value, error } = parseInt64(text);
    if (error !== '') this.#error('asm-number', error, column);
    return value;
  }

  #defineText(symbol: SymbolRef, flags: number): void {
    const before = this.#defined.get(symbol);
    const position = this.#position();
    if (before !== undefined) {
      const other = `${before.position.file}:${before.position.line}`;
      const also = before.text ? `\n\t${other}: other declaration of symbol ${symbol.name}` : '';
      this.#assemblerError('asm-redeclared', `symbol ${symbol.name} redeclared${also}`, before.position);
    }
    this.#defined.set(symbol, { text: true, flags, position });
  }

  #globl(): CarryOut | null {
    const parser = this.#parser;
    if (!this.#count('GLOBL', 2, 3, 'two or three operands')) return null;
    const name = parser.operand(0);
    if (!this.#isSymbol('GLOBL', name, false)) return null;
    const symbol = name.sym;
    const { operandCount } = parser.reader;
    const flags = operandCount === 3 ? this.#flags('GLOBL', 1) : 0;
    const size = parser.operand(operandCount - 1);
    if (!this.#isImmediate('GLOBL', size)) return null;
    return (self) => self.#global(symbol, flags, offsetOf(size));
  }

  #global(symbol: SymbolRef, flags: number, size: number): void {
    const before = this.#defined.get(symbol);
    if (before !== undefined) this.#assemblerError('asm-redeclared', `symbol ${symbol.name} redeclared`, before.position);
    this.#defined.set(symbol, { text: before?.text ?? false, flags, position: this.#position() });
    this.globals.push({ symbol, flags, size, strays: this.#parser.functions.strayCount, ...this.#place() });
  }

  #data(): CarryOut | null {
    const parser = this.#parser;
    const { reader } = parser;
    if (!this.#count('DATA', 2, 2, 'two operands')) return null;
    const { kinds, texts, columns } = reader.tokens;
    const start = reader.starts[0];
    const end = reader.ends[0];
    if (end - start < 3 || kinds[end - 2] !== SLASH || kinds[end - 1] !== Tok.Int) {
      return this.#error('asm-data', 'expect /size for DATA argument', columns[start]);
    }
    const widthColumn = columns[end - 1];
    const { value: width, error } = parseDecimal(texts[end - 1], 64, 'Atoi');
    if (error !== '') this.#error('asm-data', `bad size for DATA argument: ${quote(texts[end - 1])}`, widthColumn);
    const name = parser.operands.parse(start, end - 2);
    if (!this.#isSymbol('DATA', name, true)) return null;
    const symbol = name.sym;
    const value = parser.operand(1);
    if (!immediateKinds.has(value.kind)) {
      return this.#error('asm-data', 'DATA value must be an immediate constant or address', value.column);
    }
    return (self) => self.#initialize({ symbol, offset: offsetOf(name), width, value }, widthColumn);
  }

  #initialize(item: Pick<DataDirective, 'symbol' | 'offset' | 'width' | 'value'>, widthColumn: number): void {
    const { symbol, offset, width, value } = item;
    if (offset < (this.#dataEnd.get(symbol.name) ?? -Infinity)) {
      this.#error('asm-data-overlap', `overlapping DATA entry for ${symbol.name}`);
      return;
    }
    this.#dataEnd.set(symbol.name, offset + width);
    const problem = this.#badWidth(value, width);
    if (problem !== '') this.#error('asm-data', `${problem} size for DATA argument: ${width}`, widthColumn);
    else if (this.#writable(symbol, offset, width, value)) this.data.push({ ...item, ...this.#place() });
  }

  /** What is wrong with a width for a value; '' if nothing. */
  #badWidth(value: Operand, width: number): string {
    if (value.kind === Kind.Const) return [1, 2, 4, 8].includes(width) ? '' : 'bad int';
    if (value.kind === Kind.Float) return width === 4 || width === 8 ? '' : 'bad float';
    if (value.kind === Kind.Addr) return width === this.#parser.options.machine.ptrSize ? '' : 'bad addr';
    return '';
  }

  /** False, after an error, where the assembler proper can't write the data. */
  #writable(symbol: SymbolRef, offset: number, width: number, value: Operand): boolean {
    const errors: string[] = [];
    if (value.kind === Kind.String && width < value.text.length) {
      errors.push(`WriteString: bad string size: ${width} < ${value.text.length}`);
    }
    if (offset < 0 || offset >= MAX_DATA_OFFSET) errors.push(`prepwrite: bad off=${offset} siz=${width} s=${symbol.name}`);
    const flags = this.#defined.get(symbol)?.flags ?? 0;
    const kept = TextFlag.RODATA | TextFlag.NOPTR;
    if ((flags & TextFlag.TLSBSS) !== 0 && (flags & kept) === 0) {
      errors.push(`cannot supply data for STLSBSS var ${symbol.name}`);
    }
    for (const message of errors) {
      this.#parser.input.diagnostics.add('fatal', 'asm-data', this.#position(), message);
    }
    return errors.length === 0;
  }

  #pcdata(): Instruction | null {
    if (!this.#count('PCDATA', 2, 2, 'two operands')) return null;
    const parser = this.#parser;
    const key = parser.operand(0);
    if (!this.#isImmediate('PCDATA', key)) return null;
    const value = parser.operand(1);
    if (!this.#isImmediate('PCDATA', value)) return null;
    return parser.amongInstructions('PCDATA', [key, value]);
  }

  #pcalign(): Instruction | null {
    if (!this.#count('PCALIGN', 1, 1, 'one operand')) return null;
    const parser = this.#parser;
    const alignment = parser.operand(0);
    if (!this.#isImmediate('PCALIGN', alignment)) return null;
    return parser.amongInstructions('PCALIGN', [alignment]);
  }

  #funcdata(): Instruction | null {
    if (!this.#count('FUNCDATA', 2, 2, 'two operands')) return null;
    const parser = this.#parser;
    const key = parser.operand(0);
    if (!this.#isImmediate('FUNCDATA', key)) return null;
    const symbol = parser.operand(1);
    if (!this.#isSymbol('FUNCDATA', symbol, true)) return null;
    return parser.amongInstructions('FUNCDATA', [key, symbol]);
  }
}
