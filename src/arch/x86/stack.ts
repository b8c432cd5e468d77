import { addToOffset, Kind, Name, Operand, setOffset } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import type { SymbolRef } from '../../base/symbol.ts';
import type { AssembleContext } from '../architecture.ts';
import { constant, copyOperand, register } from '../common/operands.ts';
import { ownOperand, progAt } from '../common/progs.ts';
import type { Frame } from './frame.ts';
import type { Model } from './model.ts';
import { describe } from './print.ts';
import { Reg } from './registers.ts';
import { destination, PUSHED } from './traits.ts';

export interface StackPass {
  readonly progs: Prog[];
  /** True if an instruction other than a push, a pop or a call writes SP. */
  readonly writesSp: boolean;
}

/** x-8(SP) and x+8(FP) become offsets from SP as it is at this instruction, `pushed` bytes below the return address. */
function resolveOperand(prog: Prog, i: number, pushed: number, savedPointer: number, ptrSize: number): void {
  const { name } = prog.args[i];
  if (name !== Name.Auto && name !== Name.Param) return;
  const operand = ownOperand(prog, i);
  addToOffset(operand, pushed + (name === Name.Auto ? -savedPointer : ptrSize));
}

/** The first, the second of several, and the last operand are resolved; the real assembler knows no others. */
function resolveOperands(prog: Prog, pushed: number, savedPointer: number, ptrSize: number): void {
  const last = prog.args.length - 1;
  if (last < 0) return;
  resolveOperand(prog, 0, pushed, savedPointer, ptrSize);
  if (last > 1) resolveOperand(prog, 1, pushed, savedPointer, ptrSize);
  if (last > 0) resolveOperand(prog, last, pushed, savedPointer, ptrSize);
}

function writesSp(prog: Prog): boolean {
  const to = destination(prog);
  return to !== null && to.kind === Kind.Reg && to.reg === Reg.SP && prog.op !== 'CMPL' && prog.op !== 'CMPQ';
}

/**
 * The operands of an ADJSP that a return becomes. Of what stands before its target (RET CX, R8, f(SB)) everything stays but
 * kind and value of the first, for encoding to refuse.
 */
function inPlaceOf(ret: Prog, change: number): Operand[] {
  if (ret.args.length < 2) return [constant(change)];
  const first = copyOperand(ret.args[0]);
  first.kind = Kind.Const;
  setOffset(first, change);
  const between = ret.args.slice(1, -1);
  return between.length === 0 ? [first] : [first, ...between, new Operand()];
}

/** RET → ADJSP $-locals; POPQ BP; RET. The first of them is `ret` itself, as branches lead to it. */
function expandReturn(ret: Prog, frame: Frame, out: Prog[]): void {
  const to = ret.args.slice(-1);
  const sequence: Prog[] = [];
  const locals = frame.size - frame.savedPointer;
  if (locals !== 0) {
    const adjust = progAt(ret, 'ADJSP', ...inPlaceOf(ret, -locals));
    adjust.spadj = -locals;
    sequence.push(adjust);
  }
  if (frame.savedPointer > 0) {
    // As `ret` itself it keeps what stands before a target, for encoding to refuse.
    const surplus = sequence.length === 0 ? ret.args.slice(0, -1) : [];
    const restore = progAt(ret, 'POPQ', ...surplus, register(Reg.BP));
    restore.spadj = -frame.savedPointer;
    sequence.push(restore);
  }
  if (sequence.length > 0) {
    const [first] = sequence;
    ret.op = first.op;
    ret.args = first.args;
    ret.spadj = first.spadj;
    sequence[0] = ret;
    const last = progAt(ret, 'RET', ...to);
    // What follows is reached by a branch from inside the frame.
    last.spadj = frame.size;
    sequence.push(last);
    for (const prog of sequence) prog.aux = ret.aux;
    out.push(...sequence);
  } else {
    out.push(ret);
  }
  const last = out[out.length - 1];
  if ((destination(last)?.sym ?? null) !== null) last.op = 'JMP';
}

/** Follows SP through the function: resolves what is addressed relative to it, notes each change, expands returns. */
export function followStack(progs: readonly Prog[], symbol: SymbolRef, frame: Frame, model: Model, context: AssembleContext): StackPass {
  const out: Prog[] = [];
  let pushed = 0;
  let spWritten = false;
  for (let i = 0; i < progs.length; i++) {
    const prog = progs[i];
    resolveOperands(prog, pushed, frame.savedPointer, model.ptrSize);
    const change = prog.op === 'ADJSP' ? (prog.args.length === 0 ? 0 : prog.args[0].lo) : PUSHED.get(prog.op);
    if (change !== undefined) {
      // 32 bits, as in the real assembler.
      pushed = (pushed + change) | 0;
      prog.spadj = change | 0;
      out.push(prog);
    } else if (prog.op === 'RET') {
      if (pushed !== frame.size) context.error(prog, `${symbol.name}: unbalanced PUSH/POP`);
      expandReturn(prog, frame, out);
    } else {
      if (!spWritten && writesSp(prog)) {
        spWritten = true;
        context.log?.(`auto-SPWRITE: ${symbol.name} ${describe(prog, context)}\n`);
      }
      out.push(prog);
    }
  }
  return { progs: out, writesSp: spWritten };
}
