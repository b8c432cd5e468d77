import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Io } from '../driver/requests.ts';
import { UsageError } from './flags.ts';

/** Takes `-C dir` off the front, before or after the command's name, as cmd/go does. Throws UsageError. */
export function takeChdir(argv: readonly string[], io: Io): { argv: readonly string[]; cwd: string } {
  const at = argv[0]?.[0] === '-' ? 0 : 1;
  const flag = /^--?C(?:=(.*))?$/s.exec(argv[at] ?? '');
  if (flag === null) return { argv, cwd: io.cwd };
  const inline = flag[1] !== undefined;
  const dir = inline ? flag[1] : argv[at + 1];
  if (dir === undefined) throw new UsageError('flag needs an argument: -C');
  const cwd = resolve(io.cwd, dir);
  const stat = statSync(cwd, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) {
    throw new UsageError(`chdir ${dir}: ${stat === undefined ? 'no such file or directory' : 'not a directory'}`);
  }
  return { argv: argv.slice(0, at).concat(argv.slice(at + (inline ? 1 : 2))), cwd };
}

/** Says what nobody expected; the exit status. */
export function internalError(error: unknown, io: Io): number {
  const text = error instanceof Error ? error.message : String(error);
  io.stderr(`tsgo: internal error: ${text}\n`);
  if (io.env.TSGODEBUG === 'stack' && error instanceof Error) io.stderr(`${error.stack}\n`);
  return 1;
}
