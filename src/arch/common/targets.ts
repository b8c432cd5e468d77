import { Kind, offsetOf, type Operand } from '../../asm/operand.ts';
import { withArgs, type Prog } from '../../asm/prog.ts';
import type { AssembleContext } from '../architecture.ts';
import { copyOperand } from './operands.ts';
import { ownOperand } from './progs.ts';

/** The index of the operand that an instruction leads or writes to, -1 if it has none. */
export type Destination = (prog: Prog) => number;

export const lastOperand: Destination = ({ args }) => args.length - 1;

/** True if an operand is an n(PC) that isn't resolved yet. */
function isNumber({ kind, target, sym, text }: Operand): boolean {
  return kind === Kind.Branch && target === null && sym === null && text === '';
}

/** A Prog as it was before its n(PC) was resolved. */
export function unresolved(prog: Prog): Prog {
  const args = prog.args.map((operand) => {
    if (operand.kind !== Kind.Branch || operand.target === null || operand.text !== '') return operand;
    const copy = copyOperand(operand);
    copy.target = null;
    return copy;
  });
  return withArgs(prog, args);
}

/**
 * Destinations n(PC) that aren't resolved yet lead to the Prog that the parser gave that number, the first one if there are
 * several: what stands where no jump does, and jumps to the Progs that have been added to the function, all numbered 0.
 */
export function resolveNumbers(progs: readonly Prog[], destination: Destination, context: AssembleContext): void {
  for (let i = 0; i < progs.length; i++) {
    const prog = progs[i];
    const { args } = prog;
    for (let at = 0; at < args.length; at++) {
      if (!isNumber(args[at]) || at !== destination(prog)) continue;
      const number = offsetOf(args[at]);
      const found = progs.find(({ pc }) => pc === number);
      if (found === undefined) context.error(prog, `branch out of range (0x${(args[at].lo >>> 0).toString(16)})`);
      else ownOperand(prog, at).target = found;
    }
  }
}
