#!/usr/bin/env node
'use strict';
const { setFlagsFromString } = require('node:v8');

const args = process.argv.slice(2);
const isWorker = args.includes('--persistent_worker');
const loadOthers = () => import('../dist/cli.js');

async function run() {
  // The assembler and the worker are a program of their own, which V8 loads from its code cache.
  const isAssembler = isWorker || args[0] === 'asm';
  const { main } = isAssembler ? require('./assembler.js').load() : await loadOthers();

  // V8's own settings would spend much of a run, which is over within a second or so, on making code fast that hardly runs
  // again: let it wait for what is really hot (where another compiler is in between, from Node 22 on, it does), inline less,
  // and do without what takes long and gives little. The assembler's code is there from the start, so that what is hot shows
  // sooner. Much of what it makes stays, and room for new objects that grew slowly would be searched over and over.
  // Versions that are not known to have these flags keep their settings: they would complain on standard error.
  if (/^1[123]\./.test(process.versions.v8)) {
    if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${isAssembler ? 100000 : 600000}`);
    setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${isAssembler ? 100 : 300}`);
    if (isAssembler) {
      setFlagsFromString('--semi-space-growth-factor=16');
      setFlagsFromString('--no-turbo-loop-peeling');
      setFlagsFromString('--no-turbo-escape');
    }
  }

  await main(args, loadOthers);
}

void run();
