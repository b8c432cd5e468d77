import type { ModuleVersion } from './modfile.ts';

/**
 * What a module proxy may be asked for: a version's go.mod file, source or information, which go into the module cache;
 * or what the cache never answers: the list of versions, the latest version, what a branch or the like stands for, and
 * the go.mod file of a version of which only its retractions and deprecation matter.
 */
export type Wanted = 'mod' | 'zip' | 'info' | 'list' | 'latest' | 'revision' | 'peek';

/** Something of a module that is not on this machine. */
export interface MissingModule extends ModuleVersion {
  readonly what: Wanted;
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

/** What a proxy said; `error` in the go command's words. */
export type Answer = { readonly text: string } | { readonly error: string; readonly notExist: boolean };

/** What proxies said to questions that the module cache does not answer, by missingKey. */
export type Answers = ReadonlyMap<string, Answer>;
