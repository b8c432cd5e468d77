import type { Diagnostic } from '../base/diagnostic.ts';
import type { Position } from '../base/position.ts';
import { Abi } from '../base/symbol.ts';
import type { FunctionDeclaration, GoFile } from '../golang/declarations.ts';
import { positionAt } from '../golang/position.ts';
import { type AssemblyDefinition, Available, type LinkPackage } from './input.ts';
import { readLinknames } from './linknames.ts';
import { packageOf, symbolPrefix } from './names.ts';
import { redeclarations } from './redeclared.ts';
import { hasStaticContent } from './variables.ts';

/** One definition of a symbol. */
export interface Definition {
  readonly kind: 'func' | 'TEXT' | 'var' | 'GLOBL' | 'import';
  readonly symbol: string;
  readonly abi: Abi;
  /** Computed on demand. */
  readonly position: () => Position;
  /** A second definition of the symbol is no error. */
  readonly dupOk: boolean;
  /** Its name is its package's and its own: only a definition that is not plain can clash with it in another package. */
  readonly plain: boolean;
  /** Data with a value, which can't be merged with other data of that name. */
  readonly content: boolean;
}

/** A function or method of a package, generic ones excepted. */
export interface DeclaredFunction {
  readonly file: GoFile;
  readonly declaration: FunctionDeclaration;
  readonly symbol: string;
  /** It has a `//go:linkname`. */
  readonly linkname: boolean;
}

/** What one package defines and declares, under linker names. */
export interface PackageSymbols {
  readonly pkg: LinkPackage;
  readonly prefix: string;
  readonly functions: readonly DeclaredFunction[];
  /** Those of them without a body. */
  readonly bodyless: readonly DeclaredFunction[];
  readonly definitions: readonly Definition[];
  /** Under which ABIs each symbol can be reached, wrappers included. */
  readonly available: ReadonlyMap<string, Available>;
  /**
   * Under which ABIs the linker lets every other package refer to a symbol if this is a package of the standard library:
   * it has a linkname, is defined in assembly, or is a wrapper.
   */
  readonly open: ReadonlyMap<string, Available>;
  /** Symbols with a `//go:linkname` that lets every other package refer to them. */
  readonly linknamed: ReadonlySet<string>;
  /** TEXT symbols, static ones excepted. */
  readonly texts: ReadonlyMap<string, AssemblyDefinition>;
  /** Linker names of the package's variables. */
  readonly variables: ReadonlySet<string>;
  /** Those of `available` that are not named after the package. */
  readonly foreign: ReadonlyMap<string, Available>;
  /** What the compiler refuses: names declared twice, linknames. */
  readonly diagnostics: readonly Diagnostic[];
}

const DUPOK = 2;

/** The value of TEXT or GLOBL flags such as "4|512" or "(16+8)": sums and unions of numbers, from left to right. */
export function flagBits(flags: string): number {
  const tokens = flags.match(/\w+|[|+()]/g) ?? [];
  let next = 0;
  const sum = (): number => {
    let value = 0;
    for (let op = '|'; next < tokens.length && tokens[next] !== ')'; ) {
      const token = tokens[next++];
      if (token === '|' || token === '+') {
        op = token;
        continue;
      }
      const term = token === '(' ? sum() : Number(token);
      value = op === '+' ? value + term : value | term;
    }
    next++;
    return value;
  };
  return sum();
}

/** The host gives a WebAssembly module the function; the compiler takes the directive on wasm only. */
export function isWasmImport({ declaration }: DeclaredFunction): boolean {
  return declaration.pragmas.includes('go:wasmimport');
}

/** Linker name of a function or method without `//go:linkname`. */
function defaultSymbol(prefix: string, fn: FunctionDeclaration): string {
  if (fn.receiver === null) return `${prefix}.${fn.name}`;
  return fn.receiver.pointer ? `${prefix}.(*${fn.receiver.typeName}).${fn.name}` : `${prefix}.${fn.receiver.typeName}.${fn.name}`;
}

