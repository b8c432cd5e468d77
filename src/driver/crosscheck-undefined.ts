import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToPrefix } from '../asm/symbolname.ts';
import type { Package } from '../load/package.ts';
import { readOverlay } from '../load/overlay.ts';
import { diffLines } from '../obj/diff.ts';
import type { Build } from './build.ts';
import type { Difference, Listed, Sides } from './crosscheck-sides.ts';
import { smallestPackage } from './crosscheck-smallest.ts';
import { linkTestBinary, usedFunctions } from './test-binary.ts';
import { Workspace } from './workspace.ts';

/** Symbols of a package that nothing defines. */
interface Undefined {
  readonly real: ReadonlySet<string>;
  /** Called undefined here. */
  readonly ours: ReadonlySet<string>;
  /** Besides those: what no program would miss, since nobody uses it. */
  readonly unused: ReadonlySet<string>;
  /** Why the real toolchain made no program to ask, '' if it did or named symbols. */
  readonly refusal: string;
}

/** The real linker stops after so many errors: what it has named is left out, and it is asked again. */
const MOST_ROUNDS = 30;

/** What nothing defines, in each package that has assembly or functions without a body: the linker's set and this program's. */
export async function compareUndefined(sides: Sides, packages: readonly Listed[]): Promise<{ linked: number; differences: Difference[] }> {
  const differences: Difference[] = [];
  const workspace = new Workspace(replacedBy(sides.request.overlay, sides.io.cwd));
  const built = await sides.own.build(sides.request, sides.io, workspace);
  let linked = 0;
  for (const { pkg } of built.packages) {
    const listed = packages.find(({ ImportPath }) => ImportPath === pkg.importPath);
    if (listed === undefined || pkg.depOnly || pkg.standard || !concerns(pkg, workspace)) continue;
    const found = await undefinedIn(sides, pkg, built, workspace, '');
    if (found.refusal !== '') {
      sides.io.stderr(`tsgo: crosscheck: what ${pkg.importPath} leaves undefined was not compared: ${found.refusal}\n`);
      continue;
    }
    linked++;
    const wrong = differing(found);
    if (wrong.length === 0) continue;
    const input = await smallestPackage(sides, listed, async (overlay) => {
      const smaller = new Workspace(replacedBy(overlay, sides.io.cwd));
      const again = await sides.own.build(sides.requestFor([pkg.importPath], overlay), sides.io, smaller);
      const one = again.packages.find((each) => each.pkg.importPath === pkg.importPath);
      return one !== undefined && differing(await undefinedIn(sides, one.pkg, again, smaller, overlay)).includes(wrong[0]);
    });
    const lines = (names: ReadonlySet<string>): string[] => [...names].sort().map((name) => `undefined: ${name}`);
    const details = diffLines(lines(found.real), lines(new Set([...found.ours, ...[...found.unused].filter((name) => found.real.has(name))])), 0);
    differences.push({ what: 'undefined set', where: pkg.importPath, command: `go test -c ${pkg.importPath}, with a test that names each function`, input, details });
  }
  return { linked, differences };
}

function replacedBy(overlay: string, cwd: string): ReadonlyMap<string, string> {
  return overlay === '' ? new Map() : readOverlay(overlay, cwd);
}

function concerns(pkg: Package, workspace: Workspace): boolean {
  const included = pkg.files.filter((file) => file.included);
  if (included.some(({ category }) => category === 'cgo')) return false;
  return included.some(({ category, path }) => category === 's' || (category === 'go' && workspace.goFile(path)?.functions.some(({ body }) => body === null)));
}

function differing({ real, ours, unused }: Undefined): string[] {
  const missed = [...real].filter((name) => !ours.has(name) && !unused.has(name)).map((name) => `-${name}`);
  return missed.concat([...ours].filter((name) => !real.has(name)).map((name) => `+${name}`));
}

async function undefinedIn(sides: Sides, pkg: Package, built: Build, workspace: Workspace, overlay: string): Promise<Undefined> {
  const named = (code: string, own: boolean): Set<string> =>
    new Set(
      built.packages
        .filter((one) => own === (one.pkg === pkg))
        .flatMap(({ diagnostics }) => diagnostics)
        .flatMap((diagnostic) => (diagnostic.code === code && diagnostic.symbol !== undefined ? [diagnostic.symbol] : [])),
    );
  const { names, refusal } = await realUndefined(sides, pkg, built, workspace, overlay);
  // What the packages below leave undefined shows in this one's program too.
  const below = new Set([...named('undefined', false), ...named('unused-declaration', false)]);
  return {
    real: new Set([...names].filter((name) => !below.has(name))),
    ours: named('undefined', true),
    unused: named('unused-declaration', true),
    refusal,
  };
}

async function realUndefined(sides: Sides, pkg: Package, { goroot }: Build, workspace: Workspace, overlay: string): Promise<{ names: Set<string>; refusal: string }> {
  const { request, go, toolchain, io } = sides;
  const folder = mkdtempSync(join(sides.folder, 'undefined-'));
  const output = join(folder, 'test');
  const place = { folder, output, goFlags: toolchain.goFlags, platform: request.platform };
  const replaced = replacedBy(overlay === '' ? request.overlay : overlay, io.cwd);
  const { declared, defined, undeclared } = usedFunctions(pkg, request, goroot, workspace);
  const names = new Set<string>();
  let refusal = '';
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const isUsed = (name: string): boolean => !names.has(`${prefixOf(pkg)}.${name}`);
    const functions = { defined, declared: declared.filter(isUsed), undeclared: undeclared.filter(isUsed) };
    const { stderr } = await linkTestBinary(go, pkg, functions, place, io, replaced);
    const before = names.size;
    for (const name of namedIn(stderr, pkg, io.cwd, workspace)) names.add(name);
    if (names.size > before && /too many errors/.test(stderr)) continue;
    if (names.size === 0 && !existsSync(output)) refusal = stderr.split('\n').find((line) => line !== '' && !line.startsWith('#')) ?? 'no reason given';
    break;
  }
  rmSync(folder, { recursive: true, force: true });
  return { names, refusal };
}

function prefixOf({ name, importPath }: Package): string {
  return name === 'main' ? 'main' : pathToPrefix(importPath);
}

/** The linker names symbols; the compiler shows a function without a body that no assembly can define. */
function namedIn(stderr: string, pkg: Package, cwd: string, workspace: Workspace): string[] {
  const inTest = `${pathToPrefix(pkg.importPath)}.`;
  const names = [...stderr.matchAll(/relocation target (\S+) not defined/g)].map(([, name]) =>
    name.startsWith(inTest) ? `${prefixOf(pkg)}.${name.slice(inTest.length)}` : name,
  );
  for (const [, file, line, column] of stderr.matchAll(/^(.+\.go):(\d+):(\d+): missing function body/gm)) {
    const text = textOf(workspace, resolve(cwd, file)).split('\n')[Number(line) - 1] ?? '';
    const name = /^[\p{L}\p{Nd}_]+/u.exec(text.slice(Number(column) - 1))?.[0];
    if (name !== undefined) names.push(`${prefixOf(pkg)}.${name}`);
  }
  return names;
}

function textOf(workspace: Workspace, path: string): string {
  try {
    return Buffer.from(workspace.read(path)).toString();
  } catch {
    return readFileSync(path, 'utf8');
  }
}
