import type { Platform } from '../base/platform.ts';
import type { Io } from '../driver/requests.ts';
import { platformFromEnv, type PlatformOverrides } from '../load/platforms.ts';
import { findGo } from '../toolchain/find.ts';

/** Of environments that can't change. */
const known = new WeakMap<Io['env'], Map<string, Platform>>();

/**
 * The platform that a command line and the environment ask for. Without -go it is that of the Go on PATH, or the
 * default where there is none. Throws PlatformError.
 */
export function requestedPlatform(env: Io['env'], overrides: PlatformOverrides): Platform {
  const goVersion = overrides.goVersion?.replace(/^go/, '') ?? findGo(env)?.version;
  const make = (): Platform => platformFromEnv(env, { ...overrides, goVersion });
  if (!Object.isFrozen(env)) return make();
  let platforms = known.get(env);
  if (platforms === undefined) known.set(env, (platforms = new Map()));
  const key = JSON.stringify({ ...overrides, goVersion });
  let platform = platforms.get(key);
  if (platform === undefined) platforms.set(key, (platform = make()));
  return platform;
}
