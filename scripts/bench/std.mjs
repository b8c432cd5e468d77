import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stdJobs } from './std-jobs.mjs';
import { inOneProcess, realAssembler, timed } from './tools.mjs';

export const title = 'every assembly file of std on every amd64 and 386 platform: one worker, beside the real assembler, a process a file';

let tmp;
let jobs;

export async function prepare(goarchs = ['amd64', '386']) {
  tmp = mkdtempSync(join(tmpdir(), 'tsgo-bench-'));
  jobs = await stdJobs(goarchs, tmp);
}

export async function once() {
  const assembler = realAssembler();
  let theirs = 0;
  for (const { cwd, args, goos, goarch } of jobs) {
    theirs += timed(assembler, args, { cwd, env: { ...process.env, GOOS: goos, GOARCH: goarch } });
  }
  const lines = jobs.map(({ cwd, args, goos, goarch }) => ['asm', '-C', cwd, '-goos', goos, '-goarch', goarch, ...args]);
  const { answers, took } = await inOneProcess(lines);
  const failed = answers.find(({ exitCode }) => exitCode !== 0);
  if (failed) throw new Error(failed.output);
  return { ours: took, theirs, note: `${jobs.length} objects` };
}

export const cleanUp = () => rmSync(tmp, { recursive: true, force: true });
