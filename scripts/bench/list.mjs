import { join } from 'node:path';
import { bin, go, peakMemory, timed } from './tools.mjs';

export const title = 'list of std on all platforms in one process, beside a `go list` for each';

const FIELDS = '-json=ImportPath,Name,GoFiles,SFiles,HFiles,CgoFiles,IgnoredGoFiles,IgnoredOtherFiles,TestGoFiles,XTestGoFiles,Imports';
let cwd = '';
let platforms = [];
let memory = NaN;
const ours = [bin, 'list', '-platforms', 'all', FIELDS, 'std'];

export function prepare() {
  cwd = join(go(['env', 'GOROOT']).trim(), 'src');
  platforms = go(['tool', 'dist', 'list']).trim().split('\n').map((platform) => platform.split('/'));
  const env = { ...process.env, GOFLAGS: '', CGO_ENABLED: '0' };
  memory = peakMemory(process.execPath, ours, { cwd, env });
}

export function once() {
  const env = { ...process.env, GOFLAGS: '', CGO_ENABLED: '0' };
  let theirs = 0;
  for (const [GOOS, GOARCH] of platforms) theirs += timed('go', ['list', FIELDS, 'std'], { cwd, env: { ...env, GOOS, GOARCH } });
  return { theirs, ours: timed(process.execPath, ours, { cwd, env }), note: `peak memory ${Math.round(memory / 1024)} MB` };
}
