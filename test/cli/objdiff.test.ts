import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tsgo } from './harness.ts';

let dir = '';
const objdiff = (...args: string[]) => tsgo(['objdiff', ...args], { cwd: dir });

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'tsgo-objdiff-'));
  for (const [name, constant] of [['a', 1], ['b', 2]]) {
    writeFileSync(join(dir, `${name}.s`), `TEXT ·f(SB), 4, $0-8\n\tMOVQ $${constant}, ret+0(FP)\n\tRET\n`);
    const outcome = await tsgo(['asm', '-p', 'p', '-trimpath', `${dir}/${name}.s=>p.s`, '-o', `${name}.o`, `${name}.s`], { cwd: dir });
    expect(outcome).toMatchObject({ status: 0, output: '' });
  }
  writeFileSync(join(dir, 'text'), 'not an object');
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('tsgo objdiff', () => {
  it('is silent about equal objects', async () => {
    expect(await objdiff('a.o', 'a.o')).toMatchObject({ status: 0, output: '' });
  });

  it('says where objects differ', async () => {
    const { status, stdout } = await objdiff('a.o', 'b.o');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^== .*p\.f/m);
    expect(stdout).toMatch(/^- .*\n(- .*\n)*\+ /m);
  });

  it('prints one object', async () => {
    expect((await objdiff('a.o')).stdout).toMatch(/^== /);
  });

  it.each([[['text']], [['none.o', 'a.o']]])('%j is refused', async (files) => {
    const { status, stderr } = await objdiff(...files);
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`^${files[0]}: `));
    expect((await objdiff()).status).toBe(2);
  });
});
