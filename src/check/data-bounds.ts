import type { AssemblyUnit } from '../asm/prog.ts';
import type { Diagnostic } from '../base/diagnostic.ts';

/** DATA that writes past the size that its GLOBL gives: the assembler accepts it, and the symbol silently grows. */
export function dataPastGlobal(unit: AssemblyUnit): Diagnostic[] {
  const sizes = new Map(unit.globals.map(({ symbol, size }) => [symbol, size]));
  const found: Diagnostic[] = [];
  for (const { symbol, offset, width, file, line, column } of unit.data) {
    const size = sizes.get(symbol);
    if (size === undefined || offset + width <= size) continue;
    found.push({
      severity: 'warning',
      code: 'data-bounds',
      position: { file: unit.files[file].path, line, column },
      message: `DATA writes bytes ${offset} to ${offset + width - 1} of ${symbol.name}, whose GLOBL says ${size} bytes`,
      hint: `make the size in GLOBL $${offset + width}, or move the DATA`,
    });
  }
  return found;
}
