import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesAt } from '../../src/obj/executables/executable.ts';
import { readExecutable } from '../../src/obj/executables/open.ts';
import { nm } from '../../src/obj/nm.ts';
import { ObjectError } from '../../src/obj/read.ts';
import { EXECUTABLES, elf, fat, macho, pe, plan9, xcoff } from './tiny-executables.ts';

const folder = new URL('../../testdata/obj/executables/', import.meta.url).pathname;
const ORDERS = { name: [], address: ['-n'], size: ['-sort', 'size'] } as const;

/** What `go tool nm` does not read is recorded from our own listing, once looked over. */
const OURS = new Set(['fat', 'wasm']);

function listing(name: string, file: Uint8Array): string {
  let text = '';
  for (const sort of ['name', 'address', 'size'] as const) {
    const { stdout, stderr } = nm(name, file, { sort, size: true });
    text += `-sort ${sort}\n${stdout}${stderr}`;
  }
  return text;
}

function real(name: string, file: Uint8Array): string {
  const dir = mkdtempSync(join(tmpdir(), 'tsgo-nm-'));
  try {
    writeFileSync(join(dir, name), file);
    const run = (flags: readonly string[]): string => execFileSync('go', ['tool', 'nm', '-size', ...flags, name], { cwd: dir, encoding: 'utf8' });
    return Object.entries(ORDERS).map(([sort, flags]) => `-sort ${sort}\n${run(flags)}`).join('');
  } finally {
    rmSync(dir, { recursive: true });
  }
}

describe('the symbols of', () => {
  it.each(Object.keys(EXECUTABLES))('%s', (name) => {
    const file = EXECUTABLES[name]();
    const path = join(folder, `${name}.txt`);
    if (process.env.UPDATE === '1') writeFileSync(path, OURS.has(name) ? listing(name, file) : real(name, file));
    expect(listing(name, file)).toBe(readFileSync(path, 'utf8'));
  });
});

describe('a reader', () => {
  it.each(Object.keys(EXECUTABLES))('of %s refuses it wherever it is cut off', (name) => {
    const file = EXECUTABLES[name]();
    const whole = listing(name, file);
    for (let size = 0; size < file.length; size++) {
      const { stdout, stderr } = nm(name, file.subarray(0, size), { sort: 'name', size: true });
      if (stderr === '') expect(`${size}: ${stdout}`).toBe(`${size}: ${whole}`);
      else expect(stderr).toMatch(/^(open|reading) \S+: /);
    }
  });

  it.each(Object.keys(EXECUTABLES))('of %s says what is wrong with a changed one, or reads it', (name) => {
    const file = EXECUTABLES[name]();
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 0, max: 255 }), fc.nat(file.length - 1), (at, value, from) => {
        const changed = Buffer.from(file);
        changed[at] = value;
        changed[from] ^= 0xff;
        try {
          readExecutable(changed);
        } catch (error) {
          expect(error).toBeInstanceOf(ObjectError);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds the bytes at an address', () => {
    for (const [file, address] of [[elf(true, true), 0x401008], [macho(true), 0x1001008], [pe(true), 0x140001008], [plan9(true), 0x200030], [xcoff(true), 0x10001008]] as const) {
      const { image } = readExecutable(file)![0];
      expect(Buffer.from(bytesAt(image, address, 3)!).toString('hex')).toBe('31c0c3');
      expect(bytesAt(image, address, 100)).toBeNull();
    }
  });

  it('says what lies', () => {
    const change = (file: Buffer, at: number, value: number): Buffer => {
      file.writeUInt32LE(value, at);
      return file;
    };
    const problem = (file: Buffer): string => nm('f', file, { sort: 'name', size: false }).stderr;
    const elfHeaders = elf(true, true).readUInt32LE(40);
    const overlapping = elf(true, true);
    const data = elfHeaders + 2 * 64 + 24;
    expect(problem(change(overlapping, data, overlapping.readUInt32LE(data) - 1))).toMatch(/^open f: section 2 overlaps section 1 \(at byte \d+\)\n$/);
    expect(problem(change(elf(true, true), 4, 3))).toMatch(/ELF class 3 is neither 32 nor 64 bits/);
    expect(problem(change(macho(true), 20, 9999))).toMatch(/the load commands: the file is cut off/);
    expect(problem(change(pe(true), 0x3c, 10))).toMatch(/no PE signature/);
    const twins = fat();
    twins.writeUInt32BE(7, 28);
    expect(problem(twins)).toMatch(/a second image for 386/);
  });
});
