import { runObjdiff } from '../driver/objdiff.ts';
import type { Io } from '../driver/requests.ts';
import { UsageError } from './flags.ts';
import { parseCommand, type CommandUsage } from './options.ts';

export const usage: CommandUsage = {
  name: 'objdiff',
  synopsis: 'objdiff [-lines n] first.o [second.o]',
  about: `Objdiff says what differs between two Go object files: header, orders, and each symbol with its bytes, relocations
and tables. Nothing is printed, and the exit status is 0, when nothing does. One file alone is printed as text.`,
  flags: { lines: { kind: 'number', value: 'n', describe: 'at most n lines for each part (default 40)' } },
};

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, rest } = parseCommand(usage, args);
  const [first, second, ...more] = rest;
  if (first === undefined || more.length > 0) throw new UsageError('objdiff takes one file or two');
  const files = second === undefined ? ([first] as const) : ([first, second] as const);
  return await runObjdiff({ files, lines: (values.lines as number | undefined) ?? 40 }, io);
}
