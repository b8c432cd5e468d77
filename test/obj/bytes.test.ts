import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteBuffer } from '../../src/base/bytes.ts';

describe('byte buffers', () => {
  it('give copies that neither later writes nor other copies change', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 20_000 }), { maxLength: 12 }), (contents) => {
        const out = new ByteBuffer();
        const copies = contents.map((bytes) => {
          out.truncate(0);
          out.bytes(bytes);
          return out.take();
        });
        expect(copies.map((copy) => Buffer.from(copy))).toEqual(contents.map((bytes) => Buffer.from(bytes)));
      }),
    );
  });

  it('write text as UTF-8, a stand-in for a byte as that byte, and Latin-1 as bytes', () => {
    const out = new ByteBuffer(1);
    expect(out.utf8('a·\u{1f600}')).toBe(7);
    expect(out.utf8('x\udc80y\udcff')).toBe(4);
    out.latin1('\0\x7f\xff');
    expect([...out.take()]).toEqual([0x61, 0xc2, 0xb7, 0xf0, 0x9f, 0x98, 0x80, 0x78, 0x80, 0x79, 0xff, 0, 0x7f, 0xff]);
    expect(out.asLatin1()).toBe('a\xc2\xb7\xf0\x9f\x98\x80x\x80y\xff\0\x7f\xff');
  });

  it('write numbers of every width, little endian but where said', () => {
    const out = new ByteBuffer(1);
    out.u16(0x1234);
    out.u32(-2);
    out.u32be(0x01020304);
    out.i64(-(2 ** 40) - 1);
    expect(Buffer.from(out.take()).toString('hex')).toBe('3412feffffff01020304fffffffffffeffff');
  });
});
