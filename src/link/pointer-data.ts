import type { Diagnostic } from '../base/diagnostic.ts';
import { Abi } from '../base/symbol.ts';
import { display } from './names.ts';
import { flagBits, type PackageSymbols } from './package-symbols.ts';
import { reachableReferences } from './reachable.ts';

const RODATA = 8;
const NOPTR = 16;
const TLSBSS = 256;

/**
 * Data of assembly that may hold pointers (neither NOPTR nor RODATA) and that no Go variable gives a type: the linker
 * refuses it when a program reaches it.
 */
export function untypedData(symbols: PackageSymbols, isRoot: (symbol: string) => boolean): Diagnostic[] {
  const suspects = symbols.pkg.assembly.flatMap((file, index) => {
    const valued = new Set(file.definitions.filter(({ kind }) => kind === 'DATA').map(({ name }) => name));
    return file.definitions
      .filter(({ kind, flags }) => kind === 'GLOBL' && (flagBits(flags) & (RODATA | NOPTR | TLSBSS)) === 0)
      // A variable of Go without a value lends its type to data without one.
      .filter(({ name }) => valued.has(name) || !symbols.variables.has(name))
      .map((definition) => ({ definition, index }));
  });
  if (suspects.length === 0) return [];
  const reached = reachableReferences(symbols.pkg.assembly, isRoot);
  return suspects.flatMap(({ definition: { name, abi, position, size }, index }) => {
    const used =
      abi === Abi.Static
        ? symbols.pkg.assembly[index].references.some((reference) => reference.name === name && reference.abi === abi && reached.has(reference))
        : isRoot(name) || [...reached].some((reference) => reference.name === name && reference.abi !== Abi.Static);
    if (!used) return [];
    return [{
      severity: 'error', code: 'untyped-data', position,
      message: `missing Go type information for global symbol ${name}: size ${size.replace(/^\$/, '')}`,
      notes: [`${display(name)} may hold pointers as far as the linker knows, and no Go variable of that name says where they are`],
      hint: 'add NOPTR (or RODATA) to its flags if it holds none; else declare it in Go only',
    } satisfies Diagnostic];
  });
}
