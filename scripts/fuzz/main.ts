import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { loadArchitecture } from '../../src/arch/index.ts';
import { allMnemonics as arm64Mnemonics, randomLine as arm64Line } from './arm64-lines.ts';
import { DATA as ARM64_DATA, widePool } from './arm64-operands.ts';
import { type Flags, flagTexts, ourAssembler, PLAIN, realAssembler, type Target, type Verdict } from './assemblers.ts';
import { Comparison, type Difference } from './compare.ts';
import { frameFunction, longFunction } from './functions.ts';
import { instructionsOf, mutateLine } from './mutate.ts';
import { Random } from './random.ts';
import { type Arrange, functions, linesIn } from './sources.ts';
import { mnemonicsOf, oddLine, randomLine } from './x86-lines.ts';

const MOST_SHOWN = 40;
const MOST_MESSAGES = 6;

/** What is to be compared at once: units, how they make a file, and for what. */
interface Batch {
  readonly target: Target;
  readonly units: readonly string[];
  readonly arrange: Arrange;
}

type LineMaker = (random: Random) => string;

/** Functions without a frame, with small and large ones, leaves and others. */
const HEADERS = ['4, $0', '4, $0', '4|512, $0', '4, $32-8', '0, $0-16', '0, $40', '0, $4088-24', '4, $0x10008'];
/** On x86 none that is split: whether its branch is long, and so how often things are said, depends on the bytes that are emitted after an error. */
const X86_HEADERS = ['4, $0', '4, $0', '4|512, $0', '4, $32-8', '4, $4088-24', '4, $0x10008'];

/** One line in so many has an odd operand: each line at which the real assembler exits has the others compared anew. */
const ODD_IN = 100;

/** What makes lines from a family's instruction table. */
function tableLines(goarch: string, only: readonly string[], seed: number): LineMaker {
  if (goarch === 'arm64') {
    const mnemonics = only.length > 0 ? only : arm64Mnemonics();
    const pool = widePool(new Random(seed));
    return (random) => arm64Line(random, mnemonics, pool);
  }
  if (goarch !== 'amd64' && goarch !== '386') throw new Error(`no lines can be made from the instruction table of ${goarch}`);
  const mode = goarch === 'amd64' ? 64 : 32;
  const mnemonics = only.length > 0 ? only : mnemonicsOf();
  return (random) => (random.below(ODD_IN) === 0 ? oddLine : randomLine)(random, mnemonics, mode);
}

function fileLines(files: readonly string[]): LineMaker {
  const lines = files.flatMap(instructionsOf);
  if (lines.length === 0) throw new Error(`no instructions in ${files.join(', ')}`);
  return (random) => mutateLine(random, lines);
}

const SYSTEMS: Readonly<Record<string, readonly string[]>> = {
  arm64: ['linux', 'darwin', 'windows', 'openbsd', 'ios', 'android', 'freebsd', 'netbsd'],
  amd64: ['linux', 'darwin', 'windows', 'openbsd', 'ios', 'android', 'freebsd', 'netbsd', 'plan9', 'solaris', 'illumos', 'dragonfly'],
  386: ['linux', 'windows', 'openbsd', 'android', 'freebsd', 'netbsd', 'plan9'],
};

/** Another platform and other flags for each batch of functions. */
function anyTarget(random: Random, target: Target): Target {
  const systems = SYSTEMS[target.goarch];
  if (systems === undefined) throw new Error(`no functions can be made for ${target.goarch}`);
  const flags: Flags = {
    pkgPath: random.chance(25) ? 'runtime' : 'p',
    shared: random.chance(30),
    dynlink: random.chance(20),
    retpoline: target.goarch !== 'arm64' && random.chance(15),
    mayMoreStack: random.chance(10) ? 'p.hook' : '',
  };
  return { ...target, goos: random.pick(systems), flags };
}

function commandLine({ goos, goarch, flags }: Target): string {
  return [`${goos}/${goarch}`, ...flagTexts(flags)].join(' ');
}

