import { describe, expect, it } from 'vitest';
import { Lines } from '../../src/cli/lines.ts';

function linesOf(chunks: readonly Uint8Array[]): string[] {
  const given: string[] = [];
  const lines = new Lines((line) => given.push(line));
  const buffer = Buffer.alloc(64);
  for (const chunk of chunks) {
    buffer.set(chunk);
    lines.push(buffer.subarray(0, chunk.length));
    buffer.fill(0);
  }
  lines.end();
  return given;
}

describe('lines', () => {
  const bytes = Buffer.from('a\n\n \tb·é😀\r\n  \nlast');

  it('are the same however their bytes are parted', () => {
    const expected = ['a', ' \tb·é😀\r', 'last'];
    expect(linesOf([bytes])).toEqual(expected);
    expect(linesOf([...bytes].map((byte) => Buffer.of(byte)))).toEqual(expected);
    for (let at = 1; at < bytes.length; at++) expect(linesOf([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(expected);
  });

  it('have U+FFFD for what is no UTF-8', () => {
    const broken = Buffer.from([0x61, 0xc3, 0x0a, 0xa9, 0x62, 0xff, 0x0a, 0xf0, 0x9f]);
    for (let at = 1; at < broken.length; at++) {
      expect(linesOf([broken.subarray(0, at), broken.subarray(at)])).toEqual(['a\uFFFD', '\uFFFDb\uFFFD', '\uFFFD']);
    }
  });

  it('are none where nothing comes', () => {
    expect(linesOf([])).toEqual([]);
  });
});
