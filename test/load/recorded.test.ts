import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readGoEnv } from '../../src/load/goenv.ts';
import { goList } from './golist.ts';
import { formatArchive, parseArchive } from './txtar.ts';

/**
 * Each case is a text archive: lines that start with > run `go list`, perhaps with variables and cd=DIR in front;
 * what the real command printed is in the files "want N". UPDATE=1 records it anew.
 */
const cases = resolve(dirname(fileURLToPath(import.meta.url)), '../../testdata/load');
const goroot = readGoEnv(process.env).goroot;
const work = realpathSync(mkdtempSync(join(tmpdir(), 'load-')));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const gocache = join(work, 'gocache');
const OLD = new Date('2026-01-01T00:00:00Z');

function unpack(name: string, files: readonly { name: string; data: string }[]): string {
  const root = join(work, name);
  for (const file of files) {
    if (file.name.startsWith('want ')) continue;
    const path = join(root, file.name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.data.replaceAll('<NUL>', '\0'));
    utimesSync(path, OLD, OLD);
  }
  return root;
}

interface Run {
  readonly line: string;
  readonly cwd: string;
  readonly env: Record<string, string | undefined>;
  readonly args: readonly string[];
}

function runOf(line: string, root: string): Run {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2]);
  const at = words.indexOf('go');
  const settings = words.slice(0, at).map((word) => word.split('=') as [string, string]);
  const cd = settings.find(([name]) => name === 'cd')?.[1] ?? '.';
  const env = {
    HOME: join(root, '.home'),
    PATH: process.env.PATH,
    GOROOT: goroot,
    GOFLAGS: '',
    GOCACHE: gocache,
    GOENV: 'off',
    GOPROXY: 'off',
    GOTOOLCHAIN: 'local',
    CGO_ENABLED: '0',
    GOOS: 'linux',
    GOARCH: 'amd64',
    ...Object.fromEntries(settings),
  };
  return { line, cwd: resolve(root, cd), env, args: words.slice(at + 2) };
}

function shown(result: { stdout: string; stderr: string; status: number | null }, root: string): string {
  const text = `${result.stdout}${result.stderr}`.replaceAll(root, '$WORK').replaceAll(gocache, '$GOCACHE');
  return `${goroot === '' ? text : text.replaceAll(goroot, '$GOROOT')}exit status ${result.status}\n`;
}

/** What only a look at GOROOT can tell; without one, standard packages are taken on trust. */
const NEEDS_GOROOT = /is not in std/;

for (const name of readdirSync(cases).filter((each) => each.endsWith('.txtar'))) {
  describe(name, () => {
    const path = join(cases, name);
    const archive = parseArchive(readFileSync(path, 'utf8'));
    const root = unpack(name, archive.files);
    const runs = archive.comment.split('\n').flatMap((line) => (line.startsWith('> ') ? [runOf(line.slice(2), root)] : []));
    if (process.env.UPDATE === '1') {
      const wants = runs.map(({ args, env, cwd }, index) => {
        const result = spawnSync('go', ['list', ...args], { cwd, env, encoding: 'utf8' });
        return { name: `want ${index + 1}`, data: shown(result, root) };
      });
      const files = archive.files.filter((file) => !file.name.startsWith('want '));
      writeFileSync(path, formatArchive({ comment: archive.comment, files: [...files, ...wants] }));
    }
    const recorded = parseArchive(readFileSync(path, 'utf8')).files;
    runs.forEach(({ line, args, env, cwd }, index) => {
      const want = recorded.find((file) => file.name === `want ${index + 1}`)?.data;
      it.skipIf(goroot === '' && NEEDS_GOROOT.test(want ?? ''))(line, () => {
        expect(shown(goList(args, env, cwd), root)).toBe(want);
      });
    });
  });
}