/** What a verdict says from the first message on that differs. */
function says({ object, messages }: Verdict, from: number): string {
  if (object !== null) return `an object of ${object.length} bytes`;
  const shown = messages.slice(from, from + MOST_MESSAGES);
  return [...(from > 0 ? ['…'] : []), ...shown, ...(from + shown.length < messages.length ? ['…'] : [])].join('\n          ');
}

function show({ lines, real, ours }: Difference, { target, arrange }: Batch): void {
  const first = real.messages.findIndex((message, i) => message !== ours.messages[i]);
  const from = first < 0 ? real.messages.length : first;
  console.log(`${commandLine(target)}\n${arrange(lines).text}    real: ${says(real, from)}\n    ours: ${says(ours, from)}`);
}

function go(...args: string[]): string {
  const { status, stdout } = spawnSync('go', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error('the real Go is needed, on PATH');
  return stdout.trim();
}

/** Runs the fuzzer; 1 if there was any difference. */
export async function main(argv: string[], directory: string): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      arch: { type: 'string', default: 'amd64' },
      os: { type: 'string', default: 'linux' },
      lines: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      batch: { type: 'string' },
      only: { type: 'string', default: '' },
      mutate: { type: 'boolean', default: false },
      frames: { type: 'boolean', default: false },
      far: { type: 'boolean', default: false },
      shared: { type: 'boolean', default: false },
      dynlink: { type: 'boolean', default: false },
    },
  });
  const { arch: goarch, os: goos, shared, dynlink } = values;
  const machine = await loadArchitecture(goarch);
  if (machine === null) throw new Error(`no encoder for ${goarch}`);
  const given: Target = { goos, goarch, goVersion: go('env', 'GOVERSION').replace(/^go/, ''), flags: { ...PLAIN, shared, dynlink } };
  const seed = Number(values.seed);
  const random = new Random(seed);

  const functionBatches = (make: (target: Target) => string) => (count: number): Batch => {
    const target = anyTarget(random, given);
    return { target, units: Array.from({ length: count }, () => make(target)), arrange: functions };
  };
  const lineBatches = (make: LineMaker) => (count: number): Batch => {
    const units = [...new Set(Array.from({ length: count }, () => make(random)))];
    return { target: given, units, arrange: linesIn(random.pick(goarch === 'arm64' ? HEADERS : X86_HEADERS), goarch === 'arm64' ? ARM64_DATA : '') };
  };
  let next: (count: number) => Batch;
  let usual = 1000;
  if (values.frames) next = functionBatches(({ flags }) => frameFunction(random, goarch, flags.pkgPath === 'runtime'));
  else if (values.far) {
    next = functionBatches(() => longFunction(random, goarch));
    usual = 8;
  } else next = lineBatches(values.mutate ? fileLines(positionals) : tableLines(goarch, values.only.split(',').filter(Boolean), seed));

  const count = Number(values.lines);
  const size = Number(values.batch ?? usual);
  const tool = go('tool', '-n', 'asm');
  let differences = 0;
  let accepted = 0;
  let rejected = 0;
  for (let done = 0; done < count; done += size) {
    const batch = next(Math.min(size, count - done));
    const comparison = new Comparison(realAssembler(directory, tool, batch.target), ourAssembler(directory, machine, batch.target));
    for (const difference of comparison.compare(batch.units, batch.arrange)) {
      if (differences++ < MOST_SHOWN) show(difference, batch);
    }
    accepted += comparison.accepted;
    rejected += comparison.rejected;
  }
  const what = values.frames || values.far ? 'functions' : 'lines';
  console.log(
    `${values.frames || values.far ? goarch : `${goos}/${goarch}`}, seed ${seed}: ${count} ${what}, ${accepted} accepted and ${rejected} rejected alike, ${differences} differences`,
  );
  return differences === 0 ? 0 : 1;
}
