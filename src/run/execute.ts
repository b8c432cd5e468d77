import { spawn } from 'node:child_process';
import { closeSync, fstatSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Execution {
  /** What the program wrote. */
  readonly output: Uint8Array;
  /** How it ended: an exit status, or the name of the signal that killed it. */
  readonly end: number | string;
  /** It was stopped, as nothing came of it for too long. */
  readonly timedOut: boolean;
  /** Why it could not be started, '' if it was. */
  readonly problem: string;
}

/** How long a program that is told to stop may take to say where it is, in ms. */
const GRACE = 5000;
/** How long a program may take to begin, in ms. */
const START = 30_000;
const MOST_OFTEN = 25;

/**
 * Runs an executable, after the words of `runner` if there are any, in a private folder that is gone afterwards. One that
 * begins, and then writes nothing for `timeout` ms gets SIGALRM, and then SIGKILL.
 */
export async function execute(image: Uint8Array, runner: readonly string[], timeout: number): Promise<Execution> {
  const folder = mkdtempSync(join(tmpdir(), 'tsgo-call-'));
  const program = join(folder, 'program');
  const path = join(folder, 'output');
  try {
    writeFileSync(program, image, { mode: 0o700 });
    const output = openSync(path, 'wx');
    try {
      const outcome = await run([...runner, program], folder, output, timeout);
      return { ...outcome, output: readFileSync(path) };
    } finally {
      closeSync(output);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(words: readonly string[], cwd: string, output: number, timeout: number): Promise<Omit<Execution, 'output'>> {
  return new Promise((resolve) => {
    const child = spawn(words[0], words.slice(1), { cwd, env: {}, stdio: ['ignore', output, 'ignore'] });
    let timedOut = false;
    let written = 0;
    let since = performance.now();
    let kill: NodeJS.Timeout | undefined;
    const watch = setInterval(() => {
      const { size } = fstatSync(output);
      const now = performance.now();
      if (size !== written) [written, since] = [size, now];
      if (timedOut || now - since < (written === 0 ? Math.max(timeout, START) : timeout)) return;
      timedOut = true;
      child.kill('SIGALRM');
      kill = setTimeout(() => child.kill('SIGKILL'), GRACE);
    }, Math.max(1, Math.min(MOST_OFTEN, timeout / 4)));
    const end = (outcome: Omit<Execution, 'output' | 'timedOut'>): void => {
      clearInterval(watch);
      clearTimeout(kill);
      resolve({ ...outcome, timedOut });
    };
    child.on('error', (error) => end({ end: 1, problem: error.message }));
    child.on('exit', (status, signal) => end({ end: status ?? signal ?? 1, problem: '' }));
  });
}
