import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { counted } from '../base/counted.ts';
import { findGo } from '../toolchain/find.ts';
import { AssemblerCheck } from './crosscheck-assembler.ts';
import { buildAgain } from './crosscheck-build.ts';
import { compareHeaders } from './crosscheck-headers.ts';
import { compareSelection } from './crosscheck-selection.ts';
import { OWN_PASSES, Sides, type Difference, type OwnPasses } from './crosscheck-sides.ts';
import { compareUndefined } from './crosscheck-undefined.ts';
import { compareVet } from './crosscheck-vet.ts';
import type { BuildRequest, Io } from './requests.ts';
import { writableTree } from './writable-tree.ts';

/**
 * `tsgo build -crosscheck`: what this program finds out about the packages of a request, through the real toolchain too.
 * 0 if nothing differs, 1 if something does, 2 where there is no Go of the release that the request asks for.
 */
export async function crosscheck(request: BuildRequest, io: Io, passes: Partial<OwnPasses> = {}): Promise<number> {
  const go = findGo(io.env);
  const { platform, toolchain } = request;
  if (go === null || go.command === '' || toolchain === undefined) {
    io.stderr('tsgo: -crosscheck compares with the real toolchain: there is no go command on PATH\n');
    return 2;
  }
  if (go.version !== platform.goVersion) {
    io.stderr(`tsgo: -crosscheck: the go command on PATH is go${go.version}, the build asks for go${platform.goVersion}\n`);
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'tsgo-crosscheck-'));
  try {
    const place = { ...io, cwd: writableTree(io, folder) };
    const own = { ...OWN_PASSES, assemble: toolchain.assemble, ...passes };
    return await compareAll(new Sides(go, request, toolchain, own, place, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compareAll(sides: Sides): Promise<number> {
  const { request, io, go } = sides;
  const selection = await compareSelection(sides);
  const { packages } = selection;
  const differences: Difference[] = [...selection.differences];
  let counts = '0 packages';
  let isBuilt = false;
  if (packages !== null) {
    const named = new Set(packages.map(({ ImportPath, Name }) => (Name === 'main' ? 'main' : ImportPath)));
    const check = new AssemblerCheck(sides.own.assemble, io, sides.folder, (pkgPath) => named.has(pkgPath));
    const { status, stderr } = await buildAgain(sides, request.patterns, '', (call) => check.answer(call), packages.length === 1);
    io.stderr(stderr);
    isBuilt = status === 0;
    const headers = await compareHeaders(sides, packages, check.headers);
    const missing = await compareUndefined(sides, packages);
    const vet = await compareVet(sides, packages);
    differences.push(...check.differences, ...headers.differences, ...missing.differences, ...vet.differences);
    counts = [
      counted(packages.length, 'package'),
      counted(check.symbolLists, 'symbol list'),
      `${headers.headers} go_asm.h`,
      counted(check.objects, 'object'),
      counted(missing.linked, 'undefined set'),
      counted(vet.findings, 'finding'),
    ].join(', ');
  }
  for (const difference of differences) io.stderr(differenceText(difference));
  const { goos, goarch } = request.platform;
  const verdict = differences.length === 0 ? 'no difference' : `${differences.length} differ`;
  io.stderr(`tsgo: crosscheck ${goos}/${goarch}: ${counts} compared with go${go.version}: ${verdict}\n`);
  return differences.length === 0 && isBuilt ? 0 : 1;
}

function differenceText({ what, where, command, input, details }: Difference): string {
  const block = (lines: readonly string[]): string => lines.map((line) => `\t${line}\n`).join('');
  const shown = input.length === 0 ? '' : `smallest input:\n${block(input)}`;
  return `tsgo: crosscheck: ${what} of ${where} differs\n${command}\n${shown}difference (- go, + tsgo):\n${block(details)}`;
}
