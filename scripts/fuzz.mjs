// Compares tsgo's assembler with the real one on generated lines: what is accepted, what is said, every byte of the object.
//
//   npm run fuzz -- --arch amd64 [--os linux] [--lines 10000] [--seed 1] [--batch 1000] [--only ADCL,VADDPD]
//     [--shared] [--dynlink] [--mutate FILE.s ... | --frames | --far]
//
// --mutate changes lines of the given files instead of making lines from the instruction table. --frames and --far make
// --lines whole functions, for another GOOS and with other flags in each batch: frames of every size with every flag of
// TEXT, calls, returns, SP moved; or branches, literals and alignment in long code. Each difference is reduced to as few
// lines, or functions, as show it, mostly one, and printed. Exit status 1 if there is any. Needs the real Go on PATH.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'tsgo-fuzz-'));
try {
  const outfile = join(directory, 'fuzz.mjs');
  await build({
    entryPoints: [join(here, 'fuzz/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    logLevel: 'warning',
  });
  const { main } = await import(pathToFileURL(outfile).href);
  process.exitCode = await main(process.argv.slice(2), directory);
} finally {
  rmSync(directory, { recursive: true, force: true });
}
