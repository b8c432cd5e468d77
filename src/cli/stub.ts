import type { Io, StubRequest } from '../driver/requests.ts';
import { runStub } from '../driver/stub.ts';
import { BUILD_FLAGS, loadOptions, requestedPlatforms } from './build-flags.ts';
import { flagsFromGoflags } from './goflags.ts';
import { parseCommand, type CommandUsage, type ParsedCommand } from './options.ts';

export const usage: CommandUsage = {
  name: 'stub',
  synopsis: 'stub [-fallback] [-platforms list] [-func list] [-n] [build flags] [packages]',
  about: `Stub writes what is missing: for functions that are declared without a body and that nothing defines on a platform, a
_GOARCH.s file with their TEXT lines and the layout of their arguments, or, with -fallback, a Go file with the build constraint
for every platform that lacks them. What it writes fails when it is called, until somebody fills it in. Files that exist are
never touched; the names of those that were written are printed.`,
  flags: {
    ...BUILD_FLAGS,
    platforms: { kind: 'string', value: 'set', describe: 'all, first-class, or GOOS/GOARCH with * for either, separated by commas' },
    fallback: { kind: 'bool', describe: 'write Go in place of assembly' },
    func: { kind: 'string', value: 'list', describe: 'only these functions, separated by commas' },
    n: { kind: 'bool', describe: 'print the files in place of writing them' },
  },
};

export function stubRequest(parsed: ParsedCommand, io: Io): StubRequest {
  const { values } = parsed;
  const options = loadOptions(parsed, io);
  return {
    ...options,
    platforms: requestedPlatforms(parsed, options.platform, io),
    fallback: values.fallback === true,
    functions: ((values.func as string | undefined) ?? '').split(',').filter((name) => name !== ''),
    dryRun: values.n === true,
  };
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  const parsed = parseCommand(usage, args, flagsFromGoflags(io.env.GOFLAGS ?? '', usage.flags, BUILD_FLAGS));
  return await runStub(stubRequest(parsed, io), io);
}
