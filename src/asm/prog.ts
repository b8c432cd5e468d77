import type { SymbolRef } from '../base/symbol.ts';
import type { IsEncoded } from './body.ts';
import type { Operand } from './operand.ts';

/** Marks on a Prog's position that lowering sets (cmd/internal/src's Xlogue and IsStmt). */
export const enum PosFlag {
  /** The first instruction after the prologue. */
  PrologueEnd = 1,
  /** Not the start of a statement: padding. */
  NotStmt = 2,
}

/**
 * One instruction or pseudo-instruction. Parsed Progs have their operands in source order; lowering makes new ones or
 * changes its own copies, and layout sets `pc`. One shape for every architecture.
 */
export class Prog {
  /** Go mnemonic without suffix: MOVQ, VADDPD, TEXT, PCDATA. */
  op: string;
  /** What follows the mnemonic, dot included, as written: ".Z", ".P.W", ".EQ"; '' if nothing. */
  suffix: string;
  /** Operands in source order. Parsed Progs of lines with the same text share the array: make new ones, never change it. */
  args: Operand[];
  /** Index in the unit's `files`. */
  file: number;
  line: number;
  /** Byte column of the mnemonic, from 1; 0 if unknown. */
  column: number;
  /** Bytes from the start of the function, once laid out. */
  pc = 0;
  /** Change of SP caused by this instruction, in bytes (obj.Prog.Spadj). */
  spadj = 0;
  /** Bits that the architecture's passes own. */
  mark = 0;
  /** A small integer that the architecture's passes own (an encoding memo, a size class). */
  aux = 0;
  /** PosFlag bits: what the debug line table says about this position besides file and line. */
  posFlags = 0;

  constructor(op: string, suffix: string, args: Operand[], file: number, line: number, column: number) {
    this.op = op;
    this.suffix = suffix;
    this.args = args;
    this.file = file;
    this.line = line;
    this.column = column;
  }
}

/** A Prog like another, as it is before layout, with operands of its own. */
export function withArgs({ op, suffix, file, line, column, pc }: Prog, args: Operand[]): Prog {
  const copy = new Prog(op, suffix, args, file, line, column);
  copy.pc = pc;
  return copy;
}

/** A TEXT directive and the Progs up to the next one. */
export interface AssemblyFunction {
  readonly symbol: SymbolRef;
  /** The TEXT Prog. */
  readonly text: Prog;
  /** Flags of TEXT: TextFlag bits. */
  readonly flags: number;
  /** $frame as written, in bytes, signed. */
  readonly frameSize: number;
  /** -args as written, in bytes, or ARGS_UNKNOWN. */
  readonly argSize: number;
  /** Place among the unit's TEXT, GLOBL and DATA directives in the order they were parsed; DATA before and after its GLOBL differ. */
  readonly sequence?: number;
  /** The same object for functions of one source, as it is read for several platforms, that have the same Progs. */
  readonly likeness?: object;
  /** Progs after TEXT, FUNCDATA and PCDATA among them; labels are already resolved to branch targets. */
  readonly body: readonly Prog[];
  /** Indexes of the files that they stand in, in the order of first mention. */
  readonly files?: readonly number[];
  /**
   * New Progs like those of `body`, for passes that change them: branches lead to Progs of the same list, or to `text`.
   * An InstructionRun stands for those in a row that `isEncoded` knows.
   */
  progs?(isEncoded?: IsEncoded): Prog[];
  /** The same function with a TEXT of its own, for passes that change that. */
  fresh?(): AssemblyFunction;
}

/** GLOBL sym(SB), flags, $size */
export interface GlobalDirective {
  readonly symbol: SymbolRef;
  readonly flags: number;
  readonly size: number;
  /** Place among the unit's TEXT, GLOBL and DATA directives in the order they were parsed; DATA before and after its GLOBL differ. */
  readonly sequence?: number;
  /** How many of the unit's strays stand before it. */
  readonly strays?: number;
  readonly file: number;
  readonly line: number;
  readonly column: number;
}

/** DATA sym+offset(SB)/width, value */
export interface DataDirective {
  readonly symbol: SymbolRef;
  readonly offset: number;
  readonly width: number;
  /** Const, Float, String or Addr. */
  readonly value: Operand;
  /** Place among the unit's TEXT, GLOBL and DATA directives in the order they were parsed; DATA before and after its GLOBL differ. */
  readonly sequence?: number;
  readonly file: number;
  readonly line: number;
  readonly column: number;
}

/** A name that Progs' positions refer to: a file as opened, or as a #line says. */
export interface UnitFile {
  /** As error messages say it. */
  readonly name: string;
  /** Absolute, before -trimpath. */
  readonly path: string;
  /** For a name that #line gave: the file (an index) that it stands in, and what a line there is less than one here. */
  readonly physical?: { readonly file: number; readonly lineDelta: number };
}

/** A line of one of `files` as messages say it: file.s:3; after a #line with the place that is really meant: file.go:10[file.s:3] */
export function placeText(files: readonly UnitFile[], file: number, line: number): string {
  const { name, physical } = files[file];
  const place = `${name}:${line}`;
  return physical === undefined ? place : `${place}[${files[physical.file].name}:${line - physical.lineDelta}]`;
}

/** One .s file, preprocessed and parsed. */
export interface AssemblyUnit {
  readonly files: readonly UnitFile[];
  readonly functions: readonly AssemblyFunction[];
  readonly globals: readonly GlobalDirective[];
  readonly data: readonly DataDirective[];
  /** Progs before the first TEXT, which the real assembler drops without a word. */
  readonly strays?: readonly Prog[];
}
