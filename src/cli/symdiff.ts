import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Io } from '../driver/requests.ts';
import { runSymdiff, type SymdiffFormat } from '../driver/symdiff.ts';
import { checkObjectRelease } from '../load/platforms.ts';
import { BUILD_FLAGS } from './build-flags.ts';
import { buildRequest, toolchainOptions, usage as buildUsage } from './build.ts';
import { flagsFromGoflags } from './goflags.ts';
import { parseCommand, type CommandUsage } from './options.ts';

const FORMATS: readonly SymdiffFormat[] = ['text', 'json', 'github'];

export const usage: CommandUsage = {
  name: 'symdiff',
  synopsis: 'symdiff [build flags] [packages | executable]',
  about: `Symdiff builds the program of a package with the real Go and compares each symbol of the assembly in it (name, kind,
size, and bytes with relocations applied) with the program's own table. Of libraries it takes a test binary each, which
names every assembly function. With an executable it looks into that one, as the program of the package in the current
directory. The exit status is 1 if there is a difference.`,
  flags: {
    ...BUILD_FLAGS,
    platforms: buildUsage.flags.platforms,
    json: { kind: 'bool', describe: 'print a JSON object' },
    format: {
      kind: 'string',
      value: 'name',
      describe: 'text, json or github',
      check: (value) => (FORMATS.some((format) => format === value) ? '' : `must be one of ${FORMATS.join(', ')}`),
    },
  },
};

export async function run(args: readonly string[], io: Io): Promise<number> {
  const parsed = parseCommand(usage, args, flagsFromGoflags(io.env.GOFLAGS ?? '', usage.flags, BUILD_FLAGS));
  const [first = ''] = parsed.rest;
  const isProgram = first !== '' && statSync(resolve(io.cwd, first), { throwIfNoEntry: false })?.isFile() === true && !/\.(go|s)$/.test(first);
  const request = buildRequest(isProgram ? { ...parsed, rest: parsed.rest.slice(1) } : parsed, io);
  checkObjectRelease(request.platform);
  const format = parsed.values.json === true ? 'json' : ((parsed.values.format as SymdiffFormat | undefined) ?? 'text');
  return await runSymdiff({ ...request, toolchain: toolchainOptions(usage.flags, args), format, program: isProgram ? first : '' }, io);
}
