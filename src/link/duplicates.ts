import type { Diagnostic } from '../base/diagnostic.ts';
import { Abi } from '../base/symbol.ts';
import { positionAt } from '../golang/position.ts';
import type { LinkInput } from './input.ts';
import type { Definition, PackageSymbols } from './package-symbols.ts';

interface Owned {
  readonly owner: PackageSymbols;
  readonly definition: Definition;
}

/** Symbols that two places define, by the package whose diagnostic it is: the one of the later definition. */
export function duplicateSymbols(all: readonly PackageSymbols[], { abiWrappers, goarch }: Pick<LinkInput, 'abiWrappers' | 'goarch'>): Map<PackageSymbols, Diagnostic[]> {
  const out = new Map<PackageSymbols, Diagnostic[]>();
  const say = (owner: PackageSymbols, diagnostic: Diagnostic): void => {
    const list = out.get(owner);
    if (list === undefined) out.set(owner, [diagnostic]);
    else list.push(diagnostic);
  };
  const suspects = new Set(all.flatMap(({ definitions }) => definitions.filter(({ plain }) => !plain).map(({ symbol }) => symbol)));
  const first = new Map<string, Owned>();
  const more = new Map<string, Owned[]>();
  for (const owner of all) {
    for (const definition of owner.definitions) {
      if (!definition.content || definition.dupOk || !suspects.has(definition.symbol)) continue;
      const key = abiWrappers && definition.abi === Abi.ABIInternal ? `${definition.symbol} internal` : definition.symbol;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, { owner, definition });
      else more.set(key, [...(more.get(key) ?? [earlier]), { owner, definition }]);
    }
  }
  const linked = new LinkedTogether(all);
  for (const list of more.values()) {
    for (let i = 1; i < list.length; i++) {
      const earlier = list.slice(0, i).find((other) => linked.both(other.owner, list[i].owner) && !isFunctionWithText(other, list[i]));
      if (earlier !== undefined) say(list[i].owner, duplicate(list[i], earlier));
    }
  }
  for (const owner of all) for (const diagnostic of inGoAndAssembly(owner, goarch)) say(owner, diagnostic);
  return out;
}

/** What the compiler refuses already. */
function isFunctionWithText(a: Owned, b: Owned): boolean {
  return a.owner === b.owner && a.definition.kind === 'func' && b.definition.kind === 'TEXT';
}

/** Functions with a body that assembly defines too: the compiler refuses them. */
function* inGoAndAssembly(owner: PackageSymbols, goarch: string): Iterable<Diagnostic> {
  if (owner.texts.size === 0) return;
  for (const { file, declaration, symbol } of owner.functions) {
    const text = declaration.body === null ? undefined : owner.texts.get(symbol);
    if (text === undefined) continue;
    yield {
      severity: 'error',
      code: 'duplicate',
      symbol,
      position: positionAt(file, declaration.offset),
      message: `${declaration.name} defined in both Go and assembly`,
      related: [{ position: text.position, message: 'TEXT defines it too' }],
      hint: `keep the function with a body out of builds with the assembly (//go:build !${goarch}), and declare it without one there`,
    };
  }
}

function duplicate(second: Owned, first: Owned): Diagnostic {
  return {
    severity: 'error',
    code: 'duplicate',
    symbol: second.definition.symbol,
    position: second.definition.position(),
    message: `duplicated definition of symbol ${second.definition.symbol}, from ${second.owner.prefix} and ${first.owner.prefix}`,
    related: [{ position: first.definition.position(), message: 'other definition' }],
    hint:
      first.owner === second.owner
        ? 'remove one, or give their files constraints that exclude each other; DUPOK in both allows two'
        : 'rename one: a program that links both packages has one symbol of a name',
  };
}

/** Which packages of a build end up in one program. */
class LinkedTogether {
  readonly #all: readonly PackageSymbols[];
  readonly #byPath: ReadonlyMap<string, PackageSymbols>;
  readonly #closures = new Map<PackageSymbols, Set<PackageSymbols>>();

  constructor(all: readonly PackageSymbols[]) {
    this.#all = all;
    this.#byPath = new Map(all.map((symbols) => [symbols.pkg.importPath, symbols]));
  }

  both(a: PackageSymbols, b: PackageSymbols): boolean {
    if (a === b) return true;
    return this.#all.some((root) => {
      const closure = this.#closure(root);
      return closure.has(a) && closure.has(b);
    });
  }

  /** A package and all that it imports, directly or not. */
  #closure(root: PackageSymbols): Set<PackageSymbols> {
    let closure = this.#closures.get(root);
    if (closure !== undefined) return closure;
    closure = new Set([root]);
    for (const symbols of closure) {
      for (const file of symbols.pkg.goFiles) {
        for (const { path } of file.imports) {
          const imported = this.#byPath.get(path);
          if (imported !== undefined) closure.add(imported);
        }
      }
    }
    this.#closures.set(root, closure);
    return closure;
  }
}
