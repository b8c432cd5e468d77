/** A file of a module version that the module cache lacks. */
export interface ModuleRequest {
  readonly path: string;
  readonly version: string;
  /** The go.mod file alone, or the source. */
  readonly what: 'mod' | 'zip';
  /** Hashes that go.sum lists for it; with none it is taken unchecked only if `unchecked` says so. */
  readonly sums: readonly string[];
  /** Of the module's go.mod, for a zip. */
  readonly modSums: readonly string[];
}

export function requestKey({ path, version, what }: Pick<ModuleRequest, 'path' | 'version' | 'what'>): string {
  return `${path}@${version} ${what}`;
}

/** A module version as users write it. */
export function moduleName({ path, version }: { readonly path: string; readonly version: string }): string {
  return `${path}@${version}`;
}
