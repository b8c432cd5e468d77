import { Kind, Name } from '../../asm/operand.ts';
import type { Prog } from '../../asm/prog.ts';
import { Abi, TextFlag, type SymbolRef } from '../../base/symbol.ts';
import type { EffectReader } from '../flow/effect.ts';
import type { RuleContext, TextFunction } from '../package-view.ts';

/** Which calls may run Go code or a stack check, after which the caller's frame must be readable to the runtime. */
export class CallGraph {
  readonly #context: RuleContext;
  readonly #reader: EffectReader;
  readonly #growing = new Map<TextFunction, boolean>();

  constructor(context: RuleContext, reader: EffectReader) {
    this.#context = context;
    this.#reader = reader;
  }

  /** The first call in a function that may grow the stack; undefined if there is none. */
  growingCall(text: TextFunction): Prog | undefined {
    return text.code?.body.find((prog) => {
      const callee = this.callee(prog);
      return callee !== undefined && this.#mayGrow(callee, text);
    });
  }

  /** The symbol that a Prog calls; undefined for no call, or one through a register or memory. */
  callee(prog: Prog): SymbolRef | undefined {
    if (this.#reader.read(prog).call !== true) return undefined;
    const target = prog.args[prog.args.length - 1];
    if (target === undefined || target.kind === Kind.Indirect || (target.name !== Name.Extern && target.name !== Name.Static)) return undefined;
    return target.sym ?? undefined;
  }

  #mayGrow(callee: SymbolRef, caller: TextFunction): boolean {
    const text = this.#find(callee, caller);
    if (text === undefined) return this.#isGo(callee);
    if (!(text.flags & TextFlag.NOSPLIT)) return true;
    let known = this.#growing.get(text);
    if (known === undefined) {
      this.#growing.set(text, false);
      this.#growing.set(text, (known = this.growingCall(text) !== undefined));
    }
    return known;
  }

  #find({ name, abi }: SymbolRef, { view }: TextFunction): TextFunction | undefined {
    if (abi !== Abi.Static) return this.#context.text(name);
    return this.#context.texts.find((text) => text.abi === Abi.Static && text.symbol === name && text.view === view);
  }

  /** Assembly of other packages, the runtime's above all, is mostly NOSPLIT: only what this package's Go defines is sure. */
  #isGo({ name }: SymbolRef): boolean {
    const { prefix, goFiles } = this.#context.pkg;
    if (!name.startsWith(`${prefix}.`)) return false;
    const goName = name.slice(prefix.length + 1);
    return goFiles.some(({ functions }) => functions.some((fn) => fn.name === goName && fn.body !== null && fn.receiver === null && !fn.pragmas.includes('go:nosplit')));
  }
}
