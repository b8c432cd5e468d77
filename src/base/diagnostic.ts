import type { Position } from './position.ts';

export type Severity = 'error' | 'warning' | 'note';

/**
 * What tsgo has to say about an input. `message` is the real tool's own text wherever the real tool says something;
 * `hint` is ours. `code` is stable and documented.
 */
export interface Diagnostic {
  readonly severity: Severity;
  readonly code: string;
  /** Linker name of the symbol that it is about. */
  readonly symbol?: string;
  readonly position?: Position;
  readonly message: string;
  /** Indented lines below the message that say what it means here. */
  readonly notes?: readonly string[];
  /** What to do about it; several possibilities stand on lines of their own, joined by HINT_SEPARATOR. */
  readonly hint?: string;
  readonly related?: readonly { readonly position: Position; readonly message: string }[];
}

export const HINT_SEPARATOR = '\nor: ';

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
