import { describe, expect, it } from 'vitest';
import { loadArchitecture } from '../../src/arch/index.ts';
import { alignColumns } from '../../src/obj/columns.ts';
import { objdump, type ObjdumpOptions } from '../../src/obj/objdump.ts';
import { readObject } from '../../src/obj/read.ts';
import { cases, recordedObjdump, recordedObject, type Case } from './recorded.ts';

const dumped = cases.filter(({ name }) => /^(amd64|generic|fips)\.\w+_(386|amd64|arm64)(\.|$)/.test(name));

async function dump(each: Case, more: Partial<ObjdumpOptions> = {}): Promise<string> {
  const machine = await loadArchitecture(each.goarch);
  const disassemble = machine?.disassemble?.bind(machine) ?? null;
  const options = { filter: null, start: 0, end: Infinity, sourceLine: null, disassemble, ...more };
  return objdump(readObject(recordedObject(each)), options);
}

/** The first columns of each line, and the relocations: all but how the instruction reads. */
function facts(text: string): string[] {
  return text.split('\n').map((line) => {
    const [first, ...rest] = line.split(/\t+/);
    const before = first.startsWith('  0x') ? 1 : 2;
    return [first, ...rest.slice(0, before), rest[before + 1] ?? ''].join(' ').trimEnd();
  });
}

describe('objdump prints what the real one prints', () => {
  it.each(dumped.map((each) => [each.name, each] as const))('%s: places, addresses, bytes, relocations', async (_, each) => {
    expect(facts(await dump(each))).toEqual(facts(recordedObjdump(each, [])));
  });

  const [first] = dumped;

  it('of the functions that -s names', async () => {
    const filter = /[fg]/;
    expect(facts(await dump(first, { filter }))).toEqual(facts(recordedObjdump(first, ['-s=[fg]'])));
  });

  it('with -S', async () => {
    expect(facts(await dump(first, { sourceLine: (file) => (file.endsWith('.go') ? null : '') }))).toEqual(facts(recordedObjdump(first, ['-S'])));
  });
});

it('columns are as wide as the widest cell of lines in a row that have one', () => {
  const lines = [
    ['a', 'b', 'c', ''],
    ['a', 'x'.repeat(23), 'c', 'd', ''],
    ['a', 'b', ''],
  ];
  expect(alignColumns(lines)).toBe(`a\t\t\tb\t\t\tc\t\t\t\na\t\t\t${'x'.repeat(23)}\tc\t\t\td\t\t\t\na\t\t\tb\t\t\t\n`);
});
