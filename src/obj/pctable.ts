import { ByteBuffer } from '../base/bytes.ts';

/** A finished pc-value table. Functions have few different ones, so equal tables are one object while a process remembers them. */
export class PcTable {
  /** A character for each byte. */
  readonly contents: string;
  /** What objects know it by, a character for each byte; '' until somebody finds out. */
  hash = '';

  constructor(contents: string) {
    this.contents = contents;
  }
}

const known = new Map<string, PcTable>();
/** Those that have one small value from end to end, by the rest of the pcs and that value's byte: most tables are such. */
const flat = new Map<number, PcTable>();
const MAX_KNOWN_BYTES = 1 << 22;
let knownBytes = 0;

/** The table of these contents. */
function pcTableOf(contents: string): PcTable {
  let table = known.get(contents);
  if (table === undefined) {
    knownBytes += contents.length;
    if (knownBytes > MAX_KNOWN_BYTES) {
      known.clear();
      flat.clear();
      knownBytes = contents.length;
    }
    known.set(contents, (table = new PcTable(contents)));
  }
  return table;
}

export const EMPTY_PC_TABLE = pcTableOf('');

/**
 * Writes pc-value tables, one after the other: which value holds from which pc on (cmd/internal/obj/pcln.go says how they are
 * read). Pairs of a zigzag value delta (from -1) and a pc delta in units of the smallest instruction, varints both, then 0.
 */
export class PcTableWriter {
  readonly #out = new ByteBuffer();
  #quantum = 1;
  #pc = 0;
  /** The value of the last row, null before the first: a row of the same says nothing new. */
  value: number | null = null;

  /** Starts a table. `pc` is the function's first, `quantum` the bytes of the smallest instruction. */
  begin(pc: number, quantum: number): this {
    this.#out.truncate(0);
    this.#pc = pc;
    this.#quantum = quantum;
    this.value = null;
    return this;
  }

  /** The value that holds at an instruction; pcs never fall. */
  row(pc: number, value: number): void {
    const before = this.value;
    if (value === before) return;
    if (before !== null) {
      this.#out.uleb(Math.trunc((pc - this.#pc) / this.#quantum));
      this.#pc = pc;
    }
    const delta = (value - (before ?? -1)) | 0;
    this.#out.uleb(((delta << 1) ^ (delta >> 31)) >>> 0);
    this.value = value;
  }

  /** The table of a function of `size` bytes; null if it ends before its last row. */
  finish(size: number): PcTable | null {
    if (this.value === null) return EMPTY_PC_TABLE;
    const rest = Math.trunc((size - this.#pc) / this.#quantum);
    if (rest < 0) return null;
    return this.#out.length === 1 ? this.#flat(rest) : this.#ended(rest);
  }

  #flat(rest: number): PcTable {
    const key = 0x80 * rest + this.#out.at(0);
    let table = flat.get(key);
    if (table === undefined) {
      table = this.#ended(rest);
      flat.set(key, table);
    }
    return table;
  }

  #ended(rest: number): PcTable {
    this.#out.uleb(rest);
    this.#out.u8(0);
    return pcTableOf(this.#out.asLatin1());
  }
}

/** `value` holds from `pc` up to `end`, both in bytes. */
export interface PcRow {
  readonly pc: number;
  readonly end: number;
  readonly value: number;
}

/** Reads a pc-value table; null if it is cut off or has bytes left over. */
export function readPcTable(table: Uint8Array, quantum: number): PcRow[] | null {
  const rows: PcRow[] = [];
  let at = 0;
  let broken = false;
  const varint = (): number => {
    let value = 0;
    for (let scale = 1; at < table.length && scale < 0x1000000000; scale *= 128) {
      const byte = table[at++];
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
    broken = true;
    return 0;
  };
  let pc = 0;
  let value = -1;
  while (at < table.length) {
    const zigzag = varint();
    if (broken) return null;
    if (zigzag === 0 && rows.length > 0) return at === table.length ? rows : null;
    value = (value + (zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2)) | 0;
    const end = pc + varint() * quantum;
    if (broken) return null;
    rows.push({ pc, end, value });
    pc = end;
  }
  return table.length === 0 ? rows : null;
}
