import { Kind, negateOffset, offsetOf } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import type { AssembleContext } from '../architecture.ts';
import { branchTo, branchToSymbol, register } from '../common/operands.ts';
import { ownOperand } from '../common/progs.ts';
import type { Model } from './model.ts';
import { describe } from './print.ts';
import { Reg, registerName } from './registers.ts';
import { destinationIndex } from './traits.ts';

/** The last rewritings before instructions are encoded: one Prog to one Prog. */

/** ADJSP $n → SUBQ $n, SP, or ADDQ if that is shorter or n is negative. Surplus operands stay, for encoding to refuse. */
function adjustSp(prog: Prog, model: Model): void {
  const sp = register(Reg.SP);
  const { args } = prog;
  if (args.length > 1) ({ lo: sp.lo, hi: sp.hi } = args[args.length - 1]);
  const from = prog.args.length === 0 ? null : ownOperand(prog, 0);
  const size = from === null ? 0 : offsetOf(from);
  // -128 fits into a byte, 128 doesn't.
  const adds = size === 128 || (size < 0 && size !== -128);
  if (size === 0) prog.op = 'NOP';
  else prog.op = adds ? model.add : model.sub;
  if (from !== null && adds) negateOffset(from);
  prog.args = from === null ? [sp] : [from, ...args.slice(1, -1), sp];
}

/** CALL AX → CALL runtime.retpolineAX(SB) */
function useRetpoline(prog: Prog, context: AssembleContext): void {
  const to = prog.args[prog.args.length - 1];
  if (to?.kind === Kind.Mem) context.error(prog, `non-retpoline-compatible: ${describe(prog, context)}`);
  else if (to?.kind === Kind.Reg) prog.args = [branchToSymbol(context.lookup(`runtime.retpoline${registerName(to.reg)}`))];
}

/** A branch whose chain of jumps never ends leads to itself. */
function closeLoops(prog: Prog): void {
  const at = destinationIndex(prog);
  if (at < 0) return;
  const to = prog.args[at];
  if (to.kind === Kind.Branch && to.sym === null && to.target === null) ownOperand(prog, at).target = branchTo(prog).target;
}

export function desugar(progs: readonly Prog[], model: Model, retpoline: boolean, context: AssembleContext): void {
  for (let i = 0; i < progs.length; i++) {
    const prog = progs[i];
    closeLoops(prog);
    if (prog.op === 'ADJSP') adjustSp(prog, model);
    else if (retpoline && (prog.op === 'CALL' || prog.op === 'JMP')) useRetpoline(prog, context);
  }
}
