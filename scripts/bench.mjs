// Measures tsgo beside the real toolchain, on this machine, in one run.
//
//   npm run bench [-- --only startup,verdict] [-- --runs 5]
//
// Each benchmark is a module in bench/: `once()` measures both sides once, in milliseconds, after `prepare()`.
// Prints the median of each side and their ratio; so too of what it measures of us under other conditions (`also`, by
// what they are). One that needs what isn't here (Go, a module) says so.
import { parseArgs } from 'node:util';
import { Skip } from './bench/tools.mjs';

const NAMES = ['startup', 'verdict', 'list', 'std', 'std-arm64', 'largest', 'growth', 'vet', 'matrix', 'toolexec'];
const { values: options } = parseArgs({ options: { only: { type: 'string' }, runs: { type: 'string', default: '5' } } });
const names = options.only?.split(',') ?? NAMES;
const stray = names.find((name) => !NAMES.includes(name));
if (stray !== undefined) throw new Error(`no benchmark is called ${stray}; there are ${NAMES.join(', ')}`);

// Node would read certificates at each start, twice as long as the start takes; nothing here is fetched by tsgo.
if (process.env.NODE_EXTRA_CA_CERTS !== undefined) {
  console.log('(both sides without NODE_EXTRA_CA_CERTS, which is set here)');
  delete process.env.NODE_EXTRA_CA_CERTS;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

function time(milliseconds) {
  if (milliseconds < 0.1) return `${(milliseconds * 1000).toFixed(2)} µs`;
  return milliseconds < 1000 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}

async function measure({ once, rounds = 1 }) {
  const results = [];
  for (let i = 0; i < Number(options.runs) * rounds; i++) results.push(await once());
  return results;
}

for (const name of names) {
  const benchmark = await import(`./bench/${name}.mjs`);
  console.log(`${name}: ${benchmark.title}`);
  try {
    await benchmark.prepare?.();
    const results = await measure(benchmark);
    const ours = median(results.map((result) => result.ours));
    const theirs = median(results.map((result) => result.theirs));
    const note = results[0].note === undefined ? '' : `; ${results[0].note}`;
    console.log(`${name}: ${time(ours)} beside ${time(theirs)}: ratio ${(ours / theirs).toFixed(3)} (medians of ${results.length}${note})`);
    for (const condition of Object.keys(results[0].also ?? {})) {
      const also = median(results.map((result) => result.also[condition]));
      console.log(`${name}: ${condition}: ${time(also)}, ratio ${(also / theirs).toFixed(3)}`);
    }
  } catch (error) {
    if (!(error instanceof Skip)) process.exitCode = 1;
    console.log(`${name}: ${error instanceof Skip ? 'skipped' : 'failed'}: ${error.message}`);
  } finally {
    benchmark.cleanUp?.();
  }
}
