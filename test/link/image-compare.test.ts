import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run as assemble } from '../../src/cli/asm.ts';
import { compareImage } from '../../src/link/image-compare.ts';
import { readExecutable } from '../../src/obj/executables/open.ts';
import { readObject, type GoObject } from '../../src/obj/read.ts';
import { elf } from '../obj/tiny-executables.ts';

const SOURCE = `TEXT ·main(SB), 4, $0-0
	BYTE $0x55; BYTE $0x48; BYTE $0x89; BYTE $0xe5; BYTE $0x5d; BYTE $0xc3
TEXT ·add(SB), 4, $0-0
	XORL AX, AX
	RET
	BYTE $0x90
TEXT ·unused(SB), 4, $0-0
	RET
DATA ·table+0(SB)/8, $"sixteen "
DATA ·table+8(SB)/8, $"bytes .."
GLOBL ·table(SB), 16, $16
`;

let object: GoObject;
beforeAll(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'tsgo-image-'));
  writeFileSync(join(dir, 'x.s'), SOURCE);
  const io = { cwd: dir, env: { GOOS: 'linux', GOARCH: 'amd64' }, stdout: () => {}, stderr: () => {} };
  expect(await assemble(['-p', 'main', '-o', 'x.o', 'x.s'], io)).toBe(0);
  object = readObject(readFileSync(join(dir, 'x.o')));
  rmSync(dir, { recursive: true });
});

function differences(change: (file: Buffer) => void, declared: readonly string[] = []) {
  const file = elf(true, true);
  change(file);
  const { image } = readExecutable(file)![0];
  return compareImage([object], image, new Set(declared));
}

/** Where the entry of main.add, the third, begins in the table of symbols; its section headers are at the end. */
const entryOfAdd = (file: Buffer): number => file.readUInt32LE(file.readUInt32LE(40) + 4 * 64 + 24) + 2 * 24;

describe('a program beside the objects that are in it', () => {
  it('agrees', () => {
    expect(differences(() => {})).toEqual({ differences: [], compared: 3, leftOut: 1, unapplied: new Map() });
  });

  it('is caught with another byte', () => {
    const at = elf(true, true).indexOf('31c0c3', 'hex');
    const found = differences((file) => void (file[at] = 0x33));
    expect(found.differences).toEqual([{ symbol: 'main.add', what: 'bytes', expected: '0: 31c0c390', found: '0: 33c0c390' }]);
  });

  it('is caught with another size', () => {
    const found = differences((file) => void file.writeUInt32LE(5, entryOfAdd(file) + 16));
    expect(found.differences).toEqual([{ symbol: 'main.add', what: 'size', expected: '4', found: '5' }]);
  });

  it('is caught with another kind', () => {
    const found = differences((file) => void file.writeUInt32LE(2, file.readUInt32LE(40) + 64 + 8));
    expect(found.differences.map(({ symbol, what, expected, found: code }) => `${symbol} ${what} ${expected} ${code}`)).toEqual([
      'main.main kind T R',
      'main.add kind T r',
    ]);
  });

  it('is caught with another name', () => {
    expect(differences(() => {}, ['main.add']).differences).toEqual([{ symbol: 'main.add', what: 'name', expected: 'main.add.abi0', found: 'main.add' }]);
  });
});
