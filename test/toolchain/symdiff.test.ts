import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { haveGo, tsgo } from '../cli/harness.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
let dir = '';

const env = { ...process.env, GOOS: 'linux', GOARCH: 'amd64', CGO_ENABLED: '0', GOFLAGS: '', GOENV: 'off' };

beforeAll(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'tsgo-symdiff-test-')));
  cpSync(join(root, 'testdata/bridge'), join(dir, 'bridge'), { recursive: true });
  if (haveGo) execFileSync('go', ['build', '-o', join(dir, 'app'), '.'], { cwd: join(dir, 'bridge'), env });
}, 300_000);
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

/** Where an ELF program of 64 bits has the symbol's entry in its table, and the symbol's contents. */
function placesOf(file: Buffer, name: string): { entry: number; contents: number } {
  const sections = Number(file.readBigUInt64LE(40));
  const section = (i: number) => {
    const at = sections + i * 64;
    const word = (offset: number): number => Number(file.readBigUInt64LE(at + offset));
    return { type: file.readUInt32LE(at + 4), address: word(16), offset: word(24), size: word(32), link: file.readUInt32LE(at + 40) };
  };
  const all = Array.from({ length: file.readUInt16LE(60) }, (_, i) => section(i));
  const table = all.find(({ type }) => type === 2)!;
  const names = all[table.link];
  for (let entry = table.offset; entry < table.offset + table.size; entry += 24) {
    const start = names.offset + file.readUInt32LE(entry);
    if (file.toString('latin1', start, start + name.length + 1) !== `${name}\0`) continue;
    const { address, offset } = all[file.readUInt16LE(entry + 6)];
    return { entry, contents: Number(file.readBigUInt64LE(entry + 8)) - address + offset };
  }
  throw new Error(`no symbol ${name}`);
}

async function symdiff(args: readonly string[], cwd: string, more: Record<string, string> = {}) {
  const { status, stdout, stderr } = await tsgo(['symdiff', ...args], { cwd, env: { ...env, ...more } });
  return { status, stdout, stderr };
}

/** What symdiff says of the program after a change. */
async function tampered(change: (file: Buffer, places: { entry: number; contents: number }) => void) {
  const file = readFileSync(join(dir, 'app'));
  change(file, placesOf(file, 'main.add.abi0'));
  writeFileSync(join(dir, 'tampered'), file);
  return await symdiff([join(dir, 'tampered')], join(dir, 'bridge'));
}

describe.skipIf(!haveGo)('tsgo symdiff of a program', () => {
  it('finds no difference', async () => {
    expect(await symdiff(['.'], join(dir, 'bridge'))).toEqual({ status: 0, stdout: 'linux/amd64: 1 symbols compared, 0 not linked, 0 differ\n', stderr: '' });
    expect((await symdiff([join(dir, 'app')], join(dir, 'bridge'))).status).toBe(0);
  }, 300_000);

  it('finds another byte', async () => {
    const { status, stdout } = await tampered((file, { contents }) => file.writeUInt8(file[contents] ^ 1, contents));
    expect(status).toBe(1);
    expect(stdout).toMatch(/^main\.add\.abi0 +bytes +expected 0: \w+ +found 0: \w+\n.*1 differ\n$/);
  });

  it('finds another size', async () => {
    const { status, stdout } = await tampered((file, { entry }) => file.writeUInt32LE(file.readUInt32LE(entry + 16) + 1, entry + 16));
    expect(status).toBe(1);
    expect(stdout).toMatch(/^main\.add\.abi0 +size +expected (\d+) +found \d+\n.*1 differ\n$/);
  });

  it('finds another kind', async () => {
    const { status, stdout } = await tampered((file, { entry }) => file.writeUInt16LE(2, entry + 6));
    expect(status).toBe(1);
    expect(stdout).toMatch(/^main\.add\.abi0 +kind +expected T +found R\n/m);
  });
});

const LIBRARY: Readonly<Record<string, string>> = {
  'go.mod': 'module example.com/lib\n\ngo 1.24\n',
  'lib.go': 'package lib\n\nfunc Exported(x int64) int64\n\nfunc internal(x int64) int64\n\n// Nothing defines it.\nfunc missing()\n',
  'lib_test.go': 'package lib\n\nthis is no Go\n',
  'lib_amd64.s': `#include "textflag.h"

DATA twelve<>+0(SB)/8, $12
GLOBL twelve<>(SB), RODATA, $8

TEXT ·Exported(SB), $16-16
	MOVQ x+0(FP), AX
	ADDQ twelve<>(SB), AX
	MOVQ AX, ret+8(FP)
	RET

TEXT ·internal(SB), $16-16
	MOVQ x+0(FP), AX
	MOVQ AX, 0(SP)
	CALL ·Exported(SB)
	MOVQ 8(SP), AX
	MOVQ AX, ret+8(FP)
	RET

TEXT ·undeclared(SB), NOSPLIT, $0-0
	RET
`,
  'lib_arm64.s': `#include "textflag.h"

DATA twelve<>+0(SB)/8, $12
GLOBL twelve<>(SB), RODATA, $8

TEXT ·Exported(SB), NOSPLIT, $16-16
	MOVD x+0(FP), R0
	MOVD twelve<>(SB), R1
	MOVD $twelve<>(SB), R2
	MOVWU twelve<>+4(SB), R3
	ADD R1, R0
	MOVD R0, ret+8(FP)
	RET

TEXT ·internal(SB), NOSPLIT, $32-16
	CALL ·Exported(SB)
	RET
`,
};

describe.skipIf(!haveGo)('tsgo symdiff of a library', () => {
  it.each([
    ['linux', 'amd64', 4],
    ['darwin', 'amd64', 4],
    ['windows', 'amd64', 4],
    ['linux', 'arm64', 3],
    ['darwin', 'arm64', 3],
  ])('on %s/%s compares every function and its data, relocations applied', async (GOOS, GOARCH, count) => {
    const cwd = join(dir, 'lib');
    mkdirSync(cwd, { recursive: true });
    for (const [name, text] of Object.entries(LIBRARY)) writeFileSync(join(cwd, name), text);
    const { status, stdout, stderr } = await symdiff(['.'], cwd, { GOOS, GOARCH });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${GOOS}/${GOARCH}: ${count} symbols compared, 0 not linked, 0 differ\n`, stderr: '' });
  }, 300_000);
});
