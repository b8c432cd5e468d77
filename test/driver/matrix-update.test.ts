import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CacheStore } from '../../src/driver/cache-store.ts';
import { partsOf, type PackageFacts } from '../../src/driver/matrix-facts.ts';
import { tsgo } from '../cli/harness.ts';
import { parseCase, writeCase } from '../cli/transcript.ts';

/* A remembered matrix of which some packages are made anew: it must be what all of it made anew would be. */

const archive = parseCase(readFileSync(fileURLToPath(new URL('../../testdata/matrix/update.txtar', import.meta.url)), 'utf8'));
let tmp = '';
let module = '';
let cache = '';

beforeEach(() => {
  tmp = mkdtempSync(join(tmpdir(), 'tsgo-update-'));
  module = join(tmp, 'm');
  cache = join(tmp, 'cache');
  writeCase(archive, module);
  wait();
});
afterEach(() => rmSync(tmp, { recursive: true, force: true }));

/** The file system's clock moves in steps: what was written a moment ago is not remembered. */
function wait(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60);
}

async function matrix(...args: string[]): Promise<string> {
  const { stdout, stderr } = await tsgo(['matrix', '-json', '-platforms', 'linux/amd64,linux/arm64', ...args, './...'], { cwd: module, env: { TSGOCACHE: cache } });
  expect(stderr).toBe('');
  return stdout;
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(module, name)), { recursive: true });
  writeFileSync(join(module, name), text);
}

/** Puts a mark on the remembered findings of each package: those that are made anew lose it. */
function mark(): void {
  const file = readdirSync(cache, { recursive: true, withFileTypes: true }).find((entry) => entry.isFile())!;
  const text = readFileSync(join(file.parentPath, file.name), 'utf8').split('\n').slice(2).join('\n');
  const entry = JSON.parse(text);
  for (const { symbols } of entry.matrix.packages) for (const symbol of symbols) symbol.name = `marked ${symbol.name}`;
  new CacheStore(join(cache, 'results')).put(file.name, JSON.stringify(entry));
}

/** Packages whose remembered results were used. */
function marked(json: string): string[] {
  const { packages } = JSON.parse(json) as { packages: { importPath: string; symbols: { name: string }[] }[] };
  return packages.filter(({ symbols }) => symbols.some(({ name }) => name.startsWith('marked '))).map(({ importPath }) => importPath.replace('example.com/m/', ''));
}

it.each<readonly [string, () => void, readonly string[]]>([
  ['a function of one package', () => write('alone/a_amd64.s', 'TEXT ·Other(SB), 4, $0\n\tRET\n'), ['given', 'header', 'idle', 'taker']],
  ['a file that is new', () => write('alone/a_arm64.s', 'TEXT ·F(SB), 4, $0\n\tRET\n'), ['given', 'header', 'idle', 'taker']],
  ['a file that goes', () => rmSync(join(module, 'alone/a_amd64.s')), ['given', 'header', 'idle', 'taker']],
  ['packages that share symbols', () => write('given/given.go', 'package given\n\nimport _ "unsafe"\n\n//go:linkname give example.com/m/taker.Took\nfunc give() {}\n\nfunc Asm()\n'), ['alone', 'header', 'idle']],
  ['a package that comes to share symbols', () => write('alone/a.go', 'package alone\n\nimport _ "unsafe"\n\nfunc F()\n\n//go:linkname push example.com/m/taker.Want\nfunc push() {}\n'), []],
  ['a header elsewhere', () => write('shared/shared.go', 'package shared\n\nconst X = 1\n'), ['alone', 'given', 'idle', 'taker']],
  ['a folder that is new', () => write('alone/below/b.go', 'package below\n'), []],
  ['go.mod', () => write('go.mod', 'module example.com/m\n\ngo 1.23\n'), []],
])('%s', async (_, change, used) => {
  expect(marked(await matrix())).toEqual([]);
  mark();
  change();
  wait();
  const updated = await matrix();
  expect(marked(updated)).toEqual(used);
  const text = updated.replaceAll('"marked ', '"');
  expect(text).toBe(await matrix('-cache=false'));
  wait();
  expect((await matrix()).replaceAll('"marked ', '"')).toBe(text);
});

it('is the same after any number of changes', async () => {
  const variants: Readonly<Record<string, readonly string[]>> = {
    'alone/a_amd64.s': ['TEXT ·F(SB), 4, $0\n\tRET\n', 'TEXT ·G(SB), 4, $0\n\tRET\n', 'TEXT example∕com·m∕taker·Want(SB), 4, $0\n\tRET\n', ''],
    'alone/a.go': ['package alone\n\nfunc F()\n', 'package alone\n\nfunc F()\n\nfunc G()\n', 'package alone\n'],
    'given/given.go': [
      'package given\n\nimport _ "unsafe"\n\n//go:linkname give example.com/m/taker.Want\nfunc give() {}\n',
      'package given\n\nimport _ "unsafe"\n\n//go:linkname give example.com/m/alone.G\nfunc give() {}\n',
      'package given\n\nfunc Asm()\n',
    ],
    'taker/t.s': ['TEXT ·Own(SB), 4, $0\n\tCALL example·com∕m∕given·Asm(SB)\n\tRET\n', 'TEXT ·Own(SB), 4, $0\n\tRET\n', 'TEXT ·Want(SB), 4, $0\n\tRET\n'],
    'header/h_amd64.s': ['#include "../shared/x.h"\nTEXT ·H(SB), 4, $0\n\tX\n\tRET\n', 'TEXT ·H(SB), 4, $0\n\tRET\n'],
    'shared/x.h': ['#define X NOP\n', '#define X CALL ·missing(SB)\n'],
  };
  const names = Object.keys(variants);
  let seed = 7;
  const random = (n: number): number => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) % n;
  for (let round = 0; round < 24; round++) {
    const name = names[random(names.length)];
    write(name, variants[name][random(variants[name].length)]);
    wait();
    expect(await matrix(), `round ${round}: ${name}`).toBe(await matrix('-cache=false'));
  }
}, 60_000);

it('knows which packages depend on each other', () => {
  const facts = (importPath: string, defines: string[], mentions: string[]): PackageFacts => ({ importPath, dir: `/${importPath}`, prefix: importPath, defines, mentions, reads: [] });
  const groups = (...all: PackageFacts[]): string[] => partsOf(all).map((part) => part.map(({ importPath }) => importPath).sort().join(' ')).sort();
  expect(groups(facts('a', [], ['runtime.x']), facts('b', [], ['runtime.x']))).toEqual(['a', 'b']);
  expect(groups(facts('a', [], ['b.x']), facts('b', [], []), facts('c', [], []))).toEqual(['a b', 'c']);
  expect(groups(facts('a', ['z'], []), facts('b', [], ['z']), facts('c', ['b.y'], []))).toEqual(['a b c']);
});
