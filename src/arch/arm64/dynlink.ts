import { Kind, Name, Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import type { AssembleContext } from '../architecture.ts';
import { constant, copyOperand, global, register } from '../common/operands.ts';
import { makeNop, progAt } from '../common/progs.ts';
import { describe } from './print.ts';
import { Reg } from './registers.ts';
import { inSlot, slotsOf } from './slots.ts';

/** -dynlink: global data may belong to another module, and is reached through the global offset table. */

const NEVER = new Set(['TEXT', 'FUNCDATA', 'CALL', 'RET', 'JMP']);

/** True if the operand is a symbol that another module may define. Constants that the assembler pools are this module's. */
function isShared(operand: Operand | null): operand is Operand {
  return operand !== null && operand.name === Name.Extern && operand.sym !== null && !operand.sym.name.startsWith('$');
}

/** MOVD $sym+8(SB), R1 → MOVD sym@GOT(SB), R1; ADD $8, R1 */
function loadAddress(prog: Prog, from: Operand, after: Prog[], context: AssembleContext): void {
  const to = inSlot(prog, slotsOf(prog).to);
  const complain = (what: string): void => context.error(prog, `${what} in ${describe(prog, context)} with -dynlink`);
  if (prog.op !== 'MOVD') complain('do not know how to handle TYPE_ADDR');
  if (to?.kind !== Kind.Reg) complain('do not know how to handle LEAQ-type insn to non-register');
  prog.args = [global(from.sym as NonNullable<Operand['sym']>, Name.GotRef), ...prog.args.slice(1)];
  if (from.lo === 0 && from.hi === 0) return;
  const offset = constant(0);
  offset.lo = from.lo;
  offset.hi = from.hi;
  after.push(progAt(prog, 'ADD', ...(to === null ? [offset] : [offset, to])));
}

/** The operand as it is once R27 holds the symbol's address. */
function throughScratch(operand: Operand): Operand {
  const copy = copyOperand(operand);
  copy.reg = Reg.R27;
  copy.name = Name.None;
  copy.sym = null;
  return copy;
}

/** Rewrites `prog` in place; Progs that are to follow it go to `after`. */
export function useGlobalOffsetTable(prog: Prog, after: Prog[], context: AssembleContext): void {
  const slots = slotsOf(prog);
  const first = inSlot(prog, slots.from);
  if (first?.kind === Kind.Addr && isShared(first)) return loadAddress(prog, first, after, context);
  if (inSlot(prog, slots.third)?.name === Name.Extern) {
    context.error(prog, `don't know how to handle ${describe(prog, context)} with -dynlink`);
  }
  const from = first;
  const to = inSlot(prog, slots.to);
  if (isShared(from) && isShared(to)) {
    context.error(prog, `cannot handle NAME_EXTERN on both sides in ${describe(prog, context)} with -dynlink`);
  }
  const source = isShared(from) ? from : to;
  if (!isShared(source) || NEVER.has(prog.op) || source.sym === null || context.dataOf?.(source.sym).threadLocal) return;
  if (source.kind !== Kind.Mem) context.error(prog, `don't know how to handle ${describe(prog, context)} with -dynlink`);
  const load = progAt(prog, 'MOVD', global(source.sym, Name.GotRef), register(Reg.R27));
  const operands: Operand[] = [];
  if (from !== null) operands.push(source === from ? throughScratch(from) : from);
  if (to !== null) operands.push(source === to ? throughScratch(to) : to);
  after.push(load, progAt(prog, prog.op, ...operands));
  const second = prog.op.startsWith('CASP') ? null : inSlot(prog, slots.second);
  makeNop(prog);
  // The real assembler forgets that destination here, and refuses the instruction for it.
  if (second !== null) prog.args = [new Operand(), new Operand(), second];
}
