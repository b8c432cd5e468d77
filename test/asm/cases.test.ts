import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse, printed } from './helpers.ts';

/**
 * Cases in testdata/asm/*.txt: `=== name [goarch]`, a source in which \xNN stands for a byte, `---`, and what the real
 * assembler prints for it. UPDATE=1 records that anew.
 */
interface Case {
  readonly title: string;
  readonly goarch: string;
  readonly source: string;
  readonly expected: string;
}

const directory = join(import.meta.dirname, '../../testdata/asm');

function readCases(file: string): Case[] {
  const text = readFileSync(join(directory, file), 'utf8');
  return text
    .split(/^=== /m)
    .slice(1)
    .map((section) => {
      const newline = section.indexOf('\n');
      const title = section.slice(0, newline);
      const [source, expected = ''] = section.slice(newline + 1).split(/^---\n/m);
      return { title, goarch: /\[(\w+)\]$/.exec(title)?.[1] ?? 'amd64', source, expected };
    });
}

function bytesOf(source: string): Uint8Array {
  const binary = Buffer.from(source, 'utf8').toString('latin1');
  return Buffer.from(binary.replace(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1');
}

const haveGo = spawnSync('go', ['version']).status === 0;
const update = process.env.UPDATE === '1' && haveGo;
const scratch = update ? mkdtempSync(join(tmpdir(), 'asm-cases-')) : '';
if (update) {
  const goroot = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
  symlinkSync(join(goroot, 'pkg/include'), join(scratch, 'include'));
}
afterAll(() => {
  if (scratch !== '') rmSync(scratch, { recursive: true });
});

function real({ goarch, source }: Case): string {
  writeFileSync(join(scratch, 'x.s'), bytesOf(source));
  const env = { ...process.env, GOOS: 'linux', GOARCH: goarch };
  const args = ['tool', 'asm', '-p', 'main', '-I', 'include', '-o', 'x.o', 'x.s'];
  return spawnSync('go', args, { cwd: scratch, encoding: 'utf8', env }).stderr;
}

for (const file of readdirSync(directory).filter((name) => name.endsWith('.txt'))) {
  let cases = readCases(file);
  if (update) {
    cases = cases.map((one) => ({ ...one, expected: real(one) }));
    const text = cases.map(({ title, source, expected }) => `=== ${title}\n${source}---\n${expected}`).join('');
    writeFileSync(join(directory, file), text);
  }
  describe(file, () => {
    it.each(cases.map((one) => [one.title, one] as const))('%s', (_, { source, goarch, expected }) => {
      expect(printed(parse(bytesOf(source), { goarch, includeDirs: ['include'] }))).toBe(expected);
    });
  });
}
