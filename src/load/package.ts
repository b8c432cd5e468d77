import type { Diagnostic } from '../base/diagnostic.ts';
import type { Position } from '../base/position.ts';
import type { DirectoryPackage, SelectedFile } from './directory.ts';
import type { ModuleInfo } from './moduleinfo.ts';
import { shortPath } from './paths.ts';

/** An import path on the way from a package of the command line to one with an error. */
export interface StackEntry {
  readonly path: string;
  readonly position: Position | undefined;
}

/** Why a package cannot be used, as `go list -e` shows it. */
export interface PackageError {
  readonly stack: readonly StackEntry[];
  readonly position: Position | undefined;
  readonly message: string;
  readonly cycle: boolean;
  readonly alwaysStack: boolean;
}

export interface Package {
  importPath: string;
  name: string;
  doc: string;
  /** '' when there is no directory: a path that leads nowhere, or a standard package without a GOROOT. */
  dir: string;
  /** GOROOT, or the directory of its module. */
  root: string;
  module: ModuleInfo | undefined;
  standard: boolean;
  goroot: boolean;
  /** Only its path is known: a standard package without a GOROOT. */
  opaque: boolean;
  /** Made of files that the command line names. */
  commandLineFiles: boolean;
  /** Import path of the package for whose test this one is compiled anew, else ''. */
  forTest: string;
  /** Import path of the program with a profile of its own for which this one is compiled anew, else ''. */
  forMain: string;
  /** Path of the profile that it is compiled with, '' for none. */
  profile: string;
  /** How a package that a test is made of differs from the one that it is made of. */
  variant: { readonly kind: 'main' | 'inside' | 'outside' | 'copy'; readonly of: Package } | undefined;
  /** Not named on the command line. */
  depOnly: boolean;
  /** Patterns that name it. */
  match: string[];
  /** Every file of the directory, in or out, in the order of their names. */
  files: readonly SelectedFile[];
  /** What the directory itself says, undefined without one. */
  source: DirectoryPackage | undefined;
  /** Resolved import paths of the Go files in, sorted by the path as written. */
  imports: string[];
  /** As written; 1:1 with `imports`. */
  rawImports: string[];
  /** Packages imported, with those that cgo or the linker adds. */
  dependencies: Package[];
  error: PackageError | undefined;
  /** It or something it imports has an error. */
  incomplete: boolean;
}

/** The compiler knows that package; its source is documentation. */
export function isUnsafe({ standard, importPath }: Package): boolean {
  return standard && importPath === 'unsafe';
}

/** A package of which only the path is known yet. */
export function emptyPackage(importPath: string): Package {
  return {
    importPath,
    name: '',
    doc: '',
    dir: '',
    root: '',
    module: undefined,
    standard: false,
    goroot: false,
    opaque: false,
    commandLineFiles: false,
    forTest: '',
    forMain: '',
    profile: '',
    variant: undefined,
    depOnly: true,
    match: [],
    files: [],
    source: undefined,
    imports: [],
    rawImports: [],
    dependencies: [],
    error: undefined,
    incomplete: false,
  };
}

/** Packages reachable from the roots, each after what it imports. */
export function packageList(roots: readonly Package[]): Package[] {
  const seen = new Set<Package>();
  const list: Package[] = [];
  const visit = (pkg: Package): void => {
    if (seen.has(pkg)) return;
    seen.add(pkg);
    for (const dependency of pkg.dependencies) visit(dependency);
    list.push(pkg);
  };
  for (const root of roots) visit(root);
  return list;
}

/** A package error as the go command prints it, paths relative to the working directory. */
export function formatPackageError(error: PackageError, cwd: string): string {
  const { stack, position, message } = error;
  const at = position && `${shortPath(position.file, cwd)}:${position.line}:${position.column}`;
  if (at !== undefined && (stack.length === 0 || !error.alwaysStack)) return `${at}: ${message}`;
  if (stack.length === 0) return message;
  const names = stack.map(({ path, position: from }) =>
    error.cycle && from !== undefined ? `${path} from ${from.file.slice(from.file.lastIndexOf('/') + 1)}` : path,
  );
  return `package ${names.join('\n\timports ')}${at === undefined ? '' : `\n\t${at}`}: ${message}`;
}

/** The error of a package, paths relative to the working directory. */
export function packageDiagnostic(pkg: Package, cwd: string): Diagnostic {
  const error = pkg.error!;
  const printed = formatPackageError(error, cwd);
  const last = error.stack.findLast(({ position }) => position !== undefined)?.position;
  if (error.cycle && last !== undefined) {
    const path = printed.slice(0, printed.lastIndexOf(': ')).split('\n\t');
    return { severity: 'error', code: 'import-cycle', message: error.message, position: last, notes: path };
  }
  const prefix = error.position && `${shortPath(error.position.file, cwd)}:${error.position.line}:${error.position.column}: `;
  const positioned = prefix !== undefined && printed.startsWith(prefix);
  return {
    severity: 'error',
    code: 'package',
    message: positioned ? printed.slice(prefix.length) : printed,
    ...(error.position && { position: error.position }),
  };
}
