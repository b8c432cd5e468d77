import { readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { carriedLibrary } from '../std/carried.ts';
import { STD_ROOT } from '../std/library.ts';
import { isDirectory, isFile } from './paths.ts';

export type Env = Readonly<Record<string, string | undefined>>;

/** The settings of the go command that decide where packages are found. */
export interface GoEnv {
  /** '' when there is no Go on this machine. */
  readonly goroot: string;
  /** Where the standard library is: GOROOT, or what stands for it where there is none. */
  readonly stdRoot: string;
  /** Release of the GOROOT without "go", '' without a GOROOT. */
  readonly goVersion: string;
  readonly gopath: string;
  readonly gomodcache: string;
  readonly goflags: readonly string[];
  /** '' for auto, "off", or the path of a go.work. */
  readonly gowork: string;
  readonly go111module: string;
  /** A setting from the environment, GOENV's file, or the defaults of the GOROOT; '' if unset. */
  readonly get: (name: string) => string;
}

function configDirectory(env: Env): string {
  if (process.platform === 'darwin') return join(env.HOME ?? homedir(), 'Library', 'Application Support');
  if (process.platform === 'win32') return env.AppData ?? env.APPDATA ?? '';
  return env.XDG_CONFIG_HOME || join(env.HOME ?? homedir(), '.config');
}

function readSettings(file: string): Map<string, string> {
  try {
    return parseSettings(readFileSync(file, 'utf8'));
  } catch {
    return new Map();
  }
}

function parseSettings(text: string): Map<string, string> {
  const settings = new Map<string, string>();
  for (const line of text.split('\n')) {
    const equals = line.indexOf('=');
    if (equals > 0 && /^[A-Za-z]/.test(line)) settings.set(line.slice(0, equals), line.slice(equals + 1).trimEnd());
  }
  return settings;
}

/** A GOROOT that can serve: it has the source of the runtime. */
function isGoroot(dir: string): boolean {
  return dir !== '' && isDirectory(join(dir, 'src', 'runtime'));
}

function gorootOfPath(env: Env): string {
  for (const dir of (env.PATH ?? '').split(delimiter)) {
    if (dir === '') continue;
    const command = join(dir, process.platform === 'win32' ? 'go.exe' : 'go');
    if (!isFile(command)) continue;
    try {
      const root = dirname(dirname(realpathSync(command)));
      if (isGoroot(root)) return root;
    } catch {
      continue;
    }
  }
  return '';
}

function versionOf(goroot: string): string {
  try {
    return /^go(\S+)/.exec(readFileSync(join(goroot, 'VERSION'), 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}

/** Splits a GOFLAGS value: spaces separate, quotes group. */
export function splitFlags(value: string): string[] {
  const flags: string[] = [];
  for (const match of value.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)) flags.push(match[1] ?? match[2] ?? match[3]);
  return flags;
}

/** Reads the environment, the file that GOENV names, and what follows from both. Starts no process. */
export function readGoEnv(env: Env): GoEnv {
  const file = env.GOENV === 'off' ? '' : env.GOENV || join(configDirectory(env), 'go', 'env');
  const settings = file === '' ? new Map<string, string>() : readSettings(file);
  let defaults: Map<string, string> | undefined;
  const own = (name: string): string => env[name] || settings.get(name) || '';
  const asked = own('GOROOT');
  const goroot = isGoroot(asked) ? asked : asked === '' ? gorootOfPath(env) : '';
  const get = (name: string): string => {
    const value = own(name);
    if (value !== '') return value;
    defaults ??= goroot === '' ? parseSettings(carriedLibrary().settings) : readSettings(join(goroot, 'go.env'));
    return defaults.get(name) ?? '';
  };
  const gopath = own('GOPATH') || join(env.HOME ?? homedir(), 'go');
  return {
    goroot,
    stdRoot: goroot === '' ? STD_ROOT : goroot,
    goVersion: goroot === '' ? '' : versionOf(goroot),
    gopath,
    gomodcache: own('GOMODCACHE') || join(gopath.split(delimiter)[0], 'pkg', 'mod'),
    goflags: splitFlags(own('GOFLAGS')),
    gowork: own('GOWORK'),
    go111module: own('GO111MODULE'),
    get,
  };
}
