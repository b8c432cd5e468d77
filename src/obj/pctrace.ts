import { placeText, type Prog, type UnitFile } from '../asm/prog.ts';
import type { ProgTables } from './functiontables.ts';
import { readPcTable, type PcTable } from './pctable.ts';

/** What is asked of a trace of pc-value tables. */
export interface PcTraceOptions {
  /** The tables to print, as the real assembler names them: pctospadj, pctofile, pctoline, pctoinline, pctopcdata. */
  readonly table: string;
  /** A Prog as -S prints it after its place. */
  print(prog: Prog): string;
  write(text: string): void;
}

/** A function whose tables are printed. */
export interface TracedFunction {
  readonly name: string;
  /** TEXT first, with their pcs. */
  readonly progs: readonly Prog[];
  /** Bytes of code. */
  readonly size: number;
  readonly minInstructionSize: number;
  /** Files that positions of the Progs count. */
  readonly unitFiles: readonly UnitFile[];
}

const tablesByName: Readonly<Record<string, (tables: ProgTables) => readonly PcTable[]>> = {
  pctospadj: ({ pcsp }) => [pcsp],
  pctofile: ({ pcfile }) => [pcfile],
  pctoline: ({ pcline }) => [pcline],
  pctoinline: ({ pcinline }) => [pcinline],
  pctopcdata: ({ pcdata }) => pcdata.filter(({ contents }) => contents !== ''),
};

/** The real assembler says where in its memory a table lies, which no run has in common with another. */
const NO_ADDRESS = '0x0';

function column(text: string | number): string {
  return String(text).padStart(6);
}

/** What -d=pctab prints of a function: a line for each Prog, with its value where the table has a new one from there on. */
export function pcTrace(fn: TracedFunction, tables: ProgTables, options: PcTraceOptions): string {
  const { name, progs, size, minInstructionSize, unitFiles } = fn;
  const start = progs[0].pc;
  const hex = (pc: number): string => column(pc.toString(16));
  const line = (prog: Prog, value: string | number): string => {
    const place = placeText(unitFiles, prog.file, prog.line);
    return `${hex(prog.pc)} ${column(value)} ${String(prog.pc).padStart(5, '0')} (${place})\t${options.print(prog)}\n`;
  };
  let out = '';
  for (const { contents } of tablesByName[options.table]?.(tables) ?? []) {
    const table = Buffer.from(contents, 'latin1');
    const values = new Map((readPcTable(table, minInstructionSize) ?? []).map(({ pc, value }) => [start + pc, value]));
    out += `funcpctab ${name} [valfunc=${options.table}]\n${line(progs[0], -1)}`;
    for (const [i, prog] of progs.entries()) {
      const isInstruction = progs[i + 1]?.pc !== prog.pc;
      out += line(prog, (isInstruction ? values.get(prog.pc) : undefined) ?? '');
    }
    const bytes = [...table].map((byte) => ` ${byte.toString(16).padStart(2, '0')}`);
    out += `${hex(start + size)} done\nwrote ${table.length} bytes to ${NO_ADDRESS}\n${bytes.join('')}\n`;
  }
  return out;
}
