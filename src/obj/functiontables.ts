import type { Prog } from '../asm/prog.ts';
import { RUN, type InstructionRun } from '../asm/run.ts';
import { offsetOf } from '../asm/operand.ts';
import type { SymbolRef } from '../base/symbol.ts';
import { EMPTY_PC_TABLE, PcTableWriter, type PcTable } from './pctable.ts';

/** Most FUNCDATA or PCDATA tables that a function may have here: the real assembler has no limit but memory. */
const TABLE_LIMIT = 1 << 16;

/** SP adjustments outside these bounds are taken for a mistake of the code. */
const SP_MIN = -10000;
const SP_MAX = 1100000000;

export interface ProgTables {
  readonly pcsp: PcTable;
  readonly pcfile: PcTable;
  readonly pcline: PcTable;
  readonly pcinline: PcTable;
  /** By PCDATA number; empty where the function says nothing but -1. */
  readonly pcdata: readonly PcTable[];
  /** By FUNCDATA number. */
  readonly funcdata: readonly (SymbolRef | null)[];
  /** Numbers of the object's files that instructions come from, rising. */
  readonly files: readonly number[];
}

export interface ProgTablesInput {
  /** TEXT first, with their pcs. */
  readonly progs: readonly Prog[];
  /** Bytes of code. */
  readonly size: number;
  readonly minInstructionSize: number;
  fileIndex(file: number): number;
  error(prog: Prog, message: string): void;
}

// Every function is written with the same ones.
const pcspWriter = new PcTableWriter();
const pcfileWriter = new PcTableWriter();
const pclineWriter = new PcTableWriter();
const pcinlineWriter = new PcTableWriter();
/** Of the PCDATA numbers that are usual. */
const pcdataWriters = Array.from({ length: 4 }, () => new PcTableWriter());

/** A PCDATA table in the making: the value in effect after the Progs so far. */
interface PcdataColumn {
  readonly table: PcTableWriter;
  value: number;
  /** False while the function said nothing but -1. */
  used: boolean;
}

function tableNumber(prog: Prog, input: ProgTablesInput): number {
  const number = offsetOf(prog.args[0]);
  if (number >= 0 && number < TABLE_LIMIT) return number;
  input.error(prog, `${prog.op} table number ${number} is out of range`);
  return -1;
}

/** FUNCDATA symbols by their numbers. */
function collectFuncdata(progs: readonly Prog[], input: ProgTablesInput): (SymbolRef | null)[] {
  const result: (SymbolRef | null)[] = [];
  const seen: boolean[] = [];
  for (const prog of progs) {
    const number = tableNumber(prog, input);
    if (number < 0) continue;
    if (seen[number]) input.error(prog, `multiple definitions for FUNCDATA $${number}`);
    if (offsetOf(prog.args[1]) !== 0) input.error(prog, `bad funcdata: the symbol must not be offset`);
    seen[number] = true;
    while (result.length <= number) result.push(null);
    result[number] = prog.args[1].sym;
  }
  return result;
}

/** A column for each PCDATA number up to the highest that is given another value than -1. */
function pcdataColumns(progs: readonly Prog[], input: ProgTablesInput): PcdataColumn[] {
  const columns: PcdataColumn[] = [];
  const start = input.progs[0].pc;
  for (const prog of progs) {
    const value = offsetOf(prog.args[1]);
    if (value === -1) continue;
    const number = tableNumber(prog, input);
    if (number < 0) continue;
    if (value !== (value | 0)) input.error(prog, `overflow in PCDATA instruction: ${value}`);
    while (columns.length <= number) {
      const table = pcdataWriters[columns.length] ?? new PcTableWriter();
      columns.push({ table: table.begin(start, input.minInstructionSize), value: -1, used: false });
    }
    columns[number].used = true;
  }
  return columns;
}

/**
 * The tables that say, for each pc of a function, the SP adjustment, the file and line, and the PCDATA values. A Prog
 * counts as an instruction if the next one has another pc. An SP adjustment or PCDATA holds from the next Prog on.
 */
