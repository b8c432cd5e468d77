import type { Diagnostic } from '../base/diagnostic.ts';
import type { Position } from '../base/position.ts';
import { Abi } from '../base/symbol.ts';
import { positionAt } from '../golang/position.ts';
import { isExpandedByCompiler } from './compiler-made.ts';
import { orphanHint } from './hints.ts';
import type { LinkInput } from './input.ts';
import type { PackageVerdict } from './judge.ts';
import { isAskedForByLinker, isLinkerMade, looksLikeEntryPoint } from './linker-made.ts';
import { display, packageOf } from './names.ts';
import { isWasmImport, type PackageSymbols } from './package-symbols.ts';

/**
 * Where a function comes from on one platform. Lower case: it is there, or nobody needs it; upper case: something is wrong.
 * `import` is the host's (cgo_import_dynamic, wasmimport), `compiler` what the compiler or the linker makes itself,
 * `unused` a declaration without a body that nobody could call.
 */
export type SymbolState =
  | 'assembly'
  | 'Go'
  | 'linkname'
  | 'import'
  | 'compiler'
  | 'unused'
  | 'MISSING'
  | 'DUPLICATE'
  | 'ORPHAN';

export interface SymbolVerdict {
  /** Linker name. */
  readonly symbol: string;
  readonly state: SymbolState;
  /** The declaration, the TEXT, or the reference. */
  readonly position: Position;
  /** What the verdict says about it, for a state in upper case. */
  readonly diagnostic?: Diagnostic;
}

/** The functions of every package that are not plain Go, with what becomes of them. */
export class Classifier {
  readonly #verdicts: readonly PackageVerdict[];
  readonly #input: LinkInput;
  readonly #goos: string;
  /** Packages by the prefix of their symbols. */
  readonly #byPrefix: ReadonlyMap<string, PackageSymbols>;

  constructor(verdicts: readonly PackageVerdict[], input: LinkInput) {
    this.#verdicts = verdicts;
    this.#input = input;
    this.#goos = input.goos;
    this.#byPrefix = new Map(verdicts.map(({ symbols }) => [symbols.prefix, symbols]));
  }

