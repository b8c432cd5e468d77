import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadArchitecture } from '../../src/arch/index.ts';
import { parseAssembly } from '../../src/asm/parse.ts';
import { SymbolTable } from '../../src/base/symbol.ts';
import { assemble } from '../../src/driver/assemble.ts';
import { platformFromEnv } from '../../src/load/platforms.ts';
import { diffObjects } from '../../src/obj/diff.ts';
import { readObject } from '../../src/obj/read.ts';
import { targetOf } from '../../src/obj/target.ts';
import { ObjectBuilder } from '../../src/obj/write.ts';
import { fakeMachine } from '../asm/fake-machine.ts';
import { platformOf, rebuild } from './rebuild.ts';
import { TRIMMED, cases, recordedListing, recordedObject, testdata } from './recorded.ts';
import type { Case } from './recorded.ts';

function flagValue({ flags }: Case, name: string, otherwise: string): string {
  const index = flags.indexOf(name);
  return index < 0 ? otherwise : flags[index + 1];
}

const pkgPathOf = (each: Case): string => flagValue(each, '-p', '<unlinkable>');

function expectSame(ours: Uint8Array | null, real: Uint8Array): void {
  if (ours === null) throw new Error('no object');
  expect(diffObjects(readObject(real), readObject(ours))).toEqual([]);
  expect(Buffer.from(ours).equals(Buffer.from(real))).toBe(true);
}

describe('objects of the real assembler, read and written again', () => {
  it.each(cases.filter(({ source }) => source !== 'data').map((each) => [each.name, each] as const))('%s', (_, each) => {
    const real = recordedObject(each);
    expectSame(rebuild(real, pkgPathOf(each), each.flags.includes('-linkshared')).write(), real);
  });
});

describe('GLOBL and DATA, from source', () => {
  it.each(cases.filter(({ source }) => source === 'data').map((each) => [each.name, each] as const))('%s', (_, each) => {
    const real = recordedObject(each);
    const target = targetOf(each.goarch)!;
    const machine = { ...fakeMachine(each.goarch), ...target };
    const symbols = new SymbolTable();
    const pkgPath = pkgPathOf(each);
    const { unit } = parseAssembly('data.s', {
      pkgPath,
      defines: [flagValue(each, '-D', '')],
      includeDirs: [],
      workingDir: '/w',
      readFile: (path) => readFileSync(resolve(testdata, path)),
      machine,
      symbols,
    });
    const builder = new ObjectBuilder({
      platform: platformOf(readObject(real)),
      machine: target,
      pkgPath,
      trimPath: `/v;/w=>${TRIMMED}`,
      goroot: '/w',
      shared: each.flags.includes('-shared'),
      linkshared: each.flags.includes('-linkshared'),
      symbols,
      error(message) {
        throw new Error(message);
      },
    });
    builder.addUnit(unit!);
    expectSame(builder.write(), real);
  });
});

describe('whole files, from source', () => {
  it.each(cases.filter(({ source }) => source === 'repeats').map((each) => [each.name, each] as const))('%s', async (_, each) => {
    const { goos, goarch, flags, source } = each;
    const job = {
      platform: platformFromEnv({}, { goos, goarch }),
      files: [`${source}.s`],
      flags: {
        shared: flags.includes('-shared'),
        dynlink: false,
        linkshared: false,
        retpoline: false,
        mayMoreStack: '',
        compressInstructions: true,
      },
      pkgPath: pkgPathOf(each),
      defines: [],
      includeDirs: [],
      workingDir: '/w',
      trimPath: `/w=>${TRIMMED}`,
      goroot: '',
      readFile: (path: string) => readFileSync(resolve(testdata, path)),
    };
    const { object, diagnostics } = assemble(job, (await loadArchitecture(goarch))!);
    expect(diagnostics).toEqual([]);
    expectSame(object, recordedObject(each));
  });
});

/** A listing without its instructions: those are the architectures'. */
function withoutProgs(listing: string): string {
  return listing.replace(/^\t0x[0-9a-f]{4,} (\d{5} |PROG).*\n/gm, '');
}

describe('listings', () => {
  const listed = cases.filter(({ name }) => /^(amd64\.windows|generic\.(linux_arm$|android))/.test(name));
  it.each(listed.flatMap((each) => [1, 2, 3].map((level) => [each.name, level, each] as const)))('%s -S=%i', (_, level, each) => {
    const builder = rebuild(recordedObject(each), pkgPathOf(each), false);
    expect(withoutProgs(builder.listing(level, () => 'PROG'))).toBe(withoutProgs(recordedListing(each, level)));
  });
});
