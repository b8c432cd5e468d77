import { macroHint } from '../asm/hints.ts';
import type { SymbolScan } from '../asm/symbols.ts';
import type { Diagnostic } from '../base/diagnostic.ts';

/**
 * Flags of TEXT and GLOBL that are no number after preprocessing: NOSPLIT without textflag.h. The parser says so where
 * there is one; this is for assembly that is read for its symbols only.
 */
export function unknownFlags({ definitions }: SymbolScan): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { flags, position } of definitions) {
    const name = /(?<![\w$])[A-Za-z_]\w*/.exec(flags)?.[0];
    if (name === undefined) continue;
    const message = `illegal or missing addressing mode for symbol ${name}`;
    found.push({ severity: 'error', code: 'asm-operand', position, message, hint: macroHint(name) });
  }
  return found;
}
