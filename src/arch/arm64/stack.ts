import { Kind, type Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import type { SymbolRef } from '../../base/symbol.ts';
import type { AssembleContext } from '../architecture.ts';
import { branchToSymbol, constant, copyOperand, memory, register, registerPair } from '../common/operands.ts';
import { ownOperand, progAt } from '../common/progs.ts';
import type { Frame } from './frame.ts';
import { describe } from './print.ts';
import { MOST_STORED } from './prologue.ts';
import { composeRegister, forgetIndex, Mod, modOf, numOf, Reg } from './registers.ts';
import { inSlot, slotsOf } from './slots.ts';

export interface StackPass {
  readonly progs: Prog[];
  /** True if an instruction other than one that makes or leaves the frame, or adds to SP, writes SP. */
  readonly writesSp: boolean;
}

/** Frames below this size are left with one addition. */
const LONGEST_ADDITION = 1 << 12;

/** Restores FP and LR and leaves the frame; empty if there is none. */
function leaveFrame(at: Prog, frame: Frame): Prog[] {
  const { size } = frame;
  if (size === 0) return [];
  const leave = (op: string, ...operands: Prog['args']): Prog => {
    const prog = progAt(at, op, ...operands, register(Reg.RSP));
    prog.spadj = -size;
    return prog;
  };
  if (frame.leaf) {
    return [progAt(at, 'ADD', constant(size - 8), register(Reg.RSP), register(Reg.R29)), leave('ADD', constant(size))];
  }
  if (size <= MOST_STORED) {
    const restore = progAt(at, 'MOVD', memory(Reg.RSP, size), register(Reg.R30));
    restore.suffix = '.P';
    restore.spadj = -size;
    return [progAt(at, 'MOVD', memory(Reg.RSP, -8), register(Reg.R29)), restore];
  }
  const restore = progAt(at, 'LDP', memory(Reg.RSP, -8), registerPair(Reg.R29, Reg.R30));
  if (size < LONGEST_ADDITION) return [restore, leave('ADD', constant(size))];
  // SP changes in one step: there is never half a frame.
  return [restore, progAt(at, 'MOVD', constant(size), register(Reg.R27)), leave('ADD', register(Reg.R27))];
}

/** What is left of an operand's index when it becomes another: not a pair's second register, but the number of an element. */
function indexLeft({ kind, reg, index }: Operand): number {
  if (kind === Kind.Reg && modOf(reg) >= Mod.B) return numOf(reg);
  return kind === Kind.RegPair ? 0 : index;
}

/**
 * Operands of RET before its last one make no sense. What they say stays with the first instruction, where that says
 * nothing of its own, which is then refused.
 */
function keepSources(first: Prog, ret: Prog): void {
  if (ret.args.length < 2) return;
  const sources = ret.args.slice(0, -1);
  const own = first.args.slice(0, -1);
  if (own.length > 0) {
    const mixed = copyOperand(sources[0]);
    mixed.kind = own[0].kind;
    mixed.lo = own[0].lo;
    mixed.hi = own[0].hi;
    mixed.reg = own[0].reg === 0 ? forgetIndex(mixed.reg) : own[0].reg;
    mixed.index = indexLeft(sources[0]);
    if (mixed.kind === Kind.Const && mixed.reg === Reg.ZR) mixed.reg = 0;
    own[0] = mixed;
  }
  first.args = [...own, ...sources.slice(own.length), first.args[first.args.length - 1]];
}

/** RET → what leaves the frame; RET (R30), or a jump for RET to a symbol. The first of them is `ret` itself, as branches lead to it. */
function expandReturn(ret: Prog, frame: Frame, context: AssembleContext, out: Prog[]): void {
  const to = inSlot(ret, slotsOf(ret).to);
  const callee: SymbolRef | null = to?.sym ?? null;
  const last =
    callee === null
      ? progAt(ret, 'RET', memory(to === null || to.reg === 0 ? Reg.R30 : forgetIndex(to.reg)))
      : progAt(ret, 'JMP', branchToSymbol(callee));
  // What follows is reached by a branch from inside the frame.
  last.spadj = frame.size;
  const sequence = [...leaveFrame(ret, frame), last];
  const [first] = sequence;
  keepSources(first, ret);
  ret.op = first.op;
  ret.args = first.args;
  ret.spadj = first.spadj;
  sequence[0] = ret;
  extendShift(sequence[sequence.length - 1], context);
  out.push(...sequence);
}

/** GETCALLERPC R1: the return address is in LR, or at the bottom of the frame. */
function callerPc(prog: Prog, frame: Frame): void {
  prog.op = 'MOVD';
  prog.args = [frame.leaf ? register(Reg.R30) : memory(Reg.RSP), ...prog.args];
}

/** ADD or SUB of a constant to SP; 32 bits count. */
function stackChange(prog: Prog): number {
  const { from, to } = slotsOf(prog);
  const operand = inSlot(prog, from);
  const result = inSlot(prog, to);
  if (operand?.kind !== Kind.Const || result?.kind !== Kind.Reg || result.reg !== Reg.RSP) return 0;
  return prog.op === 'ADD' ? -operand.lo | 0 : operand.lo;
}

function writesSp(prog: Prog): boolean {
  const to = inSlot(prog, slotsOf(prog).to);
  return to !== null && to.kind === Kind.Reg && to.reg === Reg.RSP && prog.spadj === 0;
}

/** R1<<2 beside RSP is an extended register: shifted ones can't stand with RSP. */
function extendShift(prog: Prog, context: AssembleContext): void {
  const { from, reg, to } = slotsOf(prog);
  const shift = inSlot(prog, from);
  if (shift?.kind !== Kind.Shift) return;
  if (inSlot(prog, to)?.reg !== Reg.RSP && inSlot(prog, reg)?.reg !== Reg.RSP) return;
  const bits = shift.lo;
  if (((bits >> 22) & 3) !== 0) context.error(prog, `illegal combination: ${describe(prog, context)}`);
  const amount = (bits >> 10) & 63;
  const operand = ownOperand(prog, from);
  operand.kind = Kind.Reg;
  // More than 4 is refused when it is encoded.
  operand.reg = composeRegister(Reg.R0 + ((bits >> 16) & 31), Mod.LSL, amount > 4 ? 7 : amount);
  operand.lo = 0;
}

/** Follows SP through the function: notes each change, expands returns. */
export function followStack(progs: readonly Prog[], frame: Frame, context: AssembleContext): StackPass {
  const out: Prog[] = [];
  let spWritten = false;
  for (let i = 0; i < progs.length; i++) {
    const prog = progs[i];
    switch (prog.op) {
      case 'RET':
        if (prog.args.length > 1 && prog.args[0].kind === Kind.Const) {
          context.error(prog, `using BECOME (${describe(prog, context)}) is not supported!`);
          break;
        }
        expandReturn(prog, frame, context, out);
        continue;
      case 'ADD':
      case 'SUB': {
        const change = stackChange(prog);
        if (change !== 0) prog.spadj = change;
        break;
      }
      case 'GETCALLERPC':
        callerPc(prog, frame);
        break;
    }
    if (prog.op !== 'TEXT' && writesSp(prog)) spWritten = true;
    extendShift(prog, context);
    out.push(prog);
  }
  return { progs: out, writesSp: spWritten };
}
