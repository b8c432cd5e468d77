import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { mergeMatrices } from '../../src/report/matrix/merge.ts';
import { parseMatrix } from '../../src/report/matrix/json.ts';
import { haveGo, tsgo } from '../cli/harness.ts';
import { parseCase, writeCase } from '../cli/transcript.ts';

const off = { TSGOCACHE: 'off' };
const goroot = haveGo ? spawnSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).stdout.trim() : '';

/** Platforms that differ much in what assembly, the compiler, the linker and the host give to package runtime. */
it.skipIf(!haveGo)('finds no gap in the lowest packages of the standard library', async () => {
  const packages = ['runtime', 'runtime/cgo', 'internal/abi', 'internal/bytealg', 'internal/cpu', 'internal/runtime/atomic', 'internal/runtime/sys', 'sync', 'sync/atomic', 'reflect', 'math', 'math/big', 'unsafe'];
  const platforms = 'linux/amd64,linux/loong64,linux/mips,js/wasm,plan9/arm,windows/arm64,openbsd/ppc64,aix/ppc64,android/arm';
  const { status, stdout } = await tsgo(['matrix', '-json', '-platforms', platforms, ...packages], { env: { ...off, GOROOT: goroot } });
  const matrix = parseMatrix(stdout)!;
  expect(matrix.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(status).toBe(0);
  const states = new Set(matrix.packages.flatMap(({ symbols }) => symbols.flatMap((symbol) => symbol.states)));
  expect([...states].sort()).toEqual(['', 'Go', 'ORPHAN', 'assembly', 'compiler', 'import', 'linkname', 'unused'].filter((state) => states.has(state as never)));
  const memmove = matrix.packages.find(({ importPath }) => importPath === 'runtime')!.symbols.find(({ name }) => name === 'memmove')!;
  expect(new Set(memmove.states)).toEqual(new Set(['assembly']));
  const getg = matrix.packages.find(({ importPath }) => importPath === 'runtime')!.symbols.find(({ name }) => name === 'getg')!;
  expect(new Set(getg.states)).toEqual(new Set(['compiler']));
}, 30_000);

it('tells the same in parts as at once, and in forms that other programs read', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'tsgo-matrix-'));
  writeCase(parseCase(readFileSync(fileURLToPath(new URL('../../testdata/cli/matrix/gaps.txtar', import.meta.url)), 'utf8')), dir);
  const run = async (...args: string[]): Promise<string> => (await tsgo(['matrix', ...args, './...'], { cwd: dir, env: off })).stdout;
  const whole = parseMatrix(await run('-json'))!;
  const parts = await Promise.all([1, 2, 3, 4, 5].map((i) => run('-json', `-shard=${i}/5`)));
  const merged = mergeMatrices(parts.map((part) => parseMatrix(part)!));
  expect(merged.platforms).toEqual(whole.platforms);
  expect(merged.packages).toEqual(whole.packages);
  const key = ({ state, message, platforms }: (typeof whole.findings)[number]): string => `${state} ${message} ${platforms.toSorted((a, b) => a - b).join(' ')}`;
  expect(merged.findings.map(key).sort()).toEqual(whole.findings.map(key).sort());
  expect(mergeMatrices([whole, whole]).packages).toEqual(whole.packages);
  const sarif = JSON.parse(await run('-format=sarif'));
  expect(sarif.runs[0].results).toHaveLength(whole.findings.length);
  expect(parseMatrix('{"format":"something else"}')).toBe(undefined);
  expect(parseMatrix('{')).toBe(undefined);
  rmSync(dir, { recursive: true });
});
