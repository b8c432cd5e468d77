import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run as assemble } from '../../src/cli/asm.ts';
import { buildRequest, usage } from '../../src/cli/build.ts';
import { parseCommand } from '../../src/cli/options.ts';
import { crosscheck } from '../../src/driver/crosscheck.ts';
import { OWN_PASSES, type OwnPasses } from '../../src/driver/crosscheck-sides.ts';
import type { Io } from '../../src/driver/requests.ts';
import { haveGo } from '../cli/harness.ts';

let dir = '';
beforeAll(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'tsgo-crosscheck-passes-')));
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

const FILES: Readonly<Record<string, string>> = {
  'go.mod': 'module example.com/p\n\ngo 1.26\n',
  'p.go': `package p

const answer = 42

const other = 43

func add(x, y int64) int64

func Missing()

func spare() int64 { return answer + other }
`,
  'p_amd64.s': `#include "textflag.h"

DATA table<>+0(SB)/8, $1
DATA table<>+8(SB)/8, $2
GLOBL table<>(SB), RODATA, $16

TEXT ·add(SB), NOSPLIT, $0-24
	MOVQ x+0(FP), AX
	ADDQ table<>+8(SB), AX
	MOVQ AX, ret+16(FP)
	RET
`,
  'extra.s': `// Some words.

//go:build amd64

TEXT ·spareOf(SB), 4, $0-0
	RET
`,
  'wrong_amd64.s': `#include "textflag.h"

TEXT ·wrong(SB), NOSPLIT, $0-8
	MOVQ x+8(FP), AX
	RET
`,
  'wrong.go': 'package p\n\nfunc wrong(x int64)\n',
};

/** What is said of a difference: its kind, the smallest input, and the rest. */
interface Said {
  readonly status: number;
  readonly text: string;
  readonly found: readonly { readonly what: string; readonly input: readonly string[] }[];
}

async function check(name: string, passes: Partial<OwnPasses>): Promise<Said> {
  const cwd = join(dir, name);
  mkdirSync(cwd, { recursive: true });
  for (const [file, text] of Object.entries(FILES)) writeFileSync(join(cwd, file), text);
  let text = '';
  const env = { ...process.env, GOOS: 'linux', GOARCH: 'amd64', CGO_ENABLED: '0', GOFLAGS: '', TSGOCACHE: join(dir, 'cache') };
  const io: Io = { cwd, env, stdout: () => {}, stderr: (more) => void (text += more) };
  const request = buildRequest(parseCommand(usage, []), io);
  const status = await crosscheck({ ...request, toolchain: { goFlags: [], command: ['false'], assemble } }, io, passes);
  const blocks = text.split('tsgo: crosscheck: ').slice(1);
  const found = blocks.map((block) => ({
    what: block.slice(0, block.indexOf(' of ')),
    input: (/smallest input:\n((?:\t.*\n)*)/.exec(block)?.[1] ?? '').split('\n').filter((line) => line !== '').map((line) => line.slice(1)),
  }));
  return { status, text, found };
}

/** A pass whose standard output is changed on its way. */
function printing<Name extends 'list' | 'vet'>(name: Name, change: (text: string) => string): Partial<OwnPasses> {
  const run = OWN_PASSES[name] as (request: unknown, io: Io) => Promise<number>;
  return {
    [name]: async (request: unknown, io: Io) => {
      let text = '';
      const status = await run(request, { ...io, stdout: (more) => void (text += more) });
      io.stdout(change(text));
      return status;
    },
  };
}

const headerFault = (change: (text: string) => string): Partial<OwnPasses> => ({
  async asmhdr(request, io) {
    const status = await OWN_PASSES.asmhdr(request, io);
    if (status === 0) writeFileSync(request.output, change(readFileSync(request.output, 'utf8')));
    return status;
  },
});

/** Leaves a symbol out of what is called undefined. */
const undefinedFault = (dropped: string): Partial<OwnPasses> => ({
  async build(...args) {
    const built = await OWN_PASSES.build(...args);
    const packages = built.packages.map((one) => ({ ...one, diagnostics: one.diagnostics.filter(({ symbol }) => symbol !== dropped) }));
    return { ...built, packages };
  },
});

