import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hasErrors } from '../base/diagnostic.ts';
import type { Platform } from '../base/platform.ts';
import { pathToPrefix } from '../asm/symbolname.ts';
import { compareImage, type ImageComparison } from '../link/image-compare.ts';
import { readExecutable } from '../obj/executables/open.ts';
import { ObjectError, readObject } from '../obj/read.ts';
import { findGo, type GoInstallation } from '../toolchain/find.ts';
import { runTool } from '../toolchain/go.ts';
import { toolPackagePath } from './assembly-sources.ts';
import { build, type Build, type BuiltPackage } from './build.ts';
import type { BuildRequest, Io } from './requests.ts';
import { linkTestBinary, usedFunctions } from './test-binary.ts';
import { writableTree } from './writable-tree.ts';
import { Workspace } from './workspace.ts';

export type SymdiffFormat = 'text' | 'json' | 'github';

export interface SymdiffRequest extends BuildRequest {
  readonly format: SymdiffFormat;
  /** The program to look into in place of one that the real Go builds; '' if there is none. Relative to cwd. */
  readonly program: string;
}

/** `tsgo symdiff`: what the objects of a program's assembly say, against the program that the real Go links. */
export async function runSymdiff(request: SymdiffRequest, io: Io): Promise<number> {
  let status = 0;
  for (const platform of request.platforms) {
    status = Math.max(status, await symdiffOn({ ...request, platform }, io));
  }
  return status;
}

async function symdiffOn(request: SymdiffRequest, given: Io): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'tsgo-symdiff-'));
  try {
    const io = request.program === '' ? { ...given, cwd: writableTree(given, folder) } : given;
    return await symdiffIn(folder, request, io);
  } catch (error) {
    if (!(error instanceof ObjectError)) throw error;
    given.stderr(`tsgo: symdiff: ${request.program}: ${error.message}\n`);
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function symdiffIn(folder: string, request: SymdiffRequest, io: Io): Promise<number> {
  const workspace = new Workspace(new Map());
  const built = await build(request, io, workspace);
  const found = [...built.failure, ...built.diagnostics, ...built.packages.flatMap(({ diagnostics }) => diagnostics)];
  if (hasErrors(found)) {
    io.stderr("tsgo: symdiff: the packages don't build: tsgo build says why\n");
    return 1;
  }
  const go = request.program === '' ? findGo(io.env) : null;
  if (request.program === '' && (go === null || go.command === '')) {
    io.stderr('tsgo: symdiff: there is no go command on PATH to build the program\n');
    return 2;
  }
  const linked = go === null ? [theProgram(request, built, io)] : await programs(go, built, request, folder, workspace, io);
  if (linked === null) return 2;
  const comparisons = linked.map(({ file, packages, declared }) => compare(file, packages, declared, request.platform, workspace));
  return report(allOf(comparisons), request, io);
}

/** An executable, and the packages whose assembly is to be looked for in it. */
interface Linked {
  readonly file: string;
  readonly packages: readonly BuiltPackage[];
  /** Linker names of functions that Go declares there besides those of the packages' own files. */
  readonly declared: readonly string[];
}

function theProgram(request: SymdiffRequest, { packages }: Build, io: Io): Linked {
  return { file: resolve(io.cwd, request.program), packages, declared: [] };
}

/** The program that a request names; or for libraries, a test binary of each that has assembly. Null if that fails. */
async function programs(go: GoInstallation, built: Build, request: SymdiffRequest, folder: string, workspace: Workspace, io: Io): Promise<Linked[] | null> {
  const { named, packages, goroot } = built;
  const { platform, toolchain } = request;
  const goFlags = toolchain?.goFlags ?? [];
  const linked: Linked[] = [];
  if (named.length === 1 && named[0].name === 'main') {
    const file = join(folder, 'program');
    const env = { ...io.env, GOOS: platform.goos, GOARCH: platform.goarch };
    const { stderr } = await runTool(go.command, ['build', ...goFlags, '-o', file, ...request.patterns], { cwd: io.cwd, env });
    if (statSync(file, { throwIfNoEntry: false }) !== undefined) return [{ file, packages, declared: [] }];
    io.stderr(stderr);
    return null;
  }
  for (const one of packages) {
    const { pkg } = one;
    if (pkg.depOnly || !pkg.files.some(({ included, category }) => included && category === 's')) continue;
    const functions = usedFunctions(pkg, request, goroot, workspace);
    const file = join(folder, `${linked.length}.test`);
    const { stderr } = await linkTestBinary(go, pkg, { ...functions, declared: functions.defined }, { folder, output: file, goFlags, platform }, io);
    if (statSync(file, { throwIfNoEntry: false }) === undefined) {
      io.stderr(stderr);
      return null;
    }
    linked.push({ file, packages: [one], declared: functions.undeclared.map((name) => `${pathToPrefix(pkg.importPath)}.${name}`) });
  }
  return linked;
}

function allOf(comparisons: readonly ImageComparison[]): ImageComparison {
  const unapplied = new Map<string, number>();
  for (const each of comparisons) for (const [name, count] of each.unapplied) unapplied.set(name, (unapplied.get(name) ?? 0) + count);
  const sum = (count: (each: ImageComparison) => number): number => comparisons.reduce((total, each) => total + count(each), 0);
  return { differences: comparisons.flatMap(({ differences }) => differences), compared: sum((each) => each.compared), leftOut: sum((each) => each.leftOut), unapplied };
}

function compare(program: string, packages: readonly BuiltPackage[], more: readonly string[], platform: Platform, workspace: Workspace): ImageComparison {
  const objects = packages.flatMap((pkg) => pkg.objects.flatMap(({ object }) => (object === null ? [] : [readObject(object)])));
  const hasWrappers = platform.experiments.enabled.includes('regabiwrappers');
  const declared = new Set<string>(hasWrappers ? more : []);
  const wrapped = hasWrappers ? packages : [];
  for (const { pkg } of wrapped) {
    for (const file of pkg.files) {
      if (!file.included || file.category !== 'go') continue;
      for (const { name, receiver } of workspace.goFile(file.path)?.functions ?? []) {
        if (receiver === null) declared.add(`${toolPackagePath(pkg)}.${name}`);
      }
    }
  }
  const images = readExecutable(readFileSync(program));
  if (images === null) throw new ObjectError('unrecognized object file', 0);
  return compareImage(objects, images[0].image, declared);
}

function report(result: ImageComparison, request: SymdiffRequest, io: Io): number {
  const { differences, compared, leftOut, unapplied } = result;
  const platform = `${request.platform.goos}/${request.platform.goarch}`;
  if (request.format === 'json') {
    io.stdout(`${JSON.stringify({ platform, compared, leftOut, unapplied: Object.fromEntries(unapplied), differences }, null, '\t')}\n`);
  } else if (request.format === 'github') {
    for (const { symbol, what, expected, found } of differences) {
      io.stdout(`::error title=symdiff ${platform}::${symbol}: ${what} is ${found}, not ${expected}\n`);
    }
  } else {
    const width = Math.max(0, ...differences.map(({ symbol }) => symbol.length));
    for (const { symbol, what, expected, found } of differences) {
      io.stdout(`${symbol.padEnd(width)}  ${what.padEnd(5)}  expected ${expected}  found ${found}\n`);
    }
    const passed = [...unapplied].map(([name, count]) => `${count} ${name}`).join(', ');
    io.stdout(`${platform}: ${compared} symbols compared, ${leftOut} not linked, ${differences.length} differ${passed === '' ? '' : `; not applied: ${passed}`}\n`);
  }
  return differences.length > 0 ? 1 : 0;
}
