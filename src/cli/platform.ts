import type { Platform } from '../base/platform.ts';
import type { Io } from '../driver/requests.ts';
import { platformFromEnv, type PlatformOverrides } from '../load/platforms.ts';
import { findGo } from '../toolchain/find.ts';

/** What a worker knows of an environment that can't change. */
interface Known {
  readonly platforms: Map<string, Platform>;
  /** Release of the Go on PATH, and when that was found out: by process.uptime(), which needs nothing to be loaded. */
  release: string | undefined;
  askedAt: number;
}

const known = new WeakMap<Io['env'], Known>();
/** For how many seconds the Go on PATH is taken to be the same: the requests of a build come within that time. */
const RELEASE_HOLDS = 0.5;

/**
 * The platform that a command line and the environment ask for. Without -go it is that of the Go on PATH, or the
 * default where there is none. Throws PlatformError.
 */
export function requestedPlatform(env: Io['env'], overrides: PlatformOverrides): Platform {
  const given = overrides.goVersion?.replace(/^go/, '');
  if (!Object.isFrozen(env)) return platformFromEnv(env, { ...overrides, goVersion: given ?? findGo(env)?.version });
  let of = known.get(env);
  if (of === undefined) known.set(env, (of = { platforms: new Map(), release: undefined, askedAt: -Infinity }));
  const goVersion = given ?? releaseOf(env, of);
  const wanted = { ...overrides, goVersion };
  const key = JSON.stringify(wanted);
  let platform = of.platforms.get(key);
  if (platform === undefined) of.platforms.set(key, (platform = platformFromEnv(env, wanted)));
  return platform;
}

function releaseOf(env: Io['env'], of: Known): string | undefined {
  const now = process.uptime();
  if (now - of.askedAt > RELEASE_HOLDS) {
    of.release = findGo(env)?.version;
    of.askedAt = now;
  }
  return of.release;
}
