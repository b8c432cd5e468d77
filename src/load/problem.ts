import type { Diagnostic } from '../base/diagnostic.ts';
import type { Position } from '../base/position.ts';
import type { MissingModule } from './missing.ts';

/** Stops a load as a whole: a broken go.mod, no go.mod, a flag that contradicts another. */
export class LoadFailure extends Error {
  readonly diagnostics: readonly Diagnostic[];
  /** Modules to download before trying again. */
  readonly missing: readonly MissingModule[];
  constructor(diagnostics: readonly Diagnostic[], missing: readonly MissingModule[] = []) {
    super(diagnostics.map(({ message }) => message).join('\n'));
    this.name = 'LoadFailure';
    this.diagnostics = diagnostics;
    this.missing = missing;
  }
}

/** A LoadFailure of one error. `message` is what the go command says after "go: ". */
export function failure(code: string, message: string, position?: Position, hint?: string): LoadFailure {
  return new LoadFailure([
    { severity: 'error', code, message, ...(position && { position }), ...(hint && { hint }) },
  ]);
}
