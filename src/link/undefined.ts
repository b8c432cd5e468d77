import type { Diagnostic } from '../base/diagnostic.ts';
import { Abi } from '../base/symbol.ts';
import { positionAt } from '../golang/position.ts';
import { decode } from '../golang/tokens.ts';
import { isExpandedByCompiler, isNeverCalled } from './compiler-made.ts';
import { builtinIndex } from '../obj/builtins.ts';
import { foreignHint, hintFor, isLeftOut, joinHints, referenceHint, textHint } from './hints.ts';
import { goUses } from './go-uses.ts';
import { type AssemblyReference, Available, type LinkInput } from './input.ts';
import { isEntryPoint, looksLikeEntryPoint } from './linker-made.ts';
import { display, packageOf, symbolPrefix, written } from './names.ts';
import { isWasmImport, packageSymbols, type DeclaredFunction, type PackageSymbols } from './package-symbols.ts';
import { untypedData } from './pointer-data.ts';
import { reachableReferences } from './reachable.ts';
import { abiName, Usage } from './usage.ts';

/** Under which ABIs a symbol exists; undefined if nobody knows. */
export type Lookup = (symbol: string) => Available | undefined;

/** More references to one symbol than these are not listed. */
const MAX_RELATED = 10;

/** What a package needs and nothing defines. */
export function undefinedSymbols(symbols: PackageSymbols, input: LinkInput, lookup: Lookup): Diagnostic[] {
  return new UndefinedSearch(symbols, input, lookup).run();
}

class UndefinedSearch {
  readonly #symbols: PackageSymbols;
  readonly #input: LinkInput;
  readonly #lookup: Lookup;
  readonly #usage: Usage;
  readonly #platform: string;
  /** Symbols that a diagnostic at their declaration has dealt with. */
  readonly #reported = new Map<string, { -readonly [K in keyof Diagnostic]: Diagnostic[K] }>();

  constructor(symbols: PackageSymbols, input: LinkInput, lookup: Lookup) {
    this.#symbols = symbols;
    this.#input = input;
    this.#lookup = lookup;
    this.#usage = new Usage(symbols);
    this.#platform = `${input.goos}/${input.goarch}`;
  }

