import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCase, parseTranscript, transcriptText, writeCase, type Step } from '../cli/transcript.ts';
import { tsgo, type Outcome } from '../cli/harness.ts';
import { canRun, emulatorPath } from './machines.ts';

const testdata = fileURLToPath(new URL('../../testdata/run/', import.meta.url));
const cases = readdirSync(testdata).filter((name) => name.endsWith('.txtar'));
const caseOf = (name: string) => parseCase(readFileSync(join(testdata, name), 'utf8'));

let tmp = '';
let PATH = '';
beforeAll(() => {
  tmp = realpathSync(mkdtempSync(join(tmpdir(), 'tsgo-run-test-')));
  PATH = emulatorPath(join(tmp, 'bin'));
});
afterAll(() => {
  rmSync(tmp, { recursive: true, force: true });
});

async function replay(steps: readonly Step[], dir: string): Promise<string> {
  let text = '';
  for (const { line, env, argv } of steps) {
    const { status, output } = await tsgo(argv, { cwd: dir, env: { ...env, PATH } });
    text += `$ ${line}\n${output}exit status ${status}\n`;
  }
  return text;
}

describe.each(cases)('%s', (name) => {
  const file = caseOf(name);
  const steps = parseTranscript(file.transcript);
  const platforms = [...new Set(steps.map(({ env }) => env.GOARCH))];
  it.each(platforms.filter(canRun))('%s', async (goarch) => {
    const dir = join(tmp, basename(name, '.txtar'), goarch);
    writeCase(file, dir);
    const own = steps.filter(({ env }) => env.GOARCH === goarch);
    expect(await replay(own, dir)).toBe(transcriptText(own));
  });
  it.skip.each(platforms.filter((goarch) => !canRun(goarch)))('%s: no processor or emulator for it here', () => {});
});

describe.skipIf(!canRun('amd64'))('calls on standard input', () => {
  const call = (name: string, stdin: string | undefined, ...flags: string[]): Promise<Outcome> => {
    const dir = join(tmp, 'stdin', name);
    writeCase(caseOf(name), dir);
    return tsgo(['call', ...flags, '.', '-'], { cwd: dir, env: { GOARCH: 'amd64', PATH }, stdin });
  };

  it('get an answer each, in order, also where some fail', async () => {
    const lines = ['load(new(int))', '', '// a remark', 'load(nil)', 'divide(9, 4)', 'divide(1)', 'divide(9, 0)', 'load(&[]int{1, 2}[1])'];
    const { status, stdout, stderr } = await call('crashes.txtar', lines.join('\n'));
    expect(status).toBe(1);
    expect(stdout.split('\n')).toEqual([
      '0',
      'error: load: segmentation violation: no memory at 0x0 (a nil pointer)',
      '2, 1',
      'error: not enough arguments in call to divide: have 1, want (a uint32, b uint32)',
      'error: divide: arithmetic fault: a division by zero, or a quotient that does not fit',
      '2',
      '',
    ]);
    expect(stderr).toContain('stdin:6:8: not enough arguments');
    expect(stderr).toContain('crashes_amd64.s:6:2: load: segmentation violation');
  });

  it('share the variables of the package', async () => {
    expect(await call('variables.txtar', 'fast()\nfast()\nfast()\n', '-set', 'hasFast=false')).toMatchObject({ status: 0, output: '0\n1\n2\n' });
  });

  it('are objects with -json', async () => {
    const { stdout } = await call('crashes.txtar', 'divide(9, 4)\nload(nil)\n', '-json');
    expect(stdout.trim().split('\n').map((line) => JSON.parse(line))).toEqual([
      { call: 'divide(9, 4)', results: [{ name: 'q', type: 'uint32', value: '2' }, { name: 'r', type: 'uint32', value: '1' }], arguments: [], overruns: [] },
      { call: 'load(nil)', error: 'load: segmentation violation: no memory at 0x0 (a nil pointer)' },
    ]);
  });

  it('may be none', async () => {
    expect(await call('crashes.txtar', '')).toMatchObject({ status: 0, output: '' });
    expect(await call('crashes.txtar', undefined)).toMatchObject({ status: 1, output: 'tsgo: call: there is no standard input to read calls from\n' });
  });
});
