import { nearest } from '../base/nearest.ts';
import type { Io } from '../driver/requests.ts';
import { PlatformError } from '../load/platforms.ts';
import { withSettings } from '../toolchain/settings.ts';
import { internalError, takeChdir } from './command-line.ts';
import { COMMANDS, type CommandEntry, type CommandModule } from './commands.ts';
import { HelpRequest, UsageError } from './flags.ts';

/**
 * Runs one whole command line, without the program's name. Reads nothing of the process but what `io` gives, so any
 * number of command lines can run one after the other. Never throws.
 */
export async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  let name = '';
  let command: CommandModule | undefined;
  try {
    const moved = takeChdir(argv, io);
    [name = ''] = moved.argv;
    if (name === '' || name === '-h' || name === '-help' || name === '--help') name = 'help';
    const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (entry === undefined) throw unknownCommand(name);
    command = await loadCommand(name, entry);
    const status = await command.run(moved.argv.slice(1), { ...io, cwd: moved.cwd, env: withSettings(io.env) });
    return moved.argv.length === 0 ? 2 : status;
  } catch (error) {
    return await explain(error, name, command, io);
  }
}

/** Modules that are there: to import one again takes its time. */
const loaded = new Map<string, CommandModule>();

async function loadCommand(name: string, entry: CommandEntry): Promise<CommandModule> {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const command = await entry.load();
  loaded.set(name, command);
  return command;
}

function unknownCommand(name: string): UsageError {
  const near = nearest(name, Object.keys(COMMANDS));
  return new UsageError(`${name}: unknown command`, near && `the nearest known command is ${near}`);
}

async function explain(error: unknown, name: string, command: CommandModule | undefined, io: Io): Promise<number> {
  if (error instanceof HelpRequest && command?.usage) {
    const { helpText } = await import('./options.ts');
    io.stderr(await helpText(command.usage));
    return 2;
  }
  if (error instanceof UsageError || error instanceof PlatformError) {
    io.stderr(`tsgo: ${error.message}\n`);
    if (error.hint !== undefined) io.stderr(`\thint: ${error.hint}\n`);
    if (error instanceof UsageError) io.stderr(usageLines(name, command));
    return 2;
  }
  return internalError(error, io);
}

function usageLines(name: string, command: CommandModule | undefined): string {
  if (command?.usage === undefined) return "Run 'tsgo help' for usage.\n";
  return `usage: tsgo ${command.usage.synopsis}\nRun 'tsgo help ${name}' for details.\n`;
}
