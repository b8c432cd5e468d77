import type { Diagnostic } from '../base/diagnostic.ts';
import type { Platform } from '../base/platform.ts';
import { display } from '../link/names.ts';
import { StackChecker, stackLimits } from '../link/nosplit-check.ts';
import { stackFunctions, type StackFunction } from '../link/nosplit-functions.ts';
import type { LinkPackage } from '../link/input.ts';
import { flagBits } from '../link/package-symbols.ts';
import { stackRoots } from '../link/nosplit-roots.ts';
import type { PackageObject } from './package-objects.ts';

const NOSPLIT = 4;
/** No chain of functions that stay below this in sum needs a closer look. */
const HARMLESS = 256;
const CALL_OVERHEAD = 32;

export interface StackPackage {
  readonly link: LinkPackage;
  readonly objects: readonly PackageObject[];
}

/**
 * The linker's check of the stack for every package with assembly: chains of NOSPLIT functions that need more than the
 * guard leaves, and, as notes, chains that go on in Go code, whose frames only the compiler knows.
 */
export function stackDiagnostics(packages: readonly StackPackage[], { goos, goarch, race }: Platform): Map<LinkPackage, Diagnostic[]> {
  const found = new Map<LinkPackage, Diagnostic[]>();
  const limits = stackLimits(goos, goarch, race);
  if (limits === null || !packages.some(({ link }) => isWorthALook(link))) return found;
  const functions = new Map<string, StackFunction>();
  const owners = new Map<string, LinkPackage>();
  // The linker reads a program before what it imports: of a circle of calls, the function that it read first is named.
  for (const { link, objects } of packages.toReversed()) {
    objects.forEach(({ object }, index) => {
      if (object === null) return;
      for (const fn of stackFunctions(object, index)) {
        const key = functions.has(fn.key) ? `${fn.key} ${link.importPath}` : fn.key;
        functions.set(key, fn);
        owners.set(key, link);
      }
    });
  }
  const say = (pkg: LinkPackage, diagnostic: Diagnostic): void => void found.set(pkg, [...(found.get(pkg) ?? []), diagnostic]);
  const reachable = new Set<string>();
  for (const { link } of packages) for (const key of stackRoots(link, functions)) reachable.add(key);
  const checker = new StackChecker(functions, limits);
  for (const { root, limit, lines } of checker.overflows(reachable)) {
    const pkg = owners.get(root.key)!;
    say(pkg, {
      severity: 'error', code: 'nosplit-overflow', symbol: root.name, position: positionOf(root, pkg),
      message: `${root.name}: nosplit stack over ${limit} byte limit`,
      notes: lines,
      hint: 'drop NOSPLIT where a function may check the stack, or make frames smaller',
    });
  }
  for (const [key, fn] of functions) {
    if (!fn.nosplit || !reachable.has(key)) continue;
    const pkg = owners.get(key)!;
    const into = fn.calls.find(({ target, name }) => !functions.has(target) && isGo(name, packages));
    if (into === undefined) continue;
    say(pkg, {
      severity: 'note', code: 'nosplit-unknown', symbol: fn.name, position: positionOf(fn, pkg),
      message: `nosplit stack of ${display(fn.name)}: unknown without Go`,
      notes: [`it calls ${display(into.name)}, ${into.depth + limits.callSize} bytes down; only the compiler knows the frame of a Go function`],
    });
  }
  return found;
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

const CALLS = /^(CALL|BL|JAL|JALR)$/;

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
