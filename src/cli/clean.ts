import type { Io } from '../driver/requests.ts';
import { cacheFolder, cleanCache } from '../driver/cache-folder.ts';
import { parseCommand, type CommandUsage } from './options.ts';
import { UsageError } from './flags.ts';

export const usage: CommandUsage = {
  name: 'clean',
  synopsis: 'clean [-n]',
  about: `Clean empties the folder in which tsgo remembers results: $TSGOCACHE, or tsgo in the user's cache folder. TSGOCACHE=off
remembers nothing.`,
  flags: { n: { kind: 'bool', describe: 'say which folder it is, and remove nothing' } },
};

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, rest } = parseCommand(usage, args);
  if (rest.length > 0) throw new UsageError(`clean takes no arguments: ${rest[0]}`);
  const folder = cacheFolder(io.env);
  if (values.n === true) io.stdout(`${folder}\n`);
  else if (folder !== '') cleanCache(folder);
  return 0;
}
