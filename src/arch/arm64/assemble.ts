import { Kind } from '../../asm/operand.ts';
import type { Operand } from '../../asm/operand.ts';
import type { AssemblyFunction, Prog } from '../../asm/prog.ts';
import { TextFlag } from '../../base/symbol.ts';
import type { AssembleContext, AssembledFunction } from '../architecture.ts';
import { CountingContext } from '../common/counting-context.ts';
import { FuncFlag } from '../common/frame.ts';
import { collapseJumps } from '../common/jumps.ts';
import { constant, copyOperand } from '../common/operands.ts';
import { LEAF } from '../common/print.ts';
import { takeFunction } from '../common/progs.ts';
import { markUnsafePoints } from '../common/unsafe-points.ts';
import { Encoder } from './encode.ts';
import { frameOf } from './frame.ts';
import type { Frame } from './frame.ts';
import { layOut, PartEncoder } from './layout.ts';
import { describe } from './print.ts';
import { prologueOf } from './prologue.ts';
import { Reg } from './registers.ts';
import { canonicalName, rewriteAll } from './rewrite.ts';
import { destination, inSlot, slotsOf } from './slots.ts';
import { followStack } from './stack.ts';

/** What all functions of one unit share. */
interface Session {
  readonly encoder: Encoder;
  readonly parts: PartEncoder;
  readonly context: CountingContext;
  saidRetpoline: boolean;
}

const sessions = new WeakMap<AssembleContext, Session>();

function sessionOf(context: AssembleContext): Session {
  let session = sessions.get(context);
  if (session === undefined) {
    const counting = new CountingContext(context);
    const encoder = new Encoder({
      error: (prog, message) => counting.error(prog, message.trimEnd()),
      describe: (prog) => describe(prog, counting),
    });
    session = { encoder, parts: new PartEncoder(counting), context: counting, saidRetpoline: false };
    sessions.set(context, session);
  }
  return session;
}

/** Gives TEXT its operands as they are after lowering: symbol, flags, sizes. */
function finishText(text: Prog, frame: Frame, isBodyless: boolean): void {
  const size = copyOperand(text.args[text.args.length - 1]);
  if (!isBodyless) size.lo = frame.size;
  text.args = [text.args[0], constant(frame.flags | (frame.leaf ? LEAF : 0)), size];
}

/** Operands, global data, branches; prologue and returns. */
function lower(fn: AssemblyFunction, context: CountingContext): { progs: Prog[]; frame: Frame; writesSp: boolean } {
  const taken = takeFunction(fn, context.ownsProgs);
  for (let i = 0; i < taken.length; i++) taken[i].op = canonicalName(taken[i].op);
  const rewritten = rewriteAll(taken, context);
  collapseJumps(rewritten, 'JMP', destination);
  const frame = frameOf(fn, rewritten, context);
  const [text] = rewritten;
  const isBodyless = rewritten.length === 1;
  finishText(text, frame, isBodyless);
  if (isBodyless) return { progs: rewritten, frame, writesSp: false };
  const { start, end } = prologueOf(rewritten, fn.symbol, frame, context);
  const followed = followStack([text].concat(start, rewritten.slice(1), end), frame, context);
  return { progs: followed.progs, frame, writesSp: followed.writesSp };
}

function isScratch(operand: Operand | null): boolean {
  return operand !== null && (operand.reg === Reg.R27 || (operand.kind === Kind.RegPair && operand.index === Reg.R27));
}

/** R27 is lost when a goroutine is preempted. */
function usesScratch(prog: Prog): boolean {
  const { from, reg, to } = slotsOf(prog);
  return isScratch(inSlot(prog, from)) || isScratch(inSlot(prog, reg)) || isScratch(inSlot(prog, to));
}

/** Architecture.assemble of arm64. */
export function assemble(fn: AssemblyFunction, outer: AssembleContext): AssembledFunction | null {
  const session = sessionOf(outer);
  const { context, encoder, parts } = session;
  const { progs, frame, writesSp } = lower(fn, context);
  if (context.flags.retpoline && !session.saidRetpoline) {
    session.saidRetpoline = true;
    context.error(fn.text, '-spectre=ret not supported on arm64');
  }
  const isBodyless = progs.length === 1;
  const number = progs[0].pc;
  const layout = layOut(progs, frame, { encoder, parts, context });
  // What has no code isn't laid out: TEXT keeps the number that the parser gave it.
  if (isBodyless) progs[0].pc = number;
  const isRestartable = (prog: Prog): boolean => !usesScratch(prog) && layout.isRestartable(prog);
  const marked = markUnsafePoints(layout.progs, { isUnsafe: usesScratch, isRestartable });
  // After an error nothing more is said of the following functions' tables.
  if (context.errors > 0) return null;
  const topFrame = (frame.flags & TextFlag.TOPFRAME) === 0 ? 0 : FuncFlag.TopFrame;
  return {
    source: fn,
    progs: marked,
    code: layout.code,
    relocations: layout.relocations,
    locals: frame.locals,
    args: frame.args,
    align: layout.align,
    attributes: {
      leaf: frame.leaf && !isBodyless,
      noSplit: (frame.flags & TextFlag.NOSPLIT) !== 0,
      funcFlag: FuncFlag.Asm | topFrame | (writesSp ? FuncFlag.SpWrite : 0),
    },
  };
}
