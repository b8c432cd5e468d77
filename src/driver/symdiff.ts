import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hasErrors } from '../base/diagnostic.ts';
import type { Platform } from '../base/platform.ts';
import { compareImage, type ImageComparison } from '../link/image-compare.ts';
import { readExecutable } from '../obj/executables/open.ts';
import { ObjectError, readObject } from '../obj/read.ts';
import { findGo } from '../toolchain/find.ts';
import { runTool } from '../toolchain/go.ts';
import { toolPackagePath } from './assembly-sources.ts';
import { build, type BuiltPackage } from './build.ts';
import type { BuildRequest, Io } from './requests.ts';
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

async function symdiffOn(request: SymdiffRequest, io: Io): Promise<number> {
  const workspace = new Workspace(new Map());
  const built = await build(request, io, workspace);
  const found = [...built.failure, ...built.diagnostics, ...built.packages.flatMap(({ diagnostics }) => diagnostics)];
  if (hasErrors(found)) {
    io.stderr("tsgo: symdiff: the packages don't build: tsgo build says why\n");
    return 1;
  }
  const mains = built.packages.filter(({ pkg }) => pkg.name === 'main' && !pkg.depOnly);
  if (mains.length !== 1) {
    io.stderr(`tsgo: symdiff: the packages hold ${mains.length} programs, and one is needed\n`);
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'tsgo-symdiff-'));
  try {
    const program = request.program === '' ? await linked(request, join(folder, 'program'), io) : resolve(io.cwd, request.program);
    if (program === null) return 2;
    return report(compare(program, built.packages, request.platform, workspace), request, io);
  } catch (error) {
    if (!(error instanceof ObjectError)) throw error;
    io.stderr(`tsgo: symdiff: ${request.program}: ${error.message}\n`);
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The program as the real Go builds it; null if it can't. */
async function linked(request: SymdiffRequest, output: string, io: Io): Promise<string | null> {
  const go = findGo(io.env);
  if (go === null || go.command === '') {
    io.stderr('tsgo: symdiff: there is no go command on PATH to build the program\n');
    return null;
  }
  const { goos, goarch } = request.platform;
  const args = ['build', ...(request.toolchain?.goFlags ?? []), '-o', output, ...request.patterns];
  const { stderr } = await runTool(go.command, args, { cwd: io.cwd, env: { ...io.env, GOOS: goos, GOARCH: goarch } });
  if (statSync(output, { throwIfNoEntry: false }) !== undefined) return output;
  io.stderr(stderr);
  return null;
}

function compare(program: string, packages: readonly BuiltPackage[], platform: Platform, workspace: Workspace): ImageComparison {
  const objects = packages.flatMap((pkg) => pkg.objects.flatMap(({ object }) => (object === null ? [] : [readObject(object)])));
  const declared = new Set<string>();
  const wrapped = platform.experiments.enabled.includes('regabiwrappers') ? packages : [];
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
