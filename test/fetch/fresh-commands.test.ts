import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { dispatch } from '../../src/cli/dispatch.ts';
import { startProxy, sumLines, type Proxy, type ProxyModule } from './proxy.ts';
import { LEFT, Workplace } from './workplace.ts';

/** Commands that ask for types of other modules give with an empty module cache what they give with a full one. */
const modules: ProxyModule[] = [
  { ...LEFT, files: { 'go.mod': LEFT.files['go.mod'], 'left.go': 'package left\n\nimport "example.com/Base/sub"\n\ntype Pair struct {\n\tA sub.Wide\n\tB int32\n}\n\ntype Mine = sub.Wide\n' } },
  { path: 'example.com/right/v2', version: 'v2.3.4-rc.1', files: { 'go.mod': 'module example.com/right/v2\n\ngo 1.20\n', 'in/right.go': 'package in\n' } },
  { path: 'example.com/Base', version: 'v1.1.0', files: { 'go.mod': 'module example.com/Base\n\ngo 1.20\n', 'sub/base.go': 'package sub\n\ntype Wide [3]uint64\n' } },
];

let proxy: Proxy;
let work: Workplace;

async function start(): Promise<void> {
  proxy = await startProxy(modules);
  work = new Workplace(proxy.url, modules.map(sumLines).join(''), { TSGOCACHE: 'off' });
  work.write('m.go', 'package m\n\nimport "example.com/left"\n\ntype own struct {\n\thead left.Pair\n\ttail int32\n}\n\nfunc first(p left.Pair, n int32) int64\n\nfunc gone(p left.Pair)\n');
  work.write('m_amd64.s', '#include "textflag.h"\n#include "go_asm.h"\n\nTEXT ·first(SB), NOSPLIT, $0-48\n\tMOVL n+24(FP), AX\n\tMOVQ own_tail(SI), AX\n\tMOVQ AX, ret+40(FP)\n\tRET\n');
}

afterEach(async () => {
  await proxy.close();
  work.remove();
});

async function run(args: readonly string[], env: Record<string, string> = {}): Promise<{ stdout: string; stderr: string; status: number }> {
  let stdout = '';
  let stderr = '';
  const io = {
    cwd: work.main,
    env: { ...work.env, ...env },
    stdout: (text: string) => void (stdout += text),
    stderr: (text: string) => void (stderr += text),
  };
  const status = await dispatch(args, io);
  return { stdout, stderr: stderr.replaceAll(proxy.url, 'PROXY'), status };
}

it.each([
  ['vet', ['vet', './...'], /m_amd64.s:5:1: \[amd64\] first: invalid offset n\+24\(FP\); expected n\+32\(FP\)/],
  ['matrix', ['matrix', '-platforms', 'linux/amd64,linux/arm64', './...'], /gone/],
  ['asmhdr', ['asmhdr', '-p', 'example.com/m', '-o', 'go_asm.h', 'm.go'], /^$/],
  ['build', ['build', './...'], /gone/],
])('%s downloads what it asks for', async (name, args, expected) => {
  await start();
  const fresh = await run(args);
  const header = name === 'asmhdr' ? readFileSync(join(work.main, 'go_asm.h'), 'utf8') : '';
  expect(fresh.stdout + fresh.stderr).toMatch(expected);
  expect(work.cached().join()).toContain('example.com/!base@v1.1.0/sub/base.go');
  if (name === 'asmhdr') expect(header).toContain('#define own_tail 32\n');
  const asked = proxy.requests.length;
  expect(await run(args)).toEqual(fresh);
  expect(await run(args, { GOPROXY: 'off' })).toEqual(fresh);
  expect(proxy.requests.length).toBe(asked);
});

it.each([
  [['vet', './...'], 'go: example.com/left@v1.0.0: reading PROXY/example.com/left/@v/v1.0.0.zip: 404 Not Found\n\tserver response: gone\n'],
  [['asmhdr', '-p', 'example.com/m', '-o', 'go_asm.h', 'm.go'], 'example.com/left@v1.0.0: reading PROXY/example.com/left/@v/v1.0.0.zip: 404 Not Found'],
  [['matrix', '-platforms', 'linux/amd64', './...'], 'example.com/left@v1.0.0: reading PROXY/example.com/left/@v/v1.0.0.zip: 404 Not Found'],
])('%j says why it cannot have a type', async (args, expected) => {
  await start();
  proxy.answers.set('left/@v/v1.0.0.zip', (response) => response.writeHead(404, { 'content-type': 'text/plain' }).end('gone'));
  const { stdout, stderr, status } = await run(args);
  expect(status).toBe(1);
  expect((stderr + stdout).replaceAll(proxy.url, 'PROXY')).toContain(expected);
});
