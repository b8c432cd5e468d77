/** A row of a decoded line table. */
export interface LineTableRow {
  readonly pc: number;
  readonly line: number;
  /** From 1. */
  readonly file: number;
  readonly isStmt: boolean;
  readonly prologueEnd: boolean;
}

/** Runs a function's line number program (DWARF 5, 6.2.5) with Go's header parameters. */
export function decodeLineProgram(program: Uint8Array, bigEndian: boolean): { rows: LineTableRow[]; end: number } {
  const rows: LineTableRow[] = [];
  let at = 0;
  const state = { pc: 0, line: 1, file: 1, isStmt: true, prologueEnd: false };
  const leb = (signed: boolean): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = program[at++];
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return signed && byte & 0x40 ? value - scale * 128 : value;
    }
  };
  while (at < program.length) {
    const op = program[at++];
    if (op >= 11) {
      state.pc += Math.floor((op - 11) / 10);
      state.line += ((op - 11) % 10) - 4;
      rows.push({ ...state });
      state.prologueEnd = false;
    } else if (op === 0) {
      const length = leb(false);
      at += length;
    } else if (op === 2) state.pc += leb(false);
    else if (op === 3) state.line += leb(true);
    else if (op === 4) state.file = leb(false);
    else if (op === 6) state.isStmt = !state.isStmt;
    else if (op === 8) state.pc += 24;
    else if (op === 9) {
      state.pc += bigEndian ? program[at] * 256 + program[at + 1] : program[at] + 256 * program[at + 1];
      at += 2;
    } else if (op === 10) state.prologueEnd = true;
    else throw new Error(`opcode ${op} at ${at - 1}`);
  }
  return { rows, end: state.pc };
}
