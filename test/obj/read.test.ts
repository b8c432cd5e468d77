import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readObjects } from '../../src/obj/archive.ts';
import { diffObjects } from '../../src/obj/diff.ts';
import { dumpObject } from '../../src/obj/dump.ts';
import { HEADER_SIZE } from '../../src/obj/format.ts';
import { nm } from '../../src/obj/nm.ts';
import { ObjectError, readObject } from '../../src/obj/read.ts';
import type { GoObject } from '../../src/obj/read.ts';
import { objectRecord } from '../../src/obj/records.ts';
import { cases, recordedObject } from './recorded.ts';

const object = recordedObject(cases.find(({ name }) => name.startsWith('amd64.windows'))!);
const whole = readObject(object);

/** Reads it, and if that works uses all that the reader gave. */
function use(file: Uint8Array): void {
  let read: GoObject;
  try {
    read = readObject(file);
  } catch (error) {
    expect(error).toBeInstanceOf(ObjectError);
    return;
  }
  dumpObject(read);
  objectRecord(read);
  diffObjects(whole, read, 5);
  nm('x.o', file, { sort: 'size', size: true });
}

describe('readObject', () => {
  it('refuses an object that is cut off anywhere', () => {
    for (let length = 0; length < object.length; length += length < 700 ? 1 : 7) {
      expect(() => readObject(object.subarray(0, length))).toThrow(ObjectError);
    }
  });

  it('survives any change of a few bytes', () => {
    const change = fc.tuple(fc.nat(object.length - 1), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const changed = Uint8Array.from(object);
        for (const [at, value] of changes) changed[at] = value;
        use(changed);
      }),
      { numRuns: 300 },
    );
  });

  it('survives any change of the header, bit by bit', () => {
    for (let bit = 0; bit < 8 * HEADER_SIZE; bit++) {
      const changed = Uint8Array.from(object);
      changed[whole.start + (bit >> 3)] ^= 1 << (bit & 7);
      use(changed);
    }
  });

  it('says what is wrong, and where', () => {
    const changed = Uint8Array.from(object);
    changed[whole.start + 6] ^= 1;
    expect(() => readObject(changed)).toThrow(/does not start with its magic|of a different version/);
    const other = Uint8Array.from(object);
    other.set(Buffer.from('\0go118ld'), whole.start);
    expect(() => readObject(other)).toThrow(`go object of a different version: "go118ld" (at byte ${whole.start})`);
    const past = Uint8Array.from(object);
    past[whole.start + 20 + 4 * 17 + 3] = 0x7f;
    expect(() => readObject(past)).toThrow(/the reference name block starts at \d+, past the end at \d+/);
    expect(() => readObject(Buffer.from('go object linux\n!\n'))).toThrow('the first line is not');
  });
});

function archiveMember(name: string, content: Uint8Array): Uint8Array {
  const header = `${name.padEnd(16)}${'0'.padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'644'.padEnd(8)}${String(content.length).padEnd(10)}\`\n`;
  return Buffer.concat([Buffer.from(header), content, Buffer.alloc(content.length % 2)]);
}

describe('readObjects', () => {
  const magic = Buffer.from('!<arch>\n');

  it('reads the objects of an archive and leaves out export data', () => {
    const archive = Buffer.concat([
      magic,
      archiveMember('__.PKGDEF', Buffer.from('go object x\n')),
      archiveMember('_go_.o', object),
      archiveMember('preferlinkext', Buffer.alloc(0)),
      archiveMember('asm.o', object),
    ]);
    expect(readObjects(archive, 'x.a').map(({ name }) => name)).toEqual(['_go_.o', 'asm.o']);
  });

  it('refuses broken archives', () => {
    const archive = Buffer.concat([magic, archiveMember('_go_.o', object)]);
    for (const length of [20, 67, 68, 100, archive.length - 3]) {
      expect(() => readObjects(archive.subarray(0, length), 'x.a')).toThrow(ObjectError);
    }
    const native = Buffer.concat([magic, archiveMember('c.o', Buffer.from('\x7fELF\x02\x01\x01\x00'))]);
    expect(() => readObjects(native, 'x.a')).toThrow('unrecognized archive member c.o');
  });
});
