import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { dispatch } from '../../src/cli/dispatch.ts';
import { startProxy, status, sumLines, type Proxy, type ProxyModule } from './proxy.ts';
import { MODULES, Workplace } from './workplace.ts';

/** What go list -m asks proxies about the versions of modules. */
const left = (version: string, goMod = ''): ProxyModule => ({
  path: 'example.com/left', version, time: '2024-01-02T03:04:05Z', files: { 'go.mod': `module example.com/left\n\ngo 1.20\n${goMod}`, 'left.go': 'package left\n' },
});
const VERSIONS = [left('v1.1.0'), left('v1.2.0'), left('v1.2.1'), left('v1.3.0-rc.1'), left('v1.4.0', 'retract (\n\tv1.4.0 // too early\n\tv1.2.1\n)\n')];

let proxy: Proxy;
let work: Workplace;

async function start(): Promise<void> {
  proxy = await startProxy([...MODULES, ...VERSIONS]);
  const names = ['v1.0.0', ...VERSIONS.map(({ version }) => version)].map((version) => `${version}\n`).join('');
  proxy.answers.set('left/@v/list', (response) => response.end(names));
  work = new Workplace(proxy.url);
}

afterEach(async () => {
  await proxy.close();
  work.remove();
});

async function run(...args: string[]): Promise<{ stdout: string; stderr: string; status: number }> {
  let stdout = '';
  let stderr = '';
  const io = { cwd: work.main, env: work.env, stdout: (text: string) => void (stdout += text), stderr: (text: string) => void (stderr += text) };
  const code = await dispatch(['list', '-m', ...args], io);
  return { stdout, stderr: stderr.replaceAll(proxy.url, 'PROXY'), status: code };
}

describe('versions', () => {
  it('are listed without those that their author withdrew', async () => {
    await start();
    expect(await run('-versions', 'example.com/left')).toEqual({ stdout: 'example.com/left v1.0.0 v1.1.0 v1.2.0 v1.3.0-rc.1\n', stderr: '', status: 0 });
    expect((await run('-versions', '-retracted', 'example.com/left')).stdout).toContain(' v1.2.1 v1.3.0-rc.1 v1.4.0');
  });

  it.each([
    ['latest', 'v1.2.0'],
    ['upgrade', 'v1.2.0'],
    ['patch', 'v1.0.0'],
    ['v1.1', 'v1.1.0'],
    ['<v1.1.0', 'v1.0.0'],
    ['>v1.2.0', 'v1.3.0-rc.1'],
    ['v1.4.0', 'v1.4.0'],
  ])('%s', async (query, version) => {
    await start();
    expect(await run(`example.com/left@${query}`)).toEqual({ stdout: `example.com/left ${version}\n`, stderr: '', status: 0 });
  });

  it('are compared with what is required', async () => {
    await start();
    expect((await run('-u', 'example.com/left')).stdout).toBe('example.com/left v1.0.0 [v1.2.0]\n');
    const { stdout } = await run('-u', '-json', 'example.com/left@v1.4.0');
    expect(JSON.parse(stdout)).toMatchObject({ Version: 'v1.4.0', Retracted: ['too early'], Time: '2024-01-02T03:04:05Z' });
  });

  it('leave nothing in the module cache that go.sum does not vouch for', async () => {
    await start();
    await run('-u', 'example.com/left');
    expect(work.cached().filter((line) => /left/.test(line) && !line.endsWith('/'))).toEqual([
      '644 cache/download/example.com/left/@v/v1.0.0.info',
      '644 cache/download/example.com/left/@v/v1.0.0.mod',
    ]);
  });

  it('need no module', async () => {
    await start();
    const outside = join(work.dir, 'outside');
    mkdirSync(outside);
    let out = '';
    const io = { cwd: outside, env: work.env, stdout: (text: string) => void (out += text), stderr: (text: string) => void (out += text) };
    expect(await dispatch(['list', '-m', 'example.com/left@latest'], io)).toBe(0);
    expect(out).toBe('example.com/left v1.2.0\n');
  });
});

