import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tsgo } from '../cli/harness.ts';

/*
 * References to the standard library, a line each: how (pull: a function with a linkname; var: a variable with one; call, load:
 * from assembly), the symbol, and what the linker of each release says: ok, invalid (its linkname rules), undefined.
 * UPDATE=1 records what is missing, from the real linkers: golang.org/toolchain@v0.0.1-goVERSION.linux-amd64 in the module cache.
 */
const file = fileURLToPath(new URL('../../testdata/linkname/references.txt', import.meta.url));
const RELEASES = ['1.22.12', '1.23.12', '1.26.8', '1.27.3'];
const lines = readFileSync(file, 'utf8').trim().split('\n').map((line) => line.split(' '));
const cache = process.env.GOMODCACHE ?? join(process.env.GOPATH ?? join(homedir(), 'go'), 'pkg/mod');

let tmp = '';
beforeAll(() => {
  tmp = mkdtempSync(join(tmpdir(), 'tsgo-linkname-'));
});
afterAll(() => rmSync(tmp, { recursive: true, force: true }));

/** A program with one reference. */
function program(how: string, symbol: string): string {
  const dir = mkdtempSync(join(tmp, 'm-'));
  const path = symbol.slice(0, Math.max(0, symbol.indexOf('.', symbol.lastIndexOf('/') + 1)));
  const imported = path === '' || path === 'runtime' || path.includes('internal/') ? '' : `import _ "${path}"\n`;
  const declaration = how === 'var' ? `//go:linkname x ${symbol}\nvar x uintptr\n\nfunc main() { x++ }\n` : how === 'pull' ? `//go:linkname x ${symbol}\nfunc x()\n\nfunc main() { x() }\n` : 'func x()\n\nfunc main() { x() }\n';
  writeFileSync(join(dir, 'go.mod'), 'module example.com/m\n\ngo 1.22\n');
  writeFileSync(join(dir, 'main.go'), `package main\n\nimport _ "unsafe"\n${imported}\n${declaration}`);
  const instruction = how === 'call' ? `CALL ${symbol}(SB)` : `MOVQ ${symbol}(SB), AX`;
  writeFileSync(join(dir, 'a_amd64.s'), how === 'call' || how === 'load' ? `TEXT ·x(SB), 4, $0-0\n\t${instruction}\n\tRET\n` : '');
  return dir;
}

function verdictOf(status: number | null, output: string): string {
  if (/invalid reference to/.test(output)) return 'invalid';
  if (/relocation target \S+ not defined|undefined: /.test(output)) return 'undefined';
  return status === 0 ? 'ok' : `failed: ${output}`;
}

/** What another release's library has and that of 1.26, by whose sources tsgo goes here, has not, or the other way round. */
const OTHER_LIBRARY: Readonly<Record<string, readonly string[]>> = {
  'pull internal/runtime/maps.fatal': ['1.22.12', '1.23.12'],
  'pull time.runtimeNano': ['1.22.12', '1.23.12'],
  'call runtime·mapaccess1': ['1.22.12', '1.23.12'],
  'call runtime·gcWriteBarrier2': ['1.22.12'],
  'pull encoding/json.typeFields': ['1.27.3'],
};

describe.each(RELEASES)('the rules of go%s', (release) => {
  const known = lines.filter(([how, symbol]) => !OTHER_LIBRARY[`${how} ${symbol}`]?.includes(release));
  it.each(known.map(([how, symbol, ...verdicts]) => [how, symbol, verdicts[RELEASES.indexOf(release)]]))('%s %s: %s', async (how, symbol, verdict) => {
    const { status, output } = await tsgo(['build', '-go', release, './...'], { cwd: program(how, symbol) });
    expect(verdictOf(status, output)).toBe(verdict);
  });
});

/** Whether the go command can be each release without a download. */
const haveGo = spawnSync('go', ['version']).status === 0;
const available = RELEASES.map((release) => {
  if (!haveGo) return false;
  if (existsSync(join(cache, `golang.org/toolchain@v0.0.1-go${release}.linux-amd64`))) return true;
  const { status, stdout } = spawnSync('go', ['env', 'GOVERSION'], { encoding: 'utf8', env: { ...process.env, GOTOOLCHAIN: 'local' } });
  return status === 0 && stdout.trim() === `go${release}`;
});

function real(release: string, how: string, symbol: string): string {
  const dir = program(how, symbol);
  mkdirSync(join(dir, 'out'));
  const env = { ...process.env, GOROOT: '', GOTOOLCHAIN: `go${release}`, GOOS: 'linux', GOARCH: 'amd64', CGO_ENABLED: '0', GOFLAGS: '' };
  const { status, stderr } = spawnSync('go', ['build', '-o', join(dir, 'out/program'), '.'], { cwd: dir, env, encoding: 'utf8' });
  return verdictOf(status, stderr);
}

const recording = process.env.UPDATE === '1';

describe.each(RELEASES)('the real linker of go%s', (release) => {
  const have = available[RELEASES.indexOf(release)];
  /** Some of them: to link takes its time. */
  const chosen = recording ? lines : lines.filter((_, i) => i % 12 === 1);
  it.skipIf(!have || recording).each(chosen)('%s %s', (how, symbol, ...verdicts) => {
    expect(real(release, how, symbol)).toBe(verdicts[RELEASES.indexOf(release)]);
  });
});

it.skipIf(!recording)('records', () => {
  const text = lines.map(([how, symbol, ...old]) => [how, symbol, ...RELEASES.map((release, i) => (available[i] && old[i] === undefined ? real(release, how, symbol) : old[i]))].join(' ')).join('\n');
  writeFileSync(file, `${text}\n`);
}, 900_000);
