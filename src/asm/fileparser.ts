import { quote } from '../base/quote.ts';
import { nearest } from '../base/nearest.ts';
import { Instruction } from './body.ts';
import { addressingHint, instructionHint, registerHint } from './hints.ts';
import { dumpOperand } from './dump.ts';
import { formatOperand } from './format.ts';
import { FunctionBuilder, textWithFlags, type JumpPlace, type TextHeader } from './functions.ts';
import { Kind, Name, offsetOf, Operand, setOffset } from './operand.ts';
import { MAX_LINE } from './inputstack.ts';
import { OperandParser } from './operandparser.ts';
import type { ParseOptions } from './parse.ts';
import type { Preprocessor } from './preprocessor.ts';
import { Prog, type AssemblyUnit } from './prog.ts';
import { Directives, type Directive } from './directives.ts';
import type { Scanner } from './scanner.ts';
import type { KnownLine, SourceMemory, Step } from './sourcememory.ts';
import { Part, StatementReader, type Label } from './statement.ts';
import { allowsAbiSelectors, pathToPrefix } from './symbolname.ts';

const NEWLINE = 10;
const SLASH = 0x2f;

/** Mnemonics that every machine has, beside the directives. */
const commonMnemonics: ReadonlySet<string> = new Set([
  'CALL', 'DUFFCOPY', 'DUFFZERO', 'END', 'GETCALLERPC', 'JMP', 'NOP', 'PCALIGNMAX', 'RET', 'UNDEF', 'XXX',
]); // prettier-ignore

/** Kinds of operand that are a jump's target as they are. */
const anyTarget: ReadonlySet<Kind> = new Set([Kind.Branch, Kind.Reg, Kind.None]);

/** Reads statements and makes Progs, symbols and data of them. */
export class FileParser {
  readonly input: Preprocessor;
  readonly options: ParseOptions;
  readonly reader: StatementReader;
  readonly operands: OperandParser;
  readonly functions: FunctionBuilder;
  readonly pkgPrefix: string;
  readonly directives: Directives;
  readonly #memory: SourceMemory;
  /** Of the statement that is being parsed. */
  readonly #args: Operand[] = [];
  /** Reports of what the real assembler meets only once it has parsed the file. */
  readonly #afterwards: (() => void)[] = [];

