import { basename } from 'node:path';
import { runAsm } from '../driver/asm.ts';
import type { AsmRequest, Io } from '../driver/requests.ts';
import { changedExperiments } from '../load/experiments.ts';
import { checkObjectRelease, PlatformError } from '../load/platforms.ts';
import type { Platform } from '../base/platform.ts';
import { all, asmSettings, count, Exit, last } from './asm-settings.ts';
import { ASM_FLAGS, asmUsage } from './asm-usage.ts';
import { HelpRequest, UsageError, scanFlags, type FlagTable } from './flags.ts';
import { requestedPlatform } from './platform.ts';
import { expandResponseFiles } from './response-files.ts';

const FLAGS: FlagTable = {
  ...ASM_FLAGS,
  goos: { kind: 'string', describe: 'operating system, over $GOOS' },
  goarch: { kind: 'string', describe: 'architecture, over $GOARCH' },
};

function versionText(platform: Platform): string {
  const list = changedExperiments(platform).join(',');
  return `asm version go${platform.goVersion}${list === '' ? '' : ` X:${list}`}\n`;
}

function asmRequest(args: readonly string[], io: Io): AsmRequest {
  const { flags, rest } = scanFlags(FLAGS, args);
  const platform = requestedPlatform(io.env, { goos: last(flags, 'goos'), goarch: last(flags, 'goarch') });
  if (last(flags, 'V') !== undefined) throw new Exit(0, versionText(platform));
  checkObjectRelease(platform);
  const settings = asmSettings(flags);
  const output = last(flags, 'o') ?? '';
  if (rest.length === 0 || (output === '' && rest.length !== 1)) throw new HelpRequest();
  return {
    platform,
    ...settings,
    files: rest,
    listing: count(all(flags, 'S')),
    debugParse: last(flags, 'debug') === 'true',
    symabis: last(flags, 'gensymabis') === 'true',
    output: output || `${basename(rest[0]).replace(/\.s$/, '')}.o`,
    pkgPath: last(flags, 'p') ?? '<unlinkable>',
    trimpath: last(flags, 'trimpath') ?? '',
    verbose: last(flags, 'v') === 'true',
  };
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  let request: AsmRequest;
  try {
    const expanded = expandResponseFiles(args, io.cwd, (message) => {
      throw new Exit(1, `asm: ${message}\n`);
    });
    request = asmRequest(expanded, io);
  } catch (error) {
    return explain(error, io);
  }
  return await runAsm(request, io);
}

/** What the real assembler says of a wrong command line; throws what isn't one. */
function explain(error: unknown, io: Io): number {
  if (error instanceof Exit) {
    if (error.status === 0) io.stdout(error.message);
    else io.stderr(error.message);
    return error.status;
  }
  if (error instanceof PlatformError) {
    io.stderr(`asm: ${error.message}\n${error.hint === undefined ? '' : `\thint: ${error.hint}\n`}`);
    return 2;
  }
  if (!(error instanceof UsageError || error instanceof HelpRequest)) throw error;
  if (error instanceof UsageError) io.stderr(`${error.message}\n`);
  io.stderr(asmUsage());
  return 2;
}
