import type { AssembledFunction, MadeSymbol } from '../arch/architecture.ts';
import type { AssemblyFunction } from '../asm/prog.ts';
import type { SymbolRef } from '../base/symbol.ts';
import type { Traits } from '../base/traits.ts';
import type { CodeTables } from '../obj/codetables.ts';
import type { ObjectBuilder } from '../obj/write.ts';

export type SymbolData = ReturnType<ObjectBuilder['dataOf']>;

/** What a function's code asks of the object that it becomes part of, and adds to it. */
export class FunctionDemands {
  readonly defined: MadeSymbol[] = [];
  readonly data = new Map<SymbolRef, SymbolData>();
  /** True if it depends on what other functions mention. */
  asksNames = false;
  readonly #builder: ObjectBuilder;

  constructor(builder: ObjectBuilder) {
    this.#builder = builder;
  }

  readonly define = (symbol: MadeSymbol): void => {
    this.defined.push(symbol);
    this.#builder.define(symbol);
  };

  dataOf(symbol: SymbolRef): SymbolData {
    const data = this.#builder.dataOf(symbol);
    this.data.set(symbol, data);
    return data;
  }
}

/** A function that became code without a word of complaint. */
export interface FinishedFunction {
  /** Without Progs. */
  readonly fn: AssembledFunction;
  readonly unwind: MadeSymbol | null;
  readonly tables: CodeTables;
}

interface Entry extends FinishedFunction {
  readonly traits: Traits;
  readonly asked: number;
  readonly defined: readonly MadeSymbol[];
  /** What the object said of symbols. */
  readonly data: ReadonlyMap<SymbolRef, SymbolData>;
  /** The object's numbers of the files that it stands in. */
  readonly files: readonly number[];
}

/** Functions of a source file: platforms that agree on what a function's code asked about share it, whatever the rest of the file is. */
export class FunctionCache {
  readonly #byLikeness = new WeakMap<object, Entry[]>();

  /** Adds a function to an object if it is known; false if it isn't. */
  add({ likeness, text, files = [] }: AssemblyFunction, builder: ObjectBuilder, traits: Traits): boolean {
    const entry = (likeness === undefined ? undefined : this.#byLikeness.get(likeness))?.find(
      (known) =>
        known.traits.agreeOn(known.asked, traits) &&
        areEqual(known.files, builder.fileNumbers([text.file, ...files])) &&
        isSameData(known, builder),
    );
    if (entry === undefined) return false;
    traits.ask(entry.asked);
    for (const symbol of entry.defined) builder.define(symbol);
    builder.addFunction(entry.fn, entry.unwind, entry.tables);
    return true;
  }

  /** `asked` is what its code asked of `traits`. */
  keep(
    { likeness, text, files = [] }: AssemblyFunction,
    { fn, unwind, tables }: FinishedFunction,
    builder: ObjectBuilder,
    { traits, asked, demands }: Pick<Entry, 'traits' | 'asked'> & { demands: FunctionDemands },
  ): void {
    if (likeness === undefined || demands.asksNames) return;
    let entries = this.#byLikeness.get(likeness);
    if (entries === undefined) this.#byLikeness.set(likeness, (entries = []));
    const bare = { ...fn, progs: [], source: { ...fn.source, body: [] } };
    const { defined, data } = demands;
    entries.push({ fn: bare, unwind, tables, traits, asked, defined, data, files: builder.fileNumbers([text.file, ...files]) });
  }
}

function areEqual(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** True if the object says of the symbols that were asked about what was said then, or nothing of those that will be defined. */
function isSameData({ data, defined }: Entry, builder: ObjectBuilder): boolean {
  for (const [ref, before] of data) {
    const { size, threadLocal } = builder.dataOf(ref);
    if (size === before.size && threadLocal === before.threadLocal) continue;
    if (size !== 0 || threadLocal || !defined.some((made) => made.ref === ref)) return false;
  }
  return true;
}
