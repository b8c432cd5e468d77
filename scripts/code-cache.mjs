// Makes V8's code cache of dist/asm.cjs, for bin/assembler.js to load it with: it has the code of all functions that a
// worker calls when it assembles the files of testdata/. `build.mjs` runs this in a process of its own, for a cache is good
// only where V8 has the same flags.
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { cacheFile, compile, hashOf, run } = createRequire(import.meta.url)('../bin/assembler.js');

const testdata = join(dirname(dirname(fileURLToPath(import.meta.url))), 'testdata');
const MAX_LINES = 400;
const tmp = mkdtempSync(join(tmpdir(), 'tsgo-code-cache-'));

/** The architectures that a file is for, by its name. */
function goarchs(name) {
  if (name.includes('arm64')) return ['arm64'];
  return /x86|amd64|386/.test(name) ? ['386', 'amd64'] : ['386', 'amd64', 'arm64'];
}

/** A copy of a source file; what is a list of instructions there is, as far as it goes, the body of a function here. */
function copyOf(name) {
  const text = readFileSync(join(testdata, name), 'utf8');
  const file = join(tmp, name.replaceAll(/[/\\]/g, '-'));
  const lines = `${text.split('\n', MAX_LINES).join('\n')}\n`;
  writeFileSync(file, /^(TEXT|DATA|#)/m.test(text) ? text : `#include "textflag.h"\nTEXT ·f(SB), NOSPLIT, $8-8\n${lines}\tRET\n`);
  return file;
}

try {
  const script = compile();
  const { asmDispatch, Worker } = run(script);
  const worker = new Worker([], asmDispatch(), () => {});
  const names = readdirSync(testdata, { recursive: true }).filter((name) => name.endsWith('.s'));
  for (const name of names) {
    const file = copyOf(name);
    for (const goarch of goarchs(name)) {
      const args = ['-goos', 'linux', '-goarch', goarch, '-p', 'cached', '-e', '-I', tmp, '-D', 'GOOS_linux', '-trimpath', `${tmp}=>cached`];
      for (const more of [[], ['-shared'], ['-gensymabis']]) {
        worker.accept(JSON.stringify({ arguments: ['asm', '-C', tmp, ...args, ...more, '-o', 'out.o', file] }));
      }
    }
  }
  await worker.idle();
  const data = script.createCachedData();
  writeFileSync(`${cacheFile}.new`, Buffer.concat([hashOf(data), data]));
  renameSync(`${cacheFile}.new`, cacheFile);
} finally {
  rmSync(tmp, { recursive: true, force: true });
}