  constructor(input: Preprocessor, options: ParseOptions, memory: SourceMemory) {
    this.#memory = memory;
    this.functions = new FunctionBuilder(memory.bodies);
    const { machine, symbols, pkgPath } = options;
    this.input = input;
    this.options = options;
    this.pkgPrefix = pathToPrefix(pkgPath);
    this.reader = new StatementReader(input, machine.family, (code, message, column) => this.error(code, message, column));
    this.operands = new OperandParser(
      this.reader.tokens,
      { machine, symbols, pkgPrefix: this.pkgPrefix, allowAbi: allowsAbiSelectors(pkgPath) },
      (code, message, column) => this.error(code, message, column, this.#hint(code, message)),
    );
    this.directives = new Directives(this);
  }

  /** Reports a parse error at the current statement. */
  error(code: string, message: string, column = this.reader.column, hint?: string, line = this.reader.line, asmMessage?: string): void {
    const position = { file: this.input.fileName, line, column };
    this.input.diagnostics.parseError(code, position, message, { hint, asmMessage, asmLine: this.reader.line });
  }

  /** The unit; null if there were parse errors. */
  parse(): AssemblyUnit | null {
    do this.#knownLines();
    while (this.#statements());
    if (this.input.diagnostics.errorCount > 0) return null;
    // What goes wrong from here on doesn't keep the real assembler from assembling.
    this.patch();
    this.functions.end(this.#outOfRange);
    for (const report of this.#afterwards) report();
    const { globals, data } = this.directives;
    return { files: this.input.files, functions: this.functions.functions, globals, data, strays: this.functions.strays };
  }

  /** Handles the statements of a line, or one that begins within a line or has an error; false at the end. */
  #statements(): boolean {
    const { reader, input } = this;
    const scanner = input.atLineStart();
    const { pos: start = 0, line = 0 } = scanner ?? {};
    const errors = input.diagnostics.list.length;
    const { macros } = input;
    const { generation } = macros;
    const wasJump = this.operands.isJump;
    macros.forgetLookups();
    const done: (Instruction | Step)[] = [];
    for (;;) {
      const part = reader.readPart();
      if (part === Part.End) return false;
      const what = part === Part.Label ? this.#label() : this.#statement();
      if (what === null || scanner === null || input.diagnostics.list.length !== errors) return true;
      done.push(what);
      const isOver = input.atLineStart() === scanner;
      if (!isOver && scanner.line === line) continue;
      if (isOver && macros.generation === generation) this.#remember(scanner, start, done, wasJump);
      return true;
    }
  }

  /** Goes on after the label just read. */
  #label(): Step {
    const { word, column } = this.reader;
    this.input.skipLineEnd();
    return ({ reader }) => reader.labels.push({ name: word, line: reader.line, column });
  }

  /** Keeps what was read from `start` on, for lines of the same text. */
  #remember(scanner: Scanner, start: number, done: readonly (Instruction | Step)[], wasJump: boolean): void {
    if (scanner.bytes.indexOf(NEWLINE, start) !== scanner.pos - 1) return;
    const first = done[0];
    const instruction = done.length === 1 && typeof first !== 'function' ? first : null;
    const steps = instruction === null ? done.map((each) => (typeof each === 'function' ? each : emission(each))) : null;
    this.#memory.keep(scanner, start, { instruction, steps, wasJump, isJump: this.operands.isJump }, this.input.macros);
  }

  /** True if a line that was read before would be read the same now. */
  #holds(line: KnownLine): boolean {
    const dependsOnJump = line.instruction === null && line.wasJump !== this.operands.isJump;
    return !dependsOnJump && this.#memory.holds(line, this.input.macros);
  }

