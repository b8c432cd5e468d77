import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadArchitecture } from '../../src/arch/index.ts';
import { assemble, type AssembleJob } from '../../src/driver/assemble.ts';
import { FileStore } from '../../src/driver/file-store.ts';
import { ObjectCache } from '../../src/driver/object-cache.ts';
import { platformFromEnv } from '../../src/load/platforms.ts';

let dir = '';
let cache: ObjectCache;
let store: FileStore;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tsgo-objects-'));
  cache = new ObjectCache();
  store = new FileStore();
  for (const name of ['pkg', 'first', 'goroot', 'work']) mkdirSync(join(dir, name));
  put('goroot/textflag.h', '// flags\n#define NOSPLIT\t4\n#define RODATA 8 /* data */\n#define NOPTR 16\n');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const put = (name: string, text: string): void => writeFileSync(join(dir, name), text);

interface Command {
  readonly goos: string;
  readonly goarch: string;
  readonly shared?: boolean;
  readonly defines?: readonly string[];
  readonly trimPath?: string;
  readonly files?: readonly string[];
  readonly pkgPath?: string;
}

function jobOf({ goos, goarch, shared, defines = [], trimPath = '', files = ['f.s'], pkgPath = 'p' }: Command, read: (path: string) => Uint8Array): AssembleJob {
  const workingDir = join(dir, 'pkg');
  return {
    platform: platformFromEnv({}, { goos, goarch }),
    files,
    flags: {
      shared: shared ?? ['android', 'darwin', 'ios'].includes(goos),
      dynlink: false,
      linkshared: false,
      retpoline: false,
      mayMoreStack: '',
      compressInstructions: true,
    },
    pkgPath,
    defines: [`GOOS_${goos}`, `GOARCH_${goarch}`, ...defines],
    experiments: ['regabiargs'],
    includeDirs: ['../first', join(dir, 'work'), join(dir, 'goroot')],
    workingDir,
    trimPath,
    goroot: '',
    readFile: (path) => read(resolve(workingDir, path)),
  };
}

const NONE = new Uint8Array(0);

/** Whether the object was there already; whatever comes out must be what a process of its own would make. */
async function isShared(command: Command): Promise<boolean> {
  const machine = (await loadArchitecture(command.goarch))!;
  const shared = cache.assemble(jobOf(command, (path) => store.read(path)), machine);
  const alone = assemble(jobOf(command, (path) => readFileSync(path)), machine);
  expect(shared.diagnostics).toEqual(alone.diagnostics);
  expect([shared.failedFile, shared.ranToEnd]).toEqual([alone.failedFile, alone.ranToEnd]);
  expect(Buffer.compare(shared.object ?? NONE, alone.object ?? NONE)).toBe(0);
  return shared.object !== null && shared.units.length === 0;
}

const PLAIN = '#include "go_asm.h"\n#include "textflag.h"\nTEXT ·f(SB), NOSPLIT, $0-8\n\tMOVQ $const_A, AX\n\tMOVQ AX, ret+0(FP)\n\tRET\n';

