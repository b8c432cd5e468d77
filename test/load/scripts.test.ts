import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readGoEnv } from '../../src/load/goenv.ts';
import { goList } from './golist.ts';
import { runScript, type GoCommand } from './testscript.ts';

/** The real command's own scripts, run unmodified from GOROOT; the list says which, and why others are left out. */
const list = resolve(dirname(fileURLToPath(import.meta.url)), '../../testdata/load/scripts.txt');
const goroot = readGoEnv(process.env).goroot;

const go: GoCommand = ([command, ...args], env, cwd) => {
  if (command !== 'list') throw new Error(`go ${command} is not what this runs`);
  return goList(args, env, cwd);
};

describe.skipIf(goroot === '')("the Go command's scripts", () => {
  for (const line of readFileSync(list, 'utf8').split('\n')) {
    const [name, ...reason] = line.split(' ');
    if (name === '' || name === '#') continue;
    it.skipIf(reason.length > 0)(reason.length === 0 ? name : `${name}: ${reason.join(' ')}`, () => {
      const text = readFileSync(join(goroot, 'src/cmd/go/testdata/script', name), 'utf8');
      expect(runScript(text, go, goroot)).toBe('passed');
    });
  }
});
