import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { haveGo, tsgo } from './harness.ts';

const bridge = fileURLToPath(new URL('../../testdata/bridge/', import.meta.url));
let dir = '';

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'tsgo-nm-'));
  const outcome = await tsgo(['asm', '-p', 'main', '-trimpath', bridge, '-o', join(dir, 'a.o'), 'asm_amd64.s'], { cwd: bridge });
  expect(outcome).toMatchObject({ status: 0, output: '' });
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('tsgo nm', () => {
  it('lists an object of tsgo asm', async () => {
    expect((await tsgo(['nm', 'a.o'], { cwd: dir })).stdout).toMatch(/^ +[0-9a-f]+ T main\.add$/m);
  });

  const cases = [['a.o'], ['-n', 'a.o'], ['-size', '-sort', 'size', 'a.o', 'a.o'], ['-sort=foo'], ['-sort'], ['-bad'], [], ['none.o', 'a.o'], ['.']];
  it.skipIf(!haveGo).each(cases.map((argv) => ({ argv })))('$argv prints what go tool nm prints', async ({ argv }) => {
    const tool = execFileSync('go', ['tool', '-n', 'nm'], { encoding: 'utf8' }).trim();
    const real = spawnSync(tool, argv, { cwd: dir, encoding: 'utf8' });
    const ours = await tsgo(['nm', ...argv], { cwd: dir });
    expect({ status: ours.status, stdout: ours.stdout, stderr: ours.stderr.replace('usage: tsgo nm', 'usage: go tool nm') }).toEqual({
      status: real.status,
      stdout: real.stdout,
      stderr: real.stderr,
    });
  });
});
