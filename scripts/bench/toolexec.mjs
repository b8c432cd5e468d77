import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bin, go, Skip, timed } from './tools.mjs';

export const title = 'a program on x/crypto and compress, built through -toolexec with an empty GOCACHE, beside plain go build -a';

let tmp;
let source;
let shim;
let turn = 0;

export function prepare() {
  tmp = mkdtempSync(join(tmpdir(), 'tsgo-bench-'));
  source = join(tmp, 'source');
  cpSync(join(dirname(dirname(bin)), 'testdata/toolchain/crypto'), source, { recursive: true });
  go(['list', '-deps', '.'], { cwd: source });
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'toolexec', '-path'], { encoding: 'utf8', env: { ...process.env, TSGOCACHE: join(tmp, 'tsgo') } });
  if (status !== 0) throw new Skip(stderr);
  shim = stdout.trim();
}

function build(flags) {
  const cache = join(tmp, 'go-build');
  const env = { ...process.env, GOFLAGS: '-mod=mod', CGO_ENABLED: '0', GOCACHE: cache };
  const took = timed('go', ['build', '-a', ...flags, '-o', join(tmp, 'app'), '.'], { cwd: source, env });
  rmSync(cache, { recursive: true, force: true });
  return took;
}

/** One of each, in turns first. */
export async function once() {
  const sides = [() => ({ theirs: build([]) }), () => ({ ours: build(['-toolexec', shim]) })];
  if (turn++ % 2 === 1) sides.reverse();
  return Object.assign({}, ...sides.map((side) => side()));
}

export const cleanUp = () => rmSync(tmp, { recursive: true, force: true });