describe('what platforms share', () => {
  beforeEach(() => {
    put('pkg/f.s', PLAIN);
    put('work/go_asm.h', '// generated\n\n#define const_A 5\n#define const_Name "a b"\n');
  });

  it('one object, whatever the system', async () => {
    expect(await isShared({ goos: 'linux', goarch: 'amd64' })).toBe(false);
    for (const goos of ['android', 'darwin', 'freebsd', 'ios', 'openbsd', 'plan9', 'solaris']) {
      expect(await isShared({ goos, goarch: 'amd64' })).toBe(true);
    }
    expect(await isShared({ goos: 'linux', goarch: '386' })).toBe(false);
  });

  it('not where the code asks: windows unwinding, thread-local storage', async () => {
    put('pkg/f.s', 'TEXT ·f(SB), 0, $64-0\n\tCALL ·g(SB)\n\tRET\n');
    expect(await isShared({ goos: 'linux', goarch: 'amd64' })).toBe(false);
    expect(await isShared({ goos: 'windows', goarch: 'amd64' })).toBe(false);
    expect(await isShared({ goos: 'plan9', goarch: 'amd64' })).toBe(false);
    expect(await isShared({ goos: 'darwin', goarch: 'amd64' })).toBe(false);
    expect(await isShared({ goos: 'openbsd', goarch: 'amd64' })).toBe(true);
    expect(await isShared({ goos: 'android', goarch: 'amd64' })).toBe(false);
  });

  it('nothing of a file at which the real assembler exits, before and after those that take it', async () => {
    put('pkg/f.s', 'TEXT ·f(SB), 4, $0-0\n\tADDL $1, AX\n\tRET\nTEXT ·g(SB), 4, $0-0\n\tADDL $1, AX\n\tINCL 8(TLS)\n\tRET\nTEXT ·h(SB), 4, $0-0\n\tADDL $1, AX\n\tRET\n');
    for (const shared of [true, false, true, false]) {
      expect(await isShared({ goos: 'windows', goarch: 'amd64', shared })).toBe(false);
      await isShared({ goos: 'linux', goarch: 'amd64', shared });
      await isShared({ goos: 'freebsd', goarch: 'amd64', shared });
    }
  });

  it('one object where headers differ in what nobody asks about', async () => {
    expect(await isShared({ goos: 'linux', goarch: 'amd64' })).toBe(false);
    put('work/go_asm.h', '// generated\n\n#define const_A 5\n#define const_B 6\n');
    expect(await isShared({ goos: 'linux', goarch: 'amd64' })).toBe(true);
    put('work/go_asm.h', '// generated\n\n#define const_A 6\n#define const_B 6\n');
    expect(await isShared({ goos: 'linux', goarch: 'amd64' })).toBe(false);
  });

  it('nothing where the same name comes to be defined twice', async () => {
    expect(await isShared({ goos: 'linux', goarch: 'amd64' })).toBe(false);
    put('work/go_asm.h', '#define const_A 5\n#define RODATA 8\n');
    expect(await isShared({ goos: 'linux', goarch: 'amd64' })).toBe(false);
    put('work/go_asm.h', '#define const_A 5\n#define X 8\n');
    expect(await isShared({ goos: 'linux', goarch: 'amd64' })).toBe(true);
    expect(await isShared({ goos: 'linux', goarch: 'amd64', defines: ['X'] })).toBe(false);
  });

  it('follows -D, -trimpath and the files that an #include finds', async () => {
    const command = { goos: 'linux', goarch: 'amd64' };
    expect(await isShared(command)).toBe(false);
    expect(await isShared({ ...command, defines: ['UNUSED=1'] })).toBe(true);
    expect(await isShared({ ...command, defines: ['UNUSED=08'] })).toBe(false);
    expect(await isShared({ ...command, defines: ['const_B', '1'] })).toBe(false);
    expect(await isShared({ ...command, defines: ['AX=BX'] })).toBe(false);
    expect(await isShared({ ...command, trimPath: `${dir}/pkg=>other` })).toBe(false);
    expect(await isShared({ ...command, trimPath: `${dir}/work=>other` })).toBe(true);
    put('first/go_asm.h', '#define const_A 5\n');
    expect(await isShared(command)).toBe(true);
    put('pkg/go_asm.h', '#define const_A 5\n#ifdef GOOS_linux\n#endif\n');
    expect(await isShared(command)).toBe(false);
    // Ours stands in, and says the same.
    rmSync(join(dir, 'goroot/textflag.h'));
    expect(await isShared(command)).toBe(true);
  });
});

it('sees a file change within the same tick of the clock, with the same size', async () => {
  const command = { goos: 'linux', goarch: 'amd64' };
  put('work/go_asm.h', '#define const_A 5\n');
  put('pkg/f.s', PLAIN);
  expect(await isShared(command)).toBe(false);
  for (const digit of ['7', '8', '9']) {
    const before = statSync(join(dir, 'pkg/f.s'));
    put('pkg/f.s', PLAIN.replace('$0-8', `$0-${digit}`));
    utimesSync(join(dir, 'pkg/f.s'), before.atime, before.mtime);
    await isShared(command);
  }
});

/** Pseudo-random numbers below a limit, the same ones each time (Numerical Recipes' linear congruential generator). */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const BODIES: Readonly<Record<string, readonly string[]>> = {
  amd64: [
    'MOVQ $const_A, AX', 'MOVQ $T__size, BX', 'MOVQ (TLS), CX', 'MOVSD $(2.5), X0', 'MOVQ ·data(SB), DX', 'LEAQ ·table<>(SB), SI', 'CALL ·g(SB)',
    '#ifdef GOOS_windows\n\tNOP\n#else\n\tMOVL const_B+8(AX), BX\n#endif', '#ifndef GOEXPERIMENT_regabiargs\n\tINCQ AX\n#endif', 'LOCAL(AX)', 'JMP 1(PC)',
  ],
  386: ['MOVL $const_A, AX', 'MOVL (TLS), CX', 'MOVL ·data(SB), DX', 'CALL ·g(SB)', '#ifdef FLAG\n\tMOVL $FLAG, BX\n#endif', 'MOVL $·table<>(SB), SI', 'LOCAL(AX)'],
  arm64: ['MOVD $const_A, R1', 'MOVD ·data(SB), R2', 'MOVD $·table<>(SB), R3', 'BL ·g(SB)', 'MOVD $0x123456789abc, R4', '#ifdef GOOS_darwin\n\tADD $const_B, R1\n#endif'],
}; // prettier-ignore

/** Lines for every architecture: labels and jumps, tables, several statements, what a jump before makes of a bare name. */
const ANYWHERE: readonly string[] = [
  'JMP done\n\tNOP\ndone:\tNOP', 'JMP 1(PC); NOP', '#ifdef GOOS_linux\n\tNOP\n#endif\n\tJMP 2(PC)\n\tNOP', 'FUNCDATA $3, ·table<>(SB)', 'PCDATA $1, $const_A',
  'EMIT', 'again: JMP again', 'here:\n\tJMP here\n#ifndef FLAG\nthere:\n#endif',
]; // prettier-ignore
/** Lines that not every platform, or none, takes. */
const NOT_ALWAYS: readonly string[] = [
  'JMP done', 'done:', 'JMP here\n\tGLOBL ·a(SB), bare, $8', 'GLOBL ·b(SB), bare, $8', 'JMP there', 'JMP 40(PC)', 'FUNC(·f0)',
]; // prettier-ignore

