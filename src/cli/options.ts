import yargs, { type Options } from 'yargs';
import { scanFlags, UsageError, type FlagSpec, type FlagTable, type GivenFlag } from './flags.ts';
import { nearest } from '../base/nearest.ts';

/** What a command says about itself, for parsing and for `tsgo help`. */
export interface CommandUsage {
  readonly name: string;
  /** After "usage: tsgo ". */
  readonly synopsis: string;
  /** Paragraphs between the synopsis and the flags. */
  readonly about: string;
  readonly flags: FlagTable;
}

export interface ParsedCommand {
  /** Values by flag name: booleans, numbers, strings, and arrays for lists; a flag that wasn't given is undefined. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly rest: readonly string[];
}

const TYPES: Record<FlagSpec['kind'], Options> = {
  bool: { type: 'boolean' },
  count: { type: 'number' },
  optional: { type: 'string' },
  string: { type: 'string' },
  number: { type: 'number' },
  list: { type: 'array', string: true },
};

function parser(usage: CommandUsage, args: readonly string[]) {
  const options: Record<string, Options> = {};
  for (const [name, spec] of Object.entries(usage.flags)) {
    options[name] = { ...TYPES[spec.kind], describe: spec.describe, requiresArg: false };
  }
  return yargs(args as string[])
    .locale('en')
    .usage(`usage: tsgo ${usage.synopsis}\n\n${usage.about}`)
    .options(options)
    .version(false)
    .help(false)
    .exitProcess(false)
    .wrap(null)
    .fail((message, error) => {
      throw error ?? new UsageError(message);
    })
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-positional-numbers': false,
      'populate--': true,
      'short-option-groups': false,
    });
}

/**
 * Reads a command's arguments: flags of $GOFLAGS first, then those of the command line, of which the last wins.
 * Throws UsageError and HelpRequest.
 */
export function parseCommand(
  usage: CommandUsage,
  args: readonly string[],
  fromGoflags: readonly GivenFlag[] = [],
): ParsedCommand {
  const scanned = scanWithHint(usage, args);
  const single = new Map<string, string>();
  const normal: string[] = [];
  for (const { name, value } of [...fromGoflags, ...scanned.flags]) {
    if (usage.flags[name].kind === 'list') normal.push(`--${name}=${value}`);
    else single.set(name, value);
  }
  for (const [name, value] of single) normal.push(`--${name}=${value}`);
  const parsed = parser(usage, normal).parseSync();
  return { values: parsed, rest: scanned.rest };
}

function scanWithHint(usage: CommandUsage, args: readonly string[]) {
  try {
    return scanFlags(usage.flags, args);
  } catch (error) {
    const unknown = error instanceof UsageError ? /^flag provided but not defined: -(.*)$/.exec(error.message) : null;
    const near = unknown && nearest(unknown[1], Object.keys(usage.flags));
    if (!unknown || !near) throw error;
    throw new UsageError((error as Error).message, `the nearest known flag is -${near}`);
  }
}

/** The text of `tsgo help COMMAND`, flags with one dash as they are usually written. */
export async function helpText(usage: CommandUsage): Promise<string> {
  const text = await parser(usage, []).getHelp();
  const described = text
    .replace(/^Options:$/m, 'Flags:')
    .replace(/^ +--?(\S+)\s\s+(.*?)\s+\[(?:\S+)\]$/gm, (_, name: string, describe: string) => {
      const value = usage.flags[name]?.value;
      return `  -${name}${value ? ` ${value}` : ''}\n        ${describe}`;
    });
  return `${described.trimEnd()}\n`;
}
