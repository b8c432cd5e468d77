import { readFileSync, realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { FileMemo } from './file-memo.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** A real Go on this machine. */
export interface GoInstallation {
  /** The go command; '' where a GOROOT without one is named. */
  readonly command: string;
  readonly goroot: string;
  /** Release without "go": 1.26.8; as the VERSION file says. */
  readonly version: string;
}

/** By the path of the go command, where its links lead. */
const gorootOf = new FileMemo<string>();
/** By the path of the file. */
const versionIn = new FileMemo<string | undefined>();

/**
 * The Go that $GOROOT names, else that of the first `go` on $PATH, else null. Starts no process: a GOROOT says its
 * release in its VERSION file. One without such a file (a development tree) counts as absent.
 */
export function findGo(env: Env): GoInstallation | null {
  if (env.GOROOT) {
    const command = commandFile(join(env.GOROOT, 'bin'));
    return installation(env.GOROOT, isCommand(command) ? command : commandOnPath(env));
  }
  const command = commandOnPath(env);
  if (command === '') return null;
  const goroot = gorootOf.get(command, () => dirname(dirname(realpathSync(command))), () => '');
  return goroot === '' ? null : installation(goroot, command);
}

function installation(goroot: string, command: string): GoInstallation | null {
  const version = versionIn.get(join(goroot, 'VERSION'), readVersion, () => undefined);
  return version === undefined ? null : { command, goroot, version };
}

function readVersion(file: string): string | undefined {
  try {
    return /^go(\S+)/.exec(readFileSync(file, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

/** What the last $PATH was, and the files it may have the go command in. */
let searched = { path: '', files: [] as readonly string[] };

function commandOnPath({ PATH: path = '' }: Env): string {
  if (searched.path !== path) searched = { path, files: path.split(delimiter).filter((dir) => dir !== '').map(commandFile) };
  return searched.files.find(isCommand) ?? '';
}

function commandFile(dir: string): string {
  return join(dir, process.platform === 'win32' ? 'go.exe' : 'go');
}

function isCommand(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && stat.isFile() && (process.platform === 'win32' || (stat.mode & 0o111) !== 0);
}
