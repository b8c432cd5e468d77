import { dataPastGlobal } from '../data-bounds.ts';
import type { Rule } from '../rule.ts';

/** DATA past the end that GLOBL gives its symbol. */
export const dataBounds: Rule = {
  code: 'data-bounds',
  severity: 'warning',
  check: ({ pkg }) => pkg.assembly.flatMap(({ unit }) => (unit === null ? [] : dataPastGlobal(unit))),
};
