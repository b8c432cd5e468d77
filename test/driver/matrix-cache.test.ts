import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkInputs, recordInputs } from '../../src/driver/cache-inputs.ts';
import { CacheStore, sha256 } from '../../src/driver/cache-store.ts';
import { tsgo, type Outcome } from '../cli/harness.ts';
import { parseCase, writeCase } from '../cli/transcript.ts';

const archive = fileURLToPath(new URL('../../testdata/cli/matrix/gaps.txtar', import.meta.url));
let tmp = '';
let cache = '';
let module = '';

beforeEach(() => {
  tmp = mkdtempSync(join(tmpdir(), 'tsgo-cache-'));
  cache = join(tmp, 'cache');
  module = join(tmp, 'm');
  writeCase(parseCase(readFileSync(archive, 'utf8')), module);
  wait();
});
afterEach(() => rmSync(tmp, { recursive: true, force: true }));

/** The file system's clock moves in steps: what was written a moment ago is not remembered. */
function wait(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60);
}

const matrix = (...args: string[]): Promise<Outcome> =>
  tsgo(['matrix', '-platforms', 'linux/amd64,linux/arm64', ...args, './...'], { cwd: module, env: { TSGOCACHE: cache } });

function entries(): string[] {
  return readdirSync(cache, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Puts a mark into the remembered result, checksum and all, to see whether it is used. */
function mark(): void {
  const [file] = entries();
  const body = readFileSync(file, 'utf8').split('\n').slice(2).join('\n').replaceAll('"Dup"', '"Marked"');
  new CacheStore(join(cache, 'results')).put(file.slice(-64), body);
}

it('remembers a result, whatever the format it is asked for in', async () => {
  const first = await matrix();
  expect(entries()).toHaveLength(1);
  mark();
  const second = await matrix();
  expect(first.stdout).not.toContain('Marked');
  expect(second.stdout).toContain('Marked');
  expect(second.status).toBe(first.status);
  expect((await matrix('-format=markdown')).stdout).toContain('Marked');
  expect(entries()).toHaveLength(1);
});

it.each([
  ['a Go file', () => writeFileSync(join(module, 'fast/fast.go'), 'package fast\n')],
  ['a new file', () => writeFileSync(join(module, 'fast/sub_arm64.s'), 'TEXT ·Sub(SB), 4, $0-24\n\tRET\n')],
  ['a removed file', () => rmSync(join(module, 'fast/add_arm64.s'))],
  ['a go.work that appears', () => writeFileSync(join(module, 'go.work'), 'go 1.24\n\nuse .\n')],
  ['a file of the same size and time', () => {
    const path = join(module, 'fast/add_arm64.s');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('Subb', 'Suby'));
    utimesSync(path, new Date(1e9), new Date(1e9));
  }],
])('notices %s', async (_, change) => {
  await matrix();
  mark();
  change();
  wait();
  const changed = await matrix();
  expect(changed.stdout).not.toContain('Marked');
  expect(changed.stdout).toBe((await matrix('-cache=false')).stdout);
});

it('knows files by their content, not by their times', async () => {
  await matrix();
  mark();
  const copy = join(tmp, 'copy');
  cpSync(module, copy, { recursive: true });
  rmSync(module, { recursive: true });
  cpSync(copy, module, { recursive: true });
  wait();
  expect((await matrix()).stdout).toContain('Marked');
});

it.each([
  ['cut off', (text: string) => text.slice(0, text.length / 2)],
  ['empty', () => ''],
  ['changed', (text: string) => text.replace('"Dup"', '"Bad"')],
  ['somebody else’s', () => '{"inputs":[],"matrix":{"platforms":[],"packages":[],"findings":[]}}'],
])('makes an entry anew that is %s', async (_, spoil) => {
  const first = await matrix();
  const [file] = entries();
  writeFileSync(file, spoil(readFileSync(file, 'utf8')));
  expect((await matrix()).stdout).toBe(first.stdout);
  mark();
  expect((await matrix()).stdout).toContain('Marked');
});

it('makes do without a folder that it can write to', async () => {
  writeFileSync(cache, 'a file');
  expect((await matrix()).status).toBe(1);
  expect((await matrix()).stdout).toContain('DUPLICATE');
});

it('may run twice at once, and cleans up after runs that were killed', async () => {
  const both = await Promise.all([matrix(), matrix()]);
  expect(both[0].stdout).toBe(both[1].stdout);
  expect(entries()).toHaveLength(1);
  const left = join(cache, 'results', 'ab', `${sha256('x').replace(/^../, 'ab')}.1.aa.tmp`);
  mkdirSync(join(cache, 'results', 'ab'), { recursive: true });
  writeFileSync(left, 'half');
  utimesSync(left, new Date(1e9), new Date(1e9));
  const store = new CacheStore(join(cache, 'results'), 1000);
  store.put(sha256('a'), 'x'.repeat(400));
  expect(entries()).not.toContain(left);
});

it('stays below its limit, the least recently used going first', () => {
  const store = new CacheStore(cache, 3000);
  const keys = ['a', 'b', 'c', 'd'].map((name) => sha256(name));
  keys.forEach((key, index) => {
    store.put(key, 'x'.repeat(900));
    const path = join(cache, key.slice(0, 2), key);
    utimesSync(path, new Date(1e12 + index * 1e6), new Date(1e12 + index * 1e6));
  });
  store.put(sha256('e'), 'x'.repeat(900));
  expect(keys.map((key) => store.get(key) !== undefined)).toEqual([false, false, true, true]);
  store.put(sha256('large'), 'x'.repeat(2000));
  expect(store.get(sha256('large'))).toBe(undefined);
});

it('is emptied by tsgo clean, which leaves other files alone', async () => {
  await matrix();
  writeFileSync(join(cache, 'mine'), 'mine');
  expect((await tsgo(['clean', '-n'], { env: { TSGOCACHE: cache } })).stdout).toBe(`${cache}\n`);
  expect(entries()).toHaveLength(2);
  expect((await tsgo(['clean'], { env: { TSGOCACHE: cache } })).status).toBe(0);
  expect(entries()).toEqual([join(cache, 'mine')]);
  expect((await tsgo(['clean'], { env: { TSGOCACHE: 'off' } })).status).toBe(0);
});

it('does not remember what changed while it was read', () => {
  const file = join(module, 'go.mod');
  const reading = { files: [file], directories: [module], looked: [join(module, 'nothing')] };
  expect(recordInputs(reading, Date.now() - 3_600_000)).toBe(undefined);
  const inputs = recordInputs(reading, Date.now())!;
  expect(checkInputs(inputs)).toEqual({ restamped: false, changed: [] });
  utimesSync(file, new Date(1e9), new Date(1e9));
  expect(checkInputs(inputs)).toEqual({ restamped: true, changed: [] });
  writeFileSync(join(module, 'nothing'), '');
  mkdirSync(join(module, 'more'));
  writeFileSync(file, 'module x\n');
  expect(checkInputs(inputs).changed).toEqual([
    { path: file, what: 'content' },
    { path: module, what: 'structure' },
    { path: join(module, 'nothing'), what: 'structure' },
  ]);
  const again = recordInputs(reading, Date.now() + 100)!;
  writeFileSync(join(module, 'another.go'), '');
  expect(checkInputs(again).changed).toEqual([{ path: module, what: 'names' }]);
});
