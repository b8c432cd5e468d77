/** Objects and listings that the real toolchain made, in testdata/obj; UPDATE=1 records them again. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const testdata = resolve(dirname(fileURLToPath(import.meta.url)), '../../testdata/obj');

export interface Case {
  readonly source: string;
  readonly goos: string;
  readonly goarch: string;
  readonly flags: readonly string[];
  /** Name of the recorded object without its extension. */
  readonly name: string;
}

/** What -trimpath makes of the directory of the sources. */
export const TRIMMED = 'testdata';

export const cases: readonly Case[] = readFileSync(join(testdata, 'cases.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [source, platform, ...flags] = line.split(' ');
    const [goos, goarch] = platform.split('/');
    const options = flags.filter((flag) => !/^-[pD]$|^p$|^PTR=/.test(flag)).map((flag) => flag.replace(/^-/, '').replaceAll('/', '_'));
    return { source, goos, goarch, flags, name: [source, `${goos}_${goarch}`, ...options].join('.') };
  });

function fromHex(text: string): Uint8Array {
  return Buffer.from(text.replace(/\s/g, ''), 'hex');
}

function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex').replace(/.{96}/g, '$&\n') + '\n';
}

/** Runs a tool of the Go on PATH for a platform; throws what it says if it fails. */
function goTool(args: readonly string[], { goos, goarch }: { goos?: string; goarch?: string } = {}): string {
  const env = { ...process.env, GOROOT: '', ...(goos !== undefined && { GOOS: goos, GOARCH: goarch }) };
  const { status, stdout, stderr } = spawnSync('go', ['tool', ...args], { cwd: testdata, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`go tool ${args.join(' ')}: ${stderr}`);
  return stdout;
}

function record(path: string, make: (scratch: string) => Uint8Array | string): void {
  if (process.env.UPDATE !== '1') return;
  const scratch = mkdtempSync(join(tmpdir(), 'tsgo-obj-'));
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, make(scratch));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function assembleFor(each: Case, output: string): void {
  goTool(['asm', ...each.flags, '-trimpath', `${testdata}=>${TRIMMED}`, '-o', output, `${each.source}.s`], each);
}

/** The object that the real assembler made of a case. */
export function recordedObject(each: Case): Uint8Array {
  const path = join(testdata, 'objects', `${each.name}.hex`);
  record(path, (scratch) => {
    assembleFor(each, join(scratch, 'x.o'));
    return toHex(readFileSync(join(scratch, 'x.o')));
  });
  if (!existsSync(path)) throw new Error(`${path} isn't recorded: run with UPDATE=1`);
  return fromHex(readFileSync(path, 'utf8'));
}

/** What the real nm prints of a case's object with some flags; the object's path is x.o. */
export function recordedNm(each: Case, flags: readonly string[]): string {
  const path = join(testdata, 'nm', `${each.name}${flags.join('')}.txt`);
  record(path, (scratch) => {
    assembleFor(each, join(scratch, 'x.o'));
    return goTool(['nm', ...flags, join(scratch, 'x.o')]);
  });
  return readFileSync(path, 'utf8');
}

/** What the real objdump prints of a case's object. */
export function recordedObjdump(each: Case, flags: readonly string[]): string {
  const path = join(testdata, 'objdump', `${each.name}${flags.join('')}.txt`);
  record(path, (scratch) => {
    assembleFor(each, join(scratch, 'x.o'));
    return goTool(['objdump', ...flags, join(scratch, 'x.o')]);
  });
  return readFileSync(path, 'utf8');
}

/** What the real assembler's -S prints of a case. */
export function recordedListing(each: Case, level: number): string {
  const path = join(testdata, 'listings', `${each.name}.${level}.txt`);
  record(path, (scratch) => {
    const args = [...each.flags, `-S=${level}`, '-trimpath', `${testdata}=>${TRIMMED}`, '-o', join(scratch, 'x.o')];
    return goTool(['asm', ...args, `${each.source}.s`], each);
  });
  return readFileSync(path, 'utf8');
}
