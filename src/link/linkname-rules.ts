import type { Diagnostic } from '../base/diagnostic.ts';
import type { Position } from '../base/position.ts';
import { Abi } from '../base/symbol.ts';
import type { GoFile } from '../golang/declarations.ts';
import { positionAt } from '../golang/position.ts';
import { BUILTINS } from '../obj/builtins.ts';
import { isBlocked } from './blocked-linknames.ts';
import { Available, type LinkInput } from './input.ts';
import { display } from './names.ts';
import type { PackageSymbols } from './package-symbols.ts';

/** Minor number of the first release of Go 1 whose linker checks references to the standard library. */
const FIRST_CHECKED = 23;
/** Up to this one a pull of what the compiler itself refers to by number, not by name, goes unnoticed. */
const LAST_BLIND_TO_BUILTINS = 23;
const EQUALS = 0x3d;

const builtins = new Set(BUILTINS.map(({ name }) => name));

interface Reference {
  readonly symbol: string;
  readonly wanted: Available;
  readonly position: Position;
  /** A variable without a value that stands for another package's: a definition to the compiler, a reference to the linker. */
  readonly isVariable?: boolean;
  /** A function without a body, by its linkname. */
  readonly isPull?: boolean;
}

/**
 * References to symbols of the standard library that the linker forbids: those that the library neither gives a linkname
 * nor defines in assembly, and those reserved for certain packages. Unlike undefined symbols they count even where no
 * program reaches them.
 *
 * @param isOwn the packages of the build define the symbol themselves
 */
export function forbiddenReferences(symbols: PackageSymbols, input: LinkInput, isOwn: (symbol: string) => boolean): Diagnostic[] {
  const minor = Number(input.goVersion?.split('.')[1] ?? 0);
  const { closed } = input;
  if (closed === undefined || minor < FIRST_CHECKED) return [];
  const path = symbols.pkg.name === 'main' ? 'main' : symbols.pkg.importPath;
  const seen = new Set<string>();
  const out: Diagnostic[] = [];
  const isForbidden = ({ symbol, wanted, isPull }: Reference, release: number): boolean => {
    const blocked = isBlocked(symbol, path, release);
    if (blocked !== undefined) return blocked;
    return (closed(symbol, release) & wanted) !== 0 && !(isPull && release <= LAST_BLIND_TO_BUILTINS && builtins.has(symbol));
  };
  for (const reference of references(symbols)) {
    const { symbol, position, isVariable } = reference;
    if (seen.has(symbol) || (!isVariable && symbols.available.has(symbol))) continue;
    seen.add(symbol);
    if ((!isVariable && isOwn(symbol)) || !isForbidden(reference, minor)) continue;
    let since = minor;
    while (since > FIRST_CHECKED && isForbidden(reference, since - 1)) since--;
    out.push({
      severity: 'error',
      code: 'linkname-forbidden',
      position,
      message: `invalid reference to ${symbol}`,
      notes: [
        `Go's standard library does not let other packages refer to ${display(symbol)} since Go 1.${since}`,
        `the linker says: link: ${path}: invalid reference to ${symbol}`,
      ],
      hint: 'use what the library exports; -ldflags=-checklinkname=0 switches this check of the linker off',
    });
  }
  return out;
}

function* references({ pkg, functions, variables }: PackageSymbols): Iterable<Reference> {
  for (const { references: list } of pkg.assembly) {
    for (const { name, abi, position } of list) {
      if (abi !== Abi.Static) yield { symbol: name, wanted: abi === Abi.ABIInternal ? Available.AbiInternal : Available.Abi0, position };
    }
  }
  for (const { file, declaration, symbol, linkname } of functions) {
    if (linkname && declaration.body === null) yield { symbol, wanted: Available.AbiInternal, position: positionAt(file, declaration.offset), isPull: true };
  }
  for (const file of pkg.goFiles) {
    for (const { local, target, offset } of file.linknames) {
      if (variables.has(target) && !hasInitializer(pkg.goFiles, local)) {
        yield { symbol: target, wanted: Available.Abi0, position: positionAt(file, offset), isVariable: true };
      }
    }
  }
}

/** A variable with a value of its own is what others refer to, not a reference. */
function hasInitializer(files: readonly GoFile[], name: string): boolean {
  return files.some((file) =>
    file.variables.some((spec) => spec.names.some((declared) => declared.name === name) && file.source.subarray(spec.definition.start, spec.definition.end).includes(EQUALS)),
  );
}
