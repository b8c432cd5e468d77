#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { main } from '../dist/cli.js';

const args = process.argv.slice(2);

// V8's own settings would spend much of a run, which is over within a second or so, on making code fast that hardly runs
// again: let it wait for what is really hot, and inline less. A worker runs for longer. Versions that are not known to have
// these flags keep their settings.
if (/^1[123]\./.test(process.versions.v8)) {
  setFlagsFromString(`--interrupt-budget=${args.includes('--persistent_worker') ? 150000 : 600000}`);
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
}

await main(args);
