import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stdJobs } from './std-jobs.mjs';
import { inOneProcess, realAssembler, timed } from './tools.mjs';

export const title = 'every assembly file of std on every amd64 and 386 platform: one worker from its start, beside the real assembler, a process a file';

let tmp;
let jobs;
let copied;

/** The same jobs of copies of the files: a worker that has done the first has nothing of them but its own code ready to run. */
function ofCopies(originals) {
  const copies = join(tmp, 'copies');
  const isWanted = (path) => statSync(path).isDirectory() || /\.[sh]$/.test(path);
  for (const dir of new Set(originals.map(({ cwd }) => cwd))) cpSync(dir, join(copies, dir), { recursive: true, filter: isWanted });
  return originals.map((job) => ({ ...job, cwd: join(copies, job.cwd), args: [...job.args.slice(0, -1), join(copies, job.args.at(-1))] }));
}

export async function prepare(goarchs = ['amd64', '386']) {
  tmp = mkdtempSync(join(tmpdir(), 'tsgo-bench-'));
  jobs = await stdJobs(goarchs, tmp);
  copied = ofCopies(jobs);
}

export async function once() {
  const assembler = realAssembler();
  let theirs = 0;
  for (const { cwd, args, goos, goarch } of jobs) {
    theirs += timed(assembler, args, { cwd, env: { ...process.env, GOOS: goos, GOARCH: goarch } });
  }
  const lines = [...jobs, ...copied].map(({ cwd, args, goos, goarch }) => ['asm', '-C', cwd, '-goos', goos, '-goarch', goarch, ...args]);
  const { answers, times } = await inOneProcess(lines);
  const failed = answers.find(({ exitCode }) => exitCode !== 0);
  if (failed) throw new Error(failed.output);
  const cold = times[jobs.length - 1];
  const also = { 'by a worker that has been at work, from files new to it': times.at(-1) - cold };
  return { ours: cold, theirs, note: `${jobs.length} objects`, also };
}

export const cleanUp = () => rmSync(tmp, { recursive: true, force: true });
