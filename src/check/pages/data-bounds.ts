import type { Explanation } from '../explanations.ts';

export const page: Explanation = {
  code: 'data-bounds',
  title: 'DATA past the end of its symbol',
  text: `
    DATA table<>+8(SB)/8, $2
    GLOBL table<>(SB), RODATA, $8       // DATA writes bytes 8 to 15

The assembler says nothing: the symbol grows to hold the data. The size in GLOBL, which readers believe,
and that of a copy elsewhere, is wrong. Give GLOBL the size of all its DATA.
`,
};
