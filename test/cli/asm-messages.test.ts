/**
 * Cases in testdata/cli/asm/*.txt: `=== name [goarch] flags`, a source in which \xNN stands for a byte, `---`, and what
 * the real assembler prints for it, standard output first, and its exit status. UPDATE=1 records that anew.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { binaryString, decodeText } from '../../src/asm/text.ts';
import { CLEAN_ENV, haveGo, tsgo } from './harness.ts';

interface Case {
  readonly title: string;
  readonly goarch: string;
  readonly flags: readonly string[];
  readonly source: string;
  readonly expected: string;
}

const directory = join(import.meta.dirname, '../../testdata/cli/asm');
const scratch = mkdtempSync(join(tmpdir(), 'tsgo-asm-messages-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function readCases(file: string): Case[] {
  const sections = readFileSync(join(directory, file), 'utf8').split(/^=== /m).slice(1);
  return sections.map((section) => {
    const newline = section.indexOf('\n');
    const title = section.slice(0, newline);
    const [, goarch, flags] = /\[(\w+)\] ?(.*)$/.exec(title) ?? ['', 'amd64', ''];
    const [source, expected = ''] = section.slice(newline + 1).split(/^---\n/m);
    return { title, goarch, flags: flags.split(' ').filter(Boolean), source, expected };
  });
}

function bytesOf(source: string): Uint8Array {
  const binary = Buffer.from(source, 'utf8').toString('latin1');
  return Buffer.from(binary.replace(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1');
}

function argumentsOf({ flags }: Case): string[] {
  return ['-p', 'p', '-trimpath', scratch, ...flags, '-o', 'x.o', 'x.s'];
}

/** Bytes that are no UTF-8, which decoded text has as lone surrogates, as \xNN. */
function escaped(text: string): string {
  return text.replace(/[\udc80-\udcff]/gu, (char) => `\\x${(char.charCodeAt(0) - 0xdc00).toString(16)}`);
}

function outcome(stdout: string, stderr: string, status: number | null): string {
  return escaped(`${stdout}${stderr}exit ${status}\n`);
}

let tool = '';

function real(each: Case): string {
  tool ||= execFileSync('go', ['tool', '-n', 'asm'], { encoding: 'utf8' }).trim();
  writeFileSync(join(scratch, 'x.s'), bytesOf(each.source));
  const env = { ...CLEAN_ENV, GOARCH: each.goarch };
  const result = spawnSync(tool, argumentsOf(each), { cwd: scratch, env });
  const [stdout, stderr] = [result.stdout, result.stderr].map((bytes) => decodeText(binaryString(bytes)));
  // Where a table lies in the real assembler's memory.
  return outcome(stdout.replace(/^(wrote \d+ bytes to 0x)[0-9a-f]+$/gm, '$10'), stderr, result.status);
}

async function ours(each: Case): Promise<string> {
  writeFileSync(join(scratch, 'x.s'), bytesOf(each.source));
  const { stdout, stderr, status } = await tsgo(['asm', ...argumentsOf(each)], { cwd: scratch, env: { GOARCH: each.goarch } });
  return outcome(stdout, stderr.replace(/^\thint: .*\n/gm, ''), status);
}

describe.each(readdirSync(directory).filter((name) => name.endsWith('.txt')))('%s', (file) => {
  let cases = readCases(file);
  if (process.env.UPDATE === '1' && haveGo) {
    cases = cases.map((each) => ({ ...each, expected: real(each) }));
    writeFileSync(join(directory, file), cases.map(({ title, source, expected }) => `=== ${title}\n${source}---\n${expected}`).join(''));
  }
  it.each(cases)('$title', async (each) => {
    expect(await ours(each)).toBe(each.expected);
  });
});
