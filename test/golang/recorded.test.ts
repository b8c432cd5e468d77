import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

/* Compares the recorded expectations with the real compiler and go/parser; UPDATE=1 records them. */
const folder = new URL('../../testdata/golang/declarations/', import.meta.url).pathname;
const recorder = new URL('record.go', import.meta.url).pathname;
const cases = readdirSync(folder).filter((name) => name.endsWith('.go'));
const scratch = mkdtempSync(join(tmpdir(), 'recorded-'));
afterAll(() => rmSync(scratch, { recursive: true }));
const haveGo = spawnSync('go', ['version']).status === 0;

/** The compiler's syntax errors, or what go/parser says of a file that has none. */
function real(name: string): string {
  const compiled = spawnSync('go', ['tool', 'compile', '-o', join(scratch, 'p.o'), '-p', 'p', name], { cwd: folder, encoding: 'utf8' });
  const errors = compiled.stdout
    .split('\n')
    .filter((line) => /: (syntax error:|invalid|newline in|.* not terminated)/.test(line))
    .map((line) => line.replace(/^.*?:(\d+:\d+): /, 'error $1: '));
  if (errors.length > 0) return errors.map((line) => `${line}\n`).join('');
  return spawnSync('go', ['run', recorder, '-', join(folder, name)], { encoding: 'utf8' }).stdout;
}

describe.skipIf(!haveGo)('the real parsers say', () => {
  it.each(cases)('%s', (name) => {
    const path = join(folder, name.replace(/\.go$/, '.want'));
    const want = real(name);
    if (process.env.UPDATE === '1') writeFileSync(path, want);
    expect(readFileSync(path, 'utf8')).toBe(want);
  });
});
