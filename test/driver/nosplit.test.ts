import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { haveGo, tsgo } from '../cli/harness.ts';
import { formatArchive, parseArchive, type Archive } from '../link/txtar.ts';

/*
 * Each case is a program whose assembly functions call each other.
 *   -- go build --   what the real linker says (UPDATE=1 records it, where go is on PATH)
 *   -- unknown --    functions about which we say that only the compiler knows
 */
const folder = fileURLToPath(new URL('../../testdata/nosplit/', import.meta.url));
const cases = readdirSync(folder).sort();
const RECORDED = new Set(['go build', 'unknown']);

function write(archive: Archive): string {
  const root = mkdtempSync(join(tmpdir(), 'nosplit-'));
  for (const [path, text] of archive.files) {
    if (RECORDED.has(path)) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** The linker's reports, a block each: the message, then the chains. */
function blocks(lines: readonly string[]): string[] {
  const found: string[] = [];
  for (const line of lines) {
    if (/nosplit stack over/.test(line)) found.push(line.replace(/^\S+\.s:\d+:\d+: /, ''));
    else if (/^ *(\S+<\d+>|grows \d+ bytes.*|\d+ bytes over limit|infinite cycle)$/.test(line)) found[found.length - 1] += `\n${line}`;
  }
  return found.sort();
}

const load = (name: string): Archive => parseArchive(readFileSync(join(folder, name), 'utf8'));

describe('chains of functions that do not check the stack', () => {
  it.each(cases)('%s', async (name) => {
    const archive = load(name);
    const [goos, goarch] = archive.comment.trim().split('\n').at(-1)!.split('/');
    const cwd = write(archive);
    const { status, stderr } = await tsgo(['build', '-goos', goos, '-goarch', goarch, './...'], { cwd });
    rmSync(cwd, { recursive: true });
    const real = archive.files.get('go build') ?? '';
    const lines = stderr.split('\n').map((line) => line.replace(/^ {8}/, ''));
    expect(blocks(lines)).toEqual(blocks(real.split('\n')));
    const unknown = [...stderr.matchAll(/nosplit stack of (\S+): unknown without Go/g)].map(([, symbol]) => symbol);
    expect(unknown.join('\n')).toBe((archive.files.get('unknown') ?? '').trim());
    expect(status).toBe(real === '' ? 0 : 1);
  });
});

describe.skipIf(!haveGo)('what the real linker says', () => {
  it.each(cases)('%s', (name) => {
    const archive = load(name);
    const [goos, goarch] = archive.comment.trim().split('\n').at(-1)!.split('/');
    const cwd = write(archive);
    const env = { ...process.env, GOOS: goos, GOARCH: goarch, CGO_ENABLED: '0', GOFLAGS: '' };
    const { stderr } = spawnSync('go', ['build', '-o', join(cwd, 'program'), '.'], { cwd, env, encoding: 'utf8' });
    rmSync(cwd, { recursive: true });
    if (process.env.UPDATE === '1') {
      writeFileSync(join(folder, name), formatArchive({ comment: archive.comment, files: new Map([...archive.files, ['go build', stderr]]) }));
    } else {
      expect(blocks(stderr.split('\n'))).toEqual(blocks((archive.files.get('go build') ?? '').split('\n')));
    }
  });
});