  /** Does what the lines ahead say as long as they are blank or known. */
  #knownLines(): void {
    const { input, reader } = this;
    const scanner = input.atLineStart();
    if (scanner === null) return;
    const { bytes, pos, line } = scanner;
    const { length } = bytes;
    const lines = this.#memory.linesOf(scanner);
    let start = pos;
    let skipped = 0;
    for (; start < length; skipped++) {
      let end = start;
      if (bytes[start] !== NEWLINE) {
        const known = lines?.find(start);
        if (known !== undefined && lines!.end < length && this.#holds(known)) {
          end = lines!.end;
          this.#memory.noteRepeat();
          reader.skipped(line + skipped);
          if (known.instruction !== null) this.emit(known.instruction);
          else for (const step of known.steps!) step(this);
          this.operands.isJump = known.isJump;
        } else {
          end = endOfComment(bytes, start);
          if (end < 0) break;
        }
      }
      start = end + 1;
    }
    scanner.skipTo(start, skipped);
  }

  /** Handles the statement just read; returns what it says, null after an error. */
  #statement(): Instruction | Step | null {
    const { word } = this.reader;
    const { machine } = this.options;
    const directive = this.directives.parse(word);
    if (directive !== undefined) return directive === null ? null : this.#carryOut(directive);
    if (!commonMnemonics.has(word) && !machine.isInstruction(word)) {
      this.error('asm-unknown-instruction', `unrecognized instruction ${quote(word)}`, undefined, instructionHint(word, machine));
      return null;
    }
    const instruction = machine.isJump(word) ? this.#jump(word) : this.#instruction(word);
    if (instruction === null) return null;
    if (this.checkSuffix(word)) {
      this.emit(instruction);
      return instruction;
    }
    const target = instruction.args[instruction.branch];
    if (target !== undefined && target.text !== '') this.functions.needLabel(target, this.reader.line);
    return null;
  }

  #carryOut(directive: Directive): Step {
    if (typeof directive !== 'function') {
      this.emit(directive);
      return emission(directive);
    }
    directive(this.directives);
    const { column } = this.reader;
    return ({ reader, directives }) => {
      reader.column = column;
      directive(directives);
    };
  }

  checkSuffix(word: string): boolean {
    const { suffix } = this.reader;
    if (suffix === '') return true;
    const error = this.options.machine.checkSuffix(word, suffix);
    if (error !== '') this.error('asm-suffix', error);
    return error === '';
  }

  /** Parses every operand of the statement. */
  #operands(): Operand[] {
    const { reader, operands } = this;
    const args = this.#args;
    const count = reader.operandCount;
    for (let i = 0; i < count; i++) {
      const operand = this.operand(i);
      if (!operands.isJump && operand.reg < 0) {
        this.error('asm-register', `illegal use of pseudo-register in ${reader.word}`, operand.column);
      }
      args[i] = operand;
    }
    // A copy has no more room than it needs.
    return args.slice(0, count);
  }

  operand(index: number): Operand {
    return this.operands.parse(this.reader.starts[index], this.reader.ends[index]);
  }

  #made(args: Operand[], branch: number): Instruction {
    const { word, suffix, column } = this.reader;
    return new Instruction(word, suffix, column, args, branch);
  }

  #instruction(word: string): Instruction | null {
    const { machine } = this.options;
    this.operands.isJump = false;
    const args = this.#operands();
    const limit = machine.maxOperands ?? (machine.goarch === '386' ? 3 : 5);
    const name = machine.canonicalName?.(word) ?? word;
    const error =
      args.length > limit
        ? `can't handle ${name} instruction with ${args.length} operands`
        : (machine.checkOperands?.(word, args) ?? '');
    if (error === '') return this.#made(args, -1);
    this.error('asm-operands', error);
    return null;
  }

  #jump(word: string): Instruction | null {
    const { machine } = this.options;
    this.operands.isJump = true;
    const args = this.#operands();
    const count = args.length;
    const branch = machine.branchOperand?.(word, count) ?? (count === 1 || count === 2 ? count - 1 : -1);
    if (branch < 0) {
      const name = machine.canonicalName?.(word) ?? word;
      this.error('asm-operands', `wrong number of arguments to ${name} instruction`);
      return null;
    }
    const error = machine.checkOperands?.(word, args) ?? '';
    if (error !== '') {
      this.error('asm-operands', error);
      // Where a register was expected the real assembler goes on, and looks for the label.
      if (!error.includes(': expected register;')) return null;
    }
    return this.#target(args, branch) ? this.#made(args, args[branch]?.kind === Kind.Branch ? branch : -1) : null;
  }

  /** Turns the target of a jump into what it means; false if there is no instruction to make. */
  #target(args: Operand[], branch: number): boolean {
    const target = args[branch];
    if (target === undefined) return true;
    const { kind, name } = target;
    const external = name === Name.Extern || name === Name.Static;
    if (anyTarget.has(kind) || (external && (kind === Kind.Mem || kind === Kind.Indirect))) return true;
    if (kind === Kind.Const) {
      args[branch] = args[0];
      return true;
    }
    if (kind === Kind.Mem && target.reg === 0 && target.lo === 0 && target.hi === 0) {
      const label = target.sym?.name ?? target.text;
      target.kind = Kind.Branch;
      target.text = label;
      return label !== '';
    }
    if (kind === Kind.Mem && name === Name.None) {
      if (target.text !== '') target.sym = this.options.symbols.lookup(target.text);
      return true;
    }
    const text = formatOperand(this.options.machine, target);
    const asmMessage = `cannot assemble jump ${dumpOperand(this.options.machine, target)}`;
    this.error('asm-operands', `cannot assemble jump ${text}`, target.column, undefined, undefined, asmMessage);
    return false;
  }

  emit(instruction: Instruction): void {
    const { input, reader, functions } = this;
    const { args, branch, column } = instruction;
    if (branch >= 0) {
      const target = args[branch];
      if (target.text !== '') functions.toLabel(target, reader.line);
      // The real assembler looks for labels only where a number of instructions isn't the last operand (arm64's ADR).
      else if (branch === args.length - 1) functions.byCount(target, { file: input.file, line: reader.line, column }, target === args[0] && branch > 0);
    }
    if (!functions.add(instruction, input.file, this.#line, reader.labels, this.#labelTaken)) return;
    this.options.added?.(this.#justAdded(instruction), input.files);
  }

  /** The Prog just added, with what is known of its target. */
  #justAdded({ op, suffix, args, branch, column }: Instruction): Prog {
    const shown = args.slice();
    const number = this.functions.lastNumber;
    if (branch >= 0) shown.splice(branch, 1, ...targetSoFar(args[branch], number, this.functions));
    const prog = new Prog(op, suffix, shown, this.input.file, this.#line, column);
    prog.pc = number;
    return prog;
  }

  /** Line of the statement as line tables say it. */
  get #line(): number {
    return Math.min(this.reader.line, MAX_LINE) + this.input.lineDelta;
  }

  /** A directive that goes among the instructions of its function. */
  amongInstructions(op: string, args: Operand[]): Instruction {
    return new Instruction(op, '', this.reader.column, args, -1);
  }

  newText(args: Operand[]): Prog {
    return new Prog('TEXT', '', args, this.input.file, this.#line, this.reader.column);
  }

  /** Begins a function. */
  begin(header: TextHeader): void {
    if (!this.functions.begin(header, this.#outOfRange, this.reader.labels, this.#labelTaken)) return;
    this.options.added?.(textWithFlags(header), this.input.files);
  }

  /** Says that a label exists already. */
  readonly #labelTaken = (label: Label, first: { line: number; column: number }): void => {
    const position = { file: this.input.fileName, line: label.line, column: label.column };
    this.input.diagnostics.parseError('asm-label', position, `label ${quote(label.name)} multiply defined`, {
      asmLine: this.reader.line,
      related: [{ position: { file: position.file, ...first }, message: `first definition of ${label.name}` }],
    });
  };

  /** Resolves the labels of the function that ends here. */
  patch(): void {
    this.functions.patch((label, line, column) => {
      const known = nearest(label, this.functions.labelNames());
      const hint = known === undefined ? undefined : `did you mean ${known}?`;
      this.error('asm-label', `undefined label ${label}`, column, hint, line);
    });
  }

  /** Says that n(PC) leaves its function, if the file parses. */
  readonly #outOfRange = ({ file, line, column }: JumpPlace, index: number): void => {
    const position = { file: this.input.files[file].name, line, column };
    const message = `branch out of range (0x${(index >>> 0).toString(16)})`;
    const hint = 'n(PC) counts instructions of the same function from the jump itself';
    this.#afterwards.push(() => this.input.diagnostics.add('assembler', 'asm-branch-range', position, message, { hint }));
  };

  #hint(code: string, message: string): string | undefined {
    const { machine } = this.options;
    const name = message.slice(message.lastIndexOf(' ') + 1);
    if (code === 'asm-addressing') return addressingHint(name, machine);
    if (code === 'asm-register') return registerHint(name, machine);
    return undefined;
  }
}

/** An instruction as what is done about it. */
function emission(instruction: Instruction): Step {
  return (parser) => parser.emit(instruction);
}

/** The target of the Prog `number` as an operand; none where its label is yet to come. */
function targetSoFar(operand: Operand, number: number, functions: FunctionBuilder): Operand[] {
  const shown = new Operand();
  shown.kind = Kind.Branch;
  if (operand.text === '') {
    setOffset(shown, number + offsetOf(operand));
    return [shown];
  }
  const target = functions.numberOf(operand.text);
  if (target === undefined) return [];
  shown.target = new Prog('', '', [], 0, 0, 0);
  shown.target.pc = target;
  return [shown];
}

const DIRECTIVE = Buffer.from('//go:');

/** Offset of the newline after a line that holds nothing but a comment, and not one that the assembler looks at; -1 if it isn't such a line. */
function endOfComment(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at] === 9 || bytes[at] === 32) at++;
  if (bytes[at] === NEWLINE) return at;
  if (bytes[at] !== SLASH || bytes[at + 1] !== SLASH) return -1;
  if (bytes[at + 2] === DIRECTIVE[2] && DIRECTIVE.every((c, i) => bytes[at + i] === c)) return -1;
  return bytes.indexOf(NEWLINE, at);
}
