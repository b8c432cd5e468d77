import { Kind, Name } from '../../asm/operand.ts';
import type { Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import type { SymbolRef } from '../../base/symbol.ts';
import type { AssembleContext } from '../architecture.ts';
import { global, register } from '../common/operands.ts';
import { makeNop, ownOperand, progAt } from '../common/progs.ts';
import { markLocal, renamedRegister } from './dynlink.ts';
import { Reg, registerName } from './registers.ts';
import { destination, destinationIndex, Mark, middle, source } from './traits.ts';

/**
 * 386 with -shared: code that refers to a symbol asks a thunk for the program counter first.
 *
 *   MOVL sym(SB), AX  →  CALL __x86.get_pc_thunk.ax(SB); MOVL sym(AX), AX
 */

const DIRECT: ReadonlySet<string> = new Set(['TEXT', 'FUNCDATA', 'CALL', 'RET', 'JMP']);

/** True if an operand is a symbol's data or address. */
export function isSymbolic(operand: Operand | null): operand is Operand {
  if (operand === null || operand.sym === null || operand.reg !== 0) return false;
  if (operand.kind !== Kind.Mem && operand.kind !== Kind.Addr) return false;
  return operand.name === Name.Extern || operand.name === Name.Static || operand.name === Name.GotRef;
}

/** PUSHL $sym → MOVL $sym, CX; PUSHL CX */
function loadFirst(prog: Prog, after: Prog[]): void {
  const to = destination(prog);
  after.unshift(progAt(prog, prog.op, register(Reg.CX), ...(to === null ? [] : [to])));
  prog.op = 'MOVL';
  prog.args = [...(to === null ? prog.args : prog.args.slice(0, -1)), renamedRegister(to, Reg.CX)];
}

function thunkRegister(prog: Prog): number {
  if ((prog.op === 'LEAL' || prog.op === 'MOVL') && prog.args.length > 1) {
    const from = prog.args[0];
    const to = prog.args[prog.args.length - 1];
    if (to.reg !== from.reg && to.reg !== from.index) return to.reg;
  }
  return Reg.CX;
}

/** The thunk is local to its object, unless something else mentioned it first. */
function thunkSymbol(reg: number, context: AssembleContext): SymbolRef {
  const name = `__x86.get_pc_thunk.${registerName(reg).toLowerCase()}`;
  const isKnown = context.isKnown?.(name) ?? false;
  const ref = context.lookup(name);
  if (!isKnown) {
    context.define({ ref, kind: 0, align: 0, data: new Uint8Array(0), contentAddressable: false, dupok: false, local: true });
    markLocal(ref);
  }
  return ref;
}

export function usePcRelative(prog: Prog, after: Prog[], context: AssembleContext): void {
  if ((prog.mark & Mark.Expanded) !== 0 || DIRECT.has(prog.op)) return;
  const from = source(prog);
  if (isSymbolic(from) && from.kind === Kind.Addr && destination(prog)?.kind !== Kind.Reg) loadFirst(prog, after);

  const based = [isSymbolic(source(prog)) ? 0 : -1, isSymbolic(destination(prog)) ? destinationIndex(prog) : -1, isSymbolic(middle(prog)) ? 1 : -1];
  if (based.every((i) => i < 0)) return;

  const reg = thunkRegister(prog);
  const call = progAt(prog, 'CALL', global(thunkSymbol(reg, context)));
  const access = progAt(prog, prog.op, ...prog.args);
  access.suffix = prog.suffix;
  for (const i of based) if (i >= 0) ownOperand(access, i).reg = reg;
  call.mark |= Mark.Expanded;
  access.mark |= Mark.Expanded;
  after.unshift(call, access);
  makeNop(prog);
}
