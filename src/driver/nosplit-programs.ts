import type { LinkPackage } from '../link/input.ts';
import type { PackageObject } from './package-objects.ts';
import type { LibraryPart } from './standard-library.ts';

type Library = (importPath: string) => LibraryPart | null;

export interface StackPackage {
  readonly link: LinkPackage;
  readonly objects: readonly PackageObject[];
}

/** The packages of a program that are known, in the linker's two orders. */
export interface Program {
  /** As they are read: each before what it imports. `object`: number of its first .s file's object, from 0. */
  readonly read: readonly { readonly pkg: StackPackage; readonly object: number }[];
  /** As their functions stand in the program: each after what it imports. */
  readonly placed: readonly StackPackage[];
}

/** Those without an object file. */
const NOT_LINKED = new Set(['unsafe', 'C']);

/**
 * The programs that packages make: each package main, and, for what no such program contains, those that nothing else
 * imports, as if a program consisted of them.
 *
 * @param library packages besides these
 */
export function programsOf(packages: readonly StackPackage[], library: Library): Program[] {
  const byPath = new Map(packages.map((pkg) => [pkg.link.importPath, pkg]));
  const known = (pkg: StackPackage): StackPackage[] => importsOf(pkg).flatMap((path) => byPath.get(path) ?? []);
  const imported = new Set(packages.flatMap(known));
  const programs: Program[] = [];
  const covered = new Set<StackPackage>();
  const isMain = ({ link }: StackPackage): boolean => link.name === 'main';
  for (const root of [...packages.filter(isMain), ...packages.filter((pkg) => !isMain(pkg) && !imported.has(pkg))]) {
    if (covered.has(root)) continue;
    const placed: StackPackage[] = [];
    visit(root, known, placed, new Set());
    for (const pkg of placed) covered.add(pkg);
    programs.push({ read: readOrder(root, new Map(placed.map((pkg) => [pkg.link.importPath, pkg])), library), placed });
  }
  return programs;
}

function importsOf({ link }: StackPackage): string[] {
  const paths = new Set(link.goFiles.flatMap(({ imports }) => imports.map(({ path }) => path)));
  return [...paths].filter((path) => !NOT_LINKED.has(path));
}

function visit(pkg: StackPackage, imports: (pkg: StackPackage) => readonly StackPackage[], out: StackPackage[], seen: Set<StackPackage>): void {
  if (seen.has(pkg)) return;
  seen.add(pkg);
  for (const dependency of imports(pkg)) visit(dependency, imports, out, seen);
  out.push(pkg);
}

/** Level by level, as the linker finds imports; a package has the compiler's object, then one for each .s file. */
function readOrder(root: StackPackage, program: ReadonlyMap<string, StackPackage>, library: Library): Program['read'] {
  const queue = new Set([root.link.importPath]);
  const read: Program['read'][number][] = [];
  let objects = 0;
  for (const path of queue) {
    const pkg = program.get(path);
    const other = pkg === undefined ? library(path) : null;
    objects++;
    if (pkg !== undefined) read.push({ pkg, object: objects });
    if (read.length === program.size) break;
    for (const imported of pkg === undefined ? (other?.imports ?? []) : importsOf(pkg)) if (!NOT_LINKED.has(imported)) queue.add(imported);
    objects += pkg?.objects.length ?? other?.assemblyFiles ?? 0;
  }
  return read;
}
