import type { Diagnostic } from '../base/diagnostic.ts';
import type { ObjectRecord } from '../obj/records.ts';
import { goJson } from './json.ts';
import { shownPath } from './paths.ts';

/** A package of the build: its files with the reason that each is in or out. */
export interface PackageRecord {
  readonly record: 'package';
  readonly importPath: string;
  readonly name: string;
  readonly dir: string;
  /** goos/goarch */
  readonly platform: string;
  readonly files: readonly { readonly file: string; readonly included: boolean; readonly reason: string }[];
  /** True where assembly was read for its symbols only, since its GOARCH has no encoder. */
  readonly symbolsOnly: boolean;
}

/** An object made from one assembly file. */
export interface AssembledRecord extends ObjectRecord {
  readonly record: 'object';
  readonly importPath: string;
  readonly file: string;
}

/** A diagnostic about a package. */
export interface DiagnosticRecord extends Diagnostic {
  readonly record: 'diagnostic';
  readonly importPath: string;
}

export type BuildRecord = PackageRecord | AssembledRecord | DiagnosticRecord;

/** A record as one line of JSON, its paths shortened against `cwd`. */
export function recordLine(record: BuildRecord, cwd: string): string {
  const shorten = (key: string, value: unknown) =>
    (key === 'file' || key === 'dir') && typeof value === 'string' ? shownPath(value, cwd) : value;
  return `${goJson(JSON.parse(JSON.stringify(record, shorten)))}\n`;
}
