import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { haveGo, tsgo } from '../cli/harness.ts';
import { parseCase, writeCase } from '../cli/transcript.ts';
import { canRun, emulatorPath } from './machines.ts';

/*
 * Answers of assembly on random inputs, which are the same at each run, against those of Go code. Where there is no Go,
 * the hashes in recorded.json stand for its answers; UPDATE=1 records them anew.
 */

const testdata = fileURLToPath(new URL('../../testdata/run/', import.meta.url));
const recordedFile = join(testdata, 'answers', 'recorded.json');
const recorded = JSON.parse(readFileSync(recordedFile, 'utf8')) as Record<string, string>;
const COUNT = 1000;

let tmp = '';
let PATH = '';
beforeAll(() => {
  tmp = realpathSync(mkdtempSync(join(tmpdir(), 'tsgo-answers-')));
  PATH = emulatorPath(join(tmp, 'bin'));
});
afterAll(() => {
  rmSync(tmp, { recursive: true, force: true });
});

/** Numbers of 32 bits (mulberry32). */
class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  }

  below(limit: number): number {
    return this.next() % limit;
  }

  bits(count: number): bigint {
    let value = 0n;
    for (let i = 0; i < count; i += 32) value = (value << 32n) | BigInt(this.next());
    return BigInt.asUintN(count, value);
  }

  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.next() & 0xff));
  }
}

const literal = (bytes: Buffer): string => `[]byte("${bytes.toString('hex').replaceAll(/../g, '\\x$&')}")`;
/** Bytes as printed: []byte{0x01, 0x02}. */
const hexOf = (text: string): string => text.replaceAll(/^.*\{|\}.*$|0x|, /g, '');

describe.each([['amd64', 64], ['386', 32], ['arm64', 64]] as const)('add on %s', (goarch, bits) => {
  it.skipIf(!canRun(goarch))(`answers ${COUNT} calls as arithmetic does`, async () => {
    const dir = join(tmp, `add-${goarch}`);
    writeCase(parseCase(readFileSync(join(testdata, 'add.txtar'), 'utf8')), dir);
    const random = new Random(1);
    const pairs = Array.from({ length: COUNT }, () => [BigInt.asIntN(bits, random.bits(bits)), BigInt.asIntN(bits, random.bits(bits))]);
    const stdin = pairs.map(([a, b]) => `add(${a}, ${b})\n`).join('');
    const { status, stdout, stderr } = await tsgo(['call', '.', '-'], { cwd: dir, env: { GOARCH: goarch, PATH }, stdin });
    expect(stderr).toBe('');
    expect(stdout.trimEnd().split('\n')).toEqual(pairs.map(([a, b]) => String(BigInt.asIntN(bits, a + b))));
    expect(status).toBe(0);
  });
});

interface Subject {
  readonly name: string;
  /** In the module cache. */
  readonly module: string;
  readonly package: string;
  readonly goarches: readonly string[];
  /** The line for Go's code, and the call. */
  readonly input: (random: Random) => readonly [string, string];
  /** The answer of a call as Go's code prints it. */
  readonly answer: (printed: string) => string;
}

const SUBJECTS: readonly Subject[] = [
  {
    name: 'xxhash',
    module: 'github.com/cespare/xxhash/v2@v2.3.0',
    package: '.',
    goarches: ['amd64', 'arm64'],
    input(random) {
      const bytes = random.bytes(random.below(300));
      return [bytes.toString('hex'), `Sum64(${literal(bytes)})`];
    },
    answer: (printed) => printed,
  },
  {
    name: 'salsa',
    module: 'golang.org/x/crypto@v0.58.0',
    package: './salsa20/salsa',
    goarches: ['amd64'],
    input(random) {
      const [counter, key, text] = [random.bytes(16), random.bytes(32), random.bytes(1 + random.below(600))];
      const call = `salsa2020XORKeyStream(&out[0], &${literal(text)}[0], uint64(len(out)), &${literal(counter)}[0], &${literal(key)}[0])`;
      return [[counter, key, text].map((bytes) => bytes.toString('hex')).join(' '), `out := make([]byte, ${text.length}); ${call}`];
    },
    answer: (printed) => hexOf(printed),
  },
  {
    name: 'poly1305',
    module: 'golang.org/x/crypto@v0.58.0',
    package: './internal/poly1305',
    goarches: ['amd64'],
    input(random) {
      const h = [random.bits(64), random.bits(64), BigInt(random.below(4))];
      const r = [random.bits(64) & 0x0ffffffc0fffffffn, random.bits(64) & 0x0ffffffc0ffffffcn];
      const message = random.bytes(1 + random.below(200));
      const state = `&macState{h: [3]uint64{${h.join(', ')}}, r: [2]uint64{${r.join(', ')}}}`;
      return [[...h, ...r, message.toString('hex')].join(' '), `update(${state}, ${literal(message)})`];
    },
    answer: (printed) => (/h: \[3\]uint64\{([^}]*)\}/.exec(printed)?.[1] ?? printed).replaceAll(',', ''),
  },
];