/** `go vet -json` without what it says of offsets. */
function withoutFinding(text: string): string {
  if (text === '') return '';
  const whole = JSON.parse(text) as Record<string, Record<string, { message: string }[]>>;
  for (const byAnalyzer of Object.values(whole)) {
    for (const [name, list] of Object.entries(byAnalyzer)) byAnalyzer[name] = list.filter(({ message }) => !message.includes('invalid offset'));
  }
  return `${JSON.stringify(whole, null, '\t')}\n`;
}

const relocationFault: Partial<OwnPasses> = {
  async assemble(args, io) {
    const status = await assemble(args, io);
    const output = args[args.indexOf('-o') + 1];
    if (status !== 0 || args.includes('-gensymabis')) return status;
    const object = readFileSync(output);
    // The addend 8 of an R_PCREL of four bytes.
    const at = object.indexOf('040e000800000000000000', 0, 'hex');
    if (at >= 0) object.writeUInt8(16, at + 3);
    writeFileSync(output, object);
    return status;
  },
};

/** Reductions that start the real tools often: TSGO_SLOW=1 asks for them. */
const slow = process.env.TSGO_SLOW === '1';

describe.skipIf(!haveGo)('tsgo build -crosscheck', () => {
  it('finds nothing where every pass is right, an undefined symbol and findings of vet among the rest', async () => {
    const { status, text } = await check('well', {});
    expect(text).toContain('1 package, 1 symbol list, 1 go_asm.h, 3 objects, 1 undefined set, 2 findings compared with go1.26.8: no difference\n');
    expect(status).toBe(0);
  }, 300_000);

  it('finds a file that is selected otherwise', async () => {
    const { status, found } = await check('selection', printing('list', (text) => text.replace(/\n\t\t"extra\.s",?/, '')));
    expect(found).toEqual([{ what: 'selection', input: [expect.stringMatching(/^-- \w+\.go --$/), 'package p', '-- extra.s --'] }]);
    expect(status).toBe(1);
  }, 300_000);

  it.skipIf(!slow)('finds another constant in go_asm.h', async () => {
    const { status, found } = await check('header', headerFault((text) => text.replace('#define const_answer 42', '#define const_answer 41')));
    expect(status).toBe(1);
    expect(found.map(({ what }) => what)).toEqual(['go_asm.h']);
    expect(found[0].input).toContain('const answer = 42');
    expect(found[0].input.length).toBeLessThanOrEqual(6);
    expect(found[0].input).not.toContain('const other = 43');
  }, 300_000);

  it('finds another relocation', async () => {
    const { status, found, text } = await check('relocation', relocationFault);
    expect(status).toBe(1);
    expect(found.map(({ what }) => what)).toEqual(['object']);
    expect(found[0].input.some((line) => line.includes('table<>+8(SB), AX'))).toBe(true);
    expect(found[0].input.length).toBeLessThanOrEqual(3);
    expect(text).toMatch(/^\t[-+] .*R_PCREL.*$/m);
  }, 300_000);

  it.skipIf(!slow)('finds a symbol that is not called undefined', async () => {
    const { status, found, text } = await check('undefined', undefinedFault('example.com/p.Missing'));
    expect(status).toBe(1);
    expect(found.map(({ what }) => what)).toEqual(['undefined set']);
    expect(text).toContain('\t- undefined: example.com/p.Missing\n');
    expect(found[0].input).toContain('func Missing()');
    expect(found[0].input.length).toBeLessThanOrEqual(4);
  }, 300_000);

  it.skipIf(!slow)('finds a finding of vet that is not found', async () => {
    const { status, found, text } = await check('vet', printing('vet', withoutFinding));
    expect(status).toBe(1);
    expect(found.map(({ what }) => what)).toEqual(['vet']);
    expect(text).toContain('invalid offset');
    expect(found[0].input.join('\n')).toContain('TEXT ·wrong(SB)');
    expect(found[0].input.join('\n')).toContain('func wrong(x int64)');
    expect(found[0].input.join('\n')).not.toContain('table<>');
  }, 300_000);
});