describe('a proxy that fails', () => {
  it.each([
    [404, ''],
    [410, ''],
  ])('with %d has no versions to upgrade to', async (code) => {
    await start();
    proxy.answers.set('left/@v/list', status(code));
    proxy.answers.set('left/@latest', status(code));
    expect(await run('-u', 'example.com/left')).toEqual({ stdout: 'example.com/left v1.0.0\n', stderr: '', status: 0 });
    const { stderr, status: exit } = await run('-versions', 'example.com/left');
    expect([exit, stderr]).toEqual([1, expect.stringMatching(new RegExp(`^go: module example.com/left: reading PROXY/example.com/left/@v/list: ${code} `))]);
  });

  it('with 500 is an error', async () => {
    await start();
    proxy.answers.set('left/@v/list', status(500, 'out of order'));
    for (const flag of ['-u', '-versions']) {
      const { stderr, status: exit } = await run(flag, 'example.com/left');
      expect(exit).toBe(1);
      expect(stderr).toContain('reading PROXY/example.com/left/@v/list: 500 Internal Server Error\n\tserver response: out of order');
    }
  });

  it.each([
    ['nonsense', 'Sign in', "invalid character 'S' looking for beginning of value"],
    ['an empty answer', '', 'unexpected end of JSON input'],
    ['no version', '{"Version":"../../x"}', 'it names no version'],
  ])('with %s is an error', async (_, text, problem) => {
    await start();
    proxy.answers.set('left/@v/v1.2.0.info', (response) => response.end(text));
    expect(await run('example.com/left@latest')).toMatchObject({ stdout: '', stderr: `go: example.com/left@v1.2.0: invalid response from proxy "PROXY": ${problem}\n`, status: 1 });
  });

  it('with more than anybody can want is an error', async () => {
    await start();
    proxy.answers.set('left/@v/list', (response) => response.end(Buffer.alloc(17 << 20, 'v1.0.0\n')));
    expect((await run('-versions', 'example.com/left')).stderr).toMatch(/downloaded file too large/);
  });

  it('is not asked for what leads elsewhere', async () => {
    await start();
    const { stderr } = await run('example.com/left@../../../etc/passwd');
    expect(stderr).toContain('disallowed version string');
    expect(proxy.requests).toEqual([]);
  });
});

describe('-mod=mod', () => {
  it('adds to go.sum what it finds out, and nothing else', async () => {
    await start();
    work.write('go.sum', 'example.com/other v1.0.0 h1:xxx=\n');
    let out = '';
    const io = { cwd: work.main, env: work.env, stdout: (text: string) => void (out += text), stderr: (text: string) => void (out += text) };
    expect(await dispatch(['list', '-mod=mod', '-deps', './...'], io)).toBe(0);
    const after = readFileSync(join(work.main, 'go.sum'), 'utf8');
    const expected = ['example.com/other v1.0.0 h1:xxx=', ...MODULES.flatMap((module) => sumLines(module).trim().split('\n'))];
    expect(after.trim().split('\n').sort()).toEqual(expected.sort());
    expect(await dispatch(['list', '-deps', './...'], { ...io, env: { ...work.env, GOPROXY: 'off' } })).toBe(0);
    expect(readFileSync(join(work.main, 'go.sum'), 'utf8')).toBe(after);
  });

  it('writes nothing that a checksum database would have to vouch for', async () => {
    await start();
    work.write('go.sum', '');
    work.env.GOSUMDB = 'sum.example.com';
    let out = '';
    const io = { cwd: work.main, env: work.env, stdout: (text: string) => void (out += text), stderr: (text: string) => void (out += text) };
    expect(await dispatch(['list', '-mod=mod', '-deps', './...'], io)).toBe(1);
    expect(out).toContain('go.sum has no line for it, and tsgo asks no checksum database');
    expect(readFileSync(join(work.main, 'go.sum'), 'utf8')).toBe('');
  });
});