export function progTables(input: ProgTablesInput): ProgTables {
  const { progs, size, minInstructionSize, error } = input;
  const start = progs[0].pc;
  const pcsp = pcspWriter.begin(start, minInstructionSize);
  const pcfile = pcfileWriter.begin(start, minInstructionSize);
  const pcline = pclineWriter.begin(start, minInstructionSize);
  const pcinline = pcinlineWriter.begin(start, minInstructionSize);
  const { pcdata, funcdata } = tableProgs(progs);
  const columns = pcdataColumns(pcdata, input);
  const files: number[] = [];
  let sp = 0;
  let file = -1;
  let line = -1;
  let lastFile = -1;
  for (let i = 0; i < progs.length; i++) {
    const prog = progs[i];
    const { op, pc } = prog;
    if (prog.line !== 0 && op !== 'TEXT' && op !== 'NOP') {
      if (prog.file !== lastFile) {
        lastFile = prog.file;
        file = input.fileIndex(lastFile);
        files.push(file);
      }
      line = prog.line;
    }
    if (i + 1 === progs.length || progs[i + 1].pc !== pc) {
      // Most instructions have a line of their own and nothing else that is new.
      if (line !== pcline.value) pcline.row(pc, line);
      if (sp !== pcsp.value) pcsp.row(pc, sp);
      if (file !== pcfile.value) pcfile.row(pc, file);
      if (pcinline.value === null) pcinline.row(pc, -1);
      for (let number = 0; number < columns.length; number++) {
        const column = columns[number];
        if (column.used) column.table.row(pc, column.value);
      }
    }
    if (op === RUN) line = addLines(pcline, prog as InstructionRun);
    if (prog.spadj !== 0) {
      if (sp + prog.spadj < SP_MIN || sp + prog.spadj > SP_MAX) {
        error(prog, `overflow in spadj: ${sp} + ${prog.spadj} = ${sp + prog.spadj}`);
      }
      sp += prog.spadj;
      if (sp === -1) sp = 0;
    }
    if (op === 'PCDATA' && columns.length > 0) {
      const column = columns[offsetOf(prog.args[0])];
      if (column !== undefined) column.value = prog.args[1].lo;
    }
  }
  const finish = (table: PcTableWriter): PcTable => {
    const finished = table.finish(size);
    if (finished === null) error(progs[0], 'negative pc offset');
    return finished ?? EMPTY_PC_TABLE;
  };
  return {
    pcsp: finish(pcsp),
    pcfile: finish(pcfile),
    pcline: finish(pcline),
    pcinline: finish(pcinline),
    pcdata: columns.map(({ table, used }) => (used ? finish(table) : EMPTY_PC_TABLE)),
    funcdata: collectFuncdata(funcdata, input),
    files: files.length < 2 ? files : [...new Set(files)].sort((a, b) => a - b),
  };
}

/** Adds the lines of a run's instructions but the first; returns the last one's. */
function addLines(pcline: PcTableWriter, run: InstructionRun): number {
  const { length } = run;
  let pc = run.pc;
  for (let i = 1; i < length; i++) {
    pc += run.instruction(i - 1).size;
    const line = run.lineOf(i);
    if (line !== pcline.value) pcline.row(pc, line);
  }
  return run.lineOf(length - 1);
}

/** The Progs that only fill tables, of either kind. */
function tableProgs(progs: readonly Prog[]): { readonly pcdata: readonly Prog[]; readonly funcdata: readonly Prog[] } {
  const pcdata: Prog[] = [];
  const funcdata: Prog[] = [];
  for (let i = 0; i < progs.length; i++) {
    const { op } = progs[i];
    if (op === 'PCDATA') pcdata.push(progs[i]);
    else if (op === 'FUNCDATA') funcdata.push(progs[i]);
  }
  return { pcdata, funcdata };
}
