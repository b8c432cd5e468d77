import type { AssemblyFunction, Prog } from '../../asm/prog.ts';
import { RUN } from '../../asm/run.ts';
import { TextFlag } from '../../base/symbol.ts';
import type { Relocation } from '../../base/symbol.ts';
import type { AssembleContext, AssembledFunction, CodeFlags } from '../architecture.ts';
import { FuncFlag } from '../common/frame.ts';
import { collapseJumps } from '../common/jumps.ts';
import { constant, copyOperand } from '../common/operands.ts';
import { takeFunction } from '../common/progs.ts';
import { markUnsafePoints } from '../common/unsafe-points.ts';
import { checkR15 } from './clobber.ts';
import { frameOf } from './frame.ts';
import type { Frame } from './frame.ts';
import type { MemoEncoder } from './memo.ts';
import { prologueOf } from './prologue.ts';
import { rewriteAll } from './rewrite.ts';
import { sessionOf } from './session.ts';
import type { Session } from './session.ts';
import { followStack } from './stack.ts';
import { desugar } from './sugar.ts';
import { usesLoadedTls } from './tls.ts';

/** Command lines whose -spectre=ret was refused already: it is said once. */
const refused = new WeakSet<CodeFlags>();

function retpolines(text: Prog, { model, context }: Session): boolean {
  if (!model.retpoline) return false;
  if (model.is64) return true;
  if (!refused.has(context.flags)) context.error(text, '-spectre=ret not supported on 386');
  refused.add(context.flags);
  return false;
}

/** Gives TEXT its operands as they are after lowering: symbol, flags, sizes. */
function finishText(text: Prog, frame: Frame): void {
  const size = copyOperand(text.args[text.args.length - 1]);
  size.lo = frame.written;
  text.args = [text.args[0], constant(frame.flags), size];
}

/** The Progs that passes before encoding look at; `aux` is their place in the function. */
function activeProgs(progs: readonly Prog[], encoder: MemoEncoder): Prog[] {
  const active: Prog[] = [];
  for (let i = 0; i < progs.length; i++) {
    const prog = progs[i];
    if (prog.op === RUN || encoder.recognise(prog)) continue;
    prog.aux = i;
    active.push(prog);
  }
  return active;
}

/** The whole function: what became of the active Progs, and the others between them. `aux` becomes the place in it. */
function merge(active: readonly Prog[], taken: readonly Prog[]): Prog[] {
  const whole: Prog[] = [];
  let next = 0;
  for (let i = 0; i < active.length; i++) {
    const prog = active[i];
    for (; next < prog.aux; next++) append(whole, taken[next]);
    if (next === prog.aux) next++;
    append(whole, prog);
  }
  for (; next < taken.length; next++) append(whole, taken[next]);
  return whole;
}

function append(progs: Prog[], prog: Prog): void {
  prog.aux = progs.length;
  progs.push(prog);
}

/** Operands, TLS, global data; prologue and returns. */
function lower(fn: AssemblyFunction, session: Session): { progs: Prog[]; frame: Frame; writesSp: boolean } {
  const { model, encoder, context } = session;
  const taken = takeFunction(fn, context.ownsProgs);
  const active = activeProgs(taken, encoder);
  if (model.dynlink && model.is64) checkR15(taken, context);
  const rewritten = rewriteAll(active, model, context);
  collapseJumps(rewritten);
  const isBodyless = taken.length === 1;
  const frame = frameOf(fn, rewritten, isBodyless, model);
  const [text] = taken;
  finishText(text, frame);
  let lowered = rewritten;
  let writesSp = false;
  if (!isBodyless) {
    const lastActive = rewritten[rewritten.length - 1];
    const last = lastActive.aux === taken.length - 1 ? lastActive : taken[taken.length - 1];
    const { start, end } = prologueOf(text, last, fn.symbol, frame, model, context);
    for (const prog of start) prog.aux = 0;
    for (const prog of end) prog.aux = taken.length;
    const whole = [text].concat(start, rewritten.slice(1), end);
    ({ progs: lowered, writesSp } = followStack(whole, fn.symbol, frame, model, context));
  }
  desugar(lowered, model, retpolines(fn.text, session), context);
  return { progs: merge(lowered, taken), frame, writesSp };
}

/** Architecture.assemble of 386 and amd64. */
export function assemble(fn: AssemblyFunction, outer: AssembleContext): AssembledFunction | null {
  const session = sessionOf(outer);
  const { model, context } = session;
  const { progs, frame, writesSp } = lower(fn, session);
  const layout = session.layout.run(progs, fn.symbol.name);
  // After an error nothing more is said of the following functions' tables.
  if (layout === null || context.errors > 0) return null;
  const marked = !model.metTls || model.directTls ? progs : markUnsafePoints(progs, { isUnsafe: usesLoadedTls });
  const topFrame = (frame.flags & TextFlag.TOPFRAME) === 0 ? 0 : FuncFlag.TopFrame;
  return {
    source: fn,
    progs: marked,
    code: layout.code,
    relocations: layout.relocations as Relocation[],
    locals: frame.locals,
    args: frame.args,
    align: layout.align,
    attributes: {
      leaf: false,
      noSplit: (frame.flags & TextFlag.NOSPLIT) !== 0,
      funcFlag: FuncFlag.Asm | topFrame | (writesSp ? FuncFlag.SpWrite : 0),
    },
  };
}
