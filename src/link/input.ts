import type { Abi } from '../base/symbol.ts';
import type { Position } from '../base/position.ts';
import type { GoFile } from '../golang/declarations.ts';
import type { TypeWorld } from '../golang/type-world.ts';
import type { PackageSymbols } from './package-symbols.ts';

/** Everything that the verdict about one set of packages on one platform depends on. */
export interface LinkInput {
  readonly goos: string;
  readonly goarch: string;
  /** The experiment regabiwrappers: ABI0 and ABIInternal are different symbols, joined by wrappers. */
  readonly abiWrappers: boolean;
  /** The packages to judge, and those of the same build that they may refer to. */
  readonly packages: readonly LinkPackage[];
  /** What is known of a symbol that no package above defines. */
  readonly external: External;
  /**
   * The ABIs under which the standard library defines a symbol that other packages must not refer to, by the rules of a
   * release (minor number of Go 1; default: that of goVersion); absent: unchecked.
   */
  readonly closed?: (symbol: string, release?: number) => Available;
  /** Release whose linker's rules hold, without "go": 1.26.8. Absent: unchecked. */
  readonly goVersion?: string;
  /** Types on this platform, so that hints can say how large a function's arguments are; asked for only if needed. */
  types?(): TypeWorld;
  /** Remembers what packages define, where several inputs have packages in common; absent: read anew. */
  symbolsOf?(pkg: LinkPackage, abiWrappers: boolean): PackageSymbols;
}

export interface LinkPackage {
  readonly importPath: string;
  /** As the package clause says; symbols of a package main are called main.x. */
  readonly name: string;
  /** Go files in the build, tests excluded. */
  readonly goFiles: readonly GoFile[];
  /** Test files, those of package x_test too: what they declare and name counts as use. */
  readonly testFiles: readonly GoFile[];
  /** The .s files in the build. */
  readonly assembly: readonly AssemblyFile[];
  /** cmd/go passes -complete to the compiler: the build has no .s, .syso, C … file. */
  readonly complete: boolean;
  /** False for a package that is here only for what it defines. */
  readonly judged: boolean;
  /** What files that are left out on this platform would define. Asked at most once, and only if something is undefined. */
  leftOut?(): readonly LeftOutDefinition[];
}

/** The symbols of one .s file, as written after preprocessing; names are linker names (`pkg/path.name`). */
export interface AssemblyFile {
  readonly definitions: readonly AssemblyDefinition[];
  readonly references: readonly AssemblyReference[];
}

export interface AssemblyDefinition {
  readonly kind: 'TEXT' | 'GLOBL' | 'DATA';
  readonly name: string;
  readonly abi: Abi;
  readonly position: Position;
  /** Flag bits in decimal joined by '|', as the preprocessor leaves them: "4|512". */
  readonly flags: string;
  /** "$8", "$0-24" */
  readonly size: string;
}

export interface AssemblyReference {
  readonly name: string;
  readonly abi: Abi;
  readonly position: Position;
  /** The mnemonic or directive that refers to it. */
  readonly op: string;
  /** Name of the TEXT or DATA symbol that it stands in; without it the reference counts as reachable. */
  readonly from?: string;
  /** The ABI of `from`. */
  readonly fromAbi?: Abi;
}

/** A function or TEXT in a file that is not part of the build. */
export interface LeftOutDefinition {
  /** Linker name. */
  readonly name: string;
  /** `declaration`: a function without a body. */
  readonly kind: 'TEXT' | 'func' | 'declaration';
  readonly position: Position;
  /** Why the file is out: "its name ends in _amd64". */
  readonly reason: string;
  /** Nothing but a tag that a build sets or not keeps the file out. */
  readonly byTag: boolean;
}

/** Under which ABIs a symbol can be referred to; data symbols are ABI0. */
export const enum Available {
  None = 0,
  Abi0 = 1,
  AbiInternal = 2,
  Both = 3,
}

/** Available.None for a symbol that certainly does not exist, undefined where nothing is known of its package. */
export type External = (symbol: string) => Available | undefined;
