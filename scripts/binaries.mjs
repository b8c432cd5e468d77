// Builds programs twice, with the real toolchain alone and with this assembler inside it, and compares the executables.
//
//   npm run binaries [-- --only linux/amd64,darwin/arm64] [-- --keep FOLDER]
//
// For each platform both sides begin with an empty GOCACHE and build every package with -a; the variants that follow
// (-trimpath, -ldflags=-s, -buildmode=pie) build what they need anew. Objects that this assembler made are counted,
// and so are the assembler calls that plain `go build -x` shows. What can run here is run. Exit status 1 if anything
// differs. Needs go, and the modules that testdata/toolchain/crypto asks for.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tsgo = join(root, 'bin/tsgo.js');

const WITH_PIE = new Set(['linux/amd64', 'windows/amd64', 'darwin/amd64']);
const PLATFORMS = (
  'linux/amd64 linux/386 windows/amd64 darwin/amd64 freebsd/amd64 linux/arm64 darwin/arm64 windows/arm64'
).split(' ');
const VARIANTS = [[], ['-ldflags=-s'], ['-trimpath'], ['-trimpath', '-ldflags=-s']];
const RUNNERS = { 'linux/amd64': [], 'linux/386': [], 'linux/arm64': ['qemu-aarch64-static'] };

const { values: options } = parseArgs({ options: { only: { type: 'string' }, keep: { type: 'string' } } });
const platforms = options.only?.split(',') ?? PLATFORMS;
const tmp = mkdtempSync(join(tmpdir(), 'tsgo-binaries-'));
let compared = 0;
let different = 0;

function run(command, args, settings) {
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 30, ...settings });
  if (result.error) throw result.error;
  return result;
}

/** Sources of a program, in a folder of its own: an assembly function for each GOARCH here. */
function sourceOf(name) {
  const folder = join(tmp, 'source', name);
  if (existsSync(folder)) return folder;
  if (name === 'bridge') cpSync(join(root, 'testdata/bridge'), folder, { recursive: true });
  cpSync(join(root, 'testdata/toolchain', name), folder, { recursive: true });
  return folder;
}

function build(side, name, platform, flags, first, work) {
  const [GOOS, GOARCH] = platform.split('/');
  const output = join(work, `${name}.${side}`);
  const env = { ...process.env, GOOS, GOARCH, CGO_ENABLED: '0', GOFLAGS: '', GOCACHE: join(work, 'go-build'), TSGOCACHE: join(work, 'tsgo') };
  const all = ['build', ...(first ? ['-a'] : []), ...flags, '-o', output];
  const [command, args] = side === 'go' ? ['go', [...all, '-x', '.']] : [process.execPath, [tsgo, ...all, '-v', '.']];
  const { status, stderr } = run(command, args, { cwd: sourceOf(name), env });
  if (status !== 0) throw new Error(`${side} ${args.join(' ')} for ${platform}: ${stderr.slice(-2000)}`);
  const objects = (text) => text.split('\n').filter((line) => /\/asm(\.exe)? /.test(line) && !/ -gensymabis | -V=/.test(line)).length;
  const [, made, left] = /^tsgo: (\d+) objects and \d+ lists of symbols made, (\d+) left/m.exec(stderr) ?? [];
  const calls = side === 'go' ? objects(stderr) : Number(made);
  return { output, calls, left: Number(left ?? 0) };
}

function ran(name, platform, program) {
  const runner = RUNNERS[platform];
  if (runner === undefined) return '';
  const [command, ...rest] = [...runner, program];
  const { status, stdout, error } = spawnSync(command, rest, { encoding: 'utf8' });
  if (error?.code === 'ENOENT') return `; not run: no ${command}`;
  const expected = name === 'bridge' ? '3\n' : readFileSync(join(root, 'testdata/toolchain', name, 'expected.txt'), 'utf8');
  return status === 0 && stdout === expected ? '; runs' : `; RUNS WRONGLY: ${stdout.slice(0, 200)}`;
}

function compare(name, platform, flags, first, work) {
  const real = build('go', name, platform, flags, first, work);
  const ours = build('tsgo', name, platform, flags, first, work);
  const same = readFileSync(real.output).equals(readFileSync(ours.output));
  const counted = real.calls === ours.calls && ours.left === 0;
  const says = ran(name, platform, ours.output);
  compared++;
  if (!same || !counted || says.includes('WRONGLY')) different++;
  const objects = `${ours.calls} objects made, ${real.calls} assembler calls${ours.left === 0 ? '' : `, ${ours.left} LEFT`}`;
  console.log(`${platform} ${name} ${['-a', ...flags].slice(first ? 0 : 1).join(' ')}: ${same ? 'identical' : 'DIFFERENT'}; ${objects}${says}`);
  if (options.keep !== undefined && flags.length === 0) {
    mkdirSync(options.keep, { recursive: true });
    cpSync(real.output, join(options.keep, `${name}_${platform.replace('/', '_')}`));
  }
}

try {
  for (const platform of platforms) {
    const work = join(tmp, platform.replace('/', '_'));
    mkdirSync(work, { recursive: true });
    const variants = WITH_PIE.has(platform) ? [...VARIANTS, ['-buildmode=pie']] : VARIANTS;
    for (const [i, flags] of variants.entries()) {
      for (const name of ['crypto', 'bridge']) compare(name, platform, flags, i === 0 && name === 'crypto', work);
    }
    rmSync(work, { recursive: true, force: true });
  }
  console.log(`${compared - different} of ${compared} identical`);
} finally {
  rmSync(tmp, { recursive: true, force: true });
}
process.exitCode = different === 0 ? 0 : 1;
