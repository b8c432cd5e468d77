import type { Options } from 'yargs';
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

/** The flags as yargs knows them: for help texts, which alone need it. */
async function parser(usage: CommandUsage) {
  const { default: yargs } = await import('yargs');
  const options: Record<string, Options> = {};
  for (const [name, spec] of Object.entries(usage.flags)) {
    options[name] = { ...TYPES[spec.kind], describe: spec.describe, requiresArg: false };
  }
  return yargs([])
    .locale('en')
    .usage(`usage: tsgo ${usage.synopsis}\n\n${usage.about}`)
    .options(options)
    .version(false)
    .help(false)
    .exitProcess(false)
    .wrap(null);
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
  const values: Record<string, unknown> = {};
  for (const { name, value } of [...fromGoflags, ...scanned.flags]) {
    const { kind } = usage.flags[name];
    if (kind === 'list') values[name] = [...((values[name] as string[] | undefined) ?? []), value];
    else values[name] = valueOf(kind, value);
  }
  return { values, rest: scanned.rest };
}

function valueOf(kind: FlagSpec['kind'], text: string): boolean | number | string {
  if (kind === 'bool') return text === 'true';
  return kind === 'count' || kind === 'number' ? Number(text) : text;
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
  const text = await (await parser(usage)).getHelp();
  const described = text
    .replace(/^Options:$/m, 'Flags:')
    .replace(/^ +--?(\S+)\s\s+(.*?)\s+\[(?:\S+)\]$/gm, (_, name: string, describe: string) => {
      const value = usage.flags[name]?.value;
      return `  -${name}${value ? ` ${value}` : ''}\n        ${describe}`;
    });
  return `${described.trimEnd()}\n`;
}
