import { readFileSync, realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** A real Go on this machine. */
export interface GoInstallation {
  /** The go command; '' where a GOROOT without one is named. */
  readonly command: string;
  readonly goroot: string;
  /** Release without "go": 1.26.8; as the VERSION file says. */
  readonly version: string;
}

/**
 * The Go that $GOROOT names, else that of the first `go` on $PATH, else null. Starts no process: a GOROOT says its
 * release in its VERSION file. One without such a file (a development tree) counts as absent.
 */
export function findGo(env: Env): GoInstallation | null {
  if (env.GOROOT) {
    const command = commandIn(join(env.GOROOT, 'bin'));
    return installation(env.GOROOT, command || commandOnPath(env));
  }
  const command = commandOnPath(env);
  return command === '' ? null : installation(dirname(dirname(realpathSync(command))), command);
}

function installation(goroot: string, command: string): GoInstallation | null {
  let text: string;
  try {
    text = readFileSync(join(goroot, 'VERSION'), 'utf8');
  } catch {
    return null;
  }
  const version = /^go(\S+)/.exec(text)?.[1];
  return version === undefined ? null : { command, goroot, version };
}

function commandOnPath(env: Env): string {
  for (const dir of (env.PATH ?? '').split(delimiter)) {
    const command = dir === '' ? '' : commandIn(dir);
    if (command !== '') return command;
  }
  return '';
}

function commandIn(dir: string): string {
  const file = join(dir, process.platform === 'win32' ? 'go.exe' : 'go');
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() && (process.platform === 'win32' || (stat.mode & 0o111) !== 0) ? file : '';
}
