import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { go, inOneProcess, moduleDir, timed } from './tools.mjs';

export const title = 'x/crypto: verdict for all platforms in one process, beside go build && go vet on one, both cold';

let dir;
let platforms;

export function prepare() {
  dir = moduleDir('golang.org/x/crypto@v0.58.0');
  platforms = go(['tool', 'dist', 'list']).trim().split('\n');
}

export async function once() {
  const { answers, took } = await inOneProcess(
    platforms.map((platform) => {
      const [goos, goarch] = platform.split('/');
      return ['-C', dir, 'build', '-goos', goos, '-goarch', goarch, './...'];
    }),
  );
  // Some platforms cannot link a program without cgo, and cmd/go refuses them too.
  const refused = answers.filter(({ output }) => /requires external \(cgo\) linking/.test(output)).length;
  const failed = answers.findIndex(({ exitCode, output }) => exitCode !== 0 && !/requires external \(cgo\) linking/.test(output));
  if (failed >= 0) throw new Error(`${platforms[failed]}: ${answers[failed].output}`);
  const cache = mkdtempSync(join(tmpdir(), 'tsgo-bench-'));
  try {
    const settings = { cwd: dir, env: { ...process.env, GOCACHE: cache, GOFLAGS: '-mod=mod', CGO_ENABLED: '0' } };
    const theirs = timed('go', ['build', './...'], settings) + timed('go', ['vet', './...'], { ...settings, statuses: [0, 1] });
    return { ours: took, theirs, note: `${platforms.length} platforms, ${refused} of them refused as cmd/go refuses them` };
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}
