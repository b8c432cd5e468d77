import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = `${root}bin/tsgo.js`;

/** What `npm ci` built: the program as users start it. */
describe.skipIf(!existsSync(`${root}dist/cli.js`))('the bundle', () => {
  const run = (args: string[], input = '') => spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', input });

  it('runs', () => {
    expect(run(['version'])).toMatchObject({ status: 0, stdout: 'tsgo version 0.1.0 (go1.26.8)\n', stderr: '' });
    expect(run(['nosuch'])).toMatchObject({ status: 2, stdout: '' });
    expect(run(['help', 'build']).stdout).toMatch(/^usage: tsgo build/);
  });

  it('is a library with type declarations', async () => {
    const library = await import(`${root}dist/index.js`);
    expect(Object.keys(library)).toContain('run');
    expect(existsSync(`${root}dist/types/index.d.ts`)).toBe(true);
  });

  it('ends quietly when nobody reads its output', async () => {
    const child = spawn(process.execPath, [bin, 'help'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    await new Promise((resolve) => child.on('exit', resolve));
    expect(stderr).toBe('');
  });

  it('serves many requests in one process, and ends with its input', () => {
    const requests = Array.from({ length: 500 }, (_, i) => `{"arguments":["env","GOOS"],"requestId":${i + 1}}`);
    requests[250] = 'not JSON';
    const { status, stdout } = run(['--persistent_worker'], requests.join('\n'));
    const answers = stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(answers).toHaveLength(500);
    expect(answers.every((answer, i) => answer.requestId === (answer.exitCode === 2 ? 0 : i + 1))).toBe(true);
  });

  it('answers requests as they come, in pieces and while others go on', async () => {
    const child = spawn(process.execPath, [bin, '--persistent_worker'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const answer = async (): Promise<{ requestId: number }> => JSON.parse((await lines.next()).value as string);
    const asm = '{"arguments":["asm","-V"],"requestId":1}\n';
    const help = '{"arguments":["help","build"],"requestId":2}\n';
    for (const requests of [[asm], [asm, asm], [help], [asm], [help, asm, '{"requestId":1,"cancel":true}\n', asm]]) {
      const text = requests.join('');
      const middle = text.length >> 1;
      child.stdin.write(text.slice(0, middle));
      await new Promise((resolve) => setTimeout(resolve, 20));
      child.stdin.write(text.slice(middle));
      const ids = requests.filter((request) => !request.includes('cancel')).map((request) => (request === help ? 2 : 1));
      const answered = [];
      while (answered.length < ids.length) answered.push((await answer()).requestId);
      expect(answered.toSorted()).toEqual(ids.toSorted());
    }
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0);
  });

  it.skipIf(process.platform === 'win32')('can be stopped while it waits', async () => {
    const child = spawn(process.execPath, [bin, '--persistent_worker'], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin.write('{"arguments":["asm","-V"],"requestId":1}\n');
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGTERM');
    expect(await new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)))).toBe('SIGTERM');
  });
});
