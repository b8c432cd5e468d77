import type { Prog } from '../../asm/prog.ts';
import type { Platform } from '../../base/platform.ts';
import type { Traits } from '../../base/traits.ts';
import type { Abi, SymbolRef } from '../../base/symbol.ts';
import type { AssembleContext, CodeFlags, MadeSymbol } from '../architecture.ts';

/** A context that counts the errors that go through it. */
export class CountingContext implements AssembleContext {
  readonly #context: AssembleContext;
  /** Absent, as the context's own, without -v. */
  readonly log: AssembleContext['log'];
  errors = 0;

  constructor(context: AssembleContext) {
    this.#context = context;
    this.log = context.log?.bind(context);
  }
  get platform(): Platform {
    return this.#context.platform;
  }
  get flags(): CodeFlags {
    return this.#context.flags;
  }
  get traits(): Traits | undefined {
    return this.#context.traits;
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
  dataOf(symbol: SymbolRef): { readonly size: number; readonly threadLocal: boolean } {
    return this.#context.dataOf?.(symbol) ?? { size: 0, threadLocal: false };
  }
  define(symbol: MadeSymbol): void {
    this.#context.define(symbol);
  }
  error(prog: Prog, message: string): void {
    this.errors++;
    this.#context.error(prog, message);
  }
  fatal(prog: Prog, message: string): never {
    this.errors++;
    return this.#context.fatal(prog, message);
  }
}
