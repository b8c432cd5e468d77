import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = join(root, `dist/asm-${process.version}-${process.platform}-${process.arch}.cache`);
const source = join(root, 'testdata/obj/amd64.s');

/** What `npm ci` built: the assembler with V8's code cache. */
describe.skipIf(!existsSync(cache))('the code cache', () => {
  const whole = existsSync(cache) ? readFileSync(cache) : Buffer.alloc(0);
  let copy: string;

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'tsgo-'));
    cpSync(join(root, 'bin'), join(copy, 'bin'), { recursive: true });
    mkdirSync(join(copy, 'dist'));
    copyFileSync(join(root, 'dist/asm.cjs'), join(copy, 'dist/asm.cjs'));
    writeFileSync(join(copy, 'package.json'), '{"type":"module"}');
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  /** Assembles in a new process, with this for a cache. */
  function assemble(content: Buffer | null, options = '') {
    const file = join(copy, 'dist', basename(cache));
    rmSync(file, { force: true });
    if (content !== null) writeFileSync(file, content);
    const env = { ...process.env, GOARCH: 'amd64', GOOS: 'linux', NODE_OPTIONS: options };
    const args = [join(copy, 'bin/tsgo.js'), 'asm', '-p', 'p', '-S', '-o', join(copy, 'out.o'), source];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
    return { status, stdout, stderr, object: readFileSync(join(copy, 'out.o')).toString('latin1') };
  }

  it('is what this version of Node takes', () => {
    const ask = `const { cacheFile, compile } = require('./bin/assembler.js');
      console.log(compile(require('node:fs').readFileSync(cacheFile).subarray(20)).cachedDataRejected)`;
    const { stdout } = spawnSync(process.execPath, ['-e', ask], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
    expect(stdout).toBe('false\n');
  });

  it('changes nothing but the time, and may be absent, damaged or of another V8', () => {
    const expected = assemble(whole);
    expect(expected).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining(' STEXT') });
    const damaged = Buffer.from(whole);
    damaged.fill(0x55, 5000, 6000);
    for (const content of [null, Buffer.alloc(0), whole.subarray(0, whole.length / 2), damaged]) expect(assemble(content)).toEqual(expected);
    for (const options of ['--max-old-space-size=500', '--enable-source-maps']) expect(assemble(whole, options)).toEqual(expected);
  }, 60_000);
});
