import type { Platform } from '../base/platform.ts';
import type { Io } from '../driver/requests.ts';
import { platformFromEnv, type PlatformOverrides } from '../load/platforms.ts';
import { findGo } from '../toolchain/find.ts';

/**
 * The platform that a command line and the environment ask for. Without -go it is that of the Go on PATH, or the
 * default where there is none. Throws PlatformError.
 */
export function requestedPlatform(env: Io['env'], overrides: PlatformOverrides): Platform {
  const goVersion = overrides.goVersion?.replace(/^go/, '') ?? findGo(env)?.version;
  return platformFromEnv(env, { ...overrides, goVersion });
}
