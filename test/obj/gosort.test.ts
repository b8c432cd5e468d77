import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStrings, goSort } from '../../src/obj/gosort.ts';
import { testdata } from './recorded.ts';

interface Item {
  readonly key: number;
  readonly index: number;
}

const KEYS: Readonly<Record<string, (i: number, n: number, random: number) => number>> = {
  random: (_i, _n, random) => random >>> 8,
  few: (_i, _n, random) => random >>> 30,
  sawtooth: (i) => i % 17,
  falling: (i, n) => n - (i >> 1),
  organ: (i, n) => Math.min(i, n - i),
  almost: (i, _n, random) => (random >>> 28 === 0 ? random >>> 20 : i),
  equal: () => 7,
  rising: (i) => i,
};

/** The sequences of testdata/obj/gosort/main.go. */
function sequence(name: string, n: number): Item[] {
  let state = 12345;
  return Array.from({ length: n }, (_, index) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return { key: KEYS[name](index, n, state), index };
  });
}

function fnv(items: readonly Item[]): string {
  let hash = 0x811c9dc5;
  for (const { index } of items) {
    for (const byte of [index & 0xff, (index >> 8) & 0xff]) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

const recorded = join(testdata, 'gosort.txt');
if (process.env.UPDATE === '1') {
  const { stdout } = spawnSync('go', ['run', join(testdata, 'gosort/main.go')], { encoding: 'utf8' });
  writeFileSync(recorded, stdout);
}

describe('goSort', () => {
  it.each(readFileSync(recorded, 'utf8').trim().split('\n'))('orders equals as Go does: %s', (line) => {
    const [name, n, hash] = line.split(' ');
    const items = sequence(name, Number(n));
    goSort(items, (a, b) => a.key - b.key);
    expect(fnv(items)).toBe(hash);
  });

  it('sorts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 300 }), (keys) => {
        const sorted = [...keys];
        goSort(sorted, (a, b) => a - b);
        expect(sorted).toEqual(keys.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('compareStrings', () => {
  it('orders by UTF-8 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 6 }), fc.string({ unit: 'binary', maxLength: 6 }), (a, b) => {
        const bytes = Buffer.compare(Buffer.from(a), Buffer.from(b));
        expect(Math.sign(compareStrings(a, b))).toBe(Math.sign(bytes));
      }),
    );
  });
});
