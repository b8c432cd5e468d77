#!/usr/bin/env node
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';

const args = process.argv.slice(2);
const isWorker = args.includes('--persistent_worker');
const loadOthers = () => import('../dist/cli.js');

// The assembler and the worker are a program of their own, which V8 loads from its code cache.
const isAssembler = isWorker || args[0] === 'asm';
const { main } = isAssembler ? createRequire(import.meta.url)('./assembler.cjs').load() : await loadOthers();

// V8's own settings would spend much of a run, which is over within a second or so, on making code fast that hardly runs
// again: let it wait for what is really hot, and inline less. A worker runs for longer, and the assembler's code is there
// from the start. Much of what those two make stays, and room for new objects that grew slowly would be searched over and
// over. Versions that are not known to have these flags keep their settings.
if (/^1[123]\./.test(process.versions.v8)) {
  setFlagsFromString(`--interrupt-budget=${isWorker ? 150000 : isAssembler ? 220000 : 600000}`);
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
  if (isAssembler) setFlagsFromString('--semi-space-growth-factor=16');
}

await main(args, loadOthers);