const GOOS: Readonly<Record<string, readonly string[]>> = {
  amd64: ['linux', 'android', 'darwin', 'windows', 'plan9', 'freebsd', 'openbsd', 'solaris', 'ios'],
  386: ['linux', 'android', 'windows', 'plan9', 'freebsd'],
  arm64: ['linux', 'android', 'darwin', 'ios', 'windows', 'freebsd'],
};

describe.each([1, 2, 3])('requests in any order between changes of files, seed %i', (seed) => {
  it('make what processes of their own would', async () => {
    const below = numbers(seed);
    const pick = <T>(list: readonly T[]): T => list[below(list.length)];
    const some = <T>(list: readonly T[]): T[] => list.filter(() => below(2) === 0);
    const source = (goarch: string): string => {
      const functions = Array.from({ length: 1 + below(3) }, (_, i) => {
        const lines = [...some(BODIES[goarch]), ...some(ANYWHERE), ...some(NOT_ALWAYS).filter(() => below(30) === 0)].map((line) => (line.startsWith('#') ? line : `\t${line}`));
        return `TEXT ·f${i}(SB), ${pick(['NOSPLIT', '0', 'NOSPLIT|NOPTR'])}, $${pick([0, 16, 256, 8192])}-8\n${lines.join('\n')}\n\tRET\n`;
      });
      const data = 'DATA ·table<>+0(SB)/8, $const_B\nGLOBL ·table<>(SB), RODATA, $8\n';
      const either = '#ifdef FLAG\nDATA ·table<>+0(SB)/4, $FLAG\nDATA ·table<>+4(SB)/4, $1\n#endif\n#ifndef GOOS_darwin\n' + data + '#endif\n';
      const emitted = pick(['', 'FUNC(·m)\nFUNC(·n)\n', '#ifdef GOOS_linux\nFUNC(·m)\n#endif\nFUNC(·n)\n', '#ifdef FLAG\nFUNC(·m)\n#endif\nFUNC(·m)\n']);
      return `#include "textflag.h"\n#include "go_asm.h"\n#include "local.h"\n${functions.join('')}${emitted}${pick(['', data, data, either])}`;
    };
    const header = (): string =>
      ['const_A', 'const_B', 'T__size', 'unused', 'LOCAL2', 'NOPTR'].filter((_, i) => below(i < 3 ? 20 : 3) !== 0 && (i < 5 || below(4) === 0))
        .map((name) => `#define ${name} ${below(3)}\n`).join('');
    const emitters = (): string =>
      `#define EMIT ${pick(['NOP', 'NOP; RET'])}\n` +
      `#define FUNC(n) TEXT n(SB), NOSPLIT, $${pick([0, 16])}-8; PCDATA $1, $const_A; x: CALL ·g(SB); JMP ${pick(['x', '1(PC)'])}; RET\n`;
    const local = (): string => `${pick(['', '#ifdef GOOS_plan9\n#undef const_A\n#define const_A 77\n#endif\n', '#ifdef GOOS_windows\n#define const_C 1\n#endif\n'])}#define LOCAL(r) ${pick(['NOP', 'NOP r'])}\n${emitters()}`;
    const changes = [
      () => put('work/go_asm.h', header()),
      () => put(`pkg/${pick(['amd64', '386', 'arm64'])}.s`, source(pick(['amd64', '386', 'arm64']))),
      () => put(pick(['goroot/local.h', 'first/local.h']), local()),
      () => rmSync(join(dir, 'first/local.h'), { force: true }),
      () => put('first/go_asm.h', header()),
      () => rmSync(join(dir, 'first/go_asm.h'), { force: true }),
    ];
    put('work/go_asm.h', '#define const_A 1\n#define const_B 2\n#define T__size 8\n');
    put('goroot/local.h', local());
    for (const goarch of Object.keys(BODIES)) put(`pkg/${goarch}.s`, source(goarch));
    let shared = 0;
    for (let step = 0; step < 220; step++) {
      if (below(12) === 0) pick(changes)();
      const goarch = pick(Object.keys(BODIES));
      const command = {
        goos: pick(GOOS[goarch]),
        goarch,
        shared: below(6) === 0 ? true : undefined,
        defines: some(['FLAG=3', 'const_B', 'UNUSED']).filter(() => below(4) === 0),
        pkgPath: pick(['p', 'p', 'runtime']),
        files: below(10) === 0 ? [`${goarch}.s`, `${goarch}.s`] : [`${goarch}.s`],
      };
      if (await isShared(command)) shared++;
    }
    expect(shared).toBeGreaterThan(10);
  });
});
