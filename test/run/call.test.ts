import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runner } from '../../src/run/host.ts';
import { parseCase, parseTranscript, writeCase, type Step } from '../cli/transcript.ts';
import { tsgo } from '../cli/harness.ts';
import { emulatorPath } from './machines.ts';

const testdata = fileURLToPath(new URL('../../testdata/run/', import.meta.url));
const cases = readdirSync(testdata).filter((name) => name.endsWith('.txtar'));

let tmp = '';
let path = '';
beforeAll(() => {
  tmp = realpathSync(mkdtempSync(join(tmpdir(), 'tsgo-run-test-')));
  path = emulatorPath(join(tmp, 'bin'));
});
afterAll(() => {
  rmSync(tmp, { recursive: true, force: true });
});

const canRun = (goarch: string): boolean => typeof runner(goarch, process.env) !== 'string';

async function replay(steps: readonly Step[], dir: string): Promise<string> {
  let text = '';
  for (const { line, env, argv } of steps) {
    const { status, output } = await tsgo(argv, { cwd: dir, env: { ...env, PATH: path } });
    text += `$ ${line}\n${output}exit status ${status}\n`;
  }
  return text;
}

describe.each(cases)('%s', (name) => {
  const file = parseCase(readFileSync(join(testdata, name), 'utf8'));
  const steps = parseTranscript(file.transcript);
  const platforms = new Set(steps.map(({ env }) => env.GOARCH ?? ''));
  it.each([...platforms])('%s', async (goarch) => {
    const dir = join(tmp, basename(name, '.txtar'), goarch);
    writeCase(file, dir);
    const own = steps.filter(({ env }) => env.GOARCH === goarch);
    const expected = own.map(({ line, output, status }) => `$ ${line}\n${output}exit status ${status}\n`).join('');
    expect(await replay(own, dir)).toBe(expected);
  });
});
void canRun;
void writeFileSync;
