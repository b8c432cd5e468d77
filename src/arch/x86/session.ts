import type { Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import type { AssembleContext } from '../architecture.ts';
import { CountingContext } from '../common/counting-context.ts';
import { Layouter } from './layout.ts';
import { MemoEncoder } from './memo.ts';
import { Model } from './model.ts';
import { describe, printOperand } from './print.ts';

/** What all functions of one unit share. */
export interface Session {
  readonly model: Model;
  readonly encoder: MemoEncoder;
  readonly layout: Layouter;
  readonly context: CountingContext;
}

const sessions = new WeakMap<AssembleContext, Session>();

export function sessionOf(context: AssembleContext): Session {
  let session = sessions.get(context);
  if (session === undefined) {
    const counting = new CountingContext(context);
    const model = new Model(context);
    const hooks = {
      error: (prog: Prog, message: string) => counting.error(prog, message),
      fatal: (prog: Prog, message: string) => counting.fatal(prog, message),
      describe: (prog: Prog) => describe(prog, counting),
      describeOperand: (_: Prog, operand: Operand) => printOperand(operand),
      lookup: (name: string) => counting.lookup(name),
    };
    const encoder = new MemoEncoder(model, hooks, () => counting.errors, context.source);
    const layout = new Layouter(encoder, model, counting);
    session = { model, encoder, layout, context: counting };
    sessions.set(context, session);
  }
  return session;
}

/** True after an error in any function of the unit. */
export function hasFailed(context: AssembleContext): boolean {
  return sessionOf(context).context.errors > 0;
}
