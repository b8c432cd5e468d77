import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { vet } from './vet.ts';

const testdata = fileURLToPath(new URL('../../testdata/check', import.meta.url));
const compiled = join(testdata, 'compiled');
const haveGo = spawnSync('go', ['version']).status === 0;

const PLATFORMS = ['linux/amd64', 'linux/386', 'linux/arm'];

/** The lines of `go vet` without the packages' headings, or ours without what is indented: hints and related places. */
function lines(text: string): string {
  const kept = text.split('\n').filter((line) => line !== '' && !line.startsWith('# ') && !line.startsWith('  '));
  return `${[...new Set(kept)].sort().join('\n')}\n`;
}

function realVet(dir: string, platform: string): string {
  const [GOOS, GOARCH] = platform.split('/');
  const env = { ...process.env, GOOS, GOARCH, CGO_ENABLED: '0', GOFLAGS: '', GOWORK: 'off' };
  return lines(spawnSync('go', ['vet', '-asmdecl', './...'], { cwd: dir, env, encoding: 'utf8' }).stderr);
}

const recordOf = (platform: string): string => join(compiled, `${platform.replace('/', '-')}.txt`);

describe('packages that the compiler refuses, and those that import them', () => {
  for (const platform of PLATFORMS) {
    it(platform, async () => {
      if (process.env.UPDATE === '1' && haveGo) writeFileSync(recordOf(platform), realVet(compiled, platform));
      const [GOOS, GOARCH] = platform.split('/');
      const { stderr, status } = await vet(compiled, ['-asmdecl', './...'], { GOOS, GOARCH });
      expect(lines(stderr)).toBe(readFileSync(recordOf(platform), 'utf8'));
      expect(status).toBe(1);
    });
  }

  it('several platforms at once: each line once', async () => {
    const { stderr } = await vet(compiled, ['-asmdecl', '-platforms', PLATFORMS.join(','), './...']);
    const all = PLATFORMS.flatMap((platform) => readFileSync(recordOf(platform), 'utf8').split('\n'));
    expect(lines(stderr)).toBe(lines(all.join('\n')));
  });

  it('no package that imports one is vetted', async () => {
    const { stdout } = await vet(compiled, ['-json', '-asmdecl', './user', './above', './inside', './outside', './sound'], { GOARCH: 'arm' });
    const ids = [...stdout.matchAll(/^\t"(.*)": \{$/gm)].map(([, id]) => id);
    expect(ids).toEqual(['example.com/compiled/outside', 'example.com/compiled/sound']);
  });
});

describe('imports that lead nowhere', () => {
  const dir = join(testdata, 'unresolved');

  it('of a package: nothing is vetted', async () => {
    const { stderr, status } = await vet(dir, ['-asmdecl', './...']);
    expect(stderr.split('\n').map((line) => line.replace(/ is not in std.*/, ' is not in std'))).toEqual([
      'package example.com/unresolved/importer',
      '\timports example.com/unresolved/left: build constraints exclude all Go files in left',
      'importer/importer.go:5:2: package nowhere/at/all is not in std',
      '',
    ]);
    expect(status).toBe(1);
  });

  it('of its tests: the others are', async () => {
    const { stderr, status } = await vet(dir, ['-asmdecl', './sound', './tested']);
    expect(stderr.split('\n')).toEqual([
      'package example.com/unresolved/tested (test)',
      '\timports example.com/unresolved/left: build constraints exclude all Go files in left',
      'sound/sound_amd64.s:1:1: [amd64] asm: wrong argument size 4; expected $...-8',
      '',
    ]);
    expect(status).toBe(1);
  });
});

describe.skipIf(!haveGo)('the real go vet', () => {
  it('still says what is recorded', { timeout: 120_000 }, () => {
    expect(realVet(compiled, 'linux/arm')).toBe(readFileSync(recordOf('linux/arm'), 'utf8'));
  });
});
