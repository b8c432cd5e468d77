import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dispatch } from '../../src/cli/dispatch.ts';

export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Both streams in the order in which they were written. */
  readonly output: string;
}

/** An environment in which nothing of the user's own settings shows. */
export const CLEAN_ENV: Readonly<Record<string, string | undefined>> = {
  PATH: '',
  HOME: join(tmpdir(), 'tsgo-no-home'),
  GOENV: 'off',
  GOOS: 'linux',
  GOARCH: 'amd64',
};

/** Runs a whole command line in this process. */
export async function tsgo(
  argv: readonly string[],
  options: { cwd?: string; env?: Readonly<Record<string, string | undefined>>; stdin?: string } = {},
): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  let output = '';
  const status = await dispatch(argv, {
    cwd: options.cwd ?? process.cwd(),
    env: { ...CLEAN_ENV, ...options.env },
    ...(options.stdin !== undefined && { stdin: () => options.stdin! }),
    stdout(text) {
      stdout += text;
      output += text;
    },
    stderr(text) {
      stderr += text;
      output += text;
    },
  });
  return { status, stdout, stderr, output };
}

/** Whether the real toolchain, in the release that tsgo behaves as, is on PATH. */
export const haveGo = (() => {
  try {
    return execFileSync('go', ['env', 'GOVERSION'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() === 'go1.26.8';
  } catch {
    return false;
  }
})();
