import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run as assemble } from '../../src/cli/asm.ts';
import { readObject } from '../../src/obj/read.ts';
import { haveGo } from '../cli/harness.ts';

let dir = '';
beforeAll(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'tsgo-strays-')));
  writeFileSync(join(dir, 'code.h'), 'MOVQ AX, BX\n');
  writeFileSync(join(dir, 'data.h'), 'GLOBL first(SB), 8, $8\n');
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

/** Sources, and the files that the object names, in order. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['MOVQ AX, x+0(FP)\n', ['x.s']],
  ['NOP\n', ['x.s']],
  ['DATA x+0(SB)/8, $1\n', []],
  ['#include "code.h"\nTEXT f(SB), 4, $0\nRET\n', ['code.h', 'x.s']],
  ['#include "data.h"\n#include "code.h"\nTEXT f(SB), 4, $0\nRET\n', ['data.h', 'code.h', 'x.s']],
  ['GLOBL y(SB), 8, $8\n#include "code.h"\n', ['x.s', 'code.h']],
];

describe('an instruction outside of functions leaves the name of its file', () => {
  it.each(CASES)('%j', async (source, files) => {
    writeFileSync(join(dir, 'x.s'), source);
    const io = { cwd: dir, env: { GOOS: 'linux', GOARCH: 'amd64' }, stdout: () => {}, stderr: () => {} };
    expect(await assemble(['-p', 'p', '-o', 'x.o', 'x.s'], io)).toBe(0);
    const object = readFileSync(join(dir, 'x.o'));
    expect(readObject(object).files).toEqual(files.map((file) => join(dir, file)));
    if (!haveGo) return;
    execFileSync('go', ['tool', 'asm', '-p', 'p', '-o', 'real.o', 'x.s'], { cwd: dir, env: { ...process.env, GOROOT: '', GOOS: 'linux', GOARCH: 'amd64' } });
    expect(readFileSync(join(dir, 'real.o')).equals(object)).toBe(true);
  });
});
