import type { AsmDiagnostic } from '../asm/diagnostics.ts';
import type { Diagnostic } from '../base/diagnostic.ts';

/** What the assembler says, without what only its own way of printing needs: the place stands in the position. */
export function plainDiagnostic({ phase, asmLine, ...diagnostic }: AsmDiagnostic): Diagnostic {
  const { position, related } = diagnostic;
  let { message } = diagnostic;
  const place = `${position?.file}:${asmLine}: `;
  if (phase === 'code' && message.startsWith(place)) message = message.slice(place.length);
  if (related !== undefined) message = message.split('\n\t', 1)[0];
  return { ...diagnostic, message };
}
