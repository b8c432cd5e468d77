import { rmdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { CacheStore } from './cache-store.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The folder for what tsgo remembers: $TSGOCACHE, or tsgo in the user's cache folder; '' if $TSGOCACHE is off or there is no such folder. */
export function cacheFolder(env: Env): string {
  const own = env.TSGOCACHE ?? '';
  if (own !== '') return own === 'off' ? '' : own;
  const users = usersCacheFolder(env);
  return users === '' ? '' : join(users, 'tsgo');
}

/** The part of the folder with results of commands. */
export function resultStore(folder: string): CacheStore {
  return new CacheStore(join(folder, 'results'));
}

/** Removes everything that tsgo remembers, and the folder unless somebody else's files are in it. */
export function cleanCache(folder: string): void {
  resultStore(folder).clear();
  rmSync(join(folder, 'toolexec'), { recursive: true, force: true });
  try {
    rmdirSync(folder);
  } catch {
    // Not there, or not empty.
  }
}

function usersCacheFolder(env: Env): string {
  const home = env.HOME || homedir();
  switch (process.platform) {
    case 'darwin':
      return join(home, 'Library', 'Caches');
    case 'win32':
      return env.LocalAppData || env.LOCALAPPDATA || '';
    default:
      return env.XDG_CACHE_HOME?.startsWith('/') ? env.XDG_CACHE_HOME : home === '' ? '' : join(home, '.cache');
  }
}
