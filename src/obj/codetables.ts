import type { ProgTables } from './functiontables.ts';

/** What hangs on a function's symbol beside its code. */
export interface CodeTables extends ProgTables {
  /** FuncInfo (internal/goobj). */
  readonly info: Uint8Array;
  /** The line program of .debug_line. */
  readonly lines: Uint8Array;
}