export function packageSymbols(pkg: LinkPackage, abiWrappers: boolean): PackageSymbols {
  const prefix = symbolPrefix(pkg.importPath, pkg.name);
  const { targets, diagnostics } = readLinknames(pkg.goFiles, prefix);
  const definitions: Definition[] = [];
  const available = new Map<string, Available>();
  const open = new Map<string, Available>();
  const include = (map: Map<string, Available>, symbol: string, bits: Available): void => {
    map.set(symbol, (map.get(symbol) ?? Available.None) | (abiWrappers ? bits : Available.Both));
  };
  const add = (symbol: string, bits: Available): void => include(available, symbol, bits);
  const addOpen = (symbol: string, bits: Available): void => {
    add(symbol, bits);
    include(open, symbol, bits);
  };
  const bit = (abi: Abi): Available => (abi === Abi.ABIInternal ? Available.AbiInternal : Available.Abi0);

  const texts = new Map<string, AssemblyDefinition>();
  const assembled: Definition[] = [];
  const referred = new Set<string>();
  for (const file of pkg.assembly) {
    const initialised = new Set<string>();
    for (const definition of file.definitions) {
      if (definition.kind === 'DATA') initialised.add(definition.name);
      if (definition.kind === 'TEXT' && definition.abi !== Abi.Static && !texts.has(definition.name)) texts.set(definition.name, definition);
    }
    for (const { kind, name, abi, position, flags } of file.definitions) {
      if (kind === 'DATA' || abi === Abi.Static) continue;
      addOpen(name, bit(abi));
      const dupOk = (flagBits(flags) & DUPOK) !== 0;
      assembled.push({ kind, symbol: name, abi, position: () => position, dupOk, plain: false, content: kind === 'TEXT' || initialised.has(name) });
    }
    for (const reference of file.references) if (reference.abi !== Abi.Static) referred.add(reference.name);
  }

  const functions: DeclaredFunction[] = [];
  const variables = new Set<string>();
  for (const file of pkg.goFiles) {
    for (const fn of file.functions) {
      if (fn.name === '_' || (fn.name === 'init' && fn.receiver === null)) continue;
      if (fn.typeParameters !== null || fn.receiver?.generic) continue;
      const target = fn.receiver === null ? targets.get(fn.name) : undefined;
      const symbol = target ?? defaultSymbol(prefix, fn);
      functions.push({ file, declaration: fn, symbol, linkname: target !== undefined });
      if (fn.body === null) {
        if (isWasmImport(functions.at(-1)!)) addOpen(symbol, Available.Both);
        if (texts.has(symbol)) addOpen(symbol, Available.AbiInternal | (referred.has(symbol) || target !== undefined ? Available.Abi0 : 0));
        continue;
      }
      add(symbol, Available.AbiInternal);
      if (target !== undefined) addOpen(symbol, Available.AbiInternal);
      // The compiler makes the other ABI's wrapper where this package's assembly or a linkname may ask for it.
      if (target !== undefined || (abiWrappers && referred.has(symbol))) addOpen(symbol, Available.Abi0);
      definitions.push({ kind: 'func', symbol, abi: Abi.ABIInternal, position: () => positionAt(file, fn.offset), dupOk: false, plain: target === undefined, content: true });
    }
    for (const spec of file.variables) {
      for (const { name, offset } of spec.names) {
        if (name === '_') continue;
        const symbol = targets.get(name) ?? `${prefix}.${name}`;
        variables.add(symbol);
        if (targets.has(name)) addOpen(symbol, Available.Both);
        else add(symbol, Available.Both);
        definitions.push({
          kind: 'var', symbol, abi: Abi.ABI0, position: () => positionAt(file, offset), dupOk: false, plain: !targets.has(name),
          content: hasStaticContent(file, spec),
        });
      }
    }
    for (const directive of file.directives) {
      if (!directive.name.startsWith('go:cgo_import_') || directive.args.length === 0) continue;
      const symbol = directive.args[0];
      addOpen(symbol, Available.Both);
      definitions.push({ kind: 'import', symbol, abi: Abi.ABI0, position: () => positionAt(file, directive.offset), dupOk: true, plain: false, content: false });
    }
  }
  const linknamed = new Set<string>();
  for (const { linknames } of pkg.goFiles) {
    for (const { local, target, std } of linknames) if (std === undefined) linknamed.add(target === '' ? `${prefix}.${local}` : target);
  }
  const foreign = new Map([...available].filter(([symbol]) => packageOf(symbol) !== prefix));
  return {
    pkg, prefix, functions, bodyless: functions.filter((fn) => fn.declaration.body === null), available, open, linknamed, texts, variables, foreign,
    definitions: [...definitions, ...assembled],
    diagnostics: [...redeclarations(pkg.goFiles), ...diagnostics],
  };
}
