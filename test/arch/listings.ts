import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ours, real, type Run } from './x86-listing.ts';

function runsOf(source: string): Run[] {
  return [...source.matchAll(/^\/\/ run (\S+?)\/(\S+)(.*)$/gm)].map(([, goos, goarch, rest]) => {
    const flags = rest.split(' ').filter((flag) => flag !== '');
    return { title: [`${goos}/${goarch}`, ...flags].join(' '), goos, goarch, flags };
  });
}

const SEPARATOR = '== ';

function readExpected(file: string): Map<string, string> {
  const sections = readFileSync(file, 'utf8').split(new RegExp(`^${SEPARATOR}`, 'm'));
  return new Map(sections.slice(1).map((section) => [section.slice(0, section.indexOf('\n')), section.slice(section.indexOf('\n') + 1).trimEnd()]));
}

/**
 * Compares the functions of a folder with how the real assembler lowers and lays them out. NAME.s says in
 * "// run GOOS/GOARCH flags" lines how it is assembled; NAME.txt holds what the real one prints for each: the functions
 * of its -S listing, or its messages. UPDATE=1 records them anew.
 */
export function compareListings(dir: string): void {
  for (const name of readdirSync(dir).filter((file) => file.endsWith('.s'))) {
    const expectedFile = join(dir, name.replace(/\.s$/, '.txt'));
    const runs = runsOf(readFileSync(join(dir, name), 'utf8'));
    if (process.env.UPDATE === '1') {
      writeFileSync(expectedFile, runs.map((run) => `${SEPARATOR}${run.title}\n${real(dir, name, run)}\n`).join('\n'));
    }
    describe(name, () => {
      const expected = readExpected(expectedFile);
      for (const run of runs) {
        it(run.title, async () => {
          expect(await ours(dir, name, run)).toBe(expected.get(run.title));
        });
      }
    });
  }
}
