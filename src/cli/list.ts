import type { Io, ListRequest } from '../driver/requests.ts';
import { BUILD_FLAGS, loadOptions, requestedPlatforms } from './build-flags.ts';
import { flagsFromGoflags } from './goflags.ts';
import { parseCommand, type CommandUsage, type ParsedCommand } from './options.ts';
import { runList } from '../driver/list.ts';

export const usage: CommandUsage = {
  name: 'list',
  synopsis: 'list [-f format] [-json] [list flags] [build flags] [packages]',
  about: 'List prints the named packages, one a line, or in the form that -f or -json asks for.',
  flags: {
    ...BUILD_FLAGS,
    e: { kind: 'bool', describe: 'list packages with errors too' },
    f: { kind: 'string', value: 'format', describe: 'a template for each package' },
    json: { kind: 'optional', value: '[=fields]', describe: 'print JSON, all fields or those named' },
    platforms: { kind: 'string', value: 'list', describe: 'all, first-class, GOOS/GOARCH with * for either part; several with commas' },
    m: { kind: 'bool', describe: 'list modules in place of packages' },
    u: { kind: 'bool', describe: 'with -m: say to which version a module could be upgraded, and what its author has withdrawn' },
    versions: { kind: 'bool', describe: 'with -m: list the versions that there are' },
    retracted: { kind: 'bool', describe: 'with -m: say which versions their author has withdrawn' },
    find: { kind: 'bool', describe: 'list the named packages, but not what they import' },
    deps: { kind: 'bool', describe: 'list what the packages depend on, too' },
    test: { kind: 'bool', describe: 'list what tests are made of, too' },
    compiled: { kind: 'bool', describe: 'list the Go files that the compiler gets' },
  },
};

export function listRequest(parsed: ParsedCommand, io: Io): ListRequest {
  const { values } = parsed;
  const options = loadOptions(parsed, io);
  return {
    ...options,
    platforms: requestedPlatforms(parsed, options.platform, io),
    tolerant: values.e === true,
    json: jsonFields(values.json as string | undefined),
    format: (values.f as string | undefined) ?? '',
    deps: values.deps === true,
    test: values.test === true,
    updates: values.u === true,
    versions: values.versions === true,
    retracted: values.retracted === true,
    profiles: (values.pgo ?? 'auto') === 'auto',
    compiled: values.compiled === true,
    find: values.find === true,
    modules: values.m === true,
    printSteps: values.x === true,
  };
}

function jsonFields(value: string | undefined): readonly string[] | null {
  if (value === undefined || value === 'false') return null;
  return value === 'true' ? [] : value.split(',').filter((field) => field !== '');
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  const parsed = parseCommand(usage, args, flagsFromGoflags(io.env.GOFLAGS ?? '', usage.flags, BUILD_FLAGS));
  return await runList(listRequest(parsed, io), io);
}
