import type { AsmDiagnostic } from '../asm/diagnostics.ts';
import type { Diagnostic } from '../base/diagnostic.ts';

/** What the assembler says, without what only its own way of printing needs: the place stands in the position. */
export function plainDiagnostic({ phase, asmLine, ...diagnostic }: AsmDiagnostic): Diagnostic {
  const { position, message } = diagnostic;
  const place = `${position?.file}:${asmLine}: `;
  return phase === 'code' && message.startsWith(place) ? { ...diagnostic, message: message.slice(place.length) } : diagnostic;
}
