/** The rows of a mode by what their encodings begin with: the table read backwards. */
import { parseArgs } from '../table/form.ts';
import { Encoding, RowFlag, type Row } from './form.ts';
import { formTable, opTable } from './match.ts';

/** A way in which the bytes of a row may begin. */
export interface Entry {
  readonly row: Row;
  readonly opcode: readonly number[];
  /** PrefixBit's that must be there. */
  readonly prefixes: number;
  /** Bytes of the displacement of a branch, 0 if it is none. */
  readonly relative: 0 | 1 | 4;
  /** Classes of the arguments. */
  readonly classes: readonly string[];
}

/** Mandatory and size prefixes as a set. */
export const PREFIX_BIT: Readonly<Record<number, number>> = { 0x66: 1, 0xf2: 2, 0xf3: 4, 0x67: 8 };

/** Classes of arguments that other rows of the same bytes show better, or that only lowering makes. */
const UNSHOWN = new Set(['any', 'ignored', 'indirect', 'addr', 'TLS', 'DX/BX']);
/** Mnemonics of bytes that have a more usual one. */
const SYNONYMS = /^(SAL[BWLQ]|JCXZW|MOVBELL|FCOM.*|FLDENV)$/;

/** What legacy opcodes are found by: the byte, or the one after 0F. */
export function legacyKey(opcode: ArrayLike<number>, at = 0): number {
  return opcode[at] === 0x0f ? 0x100 | opcode[at + 1] : opcode[at];
}

/** What VEX and EVEX opcodes are found by. */
export function vectorKey(encoding: Encoding, map: number, pp: number, opcode: number): number {
  return 0x1000 | (encoding << 16) | (map << 13) | (pp << 10) | opcode << 18;
}

export class RowIndex {
  readonly #entries = new Map<number, Entry[]>();

  constructor(mode: 32 | 64) {
    const others = mode === 64 ? RowFlag.Only32 : RowFlag.Only64 | RowFlag.No386;
    const ops = [...formTable().ops()];
    for (const op of [...ops.filter((each) => !SYNONYMS.test(each)), ...ops.filter((each) => SYNONYMS.test(each))]) {
      for (const row of opTable(op, mode)?.rows ?? []) if ((row.flags & others) === 0) this.#add(row);
    }
  }

  find(key: number): readonly Entry[] {
    return this.#entries.get(key) ?? [];
  }

  #add(row: Row): void {
    const classes = parseArgs(row.form.args).map(({ cls }) => cls);
    if (row.form.custom !== undefined || classes.some((cls) => UNSHOWN.has(cls))) return;
    if (row.short !== null || row.long !== null) {
      if (row.rel !== 0) return;
      if (row.short !== null) this.#put({ row, ...split(row.short), relative: 1, classes });
      if (row.long !== null) this.#put({ row, ...split(row.long), relative: 4, classes });
      return;
    }
    const { opcode } = row;
    if (opcode.length === 0 || (opcode.length === 1 && row.encoding === Encoding.Legacy && isPrefix(opcode[0]))) return;
    const prefixes = row.prefixes.reduce((set, byte) => set | PREFIX_BIT[byte], 0);
    const last = opcode.length - 1;
    for (let low = 0; low < (row.op < 0 ? 1 : 8); low++) {
      const bytes = row.op < 0 ? opcode : [...opcode.slice(0, last), opcode[last] + low];
      this.#put({ row, opcode: bytes, prefixes, relative: 0, classes });
    }
  }

  #put(entry: Entry): void {
    const { encoding, map, pp } = entry.row;
    const { opcode } = entry;
    if (encoding !== Encoding.Legacy) return this.#putAt(vectorKey(encoding, map, pp, opcode[0]), entry);
    this.#putAt(legacyKey(opcode), entry);
  }

  #putAt(key: number, entry: Entry): void {
    const entries = this.#entries.get(key);
    if (entries === undefined) this.#entries.set(key, [entry]);
    else entries.push(entry);
  }
}

function split(bytes: readonly number[]): { opcode: readonly number[]; prefixes: number } {
  const count = bytes[0] in PREFIX_BIT ? 1 : 0;
  return { opcode: bytes.slice(count), prefixes: count === 0 ? 0 : PREFIX_BIT[bytes[0]] };
}

function isPrefix(byte: number): boolean {
  return byte in PREFIX_BIT || byte === 0xf0 || isSegmentPrefix(byte);
}

export function isSegmentPrefix(byte: number): boolean {
  return byte === 0x2e || byte === 0x36 || byte === 0x3e || byte === 0x26 || byte === 0x64 || byte === 0x65;
}
