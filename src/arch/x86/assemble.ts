import type { AssemblyFunction, Prog } from '../../asm/prog.ts';
import { TextFlag } from '../../base/symbol.ts';
import type { Relocation } from '../../base/symbol.ts';
import type { AssembleContext, AssembledFunction, CodeFlags } from '../architecture.ts';
import { collapseJumps } from '../common/jumps.ts';
import { constant, copyOperand } from '../common/operands.ts';
import { takeFunction } from '../common/progs.ts';
import { markUnsafePoints } from '../common/unsafe-points.ts';
import { checkR15 } from './clobber.ts';
import { frameOf } from './frame.ts';
import type { Frame } from './frame.ts';
import { layOut } from './layout.ts';
import { prologueOf } from './prologue.ts';
import { rewriteAll } from './rewrite.ts';
import { sessionOf } from './session.ts';
import type { Session } from './session.ts';
import { followStack } from './stack.ts';
import { desugar } from './sugar.ts';
import { usesLoadedTls } from './tls.ts';

/** FuncFlag bits (internal/abi). */
const enum FuncFlag {
  TopFrame = 1,
  SpWrite = 2,
  Asm = 4,
}

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

/** Operands, TLS, global data; prologue and returns; branches, sizes, bytes. */
function lower(fn: AssemblyFunction, session: Session): { progs: Prog[]; frame: Frame; writesSp: boolean } {
  const { model, encoder, context } = session;
  const taken = takeFunction(fn, context.ownsProgs);
  for (const prog of taken) encoder.recognise(prog);
  if (model.dynlink && model.is64) checkR15(taken, context);
  const rewritten = rewriteAll(taken, model, context);
  collapseJumps(rewritten);
  const frame = frameOf(fn, rewritten, model);
  finishText(rewritten[0], frame);
  if (rewritten.length === 1) return { progs: rewritten, frame, writesSp: false };
  const { start, end } = prologueOf(rewritten, fn.symbol, frame, model, context);
  const whole = [rewritten[0], ...start, ...rewritten.slice(1), ...end];
  return { ...followStack(whole, fn.symbol, frame, model, context), frame };
}

/** Architecture.assemble of 386 and amd64. */
export function assemble(fn: AssemblyFunction, outer: AssembleContext): AssembledFunction | null {
  const session = sessionOf(outer);
  const { model, encoder, context } = session;
  const errors = context.errors;
  const { progs, frame, writesSp } = lower(fn, session);
  desugar(progs, model, retpolines(fn.text, session), context);
  const layout = layOut(progs, fn.symbol.name, encoder, model, context);
  if (layout === null || context.errors > errors) return null;
  const marked = model.directTls ? progs : markUnsafePoints(progs, { isUnsafe: usesLoadedTls });
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
