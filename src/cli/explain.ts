import { EXPLAINED, pageOf } from '../check/pages.ts';
import type { Io } from '../driver/requests.ts';
import { nearest } from '../base/nearest.ts';
import { UsageError } from './flags.ts';
import { parseCommand, type CommandUsage } from './options.ts';

export const usage: CommandUsage = {
  name: 'explain',
  synopsis: 'explain [code...]',
  about: `Explain prints what a finding with that code means: what happens, an example, and how to mend it. Without a code
it lists them.`,
  flags: {},
};

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { rest } = parseCommand(usage, args);
  if (rest.length === 0) {
    for (const { code, title } of EXPLAINED) io.stdout(`${code.padEnd(14)} ${title}\n`);
    return 0;
  }
  for (const [i, code] of rest.entries()) {
    const page = pageOf(code);
    if (page === undefined) {
      const near = nearest(code, EXPLAINED.map((known) => known.code));
      throw new UsageError(`nothing is known of ${code}`, near && `the nearest known code is ${near}`);
    }
    io.stdout(`${i > 0 ? '\n' : ''}${page.code}: ${page.title}\n${page.text}`);
  }
  return 0;
}
