import { expect, it } from 'vitest';
import { flagBits } from '../../src/link/package-symbols.ts';

it.each([
  ['', 0], ['4', 4], ['4|512', 516], ['16+8', 24], ['(16+8)', 24], ['(8|16)|8', 24], ['0x10 | (2+(4|4))', 22], ['(', 0], [')8', 0],
])('flags %s', (text, value) => {
  expect(flagBits(text)).toBe(value);
});
