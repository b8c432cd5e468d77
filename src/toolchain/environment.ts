import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { Platform } from '../base/platform.ts';
import { findGo } from './find.ts';
import { readSettings, settingsFile } from './settings.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What the settings in force depend on. */
export interface EnvironmentOptions {
  readonly env: Env;
  readonly cwd: string;
  readonly platform: Platform;
  readonly host: { readonly goos: string; readonly goarch: string };
  /** Name of the GOARCH's feature variable, undefined if it has none. */
  readonly featureVariable: string | undefined;
}

/** Used where neither the environment nor a GOROOT says otherwise. */
const DEFAULTS: Readonly<Record<string, string>> = {
  GOAUTH: 'netrc',
  GOTOOLCHAIN: 'local',
};

/** Settings that are passed on as they are. */
const PLAIN = (
  'GO111MODULE GOAUTH GOEXPERIMENT GOFLAGS GOINSECURE GONOPROXY GONOSUMDB GOPRIVATE GOPROXY GOSUMDB GOTOOLCHAIN'
).split(' ');

/** The settings that tsgo reads, by name, with the values in force: what `tsgo env` prints. */
export function goEnvironment(options: EnvironmentOptions): Record<string, string> {
  const { env, cwd, platform, host } = options;
  const go = findGo(env);
  const defaults = { ...DEFAULTS, ...(go === null ? {} : readSettings(join(go.goroot, 'go.env'))) };
  const all: Record<string, string> = {};
  for (const name of PLAIN) all[name] = env[name] ?? defaults[name] ?? '';
  const gopath = env.GOPATH ?? join(env.HOME ?? homedir(), 'go');
  const privately = env.GOPRIVATE ?? '';
  all.GONOPROXY = env.GONOPROXY ?? privately;
  all.GONOSUMDB = env.GONOSUMDB ?? privately;
  all.CGO_ENABLED = platform.cgo ? '1' : '0';
  all.GOARCH = platform.goarch;
  all.GOENV = env.GOENV === 'off' ? 'off' : settingsFile(env);
  all.GOEXE = platform.goos === 'windows' ? '.exe' : '';
  all.GOHOSTARCH = host.goarch;
  all.GOHOSTOS = host.goos;
  all.GOMOD = env.GO111MODULE === 'off' ? '' : above(cwd, 'go.mod') || (process.platform === 'win32' ? 'NUL' : '/dev/null');
  all.GOMODCACHE = env.GOMODCACHE ?? join(gopath.split(delimiter)[0], 'pkg', 'mod');
  all.GOOS = platform.goos;
  all.GOPATH = gopath;
  all.GOROOT = go?.goroot ?? '';
  all.GOVERSION = `go${platform.goVersion}`;
  all.GOWORK = env.GOWORK ?? above(cwd, 'go.work');
  if (options.featureVariable !== undefined) all[options.featureVariable] = platform.feature;
  return all;
}

/** Path of the file of that name in `dir` or the nearest folder above, '' if there is none. */
function above(dir: string, name: string): string {
  for (;;) {
    const file = join(dir, name);
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
    const parent = dirname(dir);
    if (parent === dir) return '';
    dir = parent;
  }
}
