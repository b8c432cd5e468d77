import { Buffer } from 'node:buffer';
import type { GoFile } from '../golang/declarations.ts';
import { countIdentifiers } from '../golang/identifiers.ts';
import { Available, type LinkPackage } from './input.ts';
import type { DeclaredFunction, PackageSymbols } from './package-symbols.ts';

const upper = /^\p{Lu}/u;

export function isExported(name: string): boolean {
  return upper.test(name);
}

/** How often identifiers stand in a file, for names that were asked for. */
const counted = new WeakMap<GoFile, Map<string, number>>();

function occurrences(file: GoFile, name: string): number {
  let counts = counted.get(file);
  if (counts === undefined) counted.set(file, (counts = new Map()));
  let count = counts.get(name);
  if (count === undefined) {
    const { buffer, byteOffset, byteLength } = file.source;
    const one = new Map([[name, 0]]);
    if (Buffer.from(buffer, byteOffset, byteLength).includes(name)) countIdentifiers(file.source, one);
    counts.set(name, (count = one.get(name)!));
  }
  return count;
}

/** Tells which body-less functions of a package somebody could call. */
export class Usage {
  readonly #pkg: LinkPackage;

  constructor({ pkg }: PackageSymbols) {
    this.#pkg = pkg;
  }

  /** Exported, or named somewhere in the package besides its own declaration; test files don't count. */
  isUsed({ declaration: { name } }: DeclaredFunction): boolean {
    return isExported(name) || isNamed(this.#pkg.goFiles, name, 2);
  }

  isUsedByTests({ declaration: { name } }: DeclaredFunction): boolean {
    return isNamed(this.#pkg.testFiles, name, 1);
  }
}

function isNamed(files: readonly GoFile[], name: string, times: number): boolean {
  let count = 0;
  for (const file of files) {
    count += occurrences(file, name);
    if (count >= times) return true;
  }
  return false;
}

/** ABI names as the linker prints them. */
export function abiName(bits: Available): string {
  return bits === Available.AbiInternal ? 'ABIInternal' : 'ABI0';
}
