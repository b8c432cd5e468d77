import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runner } from '../../src/run/host.ts';
import { floatText } from '../../src/run/values/print.ts';
import { patchesOf } from '../../src/link/image/relocate.ts';
import { relocType } from '../../src/obj/reloctype.ts';

it.each([
  [0.1, 8, '0.1'],
  [1e20, 8, '1e+20'],
  [123456, 8, '123456'],
  [999999.5, 8, '999999.5'],
  [1234567, 8, '1.234567e+06'],
  [0.0001, 8, '0.0001'],
  [0.00001, 8, '1e-05'],
  [-1.25e-7, 8, '-1.25e-07'],
  [123456789, 4, '1.2345679e+08'],
  [Math.fround(0.1), 4, '0.1'],
  [Math.fround(3.4028234663852886e38), 4, '3.4028235e+38'],
  [-0, 8, '-0'],
  [Number.NaN, 4, 'NaN'],
  [-Infinity, 8, '-Inf'],
])('writes %d of %d bytes as fmt does', (value, size, text) => {
  expect(floatText(size === 4 ? Math.fround(value) : value, size)).toBe(text);
});

it('finds what runs a program', () => {
  const dir = mkdtempSync(join(tmpdir(), 'tsgo-host-'));
  try {
    const env = { PATH: `${join(dir, 'no')}:${dir}` };
    const host = { platform: 'linux', arch: 'x64' };
    expect(runner('amd64', env, host)).toEqual([]);
    expect(runner('386', env, host)).toEqual([]);
    expect(runner('arm64', env, host)).toMatch(/neither qemu-aarch64-static nor qemu-aarch64 is on PATH$/);
    expect(runner('amd64', env, { platform: 'darwin', arch: 'x64' })).toBe('functions run under Linux, and this is darwin');
    writeFileSync(join(dir, 'qemu-aarch64'), '');
    expect(runner('arm64', env, host)).toEqual([join(dir, 'qemu-aarch64')]);
    expect(runner('arm64', {}, { platform: 'linux', arch: 'arm64' })).toEqual([]);
  } finally {
    rmSync(dir, { recursive: true });
  }
});

/** The bytes after a patch of zeros at an address. */
function patched(goarch: string, type: string, size: number, address: number, target: number): string {
  const bytes = new Uint8Array(8);
  const patch = patchesOf(goarch).get(relocType(type))!;
  return patch({ view: new DataView(bytes.buffer), offset: 0, address, size, target }) ? Buffer.from(bytes).toString('hex') : 'no';
}

it.each([
  ['386', 'R_ADDR', 4, 0x1000, 0x12345678, '7856341200000000'],
  ['386', 'R_TLS_LE', 4, 0x1000, 0, 'fcffffff00000000'],
  ['amd64', 'R_ADDR', 8, 0x1000, 0x12345678, '7856341200000000'],
  ['amd64', 'R_PCREL', 4, 0x1000, 0x1000, 'fcffffff00000000'],
  ['amd64', 'R_CALL', 4, 0x1001, 0x1105, '0001000000000000'],
  ['amd64', 'R_TLS_LE', 4, 0x1000, 0, 'f8ffffff00000000'],
  ['arm64', 'R_CALLARM64', 4, 0x1000, 0x0ffc, 'ffffff0300000000'],
  ['arm64', 'R_CALLARM64', 4, 0x1000, 0x1002, 'no'],
  ['arm64', 'R_CALLARM64', 4, 0x1000, 0x1000 + 2 ** 27, 'no'],
  ['arm64', 'R_ADDRARM64', 8, 0x1ffc, 0x6123, '20000020008c0400'],
  ['arm64', 'R_ARM64_PCREL_LDST64', 8, 0x1000, 0x1008, '0000000000040000'],
  ['arm64', 'R_ARM64_PCREL_LDST64', 8, 0x1000, 0x1004, 'no'],
])('%s %s', (goarch, type, size, address, target, bytes) => {
  expect(patched(goarch, type, size, address, target)).toBe(bytes);
});
