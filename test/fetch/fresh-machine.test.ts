import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { readGoEnv } from '../../src/load/goenv.ts';
import { carriedLibrary } from '../../src/std/carried.ts';
import { startProxy, sumLines, type Proxy, type ProxyModule } from './proxy.ts';
import { Workplace } from './workplace.ts';

const bin = fileURLToPath(new URL('../../bin/tsgo.js', import.meta.url));
const { goroot, goVersion } = readGoEnv(process.env);
const comparable = goroot !== '' && goVersion === carriedLibrary().goVersion;

const modules: ProxyModule[] = [
  {
    path: 'example.com/left', version: 'v1.0.0', time: '2023-01-02T03:04:05Z',
    files: {
      'go.mod': 'module example.com/left\n\ngo 1.20\n\nrequire example.com/Base v1.1.0\n',
      'left.go': '// Package left leans to the left.\npackage left\n\nimport (\n\t"fmt"\n\n\t"example.com/Base/sub"\n)\n\nvar _ = fmt.Sprint(sub.X)\n',
      'left_test.go': 'package left\n\nimport "testing"\n',
      'add_amd64.s': '#include "textflag.h"\n', 'add_arm64.s': '', 'add_other.go': '//go:build !amd64 && !arm64\n\npackage left\n',
    },
  },
  {
    path: 'example.com/right/v2', version: 'v2.3.4-rc.1',
    files: { 'go.mod': 'module example.com/right/v2\n\ngo 1.20\n', 'in/right.go': 'package in\n\nimport _ "net/http"\n', 'in/data.txt': 'x', 'in/embed.go': 'package in\n\nimport _ "embed"\n\n//go:embed data.txt\nvar data string\n' },
  },
  { path: 'example.com/Base', version: 'v1.1.0', files: { 'go.mod': 'module example.com/Base\n\ngo 1.20\n', 'sub/base.go': 'package sub\n\nconst X = 1\n', 'sub/x_windows.go': 'package sub\n' } },
];

let proxy: Proxy;
const places: Workplace[] = [];

afterEach(async () => {
  await proxy.close();
  for (const place of places.splice(0)) place.remove();
});

async function run(command: string, args: string[], place: Workplace, env: Record<string, string>): Promise<string> {
  const child = spawn(command, args, { cwd: place.main, env: { ...place.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code, err).toBe(0);
  return out.replaceAll(place.dir, '$WORK');
}

function place(): Workplace {
  const made = new Workplace(proxy.url, modules.map(sumLines).join(''));
  places.push(made);
  return made;
}

/** Whether something has been compiled since is no property of the sources: it is not compared. */
const comparableText = (text: string): string => text.replaceAll(goroot, '$GOROOT').replaceAll(/^\t"Stale(Reason)?": .*\n/gm, '');

const LIST = ['list', '-deps', '-json', './...'];

describe('a machine with an empty module cache and without Go', () => {
  it('lists a module and all that it needs', async () => {
    proxy = await startProxy(modules);
    const own = await run(process.execPath, [bin, ...LIST], place(), {});
    const names = [...own.matchAll(/"ImportPath": "(example\.com[^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(['example.com/Base/sub', 'example.com/left', 'example.com/right/v2/in', 'example.com/m']);
    expect(own).toContain('"Dir": "$GOROOT/src/net/http"');
  });

  it.skipIf(!comparable)('prints what the go command prints, and leaves a cache that it takes over', async () => {
    proxy = await startProxy(modules);
    const fresh = place();
    const own = await run(process.execPath, [bin, ...LIST], fresh, {});
    const go = { PATH: `${goroot}/bin`, GOCACHE: `${fresh.dir}/build` };
    const real = await run(`${goroot}/bin/go`, LIST, place(), go);
    expect(own).toBe(comparableText(real));
    const asked = proxy.requests.length;
    expect(comparableText(await run(`${goroot}/bin/go`, LIST, fresh, { ...go, GOPROXY: 'off' }))).toBe(own);
    expect(await run(`${goroot}/bin/go`, ['mod', 'verify'], fresh, { ...go, GOPROXY: 'off' })).toBe('all modules verified\n');
    expect(proxy.requests.length).toBe(asked);
  });
});
