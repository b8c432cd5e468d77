import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, go, moduleDir, timed } from './tools.mjs';

const MODULE = 'golang.org/x/crypto@v0.58.0';

export const title = `vet of ${MODULE} for all 47 platforms, beside go vet for one of them, both cold`;

let dir;

export function prepare() {
  go(['version']);
  dir = moduleDir(MODULE);
}

export function once() {
  const cache = mkdtempSync(join(tmpdir(), 'tsgo-bench-'));
  const env = { ...process.env, GOFLAGS: '-mod=mod', CGO_ENABLED: '0' };
  try {
    const ours = timed(process.execPath, [bin, 'vet', '-platforms', 'all', './...'], { cwd: dir, env, statuses: [0, 1] });
    const analyzers = ['-asmdecl', '-framepointer', '-buildtag', '-directive'];
    const theirs = timed('go', ['vet', ...analyzers, './...'], { cwd: dir, env: { ...env, GOCACHE: cache }, statuses: [0, 1] });
    return { ours, theirs };
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}
