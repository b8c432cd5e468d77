import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { declaredNames } from '../../src/check/declared-names.ts';
import { typeErrors, type ImportedPackage } from '../../src/check/type-errors.ts';
import { readGoFile } from '../../src/golang/reader.ts';

const dir = fileURLToPath(new URL('../../testdata/check/names', import.meta.url));
const record = join(dir, 'undefined.txt');
const haveGo = spawnSync('go', ['version']).status === 0;

/** The compiler's lines about undefined names, sorted. */
function realErrors(): string[] {
  const env = { ...process.env, GOOS: 'linux', GOARCH: 'amd64', GOFLAGS: '', GOWORK: 'off' };
  const { stderr } = spawnSync('go', ['build', '-gcflags=-e', '.'], { cwd: dir, env, encoding: 'utf8' });
  const lines = stderr.split('\n').filter((line) => line.includes(': undefined'));
  return lines.map((line) => line.replace(/^\.\//, '')).sort();
}

function imported(path: string): ImportedPackage {
  return { name: path === 'math/rand/v2' ? 'rand' : path, declared: undefined };
}

function errorsOf(sources: Readonly<Record<string, string>>, of: (path: string) => ImportedPackage = imported): string[] {
  const goFiles = Object.entries(sources).map(([name, text]) => readGoFile(name, Buffer.from(text)));
  const found = typeErrors({ goFiles, declared: declaredNames(goFiles), imported: of, leftOut: () => [] });
  return found.map(({ position, message }) => `${position!.file}:${position!.line}:${position!.column}: ${message}`);
}

describe('undefined names', () => {
  it('are those of the compiler', () => {
    if (process.env.UPDATE === '1' && haveGo) writeFileSync(record, `${realErrors().join('\n')}\n`);
    const names = readdirSync(dir).filter((name) => name.endsWith('.go'));
    const errors = errorsOf(Object.fromEntries(names.map((name) => [name, readFileSync(join(dir, name), 'utf8')])));
    expect(errors.sort()).toEqual(readFileSync(record, 'utf8').trimEnd().split('\n'));
  });

  it('may come from a dot import, or from an import of unknown name', () => {
    expect(errorsOf({ 'a.go': 'package a\nimport . "fmt"\nvar _ = Sprint(x)\n' })).toEqual([]);
    const unknown = (): ImportedPackage => ({ name: undefined, declared: undefined });
    const source = 'package a\nimport "example.com/go-b"\nvar _ = b.C + d\n';
    expect(errorsOf({ 'a.go': source }, unknown)).toEqual(['a.go:3:15: undefined: d']);
    expect(errorsOf({ 'a.go': source })).toEqual(['a.go:3:9: undefined: b', 'a.go:3:15: undefined: d']);
  });

  it('in a package that is imported', () => {
    const known = (): ImportedPackage => ({ name: 'b', declared: new Set(['C']) });
    expect(errorsOf({ 'a.go': 'package a\nimport "b"\nvar _, _, _ = b.C, b.D, b.e\n' }, known)).toEqual(['a.go:3:22: undefined: b.D']);
  });

  it('nothing is said of files with syntax errors, or bodies that cannot be read', () => {
    expect(errorsOf({ 'a.go': 'package a\nvar _ = x\nfunc (\n' })).toEqual([]);
    expect(errorsOf({ 'a.go': 'package a\nfunc f() { x = = y }\n' })).toEqual([]);
    expect(errorsOf({ 'a.go': `package a\nfunc f() { x${'('.repeat(50_000)}${')'.repeat(50_000)} }\n` })).toEqual([]);
  });
});

describe.skipIf(!haveGo)('the real compiler', () => {
  it('still says what is recorded', { timeout: 120_000 }, () => {
    expect(realErrors()).toEqual(readFileSync(record, 'utf8').trimEnd().split('\n'));
  });
});
