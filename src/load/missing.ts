import type { ModuleVersion } from './modfile.ts';

/** A file of a module version that the module cache lacks. */
export interface MissingModule extends ModuleVersion {
  /** The go.mod file alone, or the source. */
  readonly what: 'mod' | 'zip';
  /** Hashes that go.sum lists for it; none only with -mod=mod. */
  readonly sums: readonly string[];
  /** Of the module's go.mod. */
  readonly modSums: readonly string[];
}

export function missingKey({ path, version, what }: Pick<MissingModule, 'path' | 'version' | 'what'>): string {
  return `${path}@${version} ${what}`;
}

/** Why modules could not be had, by missingKey. */
export type FetchFailures = ReadonlyMap<string, string>;
