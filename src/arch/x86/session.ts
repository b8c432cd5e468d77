import type { Operand } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import type { Abi, SymbolRef } from '../../base/symbol.ts';
import type { AssembleContext, CodeFlags, MadeSymbol } from '../architecture.ts';
import { Layouter } from './layout.ts';
import { MemoEncoder } from './memo.ts';
import { modelOf } from './model.ts';
import type { Model } from './model.ts';
import { describe, printOperand } from './print.ts';

/** A context that counts errors. */
class CountingContext implements AssembleContext {
  readonly #context: AssembleContext;
  errors = 0;

  constructor(context: AssembleContext) {
    this.#context = context;
  }
  get platform() {
    return this.#context.platform;
  }
  get flags(): CodeFlags {
    return this.#context.flags;
  }
  get pkgPath(): string {
    return this.#context.pkgPath;
  }
  get ownsProgs(): boolean {
    return this.#context.ownsProgs ?? false;
  }
  lookup(name: string, abi?: Abi): SymbolRef {
    return this.#context.lookup(name, abi);
  }
  isKnown(name: string, abi?: Abi): boolean {
    return this.#context.isKnown?.(name, abi) ?? false;
  }
  fileName(file: number): string {
    return this.#context.fileName(file);
  }
  place(file: number, line: number): string {
    return this.#context.place?.(file, line) ?? `${this.fileName(file)}:${line}`;
  }
  define(symbol: MadeSymbol): void {
    this.#context.define(symbol);
  }
  log(text: string): void {
    this.#context.log?.(text);
  }
  error(prog: Prog, message: string): void {
    this.errors++;
    this.#context.error(prog, message);
  }
}

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
    const model = modelOf(context);
    const hooks = {
      error: (prog: Prog, message: string) => counting.error(prog, message),
      describe: (prog: Prog) => describe(prog, counting),
      describeOperand: (_: Prog, operand: Operand) => printOperand(operand),
      lookup: (name: string) => counting.lookup(name),
    };
    const encoder = new MemoEncoder(model, hooks, () => counting.errors);
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
