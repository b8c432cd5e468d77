import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, go, moduleDir, peakMemory, realAssembler, timed } from './tools.mjs';

export const title = 'galois_gen_amd64.s of klauspost/reedsolomon (136,023 lines): whole process beside whole process';

let tmp;
let args;

export function prepare() {
  tmp = mkdtempSync(join(tmpdir(), 'tsgo-bench-'));
  const dir = moduleDir('github.com/klauspost/reedsolomon@v1.14.2');
  const include = join(go(['env', 'GOROOT']).trim(), 'pkg/include');
  const defines = ['-D', 'GOOS_linux', '-D', 'GOARCH_amd64', '-D', 'GOAMD64_v1'];
  args = ['-p', 'github.com/klauspost/reedsolomon', '-I', include, ...defines, '-o', join(tmp, 'out.o'), join(dir, 'galois_gen_amd64.s')];
}

export function once() {
  const env = { ...process.env, GOOS: 'linux', GOARCH: 'amd64' };
  const theirs = timed(realAssembler(), args, { env });
  const ours = timed(process.execPath, [bin, 'asm', ...args], { env });
  const memory = peakMemory(process.execPath, [bin, 'asm', ...args], { env });
  const real = peakMemory(realAssembler(), args, { env });
  const megabytes = (kilobytes) => Math.round(kilobytes / 1024);
  return { ours, theirs, note: `peak memory ${megabytes(memory)} MB, beside ${megabytes(real)} MB` };
}

export const cleanUp = () => rmSync(tmp, { recursive: true, force: true });
