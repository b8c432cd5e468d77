import { execFile, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Io } from '../../src/driver/requests.ts';
import { answerWith } from '../../src/driver/toolexec.ts';
import { endOf, ToolexecService, type ToolCall } from '../../src/toolchain/toolexec-service.ts';
import { FOLDER_VARIABLE, SLOTS, writeShim } from '../../src/toolchain/toolexec-shim.ts';
import { haveGo } from '../cli/harness.ts';

const run = promisify(execFile);
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

let dir = '';
let shim = '';
const tool = (name: string): string => join(dir, 'tool', name);

/** A program that says its name and arguments. */
function script(path: string, name: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\necho ${name} "$@"\n`);
  chmodSync(path, 0o755);
}

beforeAll(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'tsgo toolexec ')));
  script(tool('asm'), 'real asm');
  script(tool('compile'), 'compile');
  script(join(dir, 'alone'), 'alone');
  shim = writeShim(join(dir, 'shims'), [join(dir, 'alone')]);
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

async function shimmed(args: readonly string[], folder: string, options: { cwd?: string; env?: Record<string, string> } = {}) {
  const env = { PATH: process.env.PATH, [FOLDER_VARIABLE]: folder, ...options.env };
  return await run(shim, args, { cwd: options.cwd ?? dir, env, encoding: 'utf8' });
}

async function withService(answer: (call: ToolCall) => ReturnType<ConstructorParameters<typeof ToolexecService>[1]>, work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(dir, 'calls '));
  const service = new ToolexecService(folder, answer);
  await service.start();
  try {
    await work(folder);
  } finally {
    await service.close();
    expect(existsSync(folder)).toBe(false);
  }
}

describe.skipIf(process.platform === 'win32')('the shim', () => {
  it('becomes every other tool, and the assembler that is asked for its version', async () => {
    expect((await shimmed([tool('compile'), '-p', 'a b'], '/no/such')).stdout).toBe('compile -p a b\n');
    expect((await shimmed([tool('asm'), '-V=full'], '/no/such')).stdout).toBe('real asm -V=full\n');
  });

  it('hands an assembler call over, with its directory, its variables and its arguments', async () => {
    const calls: ToolCall[] = [];
    await withService(
      async (call) => {
        calls.push(call);
        return { status: 0, output: 'said\nso' };
      },
      async (folder) => {
        const env = { GOOS: 'plan9', GOARCH: 'amd64', GOEXPERIMENT: 'a,b', OTHER: 'x' };
        const args = ['-p', 'a/b', '-D', 'X=" \' *', '', '-o', 'ö.o', './x.s'];
        expect((await shimmed([tool('asm'), ...args], folder, { env })).stdout).toBe('said\nso');
        expect(calls).toEqual([{ cwd: dir, env: { GOOS: 'plan9', GOARCH: 'amd64', GOEXPERIMENT: 'a,b' }, tool: tool('asm'), args }]);
      },
    );
  });

  it('ends with the status of the answer, or becomes the real assembler', async () => {
    await withService(
      async ({ args }) => ({ status: args[0] === 'x.s' ? 'real' : 2, output: '' }),
      async (folder) => {
        expect((await shimmed([tool('asm'), 'x.s'], folder)).stdout).toBe('real asm x.s\n');
        await expect(shimmed([tool('asm'), 'y.s'], folder)).rejects.toMatchObject({ code: 2 });
      },
    );
  });

  it('gives each of many calls its own answer', async () => {
    await withService(
      async ({ args }) => ({ status: 0, output: `answer ${args[0]}\n` }),
      async (folder) => {
        for (let round = 0; round < 2; round++) {
          const numbers = Array.from({ length: SLOTS }, (_, i) => String(round * 100 + i));
          const answers = await Promise.all(numbers.map((n) => shimmed([tool('asm'), n], folder)));
          expect(answers.map(({ stdout }) => stdout)).toEqual(numbers.map((n) => `answer ${n}\n`));
          await vi.waitFor(() => expect(readdirSync(folder).filter((name) => name.startsWith('taken.'))).toEqual([]));
        }
      },
    );
  });

  it('starts the program for a call whose worker is gone, or ends before it answers', async () => {
    expect((await shimmed([tool('asm'), 'x.s'], join(dir, 'gone'))).stdout).toBe(`alone toolexec ${tool('asm')} x.s\n`);
    const folder = mkdtempSync(join(dir, 'calls '));
    const names = Array.from({ length: SLOTS }, (_, i) => join(folder, `slot.${i}`));
    execFileSync('mkfifo', [join(folder, 'requests'), ...names]);
    const worker = spawn('sh', ['-c', 'exec 3<>slot.0 4<>requests; echo up; read -r request <&4'], { cwd: folder });
    await new Promise((ready) => worker.stdout.once('data', ready));
    writeFileSync(join(folder, 'ready'), '');
    expect((await shimmed([tool('asm'), 'x.s'], folder)).stdout).toBe(`alone toolexec ${tool('asm')} x.s\n`);
  });

  it('is told of the end of a build', async () => {
    const build = spawn('sleep', ['0.2']);
    await endOf(build.pid!, dir);
    expect(() => process.kill(build.pid!, 0)).toThrow();
  });
});

describe('an assembler call', () => {
  const assembled = async (version: string): Promise<{ status: number | 'real'; path: string | undefined }> => {
    const goroot = join(dir, `go${version}`);
    script(join(goroot, process.platform === 'win32' ? 'bin/go.exe' : 'bin/go'), 'go');
    writeFileSync(join(goroot, 'VERSION'), `go${version}\n`);
    let path: string | undefined;
    const assemble = async (_: readonly string[], io: Io): Promise<number> => {
      path = io.env.PATH;
      return 0;
    };
    const answer = answerWith(assemble, { env: { PATH: '/usr/bin' } });
    const { status } = await answer({ cwd: dir, env: { GOOS: 'linux', GOARCH: 'amd64' }, tool: join(goroot, 'pkg/tool/linux_amd64/asm'), args: ['-o', 'x.o', 'x.s'] });
    return { status, path };
  };

  it('is answered for the release that the tool is of', async () => {
    expect(await assembled('1.26.3')).toEqual({ status: 0, path: `${join(dir, 'go1.26.3', 'bin')}${delimiter}/usr/bin` });
  });

  it('is left to the assembler of a release whose objects are others', async () => {
    expect(await assembled('1.27.3')).toEqual({ status: 'real', path: undefined });
  });
});

/** Builds of the whole standard library: TSGO_SLOW=1 asks for them. */
const slow = haveGo && process.env.TSGO_SLOW === '1' && existsSync(join(root, 'dist/cli.js'));

describe.skipIf(!slow)('a program built with this assembler', () => {
  const tsgo = join(root, 'bin/tsgo.js');
  const source = join(root, 'testdata/bridge');
  const environment = (name: string): NodeJS.ProcessEnv => ({ ...process.env, GOCACHE: join(dir, name), TSGOCACHE: join(dir, `${name}.tsgo`), CGO_ENABLED: '0' });
  const built = (name: string): Buffer => readFileSync(join(dir, name));
  beforeAll(async () => {
    await run('go', ['build', '-o', join(dir, 'real'), '.'], { cwd: source, env: environment('real.cache') });
  }, 300_000);

  it('is the real one, through -toolexec', async () => {
    const { stdout } = await run(process.execPath, [tsgo, 'toolexec', '-path'], { env: environment('shim') });
    await run('go', ['build', '-toolexec', stdout.trim(), '-o', join(dir, 'ours'), '.'], { cwd: source, env: environment('shim') });
    expect(built('ours').equals(built('real'))).toBe(true);
    await new Promise((over) => setTimeout(over, 300));
    expect(readdirSync(dirname(stdout.trim().replaceAll("'", '')))).toEqual(['toolexec']);
  }, 300_000);

  it('is the real one, by tsgo build', async () => {
    const { stderr } = await run(process.execPath, [tsgo, 'build', '-v', '-o', join(dir, 'own'), '.'], { cwd: source, env: environment('own') });
    expect(stderr).toMatch(/^tsgo: \d+ objects and \d+ lists of symbols made, 0 left to the real assembler$/m);
    expect(built('own').equals(built('real'))).toBe(true);
  }, 300_000);
});
