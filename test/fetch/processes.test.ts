import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startProxy, type Proxy } from './proxy.ts';
import { makeZip } from './zipfile.ts';
import { zipEntries } from './proxy.ts';
import { LEFT, MODULES, Workplace } from './workplace.ts';

const bin = fileURLToPath(new URL('../../bin/tsgo.js', import.meta.url));
const EVERYTHING = 'example.com/Base/sub\nexample.com/left\nexample.com/right/v2/in\nexample.com/m\n';

let proxy: Proxy;
let work: Workplace;

beforeEach(async () => {
  proxy = await startProxy(MODULES);
  work = new Workplace(proxy.url);
});

afterEach(async () => {
  await proxy.close();
  work.remove();
});

interface Running {
  readonly child: ChildProcess;
  readonly done: Promise<{ stdout: string; stderr: string; code: number | null }>;
}

function tsgo(): Running {
  const child = spawn(process.execPath, [bin, 'list', '-deps', './...'], { cwd: work.main, env: work.env });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return { child, done: new Promise((resolve) => child.on('close', (code) => resolve({ stdout, stderr, code }))) };
}

describe('processes', () => {
  it('that download the same modules at once all succeed', async () => {
    proxy.answers.set('left/@v/v1.0.0.zip', (response) => void setTimeout(() => response.end(makeZip(zipEntries(LEFT))), 150));
    const results = await Promise.all([tsgo(), tsgo(), tsgo()].map(({ done }) => done));
    for (const result of results) expect(result).toEqual({ stdout: EVERYTHING, stderr: '', code: 0 });
    expect(work.cached().join('\n')).not.toMatch(/tsgo/);
  });

  it('that are killed leave nothing that the next one stumbles over', async () => {
    const asked = new Promise<void>((resolve) => {
      proxy.answers.set('left/@v/v1.0.0.zip', (response) => {
        response.writeHead(200, { 'content-length': '100000' }).write('PK\x03\x04');
        setTimeout(resolve, 100);
      });
    });
    const first = tsgo();
    await asked;
    first.child.kill('SIGKILL');
    await first.done;
    expect(work.cached().join('\n')).toMatch(/cache\/tsgo-/);
    expect(work.cached().join('\n')).not.toMatch(/left/);
    proxy.answers.clear();
    expect(await tsgo().done).toEqual({ stdout: EVERYTHING, stderr: '', code: 0 });
    expect(work.cached().join('\n')).not.toMatch(/tsgo/);
  });
});
