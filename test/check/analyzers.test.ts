import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { vet } from './vet.ts';

const dir = fileURLToPath(new URL('../../testdata/check/analyzers', import.meta.url));
const haveGo = spawnSync('go', ['version']).status === 0;

const PLATFORMS = (
  'linux/386 linux/amd64 windows/amd64 linux/arm darwin/arm64 linux/loong64 linux/mips linux/mips64le linux/ppc64 ' +
  'linux/riscv64 linux/s390x js/wasm'
).split(' ');
const FLAGS = ['-asmdecl', '-framepointer', '-buildtag', '-directive'];

/** The lines of `go vet`, sorted: the real one prints analyzers in any order. */
function lines(text: string): string {
  return `${text.split('\n').filter((line) => line !== '').sort().join('\n')}\n`;
}

function realVet(platform: string): string {
  const [GOOS, GOARCH] = platform.split('/');
  const env = { ...process.env, GOOS, GOARCH, CGO_ENABLED: '0', GOFLAGS: '', GOWORK: 'off' };
  return lines(spawnSync('go', ['vet', ...FLAGS, './...'], { cwd: dir, env, encoding: 'utf8' }).stderr);
}

const recordOf = (platform: string): string => join(dir, `${platform.replace('/', '-')}.txt`);

describe('what go vet says', () => {
  for (const platform of PLATFORMS) {
    it(platform, async () => {
      if (process.env.UPDATE === '1' && haveGo) writeFileSync(recordOf(platform), realVet(platform));
      const [GOOS, GOARCH] = platform.split('/');
      const { stderr, status } = await vet(dir, [...FLAGS, './...'], { GOOS, GOARCH });
      expect(lines(stderr)).toBe(readFileSync(recordOf(platform), 'utf8'));
      expect(status).toBe(1);
    });
  }

  it('several platforms at once: each finding once', async () => {
    const { stderr } = await vet(dir, [...FLAGS, '-platforms', PLATFORMS.join(','), './...']);
    const all = PLATFORMS.flatMap((platform) => readFileSync(recordOf(platform), 'utf8').split('\n'));
    expect(lines(stderr)).toBe(lines([...new Set(all)].join('\n')));
  });
});

describe.skipIf(!haveGo)('the real go vet', () => {
  it('still says what is recorded', { timeout: 120_000 }, () => {
    expect(realVet('linux/amd64')).toBe(readFileSync(recordOf('linux/amd64'), 'utf8'));
  });
});
