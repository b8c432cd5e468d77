import type { Io, ListRequest } from '../driver/requests.ts';
import { BUILD_FLAGS, loadOptions } from './build-flags.ts';
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
    deps: { kind: 'bool', describe: 'list what the packages depend on, too' },
    test: { kind: 'bool', describe: 'list test binaries, too' },
  },
};

export function listRequest(parsed: ParsedCommand, io: Io): ListRequest {
  const { values } = parsed;
  return {
    ...loadOptions(parsed, io),
    tolerant: values.e === true,
    json: jsonFields(values.json as string | undefined),
    format: (values.f as string | undefined) ?? '',
    deps: values.deps === true,
    test: values.test === true,
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
