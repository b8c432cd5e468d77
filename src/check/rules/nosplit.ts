import { TextFlag } from '../../base/symbol.ts';
import { positionAt } from '../../golang/position.ts';
import type { Rule } from '../rule.ts';

/** Go says //go:nosplit, and TEXT lacks NOSPLIT, which is what decides. */
export const nosplit: Rule = {
  code: 'nosplit',
  severity: 'warning',
  check: ({ texts }) =>
    texts.flatMap(({ declared, flags, position, goName }) => {
      if (declared === undefined || flags & TextFlag.NOSPLIT || !declared.declaration.pragmas.includes('go:nosplit')) return [];
      return [
        {
          position,
          message: `${goName} is declared //go:nosplit, but its TEXT lacks NOSPLIT: the assembler will insert a stack check`,
          hint: 'add NOSPLIT to the flags of TEXT, or remove //go:nosplit, which has no effect on a function without a body',
          related: [{ position: positionAt(declared.file, declared.declaration.offset), message: 'declared here' }],
        },
      ];
    }),
};
