import { overlap, type PlainHeader } from './plainheader.ts';
import type { TokenList } from './token.ts';

export interface Macro {
  readonly name: string;
  /** Formal arguments; null if the definition has no parentheses. */
  readonly formals: readonly string[] | null;
  readonly body: TokenList;
}

/** The macros of all readings of a source: equal definitions are the same object. */
export class MacroTable {
  readonly #byDefinition = new Map<string, Macro>();
  /** Those of #define lines, which may have arguments and newlines. */
  readonly #byTokens = new Map<string, Macro>();
  #generation = 0;

  /** A number for a state of the macros, unlike that of any other. */
  nextGeneration(): number {
    return ++this.#generation;
  }

  /** The macro that a name and a body without arguments define. */
  plain(name: string, body: string): Macro | undefined {
    return this.#byDefinition.get(`${name} ${body}`);
  }

  keepPlain(name: string, body: string, macro: Macro): void {
    this.#byDefinition.set(`${name} ${body}`, macro);
  }

  /** The one macro with that definition. */
  intern(macro: Macro): Macro {
    const { name, formals, body } = macro;
    const key = JSON.stringify([name, formals, body.kinds, body.texts]);
    const known = this.#byTokens.get(key);
    if (known === undefined) this.#byTokens.set(key, macro);
    return known ?? macro;
  }
}

/** The tokens of a body, and whether there is nothing to complain of. */
type Tokenize = (body: string) => { tokens: TokenList; isClean: boolean };

/** The macros that hold at a place of a reading. */
export class Macros {
  /** Changes whenever a macro is defined or undefined. */
  generation: number;
  /** Every name that was looked up, but for what headers define. */
  readonly asked: Set<string>;
  /** Names looked up since `forgetLookups` that mean nothing, and the macros among them. */
  readonly names: string[] = [];
  readonly used: Macro[] = [];
  readonly #table: MacroTable;
  readonly #tokenize: Tokenize;
  /** Null for a name that was looked up and is no macro. */
  readonly #known = new Map<string, Macro | null>();
  /** Headers whose definitions hold, unless `#known` says otherwise; the last one counts. */
  readonly #headers: PlainHeader[] = [];

  constructor(table: MacroTable, asked: Set<string>, tokenize: Tokenize) {
    this.#table = table;
    this.generation = table.nextGeneration();
    this.asked = asked;
    this.#tokenize = tokenize;
  }

  /** Every name that was looked up. */
  get allAsked(): Set<string> {
    return new Set([...this.asked, ...this.#headers.flatMap((header) => header.names())]);
  }

  /** Begins anew to note in `names` and `used` what is looked up. */
  forgetLookups(): void {
    this.names.length = 0;
    this.used.length = 0;
  }

  lookup(name: string): Macro | undefined {
    const macro = this.meaning(name);
    if (macro === undefined) this.names.push(name);
    else this.used.push(macro);
    return macro;
  }

  /** lookup() without a note of it. */
  meaning(name: string): Macro | undefined {
    const macro = this.#known.get(name);
    if (macro === null) return undefined;
    this.asked.add(name);
    if (macro !== undefined) return macro;
    for (let i = this.#headers.length - 1; i >= 0; i--) {
      const body = this.#headers[i].get(name);
      if (body !== undefined) return this.definePlain(name, body);
    }
    this.#known.set(name, null);
    return undefined;
  }

  /** Defines a macro by the text of its body, from the command line or a header. */
  definePlain(name: string, body: string): Macro {
    let macro = this.#table.plain(name, body);
    if (macro === undefined) {
      const { tokens, isClean } = this.#tokenize(body);
      macro = { name, formals: null, body: tokens };
      if (isClean) this.#table.keepPlain(name, body, macro);
    }
    this.#known.set(name, macro);
    return macro;
  }

  define(macro: Macro): void {
    this.#known.set(macro.name, this.#table.intern(macro));
    this.generation = this.#table.nextGeneration();
  }

  undefine(name: string): void {
    this.#known.set(name, null);
    this.generation = this.#table.nextGeneration();
  }

  /** Makes the definitions of a header hold; false if one is there already, and the header has to be read line by line. */
  include(header: PlainHeader): boolean {
    let clashes = 0;
    /** Names that were looked up before, and were no macros then. */
    const stale: string[] = [];
    this.#known.forEach((macro, name) => {
      if (!header.has(name)) return;
      if (macro === null) stale.push(name);
      else clashes++;
    });
    if (clashes > 0) return false;
    if (this.#headers.some((other) => overlap(header, other))) return false;
    this.#headers.push(header);
    this.generation = this.#table.nextGeneration();
    for (const name of stale) this.#known.delete(name);
    return true;
  }
}
