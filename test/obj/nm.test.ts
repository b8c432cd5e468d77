import { describe, expect, it } from 'vitest';
import { nm } from '../../src/obj/nm.ts';
import type { NmOrder } from '../../src/obj/nm.ts';
import { elf } from './tiny-executables.ts';
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

  it('lists what a C compiler put into an archive beside the Go objects', () => {
    const member = (name: string, bytes: Uint8Array): Buffer[] => {
      const header = `${name.padEnd(16)}${'0'.padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'644'.padEnd(8)}${String(bytes.length).padEnd(10)}\`\n`;
      return [Buffer.from(header), Buffer.from(bytes), Buffer.alloc(bytes.length % 2)];
    };
    const archive = (...parts: Buffer[]): Buffer => Buffer.concat([Buffer.from('!<arch>\n'), ...parts]);
    const options = { sort: 'name', size: true } as const;
    const object = recordedObject(listed[0]);
    const native = Buffer.from(elf(true, true));
    const lines = (prefix: string, text: string): string => text.replaceAll(/^(?=.)/gm, prefix);
    const { stdout, stderr } = nm('x.a', archive(...member('x.o', object), ...member('race.syso', native)), options);
    expect(stderr).toBe('');
    expect(stdout).toBe(lines('x.a(x.o):\t', nm('x.o', object, options).stdout) + lines('x.a(race.syso):\t', nm('race.syso', native, options).stdout));
    expect(nm('x.a', archive(...member('x.txt', Buffer.from('words'))), options).stderr).toMatch(/^open x\.a: unrecognized archive member x\.txt /);
  });

  it('refuses what is no object', () => {
    const refused = nm('x.txt', Buffer.from('hello'), { sort: 'name', size: false });
    expect(refused).toEqual({ stdout: '', stderr: 'open x.txt: unrecognized object file\n' });
  });
});
