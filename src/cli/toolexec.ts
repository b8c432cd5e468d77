import type { Io } from '../driver/requests.ts';
import { runToolexec, type ToolexecRequest } from '../driver/toolexec.ts';
import { run as assemble } from './asm.ts';
import { scanFlags, UsageError, type FlagTable } from './flags.ts';
import type { CommandUsage } from './options.ts';
import { ownCommand } from './own-command.ts';

const FLAGS: FlagTable = {
  path: { kind: 'bool', describe: 'print what to give to -toolexec: a program that answers assembler calls through one worker' },
  serve: { kind: 'string', value: 'dir', describe: 'answer the calls that come through dir' },
  until: { kind: 'string', value: 'pid', describe: 'end when that process ends' },
};

export const usage: CommandUsage = {
  name: 'toolexec',
  synopsis: 'toolexec [-path] [tool args...]',
  about: `Toolexec lets the go command assemble with this program:

    go build -toolexec "$(tsgo toolexec -path)" packages

Every other tool, and every tool's -V=full, is run as it is; so is the assembler of a GOARCH that has no encoder here.
The go command takes the objects for the real assembler's: give it a GOCACHE of its own.`,
  flags: FLAGS,
};

function toolexecRequest(args: readonly string[]): ToolexecRequest {
  const { flags, rest } = scanFlags(FLAGS, args);
  const value = (name: string): string | undefined => flags.findLast((flag) => flag.name === name)?.value;
  if (value('path') === 'true') return { kind: 'path', command: ownCommand() };
  const folder = value('serve');
  if (folder !== undefined) {
    const until = Number(value('until'));
    if (!Number.isInteger(until) || until <= 0) throw new UsageError('-serve needs -until and a process number');
    return { kind: 'serve', folder, until };
  }
  if (rest.length === 0) throw new UsageError('toolexec needs -path or a tool');
  return { kind: 'tool', tool: rest[0], args: rest.slice(1) };
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  return await runToolexec(assemble)(toolexecRequest(args), io);
}
