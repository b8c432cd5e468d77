import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/asm/text.ts';
import { bytesOf } from '../../src/cli/output.ts';

describe('bytesOf', () => {
  it.each(['', 'plain', '\xc3\xa9 \xf0\x9f\x98\x80', 'a\xffb', '\xf0\x9f\xc3\xa9\xff'])('gives back the bytes of %j', (binary) => {
    expect(bytesOf(decodeText(binary)).toString('latin1')).toBe(binary);
  });
});
