import { describe, expect, it } from 'vitest';
import { diffLines, diffObjects } from '../../src/obj/diff.ts';
import { SymbolFinder } from '../../src/obj/names.ts';
import { lineRows } from '../../src/obj/pclines.ts';
import { readObject } from '../../src/obj/read.ts';
import { objectRecord } from '../../src/obj/records.ts';
import { cases, recordedObject } from './recorded.ts';

function objectOf(name: string) {
  return readObject(recordedObject(cases.find((each) => each.name.startsWith(name))!));
}

describe('objectRecord', () => {
  const record = objectRecord(objectOf('generic.linux_amd64'));

  it('names the object', () => {
    const { goos, goarch, goVersion, files } = record;
    expect({ goos, goarch, goVersion }).toEqual({ goos: 'linux', goarch: 'amd64', goVersion: '1.26.8' });
    expect(files).toEqual(['testdata/generic.s', 'testdata/other.go', 'testdata/generic.y']);
  });

  it('has each symbol with its sizes, flags and relocations', () => {
    const byName = new Map(record.symbols.map((symbol) => [symbol.name, symbol]));
    const { relocations, ...frame } = byName.get('p.frame')!;
    expect(frame).toMatchObject({ abi: 'ABI0', kind: 'STEXT', flags: [], frame: 40, args: 16 });
    expect(relocations.map(({ type, symbol }) => `${type} ${symbol}`)).toEqual([
      'R_TLS_LE ',
      'R_CALL p.callee',
      'R_CALL local2<1>',
      'R_CALL runtime.morestack_noctxt',
    ]);
    expect(byName.get('local')).toEqual({
      name: 'local',
      abi: 'static',
      kind: 'SNOPTRBSS',
      size: 24,
      flags: [],
      relocations: [],
    });
    expect(byName.get('p.empty')).toMatchObject({ flags: ['dupok', 'nosplit'], frame: 0, args: null });
  });

  it('lists what the object needs from elsewhere', () => {
    expect(record.undefined).toEqual(['runtime.panicdivide', 'p.callee', 'runtime.morestack_noctxt']);
  });
});

describe('lineRows', () => {
  it('says where code comes from, over several files', () => {
    const object = objectOf('generic.linux_amd64');
    const wrapper = object.symbols.find(({ name }) => name === 'p.wrapper')!;
    const rows = lineRows(object, new SymbolFinder(object), wrapper);
    expect(rows.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'testdata/other.go:100',
      'testdata/generic.y:69999',
      'testdata/other.go:4',
    ]);
    expect(rows.map(({ pc }) => pc)).toEqual([0, 1, 2]);
  });
});

describe('diffObjects', () => {
  it('finds nothing where nothing differs', () => {
    expect(diffObjects(objectOf('amd64.linux'), objectOf('amd64.linux'))).toEqual([]);
  });

  it('shows headers, relocations and tables that differ', () => {
    const lines = diffObjects(objectOf('amd64.linux'), objectOf('amd64.windows'), 1000);
    expect(lines).toContain('== p.sum ABI0');
    expect(lines.some((line) => line.startsWith('- go object linux'))).toBe(true);
    expect(lines.some((line) => line.startsWith('+ sehunwindinfo: go:sehuw.'))).toBe(true);
    expect(diffObjects(objectOf('amd64.linux'), objectOf('amd64.windows'), 1).some((line) => /… and \d+ more/.test(line))).toBe(true);
  });

  it('aligns lines that were inserted', () => {
    expect(diffLines(['a', 'b', 'c'], ['a', 'x', 'b', 'c'])).toEqual(['  a', '+ x', '  b']);
    expect(diffLines(['a', 'b', 'c', 'd', 'e', 'f'], ['b', 'c', 'd', 'e', 'g'])).toEqual(['- a', '  b', '  e', '- f', '+ g']);
  });
});
