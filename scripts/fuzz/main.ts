import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { loadArchitecture } from '../../src/arch/index.ts';
import { allMnemonics as arm64Mnemonics, randomLine as arm64Line } from './arm64-lines.ts';
import { DATA as ARM64_DATA, widePool } from './arm64-operands.ts';
import { ourAssembler, realAssembler, type Verdict } from './assemblers.ts';
import { Comparison, type Difference } from './compare.ts';
import { instructionsOf, mutateLine } from './mutate.ts';
import { Random } from './random.ts';
import { mnemonicsOf, randomLine } from './x86-lines.ts';

const MOST_SHOWN = 40;
const MOST_MESSAGES = 6;

type LineMaker = (random: Random) => string;

/** Functions without a frame, with small and large ones, leaves and others. */
const HEADERS = ['4, $0', '4, $0', '4|512, $0', '4, $32-8', '0, $0-16', '0, $40', '0, $4088-24', '4, $0x10008'];

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
  return (random) => randomLine(random, mnemonics, mode);
}

function fileLines(files: readonly string[]): LineMaker {
  const lines = files.flatMap(instructionsOf);
  if (lines.length === 0) throw new Error(`no instructions in ${files.join(', ')}`);
  return (random) => mutateLine(random, lines);
}

/** What a verdict says from the first message on that differs. */
function says({ object, messages }: Verdict, from: number): string {
  if (object !== null) return `an object of ${object.length} bytes`;
  const shown = messages.slice(from, from + MOST_MESSAGES);
  return [...(from > 0 ? ['…'] : []), ...shown, ...(from + shown.length < messages.length ? ['…'] : [])].join('\n          ');
}

function show({ lines, header, real, ours }: Difference): void {
  const first = real.messages.findIndex((message, i) => message !== ours.messages[i]);
  const from = first < 0 ? real.messages.length : first;
  console.log(`TEXT ${header}\n${lines.join('\n')}\n    real: ${says(real, from)}\n    ours: ${says(ours, from)}`);
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
      batch: { type: 'string', default: '1000' },
      only: { type: 'string', default: '' },
      mutate: { type: 'boolean', default: false },
      shared: { type: 'boolean', default: false },
      dynlink: { type: 'boolean', default: false },
    },
  });
  const { shared, dynlink } = values;
  const target = { goos: values.os, goarch: values.arch, goVersion: go('env', 'GOVERSION').replace(/^go/, ''), shared, dynlink };
  const machine = await loadArchitecture(target.goarch);
  if (machine === null) throw new Error(`no encoder for ${target.goarch}`);
  const comparison = new Comparison(realAssembler(directory, go('tool', '-n', 'asm'), target), ourAssembler(directory, machine, target));
  const random = new Random(Number(values.seed));
  const make = values.mutate ? fileLines(positionals) : tableLines(target.goarch, values.only.split(',').filter(Boolean), Number(values.seed));
  const count = Number(values.lines);
  const size = Number(values.batch);
  const data = target.goarch === 'arm64' ? ARM64_DATA : '';
  let differences = 0;
  for (let done = 0; done < count; done += size) {
    const batch = Array.from({ length: Math.min(size, count - done) }, () => make(random));
    for (const difference of comparison.compare([...new Set(batch)], { header: random.pick(HEADERS), data })) {
      if (differences++ < MOST_SHOWN) show(difference);
    }
  }
  console.log(
    `${target.goos}/${target.goarch}, seed ${values.seed}: ${count} lines, ${comparison.accepted} accepted and ${comparison.rejected} rejected alike, ${differences} differences`,
  );
  return differences === 0 ? 0 : 1;
}
