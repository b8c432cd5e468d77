import { STACK_BASE, STACK_SIZE } from './memory-map.ts';
import type { Crash } from './records.ts';

export const enum Signal {
  ILL = 4,
  TRAP = 5,
  BUS = 7,
  FPE = 8,
  SEGV = 11,
  ALRM = 14,
  SYS = 31,
}

/** si_code where the kernel knows no more than that there was a fault. */
const SI_KERNEL = 128;
/** si_code for memory that is there, but not for this. */
const SEGV_ACCERR = 2;

function address(value: number): string {
  return `0x${value.toString(16)}`;
}

function segmentation({ address: at, code }: Crash): string {
  if (code === SI_KERNEL) return 'segmentation violation: an operand that must be aligned is not, or its address is not canonical';
  if (code === SEGV_ACCERR) return `segmentation violation: the memory at ${address(at)} must not be used in this way`;
  const isBelow = at < STACK_BASE && at >= STACK_BASE - STACK_SIZE;
  return `segmentation violation: no memory at ${address(at)}${isBelow ? ', below the stack' : at < 0x1000 ? ' (a nil pointer)' : ''}`;
}

const TEXTS: Readonly<Record<number, (crash: Crash) => string>> = {
  [Signal.ILL]: () => "illegal instruction, or one that this machine's processor lacks",
  [Signal.TRAP]: () => 'breakpoint',
  [Signal.BUS]: (crash) => `bus error at ${address(crash.address)}`,
  [Signal.FPE]: () => 'arithmetic fault: a division by zero, or a quotient that does not fit',
  [Signal.SEGV]: segmentation,
  [Signal.SYS]: () => 'a system call that is not allowed',
};

/** What a signal means. */
export function crashText(crash: Crash): string {
  return TEXTS[crash.signal]?.(crash) ?? `signal ${crash.signal}`;
}

/** The general registers, four in a line. */
export function registerLines({ registers }: Crash, wordSize: number): string[] {
  const cells = registers.map(([name, value]) => `${name.padStart(3)} 0x${value.toString(16).padStart(2 * wordSize, '0')}`);
  const lines: string[] = [];
  for (let i = 0; i < cells.length; i += 4) lines.push(cells.slice(i, i + 4).join('  '));
  return lines;
}
