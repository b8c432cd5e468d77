import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { constraintFor } from '../../src/driver/stub-constraint.ts';
import { platformFromEnv, PLATFORMS } from '../../src/load/platforms.ts';
import { haveGo, tsgo, type Outcome } from '../cli/harness.ts';
import { parseCase, writeCase } from '../cli/transcript.ts';

const testdata = fileURLToPath(new URL('../../testdata/stub/', import.meta.url));
const expected = (name: string): string => readFileSync(join(testdata, name), 'utf8');

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tsgo-stub-'));
  writeCase(parseCase(expected('module.txtar')), dir);
});
afterEach(() => rmSync(dir, { recursive: true }));

const run = (...argv: string[]): Promise<Outcome> => tsgo(argv, { cwd: dir, env: { TSGOCACHE: 'off' } });

it.each([
  ['assembly.txt', ['-platforms', 'linux/386,linux/arm64,linux/amd64']],
  ['fallback.txt', ['-fallback', '-goarch', 'riscv64']],
])('%s', async (name, flags) => {
  const { status, output } = await run('stub', '-n', ...flags, './...');
  expect(output).toBe(expected(name));
  expect(status).toBe(0);
});

it('writes files that build, and vet, and are complete', async () => {
  expect(await run('stub', '-goarch', '386', './...')).toMatchObject({ status: 0, stdout: 'fast/add_386.s\n', stderr: '' });
  expect(await run('build', '-goarch', '386', './...')).toMatchObject({ status: 0, output: '' });
  expect(await run('stub', '-goarch', '386', './...')).toMatchObject({ status: 0, stderr: 'tsgo: nothing is missing on these platforms\n' });
  if (!haveGo) return;
  const env = { ...process.env, GOOS: 'linux', GOARCH: '386', CGO_ENABLED: '0', GOFLAGS: '' };
  expect(spawnSync('go', ['vet', './...'], { cwd: dir, env, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
});

it('never touches a file that exists', async () => {
  for (const name of ['add_386.s', 'add_stub_386.s']) writeFileSync(join(dir, 'fast', name), `// ${name}\n`);
  const { status, stdout, stderr } = await run('stub', '-goarch', '386', './...');
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toBe('tsgo: fast/add_386.s exists, and is left as it is\n');
  expect(readFileSync(join(dir, 'fast/add_386.s'), 'utf8')).toBe('// add_386.s\n');
  expect(await run('stub', '-goarch', 'arm64', '-func', 'Sub', './...')).toMatchObject({ status: 0, stdout: 'fast/add_stub_arm64.s\n' });
  expect(existsSync(join(dir, 'fast/add_stub_arm64.s'))).toBe(true);
});

it('finds the constraint for a set of platforms', () => {
  const all = PLATFORMS.map((name) => {
    const [goos, goarch] = name.split('/');
    return platformFromEnv({}, { goos, goarch });
  });
  const text = (wanted: (name: string) => boolean): string => constraintFor(all.filter(({ goos, goarch }) => wanted(`${goos}/${goarch}`)), all);
  expect(text((name) => name.endsWith('/amd64'))).toBe('amd64');
  expect(text((name) => !/(amd64|arm64)$/.test(name))).toBe('!amd64 && !arm64');
  expect(text((name) => name === 'linux/386')).toBe('linux && 386 && !android');
  expect(text((name) => name !== 'windows/386')).toBe('!(windows && 386)');
  expect(text(() => true)).toBe('');
});
