import type { Diagnostic } from '../base/diagnostic.ts';
import type { Platform } from '../base/platform.ts';
import { display } from '../link/names.ts';
import { StackChecker, stackLimits, type StackLimits } from '../link/nosplit-check.ts';
import { stackFunctions, type StackFunction } from '../link/nosplit-functions.ts';
import type { LinkPackage } from '../link/input.ts';
import { flagBits } from '../link/package-symbols.ts';
import { stackRoots } from '../link/nosplit-roots.ts';
import { programsOf, type Program, type StackPackage } from './nosplit-programs.ts';
import type { LibraryPart } from './standard-library.ts';

const NOSPLIT = 4;
/** No chain of functions that stay below this in sum needs a closer look. */
const HARMLESS = 256;
const CALL_OVERHEAD = 32;

/**
 * The linker's check of the stack for every program with assembly: chains of NOSPLIT functions that need more than the
 * guard leaves, and, as notes, chains that go on in Go code, whose frames only the compiler knows.
 *
 * @param library packages besides these
 */
export function stackDiagnostics(
  packages: readonly StackPackage[],
  { goos, goarch, race }: Platform,
  library: (importPath: string) => LibraryPart | null,
): Map<LinkPackage, Diagnostic[]> {
  const found = new Map<LinkPackage, Diagnostic[]>();
  const limits = stackLimits(goos, goarch, race);
  if (limits === null || !packages.some(({ link }) => isWorthALook(link))) return found;
  const told = new Set<string>();
  for (const program of programsOf(packages, library)) {
    if (!program.placed.some(({ link }) => isWorthALook(link))) continue;
    for (const [pkg, diagnostic] of programDiagnostics(program, packages, limits)) {
      if (told.has(`${pkg.importPath} ${diagnostic.message}`)) continue;
      told.add(`${pkg.importPath} ${diagnostic.message}`);
      found.set(pkg, [...(found.get(pkg) ?? []), diagnostic]);
    }
  }
  return found;
}

interface Owned {
  readonly key: string;
  readonly fn: StackFunction;
  readonly pkg: StackPackage;
}

function* programDiagnostics({ read, placed }: Program, packages: readonly StackPackage[], limits: StackLimits): Iterable<[LinkPackage, Diagnostic]> {
  const seen = new Set<string>();
  const all = read.flatMap(({ pkg, object: first }) =>
    pkg.objects.flatMap(({ object }, index) =>
      (object === null ? [] : stackFunctions(object, first + index)).map((fn): Owned => {
        const key = seen.has(fn.key) ? `${fn.key} ${pkg.link.importPath}` : fn.key;
        seen.add(key);
        return { key, fn, pkg };
      }),
    ),
  );
  // The linker numbers what only one object can see before all else.
  const numbered = [...all.filter(({ fn }) => fn.isStatic), ...all.filter(({ fn }) => !fn.isStatic)];
  const functions = new Map(numbered.map(({ key, fn }) => [key, fn]));
  const owners = new Map(all.map(({ key, pkg }) => [key, pkg.link]));
  const textOrder = placed.flatMap((pkg) => all.filter((one) => one.pkg === pkg).map(({ key }) => key));
  const reachable = new Set<string>();
  for (const { link } of placed) for (const key of stackRoots(link, functions)) reachable.add(key);
  for (const { root, limit, lines } of new StackChecker(functions, textOrder, limits).overflows(reachable)) {
    const pkg = owners.get(root.key)!;
    yield [pkg, {
      severity: 'error', code: 'nosplit-overflow', symbol: root.name, position: positionOf(root, pkg),
      message: `${root.name}: nosplit stack over ${limit} byte limit`,
      notes: lines,
      hint: 'drop NOSPLIT where a function may check the stack, or make frames smaller',
    }];
  }
  for (const { key, fn, pkg: { link } } of all) {
    if (!fn.nosplit || !reachable.has(key)) continue;
    const into = fn.calls.find(({ target, name }) => !functions.has(target) && isGo(name, packages));
    if (into === undefined) continue;
    yield [link, {
      severity: 'note', code: 'nosplit-unknown', symbol: fn.name, position: positionOf(fn, link),
      message: `nosplit stack of ${display(fn.name)}: unknown without Go`,
      notes: [`it calls ${display(into.name)}, ${into.depth + limits.callSize} bytes down; only the compiler knows the frame of a Go function`],
    }];
  }
}

/** Some function could be part of a chain that overflows. */
function isWorthALook({ assembly }: LinkPackage): boolean {
  let total = 0;
  let calls = false;
  for (const { definitions, references } of assembly) {
    const nosplit = new Set<string>();
    for (const { kind, name, flags, size } of definitions) {
      if (kind !== 'TEXT' || (flagBits(flags) & NOSPLIT) === 0) continue;
      nosplit.add(name);
      const frame = /^\$(\d+)/.exec(size);
      total += CALL_OVERHEAD + (frame === null ? HARMLESS : Number(frame[1]));
      if (frame !== null && Number(frame[1]) > HARMLESS) return true;
    }
    calls ||= references.some(({ from, op }) => from !== undefined && nosplit.has(from) && CALLS.test(op));
  }
  return calls && total > 0;
}

/** Jumps to other functions count as calls. */
const CALLS = /^(CALL|JMP|BL|B|BR|J|JAL|JALR|RET)$/;

function isGo(symbol: string, packages: readonly StackPackage[]): boolean {
  const dot = symbol.indexOf('.', symbol.lastIndexOf('/') + 1);
  const [prefix, name] = [symbol.slice(0, dot), symbol.slice(dot + 1)];
  return packages.some(
    ({ link }) =>
      (link.name === 'main' ? 'main' : link.importPath) === prefix &&
      link.goFiles.some(({ functions }) => functions.some((fn) => fn.name === name && fn.receiver === null && fn.body !== null)),
  );
}

function positionOf({ name }: StackFunction, { assembly }: LinkPackage): Diagnostic['position'] {
  for (const { definitions } of assembly) for (const definition of definitions) if (definition.kind === 'TEXT' && definition.name === name) return definition.position;
  return undefined;
}
