import { mkdtempSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { GoOutput } from '../toolchain/go.ts';
import { ToolexecService, type ToolAnswer, type ToolCall } from '../toolchain/toolexec-service.ts';
import { FOLDER_VARIABLE, writeShim } from '../toolchain/toolexec-shim.ts';
import { cacheFolder } from './cache-folder.ts';
import type { Sides } from './crosscheck-sides.ts';
import { quoted } from './toolexec.ts';

/** A build by the real toolchain in which `answer` is asked at each assembler call; whatever was built before is built again. */
export async function buildAgain(
  sides: Sides,
  patterns: readonly string[],
  overlay: string,
  answer: (call: ToolCall) => Promise<ToolAnswer>,
  single: boolean,
): Promise<GoOutput> {
  const { toolchain, folder, io } = sides;
  const calls = mkdtempSync(join(folder, 'calls-'));
  const service = new ToolexecService(calls, answer);
  await service.start();
  const cache = cacheFolder(io.env);
  const goFlags = sides.flags('build', overlay);
  const own = goFlags.filter((flag) => flag.startsWith('-asmflags=') && !/^-asmflags=\s*-/.test(flag));
  const plain = goFlags.findLast((flag) => /^-asmflags=\s*-/.test(flag))?.slice('-asmflags='.length) ?? '';
  const others = goFlags.filter((flag) => !flag.startsWith('-asmflags='));
  // A macro that nothing asks about: the packages are assembled again, whatever the cache knows.
  const again = `-asmflags=${plain} -D=TSGO_CROSSCHECK_${process.pid}_${Date.now()}`.trim();
  const program = single ? ['-o', join(folder, 'program')] : [];
  const build = sides.real(
    ['build', ...others, ...own, again, '-toolexec', quoted([writeShim(folder, toolchain.command)]), ...program, ...patterns],
    { GOCACHE: cache === '' ? join(folder, 'gocache') : join(cache, 'go-build'), [FOLDER_VARIABLE]: calls },
  );
  return await build.finally(() => service.close());
}

/** go_asm.h as the real compiler wrote it for an assembler call; undefined where a package of nothing but assembly has none. */
export function headerOf({ cwd, args }: ToolCall): string | undefined {
  try {
    return readFileSync(resolve(cwd, args[args.indexOf('-I') + 1], 'go_asm.h'), 'utf8');
  } catch {
    return undefined;
  }
}
