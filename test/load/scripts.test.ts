import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGoEnv } from '../../src/load/goenv.ts';
import { dispatch } from '../../src/cli/dispatch.ts';
import { startModProxy, type ModProxy } from './modproxy.ts';
import { runScript, type GoCommand } from './testscript.ts';

/** The real command's own scripts, run unmodified from GOROOT; the list says which, and why others are left out. */
const list = resolve(dirname(fileURLToPath(import.meta.url)), '../../testdata/load/scripts.txt');
const goroot = readGoEnv(process.env).goroot;

/** The whole program in the place of the go command. */
const go: GoCommand = async (args, env, cwd) => {
  let stdout = '';
  let stderr = '';
  const io = { cwd, env, stdout: (text: string) => void (stdout += text), stderr: (text: string) => void (stderr += text) };
  const status = await dispatch(args, io);
  return { stdout, stderr, status };
};

describe.skipIf(goroot === '')("the Go command's scripts", () => {
  let proxy: ModProxy;
  beforeAll(async () => void (proxy = await startModProxy(join(goroot, 'src/cmd/go/testdata/mod'))));
  afterAll(() => proxy.close());

  for (const line of readFileSync(list, 'utf8').split('\n')) {
    const [name, ...reason] = line.split(' ');
    if (name === '' || name === '#') continue;
    it.skipIf(reason.length > 0)(reason.length === 0 ? name : `${name}: ${reason.join(' ')}`, async () => {
      const text = readFileSync(join(goroot, 'src/cmd/go/testdata/script', name), 'utf8');
      expect(await runScript(text, go, goroot, proxy.url)).toBe('passed');
    });
  }
});
