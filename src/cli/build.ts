import type { BuildRequest, Io, ToolchainOptions } from '../driver/requests.ts';
import { BUILD_FLAGS, loadOptions, parsePackageFlags, requestedPlatforms } from './build-flags.ts';
import { checkObjectRelease } from '../load/platforms.ts';
import { flagsFromGoflags } from './goflags.ts';
import { scanFlags, type FlagTable } from './flags.ts';
import { parseCommand, type CommandUsage, type ParsedCommand } from './options.ts';
import { runBuild } from '../driver/build-command.ts';
import { ownCommand } from './own-command.ts';

export const usage: CommandUsage = {
  name: 'build',
  synopsis: 'build [-o output] [build flags] [packages]',
  about: `Build selects the packages that the patterns name, assembles their assembly files, and checks that every
function without a body and every symbol that assembly refers to is defined. Nothing is printed when all is well.`,
  flags: {
    ...BUILD_FLAGS,
    platforms: { kind: 'string', value: 'set', describe: 'all, first-class, or GOOS/GOARCH with * for either, separated by commas' },
    o: { kind: 'string', value: 'output', describe: 'file or directory for the result' },
    crosscheck: { kind: 'bool', describe: 'do everything with the real toolchain too, and report what differs' },
    json: { kind: 'bool', describe: "diagnostics as 'go help buildjson' describes" },
    records: { kind: 'bool', describe: 'one JSON object a line: package, files, object records, diagnostics' },
  },
};

/** Flags of the command line that are not cmd/go's, or that have another place there. */
const NOT_FOR_GO = new Set(['goos', 'goarch', 'go', 'n', 'v']);

/** What the real go command needs of a command line; `args` are read by `table`. */
export function toolchainOptions(table: FlagTable, args: readonly string[]): ToolchainOptions {
  const goFlags = scanFlags(table, args)
    .flags.filter(({ name }) => Object.hasOwn(BUILD_FLAGS, name) && !NOT_FOR_GO.has(name))
    .map(({ name, value }) => `-${name}=${value}`);
  return {
    goFlags,
    command: ownCommand(),
    assemble: async (argv, own) => await (await import('./asm.ts')).run(argv, own),
  };
}

export function buildRequest(parsed: ParsedCommand, io: Io): BuildRequest {
  const { values } = parsed;
  const options = loadOptions(parsed, io);
  if (values.o !== undefined || values.crosscheck === true) checkObjectRelease(options.platform);
  return {
    ...options,
    platforms: requestedPlatforms(parsed, options.platform, io),
    output: (values.o as string | undefined) ?? '',
    verbose: values.v === true,
    printSteps: values.x === true,
    dryRun: values.n === true,
    parallel: (values.p as number | undefined) ?? 0,
    crosscheck: values.crosscheck === true,
    json: values.json === true,
    records: values.records === true,
    trimpath: values.trimpath === true,
    asmflags: ((values.asmflags as string[] | undefined) ?? []).map(parsePackageFlags),
    buildmode: (values.buildmode as string | undefined) ?? 'default',
  };
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  const parsed = parseCommand(usage, args, flagsFromGoflags(io.env.GOFLAGS ?? '', usage.flags, BUILD_FLAGS));
  const toolchain = toolchainOptions(usage.flags, args);
  return await runBuild({ ...buildRequest(parsed, io), toolchain }, io);
}