const cache = haveGo
  ? execFileSync('go', ['env', 'GOMODCACHE'], { encoding: 'utf8' }).trim()
  : (process.env.GOMODCACHE ?? join(process.env.GOPATH?.split(':')[0] ?? join(homedir(), 'go'), 'pkg', 'mod'));

function inputsOf(subject: Subject): (readonly [string, string])[] {
  const random = new Random(7);
  return Array.from({ length: COUNT }, () => subject.input(random));
}

const digest = (lines: readonly string[]): string => createHash('sha256').update(lines.join('\n')).digest('hex');

/** What the Go code of a module answers: a test stands in a copy of its package. */
function answersOfGo(subject: Subject): string[] {
  const file = (name: string): string => join(tmp, `${subject.name}-${name}`);
  const module = join(cache, subject.module);
  const copy = file('module');
  const inside = join(copy, subject.package);
  mkdirSync(inside, { recursive: true });
  writeFileSync(file('inputs'), inputsOf(subject).map(([line]) => `${line}\n`).join(''));
  writeFileSync(join(copy, 'go.mod'), readFileSync(join(module, 'go.mod')));
  for (const name of readdirSync(join(module, subject.package))) {
    if (/\.(go|s)$/.test(name) && !name.endsWith('_test.go')) writeFileSync(join(inside, name), readFileSync(join(module, subject.package, name)));
  }
  writeFileSync(join(inside, 'answers_test.go'), readFileSync(join(testdata, 'answers', `${subject.name}.go.txt`)));
  const args = ['test', '-mod=mod', '-tags', 'purego', '-vet=off', '-count=1', '-run', '^TestAnswers$', subject.package];
  const env = { ...process.env, GOFLAGS: '', CGO_ENABLED: '0', TSGO_INPUTS: file('inputs'), TSGO_ANSWERS: file('answers') };
  const { status, stdout, stderr } = spawnSync('go', args, { cwd: copy, env, encoding: 'utf8' });
  expect(`${status} ${stdout}${stderr}`).toMatch(/^0 /);
  return readFileSync(file('answers'), 'utf8').trimEnd().split('\n');
}

describe.each(SUBJECTS)('$name', (subject) => {
  const dir = join(cache, subject.module);
  const isHere = existsSync(dir);

  async function ownAnswers(goarch: string): Promise<string[]> {
    const stdin = inputsOf(subject).map(([, call]) => `${call}\n`).join('');
    const { stdout, stderr } = await tsgo(['call', subject.package, '-'], { cwd: dir, env: { GOARCH: goarch, GOMODCACHE: cache, PATH }, stdin });
    expect(stderr).toBe('');
    return stdout.trimEnd().split('\n').map(subject.answer);
  }

  it.skipIf(!isHere || !haveGo)(`Go's answers are the recorded ones`, () => {
    const answers = answersOfGo(subject);
    expect(answers).toHaveLength(COUNT);
    if (process.env.UPDATE) {
      recorded[subject.name] = digest(answers);
      writeFileSync(recordedFile, `${JSON.stringify(recorded, null, 2)}\n`);
    }
    expect(digest(answers)).toBe(recorded[subject.name]);
  });

  describe.each(subject.goarches)('on %s', (goarch) => {
    it.skipIf(!isHere || !canRun(goarch))(`answers ${COUNT} calls as Go's code does`, async () => {
      const answers = await ownAnswers(goarch);
      if (haveGo && digest(answers) !== recorded[subject.name]) expect(answers).toEqual(answersOfGo(subject));
      expect(digest(answers)).toBe(recorded[subject.name]);
    });
  });
});
