import { Kind, Name, Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import type { AssembleContext } from '../architecture.ts';
import { constant, copyOperand, global, register } from '../common/operands.ts';
import { makeNop, progAt } from '../common/progs.ts';
import { describeUnresolved } from './print.ts';
import { Reg } from './registers.ts';
import { inSlot, slotsOf } from './slots.ts';

/** -dynlink: global data may belong to another module, and is reached through the global offset table. */

const NEVER = new Set(['TEXT', 'FUNCDATA', 'CALL', 'RET', 'JMP']);

/** True if the operand is a symbol that another module may define. Constants that the assembler pools are this module's. */
function isShared(operand: Operand | null): operand is Operand {
  return operand !== null && operand.name === Name.Extern && operand.sym !== null && !operand.sym.name.startsWith('$');
}

/** MOVD $sym+8(SB), R1 → MOVD sym@GOT(SB), R1; ADD $8, R1. The addition, if there is one. */
function loadAddress(prog: Prog, from: Operand, context: AssembleContext): Prog[] {
  const to = inSlot(prog, slotsOf(prog).to);
  const complain = (what: string): void => context.error(prog, `${what} in ${describeUnresolved(prog, context)} with -dynlink`);
  if (prog.op !== 'MOVD') complain('do not know how to handle TYPE_ADDR');
  if (to?.kind !== Kind.Reg) complain('do not know how to handle LEAQ-type insn to non-register');
  prog.args = [global(from.sym as NonNullable<Operand['sym']>, Name.GotRef), ...prog.args.slice(1)];
  if (from.lo === 0 && from.hi === 0) return [];
  const offset = constant(0);
  offset.lo = from.lo;
  offset.hi = from.hi;
  return [progAt(prog, 'ADD', ...(to === null ? [offset] : [offset, to]))];
}

/** The operand as it is once R27 holds the symbol's address. */
function throughScratch(operand: Operand): Operand {
  const copy = copyOperand(operand);
  copy.reg = Reg.R27;
  copy.name = Name.None;
  copy.sym = null;
  return copy;
}

/** Rewrites `prog` in place; the Progs that are to follow it, which may have to be rewritten themselves. */
export function useGlobalOffsetTable(prog: Prog, context: AssembleContext): Prog[] {
  const slots = slotsOf(prog);
  const first = inSlot(prog, slots.from);
  const addition = first?.kind === Kind.Addr && isShared(first) ? loadAddress(prog, first, context) : [];
  if (inSlot(prog, slots.third)?.name === Name.Extern) {
    context.error(prog, `don't know how to handle ${describeUnresolved(prog, context)} with -dynlink`);
  }
  const from = inSlot(prog, slots.from);
  const to = inSlot(prog, slots.to);
  if (isShared(from) && isShared(to)) {
    context.error(prog, `cannot handle NAME_EXTERN on both sides in ${describeUnresolved(prog, context)} with -dynlink`);
  }
  const source = isShared(from) ? from : to;
  if (!isShared(source) || NEVER.has(prog.op) || source.sym === null || context.dataOf?.(source.sym).threadLocal) return addition;
  if (source.kind !== Kind.Mem) context.error(prog, `don't know how to handle ${describeUnresolved(prog, context)} with -dynlink`);
  const load = progAt(prog, 'MOVD', global(source.sym, Name.GotRef), register(Reg.R27));
  const operands: Operand[] = [];
  // A pooled constant is replaced first where the other operand was to be, and that one in the Prog that results.
  const replaced = from?.name === Name.Extern ? from : to;
  if (from !== null) operands.push(replaced === from ? throughScratch(from) : from);
  if (to !== null) operands.push(replaced === to ? throughScratch(to) : to);
  const move = progAt(prog, prog.op, ...operands);
  const second = prog.op.startsWith('CASP') ? null : inSlot(prog, slots.second);
  makeNop(prog);
  // The real assembler forgets that destination here, and refuses the instruction for it.
  if (second !== null) prog.args = [new Operand(), new Operand(), second];
  return [load, move, ...addition];
}
