import type { Io } from '../driver/requests.ts';
import { FEATURE_VARIABLE } from '../load/features.ts';
import { hostGoarch, hostGoos } from '../load/platforms.ts';
import { goEnvironment } from '../toolchain/environment.ts';
import { parseCommand, type CommandUsage } from './options.ts';
import { requestedPlatform } from './platform.ts';

export const usage: CommandUsage = {
  name: 'env',
  synopsis: 'env [-json] [var ...]',
  about: 'Env prints the settings in force: all that matter here, or the values of those named, one a line.',
  flags: {
    json: { kind: 'bool', describe: 'print a JSON object' },
    goos: { kind: 'string', value: 'os', describe: 'operating system, over $GOOS' },
    goarch: { kind: 'string', value: 'arch', describe: 'architecture, over $GOARCH' },
  },
};

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, rest } = parseCommand(usage, args);
  const platform = requestedPlatform(io.env, {
    goos: values.goos as string | undefined,
    goarch: values.goarch as string | undefined,
  });
  const all = goEnvironment({
    env: io.env,
    cwd: io.cwd,
    platform,
    host: { goos: hostGoos(), goarch: hostGoarch() },
    featureVariable: FEATURE_VARIABLE[platform.goarch],
  });
  const names = rest.length > 0 ? rest : Object.keys(all).sort();
  const value = (name: string) => (Object.hasOwn(all, name) ? all[name] : '');
  if (values.json === true) {
    const chosen = Object.fromEntries([...names].sort().map((name) => [name, value(name)]));
    io.stdout(`${JSON.stringify(chosen, null, '\t')}\n`);
  } else if (rest.length > 0) {
    io.stdout(names.map((name) => `${value(name)}\n`).join(''));
  } else {
    io.stdout(names.map((name) => `${setting(name, value(name))}\n`).join(''));
  }
  return 0;
}

/** A line that the host's shell can read back. */
function setting(name: string, value: string): string {
  if (process.platform === 'win32') return `set ${name}=${value.replaceAll('%', '%%')}`;
  return `${name}='${value.replaceAll("'", `'\\''`)}'`;
}