  package({ symbols, diagnostics }: PackageVerdict): SymbolVerdict[] {
    const found = new Map<string, SymbolVerdict>();
    const reported = new Map<string, Diagnostic>();
    for (const diagnostic of diagnostics) if (diagnostic.symbol !== undefined) reported.set(diagnostic.symbol, diagnostic);
    for (const [symbol, diagnostic] of reported) {
      const state = STATE_OF[diagnostic.code];
      if (state === undefined) continue;
      found.set(symbol, { symbol, state, position: diagnostic.position!, diagnostic });
    }
    for (const fn of symbols.bodyless) {
      const { declaration, file, symbol, linkname } = fn;
      if (found.has(symbol)) continue;
      const state = isWasmImport(fn) ? 'import' : symbols.texts.has(symbol) ? 'assembly' : this.#origin(symbol, linkname, symbols);
      found.set(symbol, { symbol, state, position: positionAt(file, declaration.offset) });
    }
    const missing = new Set([...found.values()].flatMap(({ symbol, state }) => (state === 'MISSING' ? symbol : [])));
    for (const orphan of this.#orphans(symbols, missing)) if (!found.has(orphan.symbol)) found.set(orphan.symbol, orphan);
    return [...found.values()];
  }

  /** Where a function without a body comes from if not from its own package's assembly. */
  #origin(symbol: string, linkname: boolean, own: PackageSymbols): SymbolState {
    if (isLinkerMade(symbol, this.#goos) || isExpandedByCompiler(symbol, this.#input.goarch)) return 'compiler';
    for (const { symbols } of this.#verdicts) if (symbols !== own && symbols.texts.has(symbol)) return 'assembly';
    const imported = (symbols: PackageSymbols | undefined): boolean =>
      symbols?.definitions.some((definition) => definition.kind === 'import' && definition.symbol === symbol) === true;
    if (linkname) return imported(own) ? 'import' : 'linkname';
    return 'linkname';
  }

  *#orphans(symbols: PackageSymbols, missing: ReadonlySet<string>): Iterable<SymbolVerdict> {
    const { pkg } = symbols;
    if (pkg.assembly.length === 0) return;
    const declared = new Set(symbols.functions.map(({ symbol }) => symbol));
    for (const file of pkg.assembly) {
      for (const definition of file.definitions) {
        const { name, abi, kind, position } = definition;
        if (kind !== 'TEXT') continue;
        const used =
          abi === Abi.Static
            ? file.references.some((reference) => reference.name === name && reference.abi === Abi.Static)
            : declared.has(name) || this.#isWanted(name, symbols);
        if (used) continue;
        const shown = abi === Abi.Static ? `${display(name)}<>` : display(name);
        yield {
          symbol: abi === Abi.Static ? `${name}<>` : name,
          state: 'ORPHAN',
          position,
          diagnostic: {
            severity: 'warning', code: 'orphan', position,
            message: `${shown} is defined, but nothing declares it or refers to it`,
            hint: abi === Abi.Static ? 'remove it: no other file can refer to it' : orphanHint(name, symbols, missing),
          },
        };
      }
    }
  }

  /** Somebody else could use the symbol of a TEXT. */
  #isWanted(name: string, own: PackageSymbols): boolean {
    if (looksLikeEntryPoint(name) || isAskedForByLinker(name) || isLinkerMade(name, this.#goos)) return true;
    const prefix = packageOf(name);
    if (prefix !== '' && prefix !== own.prefix && !this.#byPrefix.has(prefix)) return true;
    return this.#verdicts.some(({ symbols }) => mentions(symbols).has(name)) || isTested(name, own);
  }
}

const STATE_OF: Readonly<Record<string, SymbolState>> = { undefined: 'MISSING', 'missing-body': 'MISSING', duplicate: 'DUPLICATE', 'unused-declaration': 'unused' };

/** A test file of the package declares the symbol, or gives it to something by linkname. */
function isTested(symbol: string, { pkg, prefix }: PackageSymbols): boolean {
  return pkg.testFiles.some(
    ({ functions, linknames }) =>
      linknames.some(({ target }) => target === symbol) ||
      functions.some((fn) => fn.body === null && fn.receiver === null && `${prefix}.${fn.name}` === symbol),
  );
}

/** Names that the Go files of a package declare, in one way or another. */
export function declaredNames(symbols: PackageSymbols): ReadonlySet<string> {
  let names = declared.get(symbols.definitions);
  if (names !== undefined) return names;
  declared.set(symbols.definitions, (names = new Set()));
  for (const { functions, variables, constants, types } of symbols.pkg.goFiles) {
    for (const fn of functions) if (fn.receiver === null) names.add(fn.name);
    for (const specs of [variables, constants]) for (const spec of specs) for (const { name } of spec.names) names.add(name);
    for (const { name } of types) names.add(name);
  }
  return names;
}

const declared = new WeakMap<PackageSymbols['definitions'], Set<string>>();
const known = new WeakMap<PackageSymbols['definitions'], Set<string>>();

/** Symbols that the Go and assembly of a package refer to by linker name. */
export function mentions(symbols: PackageSymbols): ReadonlySet<string> {
  let names = known.get(symbols.definitions);
  if (names !== undefined) return names;
  known.set(symbols.definitions, (names = new Set()));
  const { pkg, bodyless } = symbols;
  for (const { references } of pkg.assembly) for (const { name, abi } of references) if (abi !== Abi.Static) names.add(name);
  for (const { symbol } of bodyless) names.add(symbol);
  for (const { linknames } of pkg.goFiles) for (const { target } of linknames) names.add(target);
  for (const file of pkg.goFiles) for (const { name, args } of file.directives) if (name.startsWith('go:cgo_')) for (const arg of args) names.add(arg);
  return names;
}
