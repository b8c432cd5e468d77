/** Checks of operands that the real assembler makes before it looks for an encoding, by the name that a row's `check` gives. */
import { Kind, type Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import { HARDWARE, Reg } from './registers.ts';

/** A check gives the error text, to which the Prog's is added, or ''. */
export type Check = (prog: Prog) => string;

/** Hardware number of a register; -1 where there is none. */
function number(reg: number): number {
  return reg > 0 && reg <= Reg.Z31 ? HARDWARE[reg] : -1;
}

/** The index of an address; a list of registers has none. */
function indexOf({ kind, index }: Operand): number {
  return kind === Kind.RegList ? -1 : number(index);
}

/** The registers of a gather must differ, or the processor refuses it. */
function gather({ args }: Prog): string {
  if (args.length < 3) return 'need a third arg for gather instruction: ';
  const dest = number(args[args.length - 1].reg);
  if (args[1].reg >= Reg.K0 && args[1].reg <= Reg.K7) {
    return dest === indexOf(args[0]) ? 'index and destination registers should be distinct: ' : '';
  }
  const index = args[1].kind === Kind.Mem ? number(args[1].index) : -1;
  const mask = number(args[0].reg);
  return dest === mask || dest === index || mask === index
    ? 'mask, index, and destination registers should be distinct: '
    : '';
}

export const CHECKS: Readonly<Record<string, Check>> = { gather };
