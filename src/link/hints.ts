import { nearest } from '../base/nearest.ts';
import { Abi } from '../base/symbol.ts';
import type { Position } from '../base/position.ts';
import { argumentFrame } from '../golang/frame.ts';
import { SyntaxFault } from '../golang/scanner.ts';
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

/** What to do about a symbol of the package that nothing defines, if the package shows it. */
export function hintFor(symbol: string, symbols: PackageSymbols): string | undefined {
  return misspeltHint(symbol, symbols) ?? leftOutHint(symbol, symbols) ?? goNameHint(symbol, symbols);
}

function leftOutDefinitions(symbol: string, pkg: LinkPackage): readonly LeftOutDefinition[] {
  return (pkg.leftOut?.() ?? []).filter((definition) => definition.name === symbol);
}

/** Whether a file that is not part of the build would define the symbol. */
export function isLeftOut(symbol: string, pkg: LinkPackage): boolean {
  return leftOutDefinitions(symbol, pkg).length > 0;
}

function leftOutHint(symbol: string, { pkg, prefix }: PackageSymbols): string | undefined {
  const matches = leftOutDefinitions(symbol, pkg);
  if (matches.length === 0) return undefined;
  const [first] = matches;
  const name = first.kind === 'TEXT' ? written(symbol, prefix) : localName(symbol);
  const more = matches.length > 1 ? ` (so do ${matches.length - 1} more files that are left out)` : '';
  return `${place(first.position)} defines ${name}, but the file is left out: ${first.reason}${more}`;
}

/** A definition that was surely meant to be this one, or may have been. */
function misspeltHint(symbol: string, symbols: PackageSymbols): string | undefined {
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
        if (abi === Abi.Static) return `${shown}<>, which only that file sees: drop the <>`;
        continue;
      }
      if (name === local) return `${place(position)} defines ${local}, a symbol without a package: write ${own}`;
      if (localName(name) === local && packageOf(name) !== prefix) {
        const junk = packageOf(name);
        if (/^[^\x00-\x7f]+$/.test(junk)) {
          const codes = [...junk].map((char) => `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
          return `${place(position)} defines ${junk}·${local}: the ${codes} before the middle dot comes from a wrongly decoded UTF-8 file: write ${own}`;
        }
        return `${shown}, a symbol of another package: write ${own}`;
      }
      if (packageOf(name) === prefix && abi !== Abi.Static && !declared.has(name)) spare.push(definition);
    }
  }
  const near = nearest(local, spare.map((definition) => localName(definition.name)));
  const found = spare.find((definition) => localName(definition.name) === near);
  if (near === undefined || found === undefined) return undefined;
  const why = near.toLowerCase() === local.toLowerCase() ? 'the names differ in case' : 'is it the same?';
  return `${place(found.position)} defines ${written(found.name, prefix)}: ${why}`;
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

/** A reference from assembly to something of Go that is no symbol. */
function goNameHint(symbol: string, { pkg, prefix }: PackageSymbols): string | undefined {
  if (packageOf(symbol) !== prefix) return undefined;
  const local = localName(symbol);
  for (const file of pkg.goFiles) {
    if (file.constants.some((spec) => spec.names.some(({ name }) => name === local))) {
      return `${local} is a constant of Go: include "go_asm.h" and write $const_${local}`;
    }
    if (file.types.some(({ name }) => name === local)) {
      return `${local} is a type of Go: include "go_asm.h" for ${local}__size and its fields' offsets`;
    }
    if (file.functions.some((fn) => fn.name === local && fn.receiver === null && fn.typeParameters !== null)) {
      return `${local} is a generic function, which has no symbol`;
    }
  }
  return undefined;
}
