import { Kind } from '../../asm/operand.ts';
import type { Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import { Trait } from '../../base/traits.ts';
import type { AssembleContext } from '../architecture.ts';
import { copyOperand, global, memory, register } from '../common/operands.ts';
import { makeNop, ownOperand, progAt } from '../common/progs.ts';
import type { Model } from './model.ts';
import { Reg } from './registers.ts';
import { destinationIndex, isGeneral } from './traits.ts';

/**
 * Thread-local storage. The pseudo-register TLS is the thread's base, and stands in two forms:
 *
 *   MOVQ TLS, CX; MOVQ 8(CX)(TLS*1), AX     two instructions
 *   MOVQ 8(TLS), AX                         one
 *
 * Either is brought to the form that the operating system allows. Where the base's offset is known at run time only
 * (Windows, Android), MOVQ TLS, CX reads it from runtime.tls_g.
 */

function isMove(prog: Prog): boolean {
  return prog.op === 'MOVQ' || prog.op === 'MOVL';
}

function isGeneralRegister(operand: Operand): boolean {
  return operand.kind === Kind.Reg && isGeneral(operand.reg);
}

/** MOVQ TLS, CX */
function isBaseLoad(prog: Prog): boolean {
  const args = prog.args;
  return (
    isMove(prog) && args.length > 1 && args[0].kind === Kind.Reg && args[0].reg === Reg.TLS && isGeneralRegister(args[args.length - 1])
  );
}

/** 8(CX)(TLS*1) → 8(TLS) */
function joinOperand(prog: Prog, i: number): void {
  const o = prog.args[i];
  if (o.kind !== Kind.Mem || o.index !== Reg.TLS || !isGeneral(o.reg)) return;
  const own = ownOperand(prog, i);
  own.reg = Reg.TLS;
  own.scale = 0;
  own.index = 0;
}

function join(prog: Prog, model: Model): void {
  if (isBaseLoad(prog) && !model.is(Trait.Solaris)) {
    makeNop(prog);
    return;
  }
  const to = destinationIndex(prog);
  if (prog.args.length > 0 && to !== 0) joinOperand(prog, 0);
  if (to >= 0) joinOperand(prog, to);
}

/** MOVQ 8(TLS), BX → MOVQ TLS, BX; MOVQ 8(BX)(TLS*2), BX */
function split(prog: Prog, after: Prog[]): void {
  const args = prog.args;
  const to = args[args.length - 1];
  if (!isMove(prog) || args.length < 2 || args[0].kind !== Kind.Mem || args[0].reg !== Reg.TLS || !isGeneralRegister(to)) return;
  const from = copyOperand(args[0]);
  from.reg = to.reg;
  from.index = Reg.TLS;
  from.scale = 2;
  after.unshift(progAt(prog, prog.op, from, to));
  prog.args = [register(Reg.TLS), ...args.slice(1)];
}

/** MOVQ TLS, BX → MOVQ runtime.tls_g(SB), BX, and on Windows MOVQ (BX)(GS*1), BX */
function loadOffset(prog: Prog, after: Prog[], model: Model, context: AssembleContext): void {
  const to = prog.args[prog.args.length - 1];
  prog.args = [global(context.lookup('runtime.tls_g')), ...prog.args.slice(1)];
  if (!model.is(Trait.Windows)) return;
  const slot = memory(to.reg);
  slot.index = model.is64 ? Reg.GS : Reg.FS;
  slot.scale = 1;
  after.unshift(progAt(prog, prog.op, slot, to));
}

function doubleScale(prog: Prog, i: number): void {
  if (prog.args[i].scale === 1 && prog.args[i].index === Reg.TLS) ownOperand(prog, i).scale = 2;
}

function mentionsTls(prog: Prog): boolean {
  for (let i = 0; i < prog.args.length; i++) if (prog.args[i].reg === Reg.TLS || prog.args[i].index === Reg.TLS) return true;
  return false;
}

export function rewriteTls(prog: Prog, after: Prog[], model: Model, context: AssembleContext): void {
  if (!mentionsTls(prog)) return;
  if (model.directTls) join(prog, model);
  else split(prog, after);
  if (isBaseLoad(prog) && (model.is(Trait.Android) || model.is(Trait.Windows))) loadOffset(prog, after, model, context);
  if ((model.is64 && model.is(Trait.Windows)) || model.is(Trait.Plan9)) {
    const last = prog.args.length - 1;
    if (last >= 0) doubleScale(prog, 0);
    if (last > 0) doubleScale(prog, last);
  }
}

/** True for the second instruction of the two: a thread that is preempted before it may resume on another thread. */
export function usesLoadedTls(prog: Prog): boolean {
  const args = prog.args;
  return args.length > 0 && args[0].index === Reg.TLS && destinationIndex(prog) !== 0;
}
