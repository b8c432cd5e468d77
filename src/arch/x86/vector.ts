/** VEX and EVEX prefixes, and what the real assembler says against a suffix. */
import type { ByteBuffer } from '../../base/bytes.ts';
import type { Row } from './form.ts';
import { MODE_SHIFT, Suffix } from './suffix.ts';

/**
 * Emits a VEX prefix and the opcode byte. `reg`, `rm`, `index`, `vvvv` are hardware register numbers, 0 where there is none;
 * `rm` is ModRM.rm's register or the base of its memory, `index` the index register of its memory.
 */
export function emitVex(out: ByteBuffer, row: Row, reg: number, rm: number, index: number, vvvv: number): void {
  const r = (reg >> 3) & 1;
  const x = (index >> 3) & 1;
  const b = (rm >> 3) & 1;
  const tail = ((~vvvv & 15) << 3) | (row.length << 2) | row.pp;
  if (row.map === 1 && x === 0 && b === 0 && row.w === 0) {
    out.u8(0xc5);
    out.u8(((r ^ 1) << 7) | tail);
  } else {
    out.u8(0xc4);
    out.u8(((r ^ 1) << 7) | ((x ^ 1) << 6) | ((b ^ 1) << 5) | row.map);
    out.u8((row.w << 7) | tail);
  }
  out.u8(row.opcode[0]);
}

/** The register fields of an EVEX prefix: hardware numbers (0..31), 0 where there is none. */
export interface EvexRegisters {
  reg: number;
  /** ModRM.rm's register, or the base of its memory. */
  rm: number;
  rmIsMemory: boolean;
  /** Index register of the memory operand, 0 for a register. */
  index: number;
  vvvv: number;
  /** Mask register, -1 if there is none. */
  mask: number;
}

/** Emits an EVEX prefix and the opcode byte. */
export function emitEvex(out: ByteBuffer, row: Row, suffix: number, registers: EvexRegisters): void {
  const { reg, rm, rmIsMemory, index, vvvv, mask } = registers;
  const r = (reg >> 3) & 1;
  const rHigh = (reg >> 4) & 1;
  const x = rmIsMemory ? (index >> 3) & 1 : (rm >> 4) & 1;
  const b = (rm >> 3) & 1;
  const vHigh = rmIsMemory && index > 15 ? 1 : (vvvv >> 4) & 1;
  const rounding = (suffix & Suffix.Rounding) !== 0;
  const length = rounding ? (suffix >> MODE_SHIFT) & 3 : row.length;
  const bit = (suffix & (Suffix.Rounding | Suffix.Sae | Suffix.Broadcast)) !== 0 ? 1 : 0;
  const z = (suffix & Suffix.Zeroing) !== 0 ? 1 : 0;
  out.u8(0x62);
  out.u8(((r ^ 1) << 7) | ((x ^ 1) << 6) | ((b ^ 1) << 5) | ((rHigh ^ 1) << 4) | row.map);
  out.u8((row.w << 7) | ((~vvvv & 15) << 3) | 4 | row.pp);
  out.u8((z << 7) | (length << 5) | (bit << 4) | ((vHigh ^ 1) << 3) | Math.max(mask, 0));
  out.u8(row.opcode[0]);
}

/** Unit in bytes of an 8-bit displacement; where a broadcast is refused, of what the real assembler emits all the same. */
export function displacementUnit(row: Row, suffix: number): number {
  return (suffix & Suffix.Broadcast) === 0 ? row.n : Math.max(row.broadcast, 1);
}

/** What is wrong with a suffix on this row and these operands; the Prog's text follows each message. */
export function suffixErrors(row: Row, suffix: number, rmIsMemory: boolean, masked: boolean): string[] {
  const errors: string[] = [];
  if ((suffix & Suffix.Zeroing) !== 0) {
    if (!row.zeroing) errors.push('unsupported zeroing: ');
    if (!masked) errors.push('mask register must be specified for .Z instructions: ');
  }
  if ((suffix & Suffix.Rounding) !== 0) {
    if (rmIsMemory) errors.push('illegal rounding with memory argument: ');
    else if (!row.rounding) errors.push('unsupported rounding: ');
  } else if ((suffix & Suffix.Broadcast) !== 0) {
    if (!rmIsMemory) errors.push('illegal broadcast without memory argument: ');
    else if (row.broadcast === 0) errors.push('unsupported broadcast: ');
  } else if ((suffix & Suffix.Sae) !== 0) {
    if (rmIsMemory) errors.push('illegal SAE with memory argument: ');
    else if (!row.sae) errors.push('unsupported SAE: ');
  }
  return errors;
}
