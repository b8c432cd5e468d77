import { PosFlag } from '../../asm/prog.ts';
import type { Prog } from '../../asm/prog.ts';
import { Abi, TextFlag } from '../../base/symbol.ts';
import type { SymbolRef } from '../../base/symbol.ts';
import type { AssembleContext } from '../architecture.ts';
import { BIG_FRAME, SMALL_FRAME } from '../common/frame.ts';
import { branchTo, branchToSymbol, constant, memory, register } from '../common/operands.ts';
import { PcData, pcData, progAt, UnsafePoint } from '../common/progs.ts';
import type { Frame } from './frame.ts';
import type { Model } from './model.ts';
import { Reg } from './registers.ts';
import { rewriteInto } from './rewrite.ts';

/**
 * What a function does before its first instruction: make sure that the stack has room, save the frame pointer, make
 * the frame. The call of runtime.morestack stands behind the function's end:
 *
 *       MOVQ (TLS), R14                  the goroutine; a register of its own in ABIInternal
 *       CMPQ SP, 16(R14)                 its stack guard
 *       JLS  more
 *       PUSHQ BP; MOVQ SP, BP; ADJSP $locals
 *       …
 * more: CALL runtime.morestack_noctxt(SB)
 *       JMP  back to the start
 */
export interface Prologue {
  /** Behind TEXT. */
  readonly start: Prog[];
  /** Behind the function's last Prog. */
  readonly end: Prog[];
}

/** The register that holds a closure's context. */
const CONTEXT = Reg.DX;

/** Loads the goroutine's address: the Progs, and the register it is in. */
function loadG(text: Prog, symbol: SymbolRef, model: Model, context: AssembleContext): { progs: Prog[]; g: number } {
  if (model.is64 && symbol.abi === Abi.ABIInternal) return { progs: [], g: Reg.R14 };
  const g = model.is64 ? Reg.R14 : Reg.CX;
  const progs: Prog[] = [];
  rewriteInto(progs, progAt(text, model.mov, memory(Reg.TLS), register(g)), model, context);
  const last = progs[progs.length - 1];
  if (last.args[0]?.index === Reg.TLS) last.args[0].scale = 2;
  return { progs, g };
}

/** -d=maymorestack=f: a call of f where morestack might be called. */
function callMayMoreStack(text: Prog, symbol: SymbolRef, needsContext: boolean, model: Model, context: AssembleContext): Prog[] {
  const hook = context.lookup(model.mayMoreStack, symbol.abi === Abi.ABIInternal ? Abi.ABIInternal : Abi.ABI0);
  const call = progAt(text, 'CALL', branchToSymbol(hook));
  if (!needsContext) return [call];
  return [progAt(text, model.push, register(CONTEXT)), call, progAt(text, model.pop, register(CONTEXT))];
}

/** The comparison with the stack guard and the branches that are taken when there's no room; their targets are to be set. */
function compareWithGuard(text: Prog, size: number, g: number, model: Model): { progs: Prog[]; branches: Prog[] } {
  const guard = memory(g, 2 * model.ptrSize);
  const scratch = model.is64 ? Reg.R12 : Reg.AX;
  const unsafe = pcData(text, PcData.UnsafePoint, UnsafePoint.Unsafe);
  const isLow = progAt(text, 'JLS', branchTo(null));
  if (size <= SMALL_FRAME) {
    return { progs: [progAt(text, model.cmp, register(Reg.SP), guard), unsafe, isLow], branches: [isLow] };
  }
  const compare = progAt(text, model.cmp, register(scratch), guard);
  if (size <= BIG_FRAME) {
    const address = memory(Reg.SP, SMALL_FRAME - size);
    return { progs: [progAt(text, model.lea, address, register(scratch)), compare, unsafe, isLow], branches: [isLow] };
  }
  const wraps = progAt(text, 'JCS', branchTo(null));
  const copy = progAt(text, model.mov, register(Reg.SP), register(scratch));
  const subtract = progAt(text, model.sub, constant(size - SMALL_FRAME), register(scratch));
  return { progs: [copy, unsafe, subtract, wraps, compare, isLow], branches: [wraps, isLow] };
}

/** The stack check: what stands before the frame is made, and the call of morestack at the function's end. */
function splitStack(text: Prog, last: Prog, symbol: SymbolRef, frame: Frame, model: Model, context: AssembleContext): Prologue {
  const needsContext = (frame.flags & TextFlag.NEEDCTXT) !== 0;
  const hook = model.mayMoreStack === '' ? [] : callMayMoreStack(text, symbol, needsContext, model, context);
  const { progs: loads, g } = loadG(text, symbol, model, context);
  const { progs: checks, branches } = compareWithGuard(text, frame.size, g, model);
  const restart = loads[0] ?? checks[0];
  const start = [...hook, ...loads, ...checks, pcData(text, PcData.UnsafePoint, UnsafePoint.Safe)];

  const fixSp = progAt(last, 'NOP');
  // Without a frame 0, not the -0 that is no small integer: V8 would box this field of every Prog.
  fixSp.spadj = 0 - frame.size;
  const spill = pcData(text, PcData.UnsafePoint, UnsafePoint.Unsafe);
  const end = [fixSp, pcData(text, PcData.StackMapIndex, -1), spill];
  const moreStack = context.lookup(needsContext ? 'runtime.morestack' : 'runtime.morestack_noctxt');
  rewriteInto(end, progAt(text, 'CALL', branchToSymbol(moreStack)), model, context);
  const again = progAt(text, 'JMP', branchTo(restart));
  again.spadj = frame.size;
  end.push(pcData(text, PcData.UnsafePoint, UnsafePoint.Safe), again);
  for (const branch of branches) branch.args[0].target = spill;
  return { start, end };
}

/** `last` is the function's last Prog. */
export function prologueOf(text: Prog, last: Prog, symbol: SymbolRef, frame: Frame, model: Model, context: AssembleContext): Prologue {
  const splits = (frame.flags & TextFlag.NOSPLIT) === 0;
  const { start, end } = splits ? splitStack(text, last, symbol, frame, model, context) : { start: [], end: [] };
  if (frame.savedPointer > 0) {
    start.push(progAt(text, 'PUSHQ', register(Reg.BP)), progAt(text, 'MOVQ', register(Reg.SP), register(Reg.BP)));
  }
  if (frame.size % model.ptrSize !== 0) context.error(text, `unaligned stack size ${frame.size}`);
  const locals = frame.size - frame.savedPointer;
  if (locals !== 0) {
    const makeRoom = progAt(text, 'ADJSP', constant(locals));
    makeRoom.spadj = locals;
    start.push(makeRoom);
  }
  if (frame.size !== 0) start[start.length - 1].posFlags |= PosFlag.PrologueEnd;
  return { start, end };
}
