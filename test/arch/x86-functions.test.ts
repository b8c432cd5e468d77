import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { functionsSource } from './x86-functions.ts';
import { ours, real } from './x86-listing.ts';
import { haveGo } from './x86-oracle.ts';

/** Random functions are lowered and laid out as the real assembler does it. FUZZ_RUNS says how many files for each platform. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 3);

const RUNS = [
  ['linux', 'amd64'],
  ['linux', 'amd64', '-dynlink'],
  ['windows', 'amd64'],
  ['plan9', 'amd64', '-d=maymorestack=main.f'],
  ['linux', '386'],
  ['linux', '386', '-shared'],
  ['windows', '386'],
] as const;

describe.skipIf(!haveGo)('random functions', () => {
  for (const [goos, goarch, ...flags] of RUNS) {
    const title = [`${goos}/${goarch}`, ...flags].join(' ');
    it(title, async () => {
      const dir = mkdtempSync(join(tmpdir(), 'x86-functions-'));
      const run = { title, goos, goarch, flags };
      const property = fc.asyncProperty(functionsSource(goarch), async (source) => {
        writeFileSync(join(dir, 'f.s'), source);
        expect(await ours(dir, 'f.s', run)).toBe(real(dir, 'f.s', run));
      });
      try {
        await fc.assert(property, { numRuns });
      } finally {
        rmSync(dir, { recursive: true });
      }
    });
  }
});
