'use strict';
const { hash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const program = join(__dirname, '../dist/asm.cjs');
/** V8's code cache of that program, behind its hash; made for one version of Node on one kind of machine. */
const cacheFile = join(__dirname, `../dist/asm-${process.version}-${process.platform}-${process.arch}.cache`);
const HASH_SIZE = 20;

const hashOf = (data) => hash('sha1', data, 'buffer');

/** What scripts/code-cache.mjs has left, if anything. V8 believes what stands in a cache, so that it must be whole. */
function codeCache() {
  try {
    const file = readFileSync(cacheFile);
    const data = file.subarray(HASH_SIZE);
    return hashOf(data).equals(file.subarray(0, HASH_SIZE)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** The program as a function of `module` and `require`. */
function compile(cachedData) {
  return new Script(`(function(module,require){${readFileSync(program, 'latin1')}\n})`, { filename: program, cachedData });
}

function run(script) {
  const module = { exports: {} };
  script.runInThisContext()(module, require);
  return module.exports;
}

/** dist/asm.cjs. A flag of V8 that was set before has its cache refused; of source maps only require() knows. */
function load() {
  return process.sourceMapsEnabled ? require(program) : run(compile(codeCache()));
}

module.exports = { cacheFile, compile, hashOf, load, run };
