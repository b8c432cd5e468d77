/** Escape hatches: what a row can't say of a word. Rows name them; a test counts these rows. */
import type { Prog } from '../../asm/prog.ts';

/** Changes the word that the row gave. */
type Custom = (word: number, prog: Prog) => number;

export const CUSTOM: Readonly<Record<string, Custom>> = {
  /** The real assembler ORs a condition compare's nzcv into the word, however large it is. */
  nzcv: (word, { args }) => word | args[3].lo,
};
