import { realpathSync } from 'node:fs';

/** The words that start this program again. */
export function ownCommand(): readonly string[] {
  return [process.execPath, realpathSync(process.argv[1])];
}
