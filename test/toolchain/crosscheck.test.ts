import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run as assemble } from '../../src/cli/asm.ts';
import { buildRequest, usage } from '../../src/cli/build.ts';
import { parseCommand } from '../../src/cli/options.ts';
import { crosscheck } from '../../src/driver/crosscheck.ts';
import { reduceLines } from '../../src/driver/reduce.ts';
import type { Assemble, Io } from '../../src/driver/requests.ts';
import { haveGo, tsgo } from '../cli/harness.ts';

let dir = '';
beforeAll(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'tsgo-crosscheck-test-')));
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

function inFolder(name: string, files: Readonly<Record<string, string>>): { cwd: string; env: Io['env'] } {
  const cwd = join(dir, name);
  mkdirSync(cwd, { recursive: true });
  writeFileSync(join(cwd, 'go.mod'), 'module example.com/p\n\ngo 1.26\n');
  for (const [file, text] of Object.entries(files)) writeFileSync(join(cwd, file), text);
  return { cwd, env: { ...process.env, GOOS: 'linux', GOARCH: 'amd64', GOFLAGS: '', TSGOCACHE: join(dir, 'cache') } };
}

/** The status of a crosscheck with an assembler, and what is said. */
async function check(place: { cwd: string; env: Io['env'] }, own: Assemble): Promise<{ status: number; text: string }> {
  let text = '';
  const io: Io = { ...place, stdout: () => {}, stderr: (more) => void (text += more) };
  const request = buildRequest(parseCommand(usage, []), io);
  const status = await crosscheck({ ...request, toolchain: { goFlags: [], command: ['false'], assemble: own } }, io);
  return { status, text };
}

type Fault = (output: string) => number | void;

const flip = (from: number): Fault => (output) => {
  const bytes = readFileSync(output);
  bytes[from < 0 ? bytes.length + from : from] ^= 1;
  writeFileSync(output, bytes);
};

/** Each fault shows in files with its mnemonic; S: in the list of symbols. */
const FAULTS: Readonly<Record<string, Fault>> = {
  ADDQ: flip(-1),
  SUBQ: flip(-20),
  XORQ: flip(200),
  ANDQ: flip(12),
  ORQ: (output) => writeFileSync(output, readFileSync(output).subarray(0, -8)),
  NOTQ: (output) => writeFileSync(output, `${readFileSync(output, 'latin1')}x`, 'latin1'),
  NEGQ: () => 1,
  INCQ: () => {
    throw new Error('planted');
  },
};

const LIST_FAULTS: Readonly<Record<string, Fault>> = {
  DECQ: (output) => writeFileSync(output, readFileSync(output, 'utf8').replace(/^def .*decq .*\n/m, '')),
  SHLQ: (output) => writeFileSync(output, readFileSync(output, 'utf8').replace(/^def (.*shlq) ABI0$/m, 'def $1 ABIInternal')),
};

const faulty: Assemble = async (args, io) => {
  const sources = args.filter((arg) => arg.endsWith('.s')).map((file) => readFileSync(join(file.startsWith('/') ? '/' : io.cwd, file), 'utf8'));
  const status = await assemble(args, io);
  if (status !== 0) return status;
  const output = args[args.indexOf('-o') + 1];
  for (const [op, fault] of Object.entries(args.includes('-gensymabis') ? LIST_FAULTS : FAULTS)) {
    if (sources.some((text) => text.includes(`\t${op} `))) return fault(output) ?? status;
  }
  return status;
};

function source(op: string): string {
  const two = !/^(NOT|NEG|INC|DEC)/.test(op);
  const name = op.toLowerCase();
  return `// some text
#include "textflag.h"

#define ZERO $0

TEXT ·before_${name}(SB), NOSPLIT, $0-0
	MOVQ ZERO, AX
	RET

TEXT ·${name}(SB), NOSPLIT, $0-8
	MOVQ x+0(FP), AX
	IMULQ AX, AX
	${op} ${two ? '$3, ' : ''}AX
	MOVQ AX, x+0(FP)
	RET
`;
}

describe('a reduction', () => {
  it('leaves what is needed', async () => {
    const lines = Array.from({ length: 100 }, (_, i) => String(i));
    expect(await reduceLines(lines, async (some) => some.includes('7') && some.includes('93'))).toEqual(['7', '93']);
    expect(await reduceLines(['a'], async () => true)).toEqual([]);
  });
});

describe('tsgo build -crosscheck', () => {
  it('says so where there is no Go', async () => {
    const { status, stderr } = await tsgo(['build', '-crosscheck'], { cwd: inFolder('none', { 'p.go': 'package p\n' }).cwd });
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'tsgo: -crosscheck compares with the real toolchain: there is no go command on PATH\n' });
  });

  it.skipIf(!haveGo)('finds nothing where all is well', async () => {
    const ops = [...Object.keys(FAULTS), ...Object.keys(LIST_FAULTS)];
    const functions = ops.map((op) => `func ${op.toLowerCase()}(x int64)\nfunc before_${op.toLowerCase()}()\n`);
    const files = Object.fromEntries(ops.map((op) => [`${op.toLowerCase()}_amd64.s`, source(op)]));
    const { status, text } = await check(inFolder('well', { ...files, 'p.go': `package p\n\nconst answer = 42\n\n${functions.join('')}` }), assemble);
    expect(text).toBe('tsgo: crosscheck linux/amd64: 1 package, 1 symbol list, 1 go_asm.h, 10 objects, 1 undefined set, 0 findings compared with go1.26.8: no difference\n');
    expect(status).toBe(0);
  }, 60_000);

  it.skipIf(!haveGo)('finds planted faults in objects, each with the line that shows it', async () => {
    const ops = Object.keys(FAULTS);
    const functions = ops.map((op) => `func ${op.toLowerCase()}(x int64)\nfunc before_${op.toLowerCase()}()\n`);
    const files = Object.fromEntries(ops.map((op) => [`${op.toLowerCase()}_amd64.s`, source(op)]));
    const { status, text } = await check(inFolder('objects', { ...files, 'p.go': `package p\n\n${functions.join('')}` }), faulty);
    expect(status).toBe(1);
    const inputs = [...text.matchAll(/object of example\.com\/p: (\w+)_amd64\.s differs\n.*\nsmallest input:\n((?:\t.*\n)*?)difference/g)].map(([, file, input]) => [file.toUpperCase(), input]);
    expect(inputs.map(([op]) => op).sort()).toEqual([...ops].sort());
    for (const [op, input] of inputs) {
      expect(input).toContain(`\t${op} `);
      expect(input.trim().split('\n').length).toBeLessThanOrEqual(4);
    }
    expect(text).toContain('tsgo: Error: planted');
    expect(text).toMatch(/: 8 differ\n$/);
  }, 60_000);

  it.skipIf(!haveGo).each(Object.keys(LIST_FAULTS))('finds a planted fault in the list of symbols with %s', async (op) => {
    const files = { [`${op.toLowerCase()}_amd64.s`]: source(op), 'p.go': `package p\n\nfunc ${op.toLowerCase()}(x int64)\nfunc before_${op.toLowerCase()}()\n` };
    const { status, text } = await check(inFolder(op, files), faulty);
    expect(status).toBe(1);
    const input = /symabis of .* differs\n.*\nsmallest input:\n((?:\t.*\n)*?)difference/.exec(text)?.[1].trim().split('\n') ?? [];
    expect(input.map((line) => line.trim().split(/[\s(]/)[0]).sort()).toEqual([op, 'TEXT'].sort());
    expect(text).toMatch(/: 1 differ\n$/);
  }, 60_000);
});
