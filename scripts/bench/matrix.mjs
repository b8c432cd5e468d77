import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, moduleDir, peakMemory, timed } from './tools.mjs';

const MODULE = 'golang.org/x/crypto@v0.58.0';

export const title = `matrix of ${MODULE} on all 47 platforms, cold (at most 5 s), beside again with its cache (at most 0.5 s)`;

let dir;

export function prepare() {
  dir = moduleDir(MODULE);
}

export function once() {
  const cache = mkdtempSync(join(tmpdir(), 'tsgo-bench-'));
  const env = { ...process.env, TSGOCACHE: cache, CGO_ENABLED: '0', GOFLAGS: '-mod=mod' };
  const args = [bin, 'matrix', '-platforms', 'all', './...'];
  try {
    const ours = timed(process.execPath, args, { cwd: dir, env });
    const theirs = timed(process.execPath, args, { cwd: dir, env });
    const peak = peakMemory(process.execPath, [...args.slice(0, 2), '-cache=false', ...args.slice(2)], { cwd: dir, env });
    return { ours, theirs, note: Number.isNaN(peak) ? undefined : `${Math.round(peak / 1024)} MB at most` };
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}
