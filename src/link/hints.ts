import { HINT_SEPARATOR } from '../base/diagnostic.ts';
import { nearest } from '../base/nearest.ts';
import { Abi } from '../base/symbol.ts';
import type { Position } from '../base/position.ts';
import { argumentFrame } from '../golang/frame.ts';
import { SyntaxFault } from '../golang/scanner.ts';
import { positionAt } from '../golang/position.ts';
import { TypeFault } from '../golang/types.ts';
import type { AssemblyDefinition, LeftOutDefinition, LinkInput, LinkPackage } from './input.ts';
import { packageOf, written } from './names.ts';
import type { DeclaredFunction, PackageSymbols } from './package-symbols.ts';

/** "asm_amd64.s:2" */
function place(position: Position): string {
  return `${position.file.slice(Math.max(position.file.lastIndexOf('/'), position.file.lastIndexOf('\\')) + 1)}:${position.line}`;
}

function localName(symbol: string): string {
  return symbol.slice(packageOf(symbol).length).replace(/^\./, '');
}

/** What to do about something undefined; `sure`: that, and nothing else. */
export interface Hint {
  readonly text: string;
  readonly sure: boolean;
}

/** What to do about a symbol of the package that nothing defines, if the package shows it. */
export function hintFor(symbol: string, symbols: PackageSymbols): Hint | undefined {
  return misspeltHint(symbol, symbols) ?? leftOutHint(symbol, symbols) ?? goNameHint(symbol, symbols);
}

const sure = (text: string): Hint => ({ text, sure: true });
const maybe = (text: string): Hint => ({ text, sure: false });

/** What files outside the build define under the name, those that only a tag keeps out first. */
function leftOutDefinitions(symbol: string, pkg: LinkPackage): readonly LeftOutDefinition[] {
  const matches = (pkg.leftOut?.() ?? []).filter(({ name, kind }) => name === symbol && kind !== 'declaration');
  return [...matches.filter(({ byTag }) => byTag), ...matches.filter(({ byTag }) => !byTag)];
}

/** Whether a file that is not part of the build would define the symbol. */
export function isLeftOut(symbol: string, pkg: LinkPackage): boolean {
  return leftOutDefinitions(symbol, pkg).length > 0;
}

/** Other places that are named before the rest is counted. */
const MAX_OTHERS = 3;

function leftOutHint(symbol: string, { pkg, prefix }: PackageSymbols): Hint | undefined {
  const matches = leftOutDefinitions(symbol, pkg);
  if (matches.length === 0) return undefined;
  const [first, ...others] = matches;
  const name = first.kind === 'TEXT' ? written(symbol, prefix) : localName(symbol);
  const places = others.slice(0, MAX_OTHERS).map(({ position }) => place(position));
  if (others.length > MAX_OTHERS) places.push(`${others.length - MAX_OTHERS} more`);
  const more = places.length === 0 ? '' : ` (so ${others.length === 1 ? 'does' : 'do'} ${list(places)}, left out too)`;
  return maybe(`${place(first.position)} defines ${name}, but the file is left out: ${first.reason}${more}`);
}

/** "a, b and c" */
function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/**
 * What to do about a TEXT that nobody needs: a declaration is left out, or one of a similar name has none.
 *
 * @param undefinedSymbols what the package lacks
 */
export function orphanHint(symbol: string, { pkg, prefix, bodyless }: PackageSymbols, undefinedSymbols: ReadonlySet<string>): string {
  const local = localName(symbol);
  const outside = pkg.leftOut?.().find(({ name, kind }) => name === symbol && kind === 'declaration');
  if (outside !== undefined) return `${place(outside.position)} declares ${local}, but the file is left out: ${outside.reason}`;
  if (packageOf(symbol) !== prefix) return 'remove it, or name what refers to it';
  const missing = bodyless.filter((fn) => packageOf(fn.symbol) === prefix && undefinedSymbols.has(fn.symbol));
  const near = nearest(local, missing.map(({ declaration }) => declaration.name));
  const found = missing.find(({ declaration }) => declaration.name === near);
  if (found !== undefined) return `${place(positionAt(found.file, found.declaration.offset))} declares ${near}, which nothing defines: is it the same?`;
  return `declare it (func ${local}) in a Go file that is built here, or remove it`;
}

