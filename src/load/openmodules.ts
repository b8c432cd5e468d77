import type { Platform } from '../base/platform.ts';
import { readGoEnv, type Env, type GoEnv } from './goenv.ts';
import { findMainModules, type MainModules } from './mainmodules.ts';
import type { FetchFailures } from './missing.ts';
import { Resolver } from './resolve.ts';
import type { SourceCache } from './sourcecache.ts';

/** Where to look for modules, and how. */
export interface ModulesRequest {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Env;
  readonly platform: Platform;
  readonly cache: SourceCache;
  /** -mod; '' or absent for what the go command chooses. */
  readonly mod?: string;
  readonly modfile?: string;
  /** Modules that could not be downloaded before. */
  readonly fetchFailures?: FetchFailures;
}

export interface OpenModules {
  readonly goEnv: GoEnv;
  /** Undefined where there is no go.mod. */
  readonly main: MainModules | undefined;
  readonly resolver: Resolver;
  /** -mod was given. */
  readonly explicitMode: boolean;
}

/** The modules that a directory's go.mod or go.work selects. Throws LoadFailure. */
export function openModules({ cwd, env, platform, cache, fetchFailures, ...given }: ModulesRequest): OpenModules {
  const goEnv = readGoEnv(env);
  const flags = flagsOf(goEnv.goflags);
  const mod = given.mod || flags.get('mod') || '';
  const modfile = given.modfile || flags.get('modfile') || undefined;
  const main = findMainModules({ cwd, env: goEnv, cache, mod, ...(modfile && { modfile }) }, platform.goVersion);
  const explicitMode = mod !== '';
  const resolver = new Resolver({ env: goEnv, cache, main, explicitMode, ...(fetchFailures && { fetchFailures }) });
  return { goEnv, main, resolver, explicitMode };
}

function flagsOf(goflags: readonly string[]): Map<string, string> {
  const flags = new Map<string, string>();
  for (const flag of goflags) {
    const match = /^--?([^=]+)(?:=(.*))?$/s.exec(flag);
    if (match !== null) flags.set(match[1], match[2] ?? 'true');
  }
  return flags;
}
