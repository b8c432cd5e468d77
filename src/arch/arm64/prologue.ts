import type { Operand } from '../../asm/operand.ts';
import { PosFlag } from '../../asm/prog.ts';
import type { Prog } from '../../asm/prog.ts';
import { Abi, TextFlag } from '../../base/symbol.ts';
import type { SymbolRef } from '../../base/symbol.ts';
import { Trait, type Traits } from '../../base/traits.ts';
import type { AssembleContext } from '../architecture.ts';
import { BIG_FRAME, SMALL_FRAME } from '../common/frame.ts';
import { branchTo, branchToSymbol, constant, memory, register, registerPair } from '../common/operands.ts';
import { PcData, pcData, progAt, UnsafePoint } from '../common/progs.ts';
import { traitsOf } from '../common/traits.ts';
import type { Frame } from './frame.ts';
import { Reg } from './registers.ts';

/**
 * What a function does before its first instruction: make sure that the stack has room, make the frame, save LR and FP.
 * The call of runtime.morestack stands behind the function's end:
 *
 *       MOVD 16(g), R16                  the stack guard
 *       CMP  R16, RSP
 *       BLS  more
 *       MOVD.W R30, -size(RSP); MOVD R29, -8(RSP); SUB $8, RSP, R29
 *       …
 * more: MOVD R30, R3
 *       CALL runtime.morestack_noctxt(SB)
 *       JMP  back to the start
 */
export interface Prologue {
  /** Behind TEXT. */
  readonly start: Prog[];
  /** Behind the function's last Prog. */
  readonly end: Prog[];
}

const FRAME_POINTER = Reg.R29;
const LINK = Reg.R30;
const CONTEXT = Reg.R26;
const G = Reg.R28;
/** Registers that a prologue may use. */
const FIRST_SCRATCH = Reg.R16;
const SECOND_SCRATCH = Reg.R17;
const NEW_SP = Reg.R20;
/** Bytes from g to its stack guard. */
const STACK_GUARD = 16;
/** The largest frame, a multiple of 16, that a pre-indexed store can make. */
export const MOST_STORED = 0xf0;

function suffixed(prog: Prog, suffix: string): Prog {
  prog.suffix = suffix;
  return prog;
}

function moving(prog: Prog, spadj: number): Prog {
  prog.spadj = spadj;
  return prog;
}

/** -d=maymorestack=f: a call of f where morestack might be called, in a frame of its own. */
function callMayMoreStack(text: Prog, symbol: SymbolRef, context: AssembleContext): Prog[] {
  const size = 32;
  const hook = context.lookup(context.flags.mayMoreStack, symbol.abi === Abi.ABIInternal ? Abi.ABIInternal : Abi.ABI0);
  const at = (op: string, ...operands: Operand[]): Prog => progAt(text, op, ...operands);
  return [
    moving(suffixed(at('MOVD', register(LINK), memory(Reg.RSP, -size)), '.W'), size),
    at('MOVD', register(FRAME_POINTER), memory(Reg.RSP, -8)),
    at('SUB', constant(8), register(Reg.RSP), register(FRAME_POINTER)),
    at('MOVD', register(CONTEXT), memory(Reg.RSP, 8)),
    at('CALL', branchToSymbol(hook)),
    at('MOVD', memory(Reg.RSP, 8), register(CONTEXT)),
    at('MOVD', memory(Reg.RSP, -8), register(FRAME_POINTER)),
    moving(suffixed(at('MOVD', memory(Reg.RSP, size), register(LINK)), '.P'), -size),
  ];
}

/** The comparison with the stack guard and the branches that are taken when there's no room; their targets are to be set. */
function compareWithGuard(text: Prog, size: number): { progs: Prog[]; branches: Prog[] } {
  const guard = register(FIRST_SCRATCH);
  const isLow = progAt(text, 'BLS', branchTo(null));
  if (size <= SMALL_FRAME) return { progs: [progAt(text, 'CMP', guard, register(Reg.RSP)), isLow], branches: [isLow] };
  const operands = [constant(size - SMALL_FRAME), register(Reg.RSP), register(SECOND_SCRATCH)];
  const compare = progAt(text, 'CMP', guard, register(SECOND_SCRATCH));
  if (size <= BIG_FRAME) return { progs: [progAt(text, 'SUB', ...operands), compare, isLow], branches: [isLow] };
  const wraps = progAt(text, 'BLO', branchTo(null));
  return { progs: [progAt(text, 'SUBS', ...operands), wraps, compare, isLow], branches: [wraps, isLow] };
}