  run(): Diagnostic[] {
    const { pkg } = this.#symbols;
    const out: Diagnostic[] = [...this.#refusedByCompiler()];
    const unused: DeclaredFunction[] = [];
    for (const fn of this.#symbols.bodyless) {
      if (!this.#isMissing(fn)) continue;
      if (!pkg.complete && !this.#isUsed(fn)) unused.push(fn);
      else this.#report(fn);
    }
    const references = this.#undefinedReferences();
    for (const fn of unused) {
      if (references.has(fn.symbol)) this.#report(fn);
      else out.push(this.#unusedWarning(fn));
    }
    for (const [symbol, list] of references) this.#reportReferences(symbol, list);
    out.push(...untypedData(this.#symbols, (symbol) => this.#isRoot(symbol)));
    out.push(...this.#reported.values());
    return out;
  }

  #isUsed(fn: DeclaredFunction): boolean {
    return !isNeverCalled(fn.symbol, this.#input.goos, this.#input.goarch) && this.#usage.isUsed(fn);
  }

  *#refusedByCompiler(): Iterable<Diagnostic> {
    for (const file of this.#symbols.pkg.goFiles) {
      for (const fn of file.functions) {
        if (fn.body !== null) continue;
        const position = positionAt(file, fn.offset);
        if (fn.name === 'init' && fn.receiver === null) {
          yield { severity: 'error', code: 'missing-body', position, message: 'func init must have a body' };
        } else if (fn.typeParameters !== null || fn.receiver?.generic) {
          yield { severity: 'error', code: 'missing-body', position, message: 'generic function is missing function body' };
        }
      }
    }
  }

  #isMissing(fn: DeclaredFunction): boolean {
    const { pkg, definitions } = this.#symbols;
    if (isWasmImport(fn)) return false;
    if (isExpandedByCompiler(`${this.#symbols.prefix}.${fn.declaration.name}`, this.#input.goarch)) return false;
    if (pkg.complete && !fn.linkname) return !definitions.some(({ kind, symbol }) => kind === 'func' && symbol === fn.symbol);
    const available = this.#lookup(fn.symbol);
    return available !== undefined && (available & Available.AbiInternal) === 0;
  }

  #report(fn: DeclaredFunction): void {
    const { pkg, prefix, texts } = this.#symbols;
    const own = packageOf(fn.symbol) === prefix;
    const symbol = display(fn.symbol);
    const notes = [
      fn.linkname && !own
        ? `${signature(fn)} stands for ${fn.symbol} by its go:linkname, which nothing defines on ${this.#platform}`
        : `${signature(fn)} has no body, and no TEXT symbol defines it on ${this.#platform}`,
    ];
    if (!isLeftOut(fn.symbol, pkg)) notes.push(this.#toolSays(fn));
    const text = texts.get(fn.symbol);
    this.#reported.set(fn.symbol, {
      severity: 'error',
      code: 'undefined',
      symbol: fn.symbol,
      position: positionAt(fn.file, fn.declaration.offset),
      message: `undefined: ${symbol}`,
      notes,
      hint: joinHints(hintFor(fn.symbol, this.#symbols), textHint(fn, this.#symbols, this.#input)),
      related: [...(text === undefined ? [] : [{ position: text.position, message: 'TEXT' }]), ...goUses(fn, this.#symbols, this.#input.packages)],
    });
  }

  #toolSays(fn: DeclaredFunction): string {
    if (this.#symbols.pkg.complete && !fn.linkname) return 'the compiler says: missing function body';
    return `the linker says: ${this.#linkerText(fn.symbol, Available.AbiInternal)}`;
  }

  #linkerText(symbol: string, wanted: Available): string {
    const available = this.#lookup(symbol) ?? Available.None;
    if (available === Available.None || (available & wanted) !== 0) return `relocation target ${symbol} not defined`;
    return `relocation target ${symbol} not defined for ${abiName(wanted)} (but is defined for ${abiName(available)})`;
  }

  #unusedWarning(fn: DeclaredFunction): Diagnostic {
    return {
      severity: 'warning',
      code: 'unused-declaration',
      symbol: fn.symbol,
      position: positionAt(fn.file, fn.declaration.offset),
      message: `${display(fn.symbol)} has no body and nothing uses it`,
      notes: [`no TEXT symbol defines it on ${this.#platform}; a program that called it would not link`],
      hint: joinHints(hintFor(fn.symbol, this.#symbols), 'remove it, or move it to a file for the platforms that have it'),
    };
  }

  /** References of reachable assembly to what nothing defines, by symbol. */
  #undefinedReferences(): Map<string, AssemblyReference[]> {
    const { pkg } = this.#symbols;
    const missing = new Map<string, AssemblyReference[]>();
    for (const file of pkg.assembly) {
      const statics = new Set(file.definitions.filter(({ abi, kind }) => abi === Abi.Static && kind !== 'DATA').map(({ name }) => name));
      for (const reference of file.references) {
        if (!this.#isUndefined(reference, statics)) continue;
        const list = missing.get(reference.name);
        if (list === undefined) missing.set(reference.name, [reference]);
        else list.push(reference);
      }
    }
    if (missing.size === 0) return missing;
    const reached = reachableReferences(pkg.assembly, (name) => this.#isRoot(name));
    for (const [name, list] of missing) {
      const kept = list.filter((reference) => reached.has(reference));
      if (kept.length === 0) missing.delete(name);
      else missing.set(name, kept);
    }
    return missing;
  }

  #isUndefined({ name, abi, op }: AssemblyReference, statics: ReadonlySet<string>): boolean {
    // Stack maps and argument information are made by the compiler, or not needed.
    if (op === 'FUNCDATA') return false;
    if (abi === Abi.Static && (statics.has(name) || !isBuiltin(name, this.#input))) return !statics.has(name);
    const available = this.#lookup(name);
    if (available === undefined) return false;
    const wanted = abi === Abi.ABIInternal ? Available.AbiInternal : Available.Abi0;
    return (available & wanted) === 0;
  }

  /** Something outside assembly may use the symbol. */
  #isRoot(symbol: string): boolean {
    if (looksLikeEntryPoint(symbol)) return isEntryPoint(symbol, this.#input.goos, this.#input.goarch);
    const declared = this.#symbols.bodyless.find((fn) => fn.symbol === symbol);
    if (declared !== undefined) return declared.linkname || this.#usage.isUsed(declared) || this.#usage.isUsedByTests(declared);
    return this.#symbols.texts.has(symbol) || this.#symbols.variables.has(symbol);
  }

  /** "CALL in ·f" */
  #referrer({ op, from, fromAbi }: AssemblyReference): string {
    return from === undefined ? op : `${op} in ${written(from, this.#symbols.prefix)}${fromAbi === Abi.Static ? '<>' : ''}`;
  }

  #referenceHint({ name, abi, op }: AssemblyReference): string | undefined {
    const hint = hintFor(name, this.#symbols);
    if (abi === Abi.Static) return hint?.text;
    return joinHints(hint ?? foreignHint(name, this.#owner(packageOf(name))), referenceHint(name, op, this.#symbols, this.#input));
  }

  #owner(prefix: string): PackageSymbols | undefined {
    const pkg = this.#input.packages.find((one) => one !== this.#symbols.pkg && symbolPrefix(one.importPath, one.name) === prefix);
    return pkg && (this.#input.symbolsOf ?? packageSymbols)(pkg, this.#input.abiWrappers);
  }

  #reportReferences(symbol: string, references: readonly AssemblyReference[]): void {
    const related = (list: readonly AssemblyReference[]): Diagnostic['related'] =>
      list.slice(0, MAX_RELATED).map((reference) => ({ position: reference.position, message: `${this.#referrer(reference)} refers to it` }));
    const reported = this.#reported.get(symbol);
    if (reported !== undefined) {
      reported.related = [...(reported.related ?? []), ...related(references)!];
      return;
    }
    const [first, ...others] = references;
    const wanted = first.abi === Abi.ABIInternal ? Available.AbiInternal : Available.Abi0;
    const available = first.abi === Abi.Static ? Available.None : (this.#lookup(symbol) ?? Available.None);
    const shown = display(symbol);
    const referrer = this.#referrer(first);
    const notes = [
      first.abi === Abi.Static
        ? `${referrer} refers to ${shown}<>, and this file does not define it`
        : available === Available.None
          ? `${referrer} refers to it, and nothing defines it on ${this.#platform}`
          : `${referrer} refers to it, but it exists for ${abiName(available)} only`,
      `the linker says: ${first.abi === Abi.Static ? `relocation target ${symbol} not defined` : this.#linkerText(symbol, wanted)}`,
    ];
    this.#reported.set(symbol, {
      severity: 'error',
      code: 'undefined',
      symbol,
      position: first.position,
      message: `undefined: ${shown}`,
      notes,
      hint: available === Available.None ? this.#referenceHint(first) : abiHint(symbol, wanted),
      related: others.length === 0 ? undefined : related(others),
    });
  }
}

/** Objects refer to such a symbol by number, `<>` or not. */
function isBuiltin(name: string, { abiWrappers }: LinkInput): boolean {
  return builtinIndex(name, Abi.ABI0, () => abiWrappers) !== -1;
}

function abiHint(symbol: string, wanted: Available): string {
  const name = symbol.slice(packageOf(symbol).length + 1);
  if (wanted === Available.AbiInternal) return `declare ${name} in a Go file of its package, so that the compiler makes it callable from Go`;
  return `assembly can call a Go function of another package only if that package says //go:linkname ${name}; call it through a Go function of this package`;
}

/** "func (r *T) name(a, b int) int", on one line. */
function signature({ file, declaration }: DeclaredFunction): string {
  const text = (span: { start: number; end: number } | null | undefined): string => (span ? decode(file.source, span.start, span.end) : '');
  const receiver = declaration.receiver === null ? '' : `${text(declaration.receiver.span)} `;
  return `func ${receiver}${declaration.name}${text(declaration.signature)}`
    .replace(/\s+/g, ' ')
    .replace(/\( /g, '(')
    .replace(/,? \)/g, ')');
}

