import type { Io } from '../driver/requests.ts';
import { COMMANDS } from './commands.ts';
import { UsageError } from './flags.ts';
import { helpText } from './options.ts';

export async function run(args: readonly string[], io: Io): Promise<number> {
  const [name] = args;
  if (name === undefined) {
    io.stdout(overview());
    return 0;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry === undefined) throw new UsageError(`unknown help topic ${JSON.stringify(name)}`);
  const command = await entry.load();
  if (command.usage) io.stdout(await helpText(command.usage));
  else if (name === 'asm' || name === 'nm' || name === 'objdump') await command.run(['-h'], { ...io, stderr: io.stdout });
  else io.stdout(`usage: tsgo ${name}\n\n${entry.summary}\n`);
  return 0;
}

function overview(): string {
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `\t${name.padEnd(12)}${summary}\n`);
  return `Tsgo builds, checks and cross-checks Go packages that contain assembly, for any platform, without Go.

Usage:

\ttsgo <command> [arguments]

The commands are:

${lines.join('')}
Use "tsgo help <command>" for more information about a command.
`;
}
