import type { Io, VetRequest } from '../driver/requests.ts';
import { runVet } from '../driver/vet-command.ts';
import { ANALYZERS } from '../driver/vet-analyzers.ts';
import { RULE_CODES } from '../check/rules.ts';
import { BUILD_FLAGS, loadOptions, requestedPlatforms } from './build-flags.ts';
import { UsageError, type FlagTable } from './flags.ts';
import { flagsFromGoflags } from './goflags.ts';
import { VERSION } from './version.ts';
import { parseCommand, type CommandUsage, type ParsedCommand } from './options.ts';

/** go vet's analyzers that have nothing to do with assembly. */
const GO_ANALYZERS = (
  'appends assign atomic bools cgocall composites copylocks defers errorsas hostport httpresponse ifaceassert ' +
  'loopclosure lostcancel nilfunc printf shift sigchanyzer slog stdmethods stdversion stringintconv structtag ' +
  'testinggoroutine tests timeformat unmarshal unreachable unsafeptr unusedresult waitgroup'
).split(' ');

/** Analyzers that have a flag, as the real ones do. */
const OWN_ANALYZERS = Object.keys(ANALYZERS);

const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

const ANALYZER_FLAGS: FlagTable = Object.fromEntries([
  ...OWN_ANALYZERS.map((name) => [name, { kind: 'bool', describe: `enable ${name} analysis` }]),
  ...GO_ANALYZERS.map((name) => [name, { kind: 'bool', describe: "concerns Go code only: left to 'go vet'" }]),
]);

export const usage: CommandUsage = {
  name: 'vet',
  synopsis: 'vet [-platforms list] [vet flags] [build flags] [packages]',
  about: `Vet runs the analyzers of 'go vet' that concern assembly, on every architecture and word for word, and rules of
its own about mistakes that those cannot see. 'tsgo explain code' says what a finding means. A comment
//tsgo:ignore code reason on a line, or above it, silences a finding of that code.`,
  flags: {
    ...BUILD_FLAGS,
    ...ANALYZER_FLAGS,
    platforms: { kind: 'string', value: 'list', describe: 'all, first-class, GOOS/GOARCH with * for either part; several with commas' },
    rules: { kind: 'string', value: 'list', describe: "all, none, or codes of tsgo's own rules with commas" },
    json: { kind: 'bool', describe: "emit JSON output, as 'go vet -json' does" },
    format: { kind: 'string', value: 'name', describe: 'text, json, sarif or github', check: formatProblem },
    c: { kind: 'number', value: 'int', describe: 'display offending line with this many lines of context (default -1)' },
    baseline: { kind: 'string', value: 'file', describe: 'say nothing about the findings that this file lists' },
    'write-baseline': { kind: 'bool', describe: 'write the findings to the file that -baseline names' },
  },
};

function formatProblem(value: string): string {
  return (FORMATS as readonly string[]).includes(value) ? '' : `must be one of ${FORMATS.join(', ')}`;
}

/** Those asked for; or all but those refused; as go vet has it. */
function analyzersOf(values: ParsedCommand['values']): string[] {
  for (const name of GO_ANALYZERS) {
    if (values[name] === true) throw new UsageError(`analyzer ${name} concerns Go code only`, `run go vet -${name}`);
  }
  const asked = OWN_ANALYZERS.filter((name) => values[name] === true);
  return asked.length > 0 ? asked : OWN_ANALYZERS.filter((name) => values[name] !== false);
}

/** All of them, unless some analyzers are asked for by name and rules are not. */
function rulesOf(values: ParsedCommand['values']): string[] {
  const text = (values.rules as string | undefined) ?? (OWN_ANALYZERS.some((name) => values[name] === true) ? 'none' : 'all');
  if (text === 'all') return [...RULE_CODES];
  if (text === 'none' || text === '') return [];
  const words = text.split(',');
  const unknown = words.find((word) => !RULE_CODES.includes(word.replace(/^-/, '')));
  if (unknown !== undefined) throw new UsageError(`unknown rule ${unknown}`, `the rules are ${RULE_CODES.join(', ')}`);
  const without = words.filter((word) => word.startsWith('-')).map((word) => word.slice(1));
  const only = words.filter((word) => !word.startsWith('-'));
  return (only.length > 0 ? only : [...RULE_CODES]).filter((code) => !without.includes(code));
}

export function vetRequest(parsed: ParsedCommand, io: Io): VetRequest {
  const { values } = parsed;
  const options = loadOptions(parsed, io);
  const baseline = (values.baseline as string | undefined) ?? '';
  const writeBaseline = values['write-baseline'] === true;
  if (writeBaseline && baseline === '') throw new UsageError('-write-baseline needs -baseline');
  return {
    ...options,
    platforms: requestedPlatforms(parsed, options.platform, io),
    analyzers: analyzersOf(values),
    rules: rulesOf(values),
    format: values.json === true ? 'json' : ((values.format as VetRequest['format'] | undefined) ?? 'text'),
    context: (values.c as number | undefined) ?? -1,
    baseline,
    writeBaseline,
    toolVersion: VERSION,
  };
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  const parsed = parseCommand(usage, args, flagsFromGoflags(io.env.GOFLAGS ?? '', usage.flags, BUILD_FLAGS));
  return await runVet(vetRequest(parsed, io), io);
}
