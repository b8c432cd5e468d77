import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linkInput, verdictText } from './build.ts';
import { type Archive, formatArchive, parseArchive } from './txtar.ts';

/*
 * Each case is an archive: a module, and what is said about it. The comment's last line names the platform.
 *   -- verdict --    our diagnostics
 *   -- go build --   what the real `go build` says (UPDATE=1 records it, where go is on PATH)
 */
const folder = new URL('../../testdata/link/', import.meta.url).pathname;
const cases = readdirSync(folder).filter((name) => name.endsWith('.txtar')).sort();
const haveGo = spawnSync('go', ['version']).status === 0;

function load(name: string): { archive: Archive; goos: string; goarch: string } {
  const archive = parseArchive(readFileSync(join(folder, name), 'utf8'));
  const [goos, goarch] = archive.comment.trim().split('\n').pop()!.split('/');
  return { archive, goos, goarch };
}

function goBuild(archive: Archive, goos: string, goarch: string): string {
  const root = mkdtempSync(join(tmpdir(), 'verdict-'));
  for (const [path, text] of archive.files) {
    if (/^(verdict|go build)$/.test(path)) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const env = { ...process.env, GOOS: goos, GOARCH: goarch, CGO_ENABLED: '0', GOFLAGS: '-mod=mod' };
  const run = spawnSync('go', ['build', '-gcflags=-e', '-o', join(root, 'out/'), './...'], { cwd: root, env, encoding: 'utf8' });
  rmSync(root, { recursive: true, force: true });
  return run.stderr;
}

/** The symbols that the compiler and the linker miss. */
function missedByGo(output: string, archive: Archive): string[] {
  const missed = new Set<string>();
  for (const [, symbol] of output.matchAll(/relocation target (\S+) not defined/g)) missed.add(symbol.slice(symbol.lastIndexOf('.') + 1));
  for (const [, path, line, column] of output.matchAll(/^(?:\.\/)?(\S+?):(\d+):(\d+): missing function body/gm)) {
    const declaration = archive.files.get(path)!.split('\n')[Number(line) - 1].slice(Number(column) - 1);
    missed.add(/^(?:\(.*?\) )?(\w+)/.exec(declaration)![1]);
  }
  return [...missed].sort();
}

function missedByUs(verdict: string): string[] {
  return [...verdict.matchAll(/ undefined: (\S+)/g)].map(([, symbol]) => symbol.slice(Math.max(symbol.lastIndexOf('·'), symbol.lastIndexOf('.')) + 1)).sort();
}

describe('verdicts', () => {
  it.each(cases)('%s', (name) => {
    const { archive, goos, goarch } = load(name);
    const got = verdictText(linkInput(archive, goos, goarch));
    expect(got).toBe(archive.files.get('verdict') ?? '');
    expect(missedByUs(got)).toEqual(missedByGo(archive.files.get('go build') ?? '', archive));
  });
});

describe.skipIf(!haveGo)('what the real go build says', () => {
  it.each(cases)('%s', (name) => {
    const { archive, goos, goarch } = load(name);
    const output = goBuild(archive, goos, goarch);
    if (process.env.UPDATE === '1') {
      writeFileSync(join(folder, name), formatArchive({ comment: archive.comment, files: new Map([...archive.files, ['go build', output]]) }));
    } else {
      expect(output).toBe(archive.files.get('go build') ?? '');
    }
  });
});
