import { offsetOf } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import { decimal } from './numbers.ts';

/** What a PCALIGN or PCALIGNMAX asks for at some pc. */
export interface Alignment {
  /** Bytes to pad. */
  readonly padding: number;
  /** Alignment in bytes that the function's start must have. */
  readonly align: number;
  /** What is wrong with it, '' if nothing. */
  readonly error: string;
}

/** PCALIGN $align pads up to the alignment, PCALIGNMAX $align, $most does so only if `most` bytes suffice. */
export function alignmentAt(pc: number, prog: Prog): Alignment {
  const [first, second] = prog.args;
  const align = first === undefined ? 0 : offsetOf(first);
  if (!Number.isInteger(Math.log2(align)) || align < 8 || align > 2048) {
    const error = `alignment value of an instruction must be a power of two and in the range [8, 2048], got ${first === undefined ? 0 : decimal(first.lo, first.hi)}`;
    return { padding: 0, align, error };
  }
  const over = pc % align;
  const missing = over === 0 ? 0 : align - over;
  if (prog.op === 'PCALIGN') return { padding: missing, align, error: '' };
  const most = second === undefined ? 0 : offsetOf(second);
  if (most < 0 || most >= align) {
    const error = `PCALIGNMAX 'amount' ${second === undefined ? 0 : decimal(second.lo, second.hi)} must be non-negative and smaller than the alignment ${align}`;
    return { padding: 0, align, error };
  }
  return { padding: most >= align - over ? align - over : 0, align, error: '' };
}
