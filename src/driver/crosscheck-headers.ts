import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { diffLines } from '../obj/diff.ts';
import { buildAgain, headerOf } from './crosscheck-build.ts';
import type { Difference, Listed, Sides } from './crosscheck-sides.ts';
import { smallestPackage } from './crosscheck-smallest.ts';
import { listsSymbols } from './toolexec.ts';

/** go_asm.h of the packages that have assembly. `real`: what the compiler wrote, by the path that the tools are told. */
export async function compareHeaders(sides: Sides, packages: readonly Listed[], real: ReadonlyMap<string, string>): Promise<{ headers: number; differences: Difference[] }> {
  const differences: Difference[] = [];
  let headers = 0;
  const mains = packages.filter(({ Name }) => Name === 'main').length;
  for (const pkg of packages) {
    const theirs = real.get(toolPath(pkg));
    if (theirs === undefined || (pkg.CgoFiles ?? []).length > 0 || (pkg.Name === 'main' && mains > 1)) continue;
    headers++;
    const details = diffLines(theirs.split('\n'), (await ownHeader(sides, pkg, '')).split('\n'), 0);
    if (details.length === 0) continue;
    const isStill = (line: string): boolean => details.includes(line) && /^[-+]/.test(line);
    const input = await smallestPackage(sides, pkg, async (overlay) => {
      const again = await realHeader(sides, pkg, overlay);
      return again !== undefined && diffLines(again.split('\n'), (await ownHeader(sides, pkg, overlay)).split('\n'), 0).some(isStill);
    });
    differences.push({ what: 'go_asm.h', where: pkg.ImportPath, command: 'go tool compile -asmhdr x.h', input, details });
  }
  return { headers, differences };
}

function toolPath({ Name, ImportPath }: Listed): string {
  return Name === 'main' ? 'main' : ImportPath;
}

async function ownHeader(sides: Sides, pkg: Listed, overlay: string): Promise<string> {
  const { request, own, folder } = sides;
  const output = join(folder, 'go_asm.h');
  rmSync(output, { force: true });
  const replaced = overlay === '' ? {} : (JSON.parse(readFileSync(overlay, 'utf8')) as { Replace: Record<string, string> }).Replace;
  const files = (pkg.GoFiles ?? []).map((file) => join(pkg.Dir ?? '', file)).filter((file) => replaced[file] !== '');
  const asked = { platform: request.platform, files, pkgPath: toolPath(pkg), output, overlay: overlay === '' ? request.overlay : overlay };
  const { status, stderr } = await sides.ours((io) => own.asmhdr(asked, io));
  return status === 0 ? readFileSync(output, 'utf8') : stderr;
}

/** What the compiler writes for a smaller package; undefined where it refuses it. */
async function realHeader(sides: Sides, pkg: Listed, overlay: string): Promise<string | undefined> {
  let header: string | undefined;
  await buildAgain(
    sides,
    [pkg.ImportPath],
    overlay,
    async (call) => {
      if (call.args[call.args.indexOf('-p') + 1] === toolPath(pkg) && !listsSymbols(call)) header = headerOf(call);
      return { status: 'real', output: '' };
    },
    true,
  );
  return header;
}