/** A definition that was surely meant to be this one, or may have been. */
function misspeltHint(symbol: string, symbols: PackageSymbols): Hint | undefined {
  const { pkg, prefix } = symbols;
  const local = localName(symbol);
  const own = written(symbol, prefix);
  const declared = new Set(symbols.functions.map((fn) => fn.symbol));
  const spare: AssemblyDefinition[] = [];
  for (const file of pkg.assembly) {
    for (const definition of file.definitions) {
      const { name, abi, position, kind } = definition;
      if (kind === 'DATA') continue;
      const shown = `${place(position)} defines ${written(name, prefix)}`;
      if (name === symbol) {
        if (abi === Abi.Static) return sure(`${shown}<>, which only that file sees: drop the <>`);
        continue;
      }
      if (name === local) return sure(`${place(position)} defines ${local}, a symbol without a package: write ${own}`);
      if (localName(name) === local && packageOf(name) !== prefix) {
        const junk = packageOf(name);
        if (/^[^\x00-\x7f]+$/.test(junk)) {
          const codes = [...junk].map((char) => `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
          return sure(`${place(position)} defines ${junk}·${local}: the ${codes} before the middle dot comes from a wrongly decoded UTF-8 file: write ${own}`);
        }
        return sure(`${shown}, a symbol of another package: write ${own}`);
      }
      if (packageOf(name) === prefix && abi !== Abi.Static && !declared.has(name)) spare.push(definition);
    }
  }
  const near = nearest(local, spare.map((definition) => localName(definition.name)));
  const found = spare.find((definition) => localName(definition.name) === near);
  if (near === undefined || found === undefined) return undefined;
  const why = near.toLowerCase() === local.toLowerCase() ? 'the names differ in case' : 'is it the same?';
  return maybe(`${place(found.position)} defines ${written(found.name, prefix)}: ${why}`);
}

/** The line that would define a function. */
export function textHint(fn: DeclaredFunction, { pkg, prefix }: PackageSymbols, { goos, goarch, types }: LinkInput): string | undefined {
  if (packageOf(fn.symbol) !== prefix || fn.declaration.receiver !== null) return undefined;
  const place = `in a .s file for ${goos}/${goarch}, or give ${fn.declaration.name} a body`;
  const world = types?.();
  if (world === undefined) return `define ${written(fn.symbol, prefix)} ${place}`;
  try {
    const { size } = argumentFrame(world, world.package(pkg.importPath, pkg.goFiles), fn.file, fn.declaration);
    return `write TEXT ${written(fn.symbol, prefix)}(SB), $0-${size} ${place}`;
  } catch (fault) {
    if (fault instanceof TypeFault || fault instanceof SyntaxFault) return `define ${written(fn.symbol, prefix)} ${place}`;
    throw fault;
  }
}

const JUMPS = /^(CALL|JMP|BL|B|JAL|JALR|J|BR|TAIL)$/;

/** The line that would define a symbol of the package that assembly refers to. */
export function referenceHint(symbol: string, op: string, { prefix }: PackageSymbols, { goos, goarch }: LinkInput): string | undefined {
  if (packageOf(symbol) !== prefix) return undefined;
  const own = written(symbol, prefix);
  if (JUMPS.test(op)) return `write TEXT ${own}(SB), $0 in a .s file for ${goos}/${goarch}, or func ${localName(symbol)}() { … } in a Go file`;
  return `write GLOBL ${own}(SB), NOPTR, $size in a .s file for ${goos}/${goarch}, or var ${localName(symbol)} in a Go file`;
}

/** A symbol of another package that is nearly called so. */
export function foreignHint(symbol: string, owner: PackageSymbols | undefined): Hint | undefined {
  if (owner === undefined) return undefined;
  const own = [...owner.available.keys()].filter((name) => packageOf(name) === owner.prefix);
  const near = nearest(localName(symbol), own.map(localName));
  return near === undefined ? undefined : maybe(`${owner.pkg.importPath} has ${near}: is it the same?`);
}

/** What to do, as one hint: `others` are left out if the first is sure. */
export function joinHints(first: Hint | undefined, ...others: readonly (string | undefined)[]): string | undefined {
  const told = [first?.text, ...(first?.sure ? [] : others)].filter((hint) => hint !== undefined);
  return told.length === 0 ? undefined : told.join(HINT_SEPARATOR);
}

/** A reference from assembly to something of Go that is no symbol. */
function goNameHint(symbol: string, { pkg, prefix }: PackageSymbols): Hint | undefined {
  if (packageOf(symbol) !== prefix) return undefined;
  const local = localName(symbol);
  for (const file of pkg.goFiles) {
    if (file.constants.some((spec) => spec.names.some(({ name }) => name === local))) {
      return sure(`${local} is a constant of Go: include "go_asm.h" and write $const_${local}`);
    }
    if (file.types.some(({ name }) => name === local)) {
      return sure(`${local} is a type of Go: include "go_asm.h" for ${local}__size and its fields' offsets`);
    }
    if (file.functions.some((fn) => fn.name === local && fn.receiver === null && fn.typeParameters !== null)) {
      return sure(`${local} is a generic function, which has no symbol`);
    }
  }
  return undefined;
}