/** The stack check: what stands before the frame is made, and the call of morestack at the function's end. */
function splitStack(text: Prog, last: Prog, symbol: SymbolRef, frame: Frame, context: AssembleContext): Prologue {
  const hook = context.flags.mayMoreStack === '' ? [] : callMayMoreStack(text, symbol, context);
  const loadGuard = progAt(text, 'MOVD', memory(G, STACK_GUARD), register(FIRST_SCRATCH));
  const { progs: checks, branches } = compareWithGuard(text, frame.size);
  const unsafe = pcData(text, PcData.UnsafePoint, UnsafePoint.Unsafe);
  const start = [...hook, loadGuard, unsafe, ...checks, pcData(text, PcData.UnsafePoint, UnsafePoint.Safe)];

  const stackMap = pcData(text, PcData.StackMapIndex, -1);
  const spill = pcData(text, PcData.UnsafePoint, UnsafePoint.Unsafe);
  const moreStack = (frame.flags & TextFlag.NEEDCTXT) === 0 ? 'runtime.morestack_noctxt' : 'runtime.morestack';
  const end = [
    moving(progAt(last, 'NOP'), -frame.size),
    stackMap,
    spill,
    progAt(text, 'MOVD', register(LINK), register(Reg.R0 + 3)),
    progAt(text, 'CALL', branchToSymbol(context.lookup(moreStack))),
    pcData(text, PcData.UnsafePoint, UnsafePoint.Safe),
    moving(progAt(text, 'JMP', branchTo(loadGuard)), frame.size),
  ];
  for (const branch of branches) branch.args[0].target = spill;
  return { start, end };
}

/** Makes a small frame and saves LR with one instruction: a signal never sees half of it. */
function makeSmallFrame(text: Prog, size: number): Prog[] {
  return [
    moving(suffixed(progAt(text, 'MOVD', register(LINK), memory(Reg.RSP, -size)), '.W'), size),
    progAt(text, 'MOVD', register(FRAME_POINTER), memory(Reg.RSP, -8)),
  ];
}

/** Makes a large frame: LR and FP are saved below SP before it is lowered; on ios, where signals use that space, again after. */
function makeLargeFrame(text: Prog, size: number, traits: Traits): Prog[] {
  const save = (base: number): Prog => progAt(text, 'STP', registerPair(FRAME_POINTER, LINK), memory(base, -8));
  const progs = [
    progAt(text, 'SUB', constant(size), register(Reg.RSP), register(NEW_SP)),
    save(NEW_SP),
    pcData(text, PcData.UnsafePoint, UnsafePoint.Unsafe),
    moving(progAt(text, 'MOVD', register(NEW_SP), register(Reg.RSP)), size),
    pcData(text, PcData.UnsafePoint, UnsafePoint.Safe),
  ];
  if (traits.has(Trait.Ios)) progs.push(save(Reg.RSP));
  return progs;
}

export function prologueOf(progs: readonly Prog[], symbol: SymbolRef, frame: Frame, context: AssembleContext): Prologue {
  // A frame of a leaf that has none was an error.
  const frameless = frame.size === 0 || (frame.leaf && (frame.flags & TextFlag.NOFRAME) !== 0);
  if (frameless) return { start: [], end: [] };
  const text = progs[0];
  const splits = (frame.flags & TextFlag.NOSPLIT) === 0;
  const { start, end } = splits ? splitStack(text, progs[progs.length - 1], symbol, frame, context) : { start: [], end: [] };
  const make = frame.size <= MOST_STORED ? makeSmallFrame(text, frame.size) : makeLargeFrame(text, frame.size, traitsOf(context));
  make[0].posFlags |= PosFlag.PrologueEnd;
  start.push(...make, progAt(text, 'SUB', constant(8), register(Reg.RSP), register(FRAME_POINTER)));
  return { start, end };
}
