import { describe, expect, it } from 'vitest';
import { nm } from '../../src/obj/nm.ts';
import type { NmOrder } from '../../src/obj/nm.ts';
import { cases, recordedNm, recordedObject } from './recorded.ts';

const listed = cases.filter(({ name }) => /^(amd64\.windows|generic\.linux_386|data\.linux_amd64|fips\.linux_amd64)/.test(name));
const orders: readonly [NmOrder, boolean][] = [
  ['name', false],
  ['address', true],
  ['size', true],
  ['none', false],
];

describe('nm prints what the real one prints', () => {
  it.each(listed.flatMap((each) => orders.map(([sort, size]) => [each.name, sort, size, each] as const)))(
    '%s -sort %s',
    (_, sort, size, each) => {
      const real = recordedNm(each, ['-sort', sort, ...(size ? ['-size'] : [])]);
      expect(nm('x.o', recordedObject(each), { sort, size })).toEqual({ stdout: real, stderr: '' });
    },
  );

  it('names the file if there are several', () => {
    const { stdout } = nm('d/x.o', recordedObject(listed[0]), { sort: 'name', size: false }, true);
    expect(stdout.split('\n').every((line) => line === '' || line.startsWith('d/x.o:\t'))).toBe(true);
  });

  it('refuses what is no object', () => {
    const refused = nm('x.txt', Buffer.from('hello'), { sort: 'name', size: false });
    expect(refused).toEqual({ stdout: '', stderr: 'open x.txt: unrecognized object file\n' });
  });
});
