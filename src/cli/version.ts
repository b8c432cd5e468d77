import type { Io } from '../driver/requests.ts';

/** This package's version, the same as in package.json. */
export const VERSION = '0.1.0';

/** The Go release whose behaviour this version has. */
export const GO_RELEASE = 'go1.26.8';

export async function run(args: readonly string[], io: Io): Promise<number> {
  if (args.length > 0) {
    io.stderr('usage: tsgo version\n');
    return 2;
  }
  io.stdout(`tsgo version ${VERSION} (${GO_RELEASE})\n`);
  return 0;
}
