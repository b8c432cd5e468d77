import { ByteBuffer } from '../base/bytes.ts';

/**
 * Writes a pc-value table: which value holds from which pc on (cmd/internal/obj/pcln.go says how it is read).
 * Pairs of a zigzag value delta (from -1) and a pc delta in units of the smallest instruction, varints both, then 0.
 */
export class PcTableWriter {
  readonly #quantum: number;
  readonly #out = new ByteBuffer(16);
  #pc: number;
  #value = -1;
  #started = false;

  /** `pc` is the function's first, `quantum` the bytes of the smallest instruction. */
  constructor(pc: number, quantum: number) {
    this.#pc = pc;
    this.#quantum = quantum;
  }

  /** The value that holds at an instruction; pcs never fall. */
  row(pc: number, value: number): void {
    if (this.#started) {
      if (value === this.#value) return;
      this.#out.uleb(Math.trunc((pc - this.#pc) / this.#quantum));
      this.#pc = pc;
    }
    this.#started = true;
    const delta = (value - this.#value) | 0;
    this.#out.uleb(((delta << 1) ^ (delta >> 31)) >>> 0);
    this.#value = value;
  }

  /** The table of a function of `size` bytes; null if it ends before its last row. */
  finish(size: number): Uint8Array | null {
    if (!this.#started) return new Uint8Array(0);
    const rest = Math.trunc((size - this.#pc) / this.#quantum);
    if (rest < 0) return null;
    this.#out.uleb(rest);
    this.#out.u8(0);
    return this.#out.take();
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
