import { offsetOf } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import { pcData, PcData, UnsafePoint } from './progs.ts';

/** What a machine says of its instructions that must not be preempted asynchronously. */
export interface Preemption {
  /** True if a goroutine must not be preempted just before this Prog. */
  isUnsafe(prog: Prog): boolean;
  /** True if preemption is fine as long as execution resumes at the start of the sequence that this Prog belongs to. */
  isRestartable?(prog: Prog): boolean;
}

function isUnsafePointData(prog: Prog): boolean {
  return prog.op === 'PCDATA' && offsetOf(prog.args[0]) === PcData.UnsafePoint;
}

/**
 * Wraps unsafe and restartable sequences in PCDATA. For Progs that are laid out already: what is added gets the pc of
 * the instruction after it. Returns the same array if nothing was to be marked.
 */
export function markUnsafePoints(progs: Prog[], preemption: Preemption): Prog[] {
  const { isUnsafe } = preemption;
  const isRestartable = preemption.isRestartable ?? (() => false);
  const marked: Prog[] = [progs[0]];
  const mark = (at: Prog, value: number, pc: number): void => {
    const data = pcData(at, PcData.UnsafePoint, value);
    data.pc = pc;
    marked.push(data);
  };
  let current: number = UnsafePoint.Safe;
  let restart: number = 0;
  for (let i = 1; i < progs.length; i++) {
    const prog = progs[i];
    if (isUnsafePointData(prog)) current = offsetOf(prog.args[1]);
    else if (current !== UnsafePoint.Unsafe && isUnsafe(prog)) {
      mark(progs[i - 1], UnsafePoint.Unsafe, prog.pc);
      marked.push(prog);
      while (i + 1 < progs.length && isUnsafe(progs[i + 1])) marked.push(progs[++i]);
      if (i + 1 < progs.length) mark(progs[i], current, progs[i + 1].pc);
      continue;
    } else if (current !== UnsafePoint.Unsafe && isRestartable(prog)) {
      restart = restart === UnsafePoint.Restart1 ? UnsafePoint.Restart2 : UnsafePoint.Restart1;
      mark(marked[marked.length - 1], restart, prog.pc);
      marked.push(prog);
      if (i + 1 < progs.length && !isRestartable(progs[i + 1])) mark(prog, current, progs[i + 1].pc);
      continue;
    }
    marked.push(prog);
  }
  return marked.length === progs.length ? progs : marked;
}
