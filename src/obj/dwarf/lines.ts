import type { Prog } from '../../asm/prog.ts';
import { PosFlag } from '../../asm/prog.ts';
import { RUN, type InstructionRun } from '../../asm/run.ts';
import { ByteBuffer } from '../../base/bytes.ts';

/** Opcodes of the line number program (DWARF 5, 6.2.5.2 and 6.2.5.3). */
const enum Op {
  AdvancePc = 2,
  AdvanceLine = 3,
  SetFile = 4,
  NegateStmt = 6,
  ConstAddPc = 8,
  FixedAdvancePc = 9,
  SetPrologueEnd = 10,
}
const SET_ADDRESS = 2;
const END_SEQUENCE = 1;

/** Parameters of the header that Go's linker writes: special opcode = line - base + range·pc + first. */
const FIRST_SPECIAL = 11;
const LINE_BASE = -4;
const LINE_RANGE = 10;
const LAST_SPECIAL = 255;
/** Pc steps of const_add_pc, the longest of a special opcode. */
const PC_RANGE = Math.floor((LAST_SPECIAL - FIRST_SPECIAL) / LINE_RANGE);

/** Rest of a pc step, past PC_RANGE, for which one step fewer takes a byte less to say. */
const SHORTER_BY_ONE: ReadonlySet<number> = new Set([
  PC_RANGE,
  ...[7, 16, 21, 28, 35, 42, 49].map((bits) => 2 ** bits - 1),
]);

/** The special opcode that leaves the least to say in other opcodes. */
function specialOpcode(pc: number, line: number): number {
  const steps = LINE_RANGE * Math.min(pc, PC_RANGE);
  if (line < LINE_BASE) return FIRST_SPECIAL + steps;
  if (line < LINE_BASE + LINE_RANGE) {
    const opcode = FIRST_SPECIAL + (line - LINE_BASE) + steps;
    return opcode > LAST_SPECIAL ? opcode - LINE_RANGE : opcode;
  }
  if (pc <= PC_RANGE) return Math.min(FIRST_SPECIAL + LINE_RANGE - 1 + steps, LAST_SPECIAL);
  return SHORTER_BY_ONE.has(pc - PC_RANGE) ? LAST_SPECIAL : FIRST_SPECIAL + LINE_RANGE * PC_RANGE - 1;
}

class LineProgram {
  readonly out = new ByteBuffer();
  #bigEndian = false;

  begin(bigEndian: boolean): void {
    this.out.truncate(0);
    this.#bigEndian = bigEndian;
  }

  extended(opcode: number, operandSize: number): void {
    this.out.u8(0);
    this.out.uleb(1 + operandSize);
    this.out.u8(opcode);
    this.out.zeros(operandSize);
  }

  withOperand(op: Op, operand: number): void {
    this.out.u8(op);
    this.out.uleb(operand);
  }

  /** Moves on by bytes and lines and appends a row. */
  row(pc: number, line: number): void {
    let opcode = specialOpcode(pc, line);
    const pcLeft = pc - Math.floor((opcode - FIRST_SPECIAL) / LINE_RANGE);
    const lineLeft = line - (((opcode - FIRST_SPECIAL) % LINE_RANGE) + LINE_BASE);
    if (pcLeft > 0 && pcLeft <= PC_RANGE) {
      opcode -= LINE_RANGE * (PC_RANGE - pcLeft);
      this.out.u8(Op.ConstAddPc);
    } else if (pcLeft >= 2 ** 14 && pcLeft < 2 ** 16) {
      this.out.u8(Op.FixedAdvancePc);
      this.out.u8(this.#bigEndian ? pcLeft >> 8 : pcLeft & 0xff);
      this.out.u8(this.#bigEndian ? pcLeft & 0xff : pcLeft >> 8);
    } else if (pcLeft !== 0) {
      this.withOperand(Op.AdvancePc, pcLeft);
    }
    if (lineLeft !== 0) {
      this.out.u8(Op.AdvanceLine);
      this.out.sleb(lineLeft);
    }
    this.out.u8(opcode);
  }
}

export interface LineTableInput {
  /** TEXT first, with their pcs. */
  readonly progs: readonly Prog[];
  /** Bytes of code. */
  readonly size: number;
  readonly ptrSize: number;
  readonly bigEndian: boolean;
  /** The object's number of a Prog's file, from 0. */
  fileIndex(file: number): number;
}

// Every function is written with the same one.
const program = new LineProgram();

/** Offset of the function's address in its line program: the one relocation. */
export const ADDRESS_OFFSET = 3;

/** The part of .debug_line that is one function's; the linker writes the header and joins them. */
export function lineProgram({ progs, size, ptrSize, bigEndian, fileIndex }: LineTableInput): Uint8Array {
  const { out } = program;
  program.begin(bigEndian);
  program.extended(SET_ADDRESS, ptrSize);
  const start = progs[0].pc;
  let pc = start;
  let line = 1;
  let file = 1;
  let isStmt = true;
  let prologue: 'before' | 'pending' | 'done' = 'before';
  let lastPc = 0;
  let lastFile = -1;
  let newFile = file;
  for (let i = 0; i < progs.length; i++) {
    const prog = progs[i];
    if (prologue === 'before' && (prog.posFlags & PosFlag.PrologueEnd) !== 0) prologue = 'pending';
    if (prog.line === 0 || (i + 1 < progs.length && progs[i + 1].pc === prog.pc)) continue;
    let changed = false;
    if (prog.file !== lastFile) {
      lastFile = prog.file;
      newFile = fileIndex(lastFile) + 1;
    }
    if (newFile !== file) {
      program.withOperand(Op.SetFile, newFile);
      file = newFile;
      changed = true;
    }
    if (prologue === 'pending') {
      out.u8(Op.SetPrologueEnd);
      prologue = 'done';
      changed = true;
    }
    const newStmt = (prog.posFlags & PosFlag.NotStmt) === 0;
    if (newStmt !== isStmt) {
      out.u8(Op.NegateStmt);
      isStmt = newStmt;
      changed = true;
    }
    if (prog.line !== line || changed) {
      lastPc = prog.pc;
      program.row(prog.pc - pc, prog.line - line);
      line = prog.line;
      pc = prog.pc;
    }
    if (prog.op !== RUN) continue;
    const run = prog as InstructionRun;
    const { length } = run;
    let next = prog.pc;
    for (let k = 1; k < length; k++) {
      next += run.instruction(k - 1).size;
      const nextLine = run.lineOf(k);
      if (nextLine === line) continue;
      program.row(next - pc, nextLine - line);
      line = nextLine;
      lastPc = pc = next;
    }
  }
  program.withOperand(Op.AdvancePc, size - (lastPc - start));
  program.extended(END_SEQUENCE, 0);
  return out.take();
}
