import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { go, inOneProcess, realAssembler, timed } from './tools.mjs';

export const title = "every assembly file of linux's std for amd64 and 386: one worker, beside the real assembler, a process a file";

const jobs = [];
let tmp;

/** Keeps each header that cmd/go makes for the assembler, and the assembler's command lines. */
const RECORDER = `#!/bin/sh
case "$1" in
*/asm)
	case " $* " in *" -V=full "*|*" -gensymabis "*) exec "$@" ;; esac
	kept=$(mktemp -d "$RECORD/XXXXXX")
	for arg; do [ -f "$arg/go_asm.h" ] && cp "$arg/go_asm.h" "$kept"; done
	pwd >"$kept/args"
	printf '%s\\n' "$@" >>"$kept/args" ;;
esac
exec "$@"
`;

export function prepare() {
  tmp = mkdtempSync(join(tmpdir(), 'tsgo-bench-'));
  const recorder = join(tmp, 'recorder');
  writeFileSync(recorder, RECORDER, { mode: 0o755 });
  for (const goarch of ['amd64', '386']) {
    const record = join(tmp, goarch);
    mkdirSync(record);
    go(['build', '-a', '-toolexec', recorder, 'std'], {
      env: { RECORD: record, GOOS: 'linux', GOARCH: goarch, CGO_ENABLED: '0', GOCACHE: join(tmp, 'cache') },
    });
    jobs.push(...readJobs(record, goarch));
  }
  rmSync(join(tmp, 'cache'), { recursive: true, force: true });
}

/** The recorded command lines, with the kept header's folder in place of the one that is gone, and an output of our own. */
function readJobs(record, goarch) {
  return readdirSync(record).map((name) => {
    const kept = join(record, name);
    const [cwd, , ...args] = readFileSync(join(kept, 'args'), 'utf8').trimEnd().split('\n');
    const work = args[args.indexOf('-o') + 1].replace(/[^/]*$/, '');
    const moved = args.map((arg) => (arg === work ? `${kept}/` : arg));
    moved[moved.indexOf('-o') + 1] = join(kept, 'out.o');
    return { cwd, args: moved, goarch };
  });
}

export async function once() {
  const assembler = realAssembler();
  let theirs = 0;
  for (const { cwd, args, goarch } of jobs) {
    theirs += timed(assembler, args, { cwd, env: { ...process.env, GOOS: 'linux', GOARCH: goarch } });
  }
  const { answers, took } = await inOneProcess(jobs.map(({ cwd, args, goarch }) => ['asm', '-C', cwd, '-goos', 'linux', '-goarch', goarch, ...args]));
  const failed = answers.find(({ exitCode }) => exitCode !== 0);
  if (failed) throw new Error(failed.output);
  return { ours: took, theirs, note: `${jobs.length} objects` };
}

export const cleanUp = () => rmSync(tmp, { recursive: true, force: true });
