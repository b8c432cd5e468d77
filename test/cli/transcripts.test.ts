import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { haveGo } from './harness.ts';
import { parseCase, parseTranscript, replay, transcriptText, writeCase } from './transcript.ts';

const testdata = fileURLToPath(new URL('../../testdata/', import.meta.url));
const programs = ['bridge', ...readdirSync(join(testdata, 'bridge-broken')).map((name) => `bridge-broken/${name}`)];
const folders = readdirSync(join(testdata, 'cli'));
const cases = folders.flatMap((folder) => readdirSync(join(testdata, 'cli', folder)).map((name) => `${folder}/${name}`));

let tmp = '';
beforeAll(() => {
  tmp = realpathSync(mkdtempSync(join(tmpdir(), 'tsgo-transcripts-')));
});
afterAll(() => {
  rmSync(tmp, { recursive: true, force: true });
});

describe('the example and its broken variants', () => {
  it.each(programs)('%s', async (program) => {
    const dir = join(testdata, program);
    const steps = parseTranscript(readFileSync(join(dir, 'expected.txt'), 'utf8'));
    expect(await replay(steps, dir)).toBe(transcriptText(steps));
  });

  it.skipIf(!haveGo).each(programs)('%s is accepted exactly where go build accepts it', (program) => {
    const dir = join(testdata, program);
    for (const { env, argv, status } of parseTranscript(readFileSync(join(dir, 'expected.txt'), 'utf8'))) {
      if (argv[0] !== 'build') continue;
      const real = spawnSync('go', ['build', '-o', join(tmp, 'program'), ...argv.slice(1)], {
        cwd: dir,
        env: { ...process.env, GOOS: 'linux', GOARCH: 'amd64', CGO_ENABLED: '0', GOFLAGS: '', ...env },
      });
      expect(real.status === 0, argv.join(' ')).toBe(status === 0);
    }
  });
});

describe('cases', () => {
  it.each(cases)('%s', async (name) => {
    const file = parseCase(readFileSync(join(testdata, 'cli', name), 'utf8'));
    const dir = join(tmp, name.replaceAll('/', '-'));
    expect(existsSync(dir)).toBe(false);
    writeCase(file, dir);
    const steps = parseTranscript(file.transcript);
    const got = await replay(steps, dir);
    expect(got).not.toMatch(/internal error|^\s+at /m);
    expect(got).toBe(transcriptText(steps));
  });
});
