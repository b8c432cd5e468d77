// What the benchmarks share: running processes and measuring them.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const bin = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'bin/tsgo.js');

const NEWLINE = 10;

/** A measurement cannot be made here, and why. */
export class Skip extends Error {}

/** Wall time of a process in milliseconds; it must exit with one of `statuses`. */
export function timed(command, args, { statuses = [0], ...settings } = {}) {
  const start = performance.now();
  const { status, error, stderr } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 28, ...settings });
  const took = performance.now() - start;
  if (error || !statuses.includes(status)) throw new Error(`${command} ${args.join(' ')}: ${error ?? `exit ${status}: ${stderr}`}`);
  return took;
}

/** Peak resident memory of a process in kilobytes, by GNU time; NaN where that isn't installed. */
export function peakMemory(command, args, settings = {}) {
  if (!existsSync('/usr/bin/time')) return NaN;
  const { stderr } = spawnSync('/usr/bin/time', ['-f', 'peak=%M', command, ...args], { encoding: 'utf8', maxBuffer: 1 << 28, ...settings });
  return Number(/peak=(\d+)/.exec(stderr ?? '')?.[1] ?? NaN);
}

/** Standard output of the go command. */
export function go(args, settings = {}) {
  const { status, stdout, stderr, error } = spawnSync('go', args, {
    encoding: 'utf8',
    cwd: tmpdir(),
    maxBuffer: 1 << 28,
    ...settings,
    env: { ...process.env, GOFLAGS: '-mod=mod', ...settings.env },
  });
  if (error || status !== 0) throw new Skip(`go ${args.join(' ')} doesn't work here: ${error?.message ?? stderr.trim().split('\n')[0]}`);
  return stdout;
}

export const moduleDir = (module) => JSON.parse(go(['mod', 'download', '-json', module])).Dir;

/** Path of the real assembler. */
export const realAssembler = () => go(['tool', '-n', 'asm']).trim();

/**
 * Sends command lines to one worker, each when the one before is answered; the answers, when each came (ms from the
 * worker's start), and the worker's whole time. What this side has to do for a request is done before or afterwards.
 */
export async function inOneProcess(commandLines, env = {}) {
  const requests = commandLines.map((args, i) => Buffer.from(`${JSON.stringify({ arguments: args, requestId: i + 1 })}\n`));
  const start = performance.now();
  const worker = spawn(process.execPath, [bin, '--persistent_worker'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const chunks = [];
  const times = [];
  const send = () => {
    if (times.length < requests.length) worker.stdin.write(requests[times.length]);
    else worker.stdin.end();
  };
  worker.stdout.on('data', (chunk) => {
    chunks.push(chunk);
    if (chunk.at(-1) !== NEWLINE) return;
    times.push(performance.now() - start);
    send();
  });
  const ended = new Promise((resolve, reject) => worker.once('close', resolve).once('error', reject));
  send();
  await ended;
  if (times.length < requests.length) throw new Error(`the worker died at ${commandLines[times.length].join(' ')}`);
  const answers = Buffer.concat(chunks).toString().trimEnd().split('\n').map((line) => JSON.parse(line));
  return { answers, times, took: performance.now() - start };
}
