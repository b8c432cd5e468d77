import { nearest } from '../base/nearest.ts';
import type { Platform } from '../base/platform.ts';
import type { Env } from './goenv.ts';
import { FIRST_CLASS, platformFromEnv, PlatformError, PLATFORMS, type PlatformOverrides } from './platforms.ts';

function matching(word: string): readonly string[] {
  if (word === 'all') return PLATFORMS;
  if (word === 'first-class') return FIRST_CLASS;
  const [os, arch, ...more] = word.split('/');
  const found =
    arch === undefined || more.length > 0
      ? []
      : PLATFORMS.filter((platform) => {
          const [knownOs, knownArch] = platform.split('/');
          return (os === '*' || os === knownOs) && (arch === '*' || arch === knownArch);
        });
  if (found.length > 0) return found;
  const near = nearest(word, [...PLATFORMS, 'all', 'first-class']);
  const hint = near === undefined ? undefined : `the nearest known platform is ${near}`;
  throw new PlatformError(
    arch === undefined
      ? `invalid platform ${word}: must be GOOS/GOARCH, all or first-class`
      : `unsupported GOOS/GOARCH pair ${word}`,
    hint,
  );
}

/**
 * The platforms that a -platforms value names, each once, in the order of the words: all, first-class, GOOS/GOARCH
 * with `*` for either part. Throws PlatformError.
 */
export function parsePlatforms(value: string): string[] {
  const found = new Set<string>();
  for (const word of value.split(',')) {
    if (word.trim() !== '') for (const platform of matching(word.trim())) found.add(platform);
  }
  if (found.size === 0) throw new PlatformError('no platform given', 'say all, first-class or GOOS/GOARCH');
  return [...found];
}

/** The tag sets that several -tags words stand for: "=,purego,noasm" is none, purego alone, noasm alone. */
export function parseTagSets(value: string): string[][] {
  const words = value.replace(/^=/, '').split(',');
  return words.map((word) => word.split('+').filter((tag) => tag !== ''));
}

/** Every platform of a set with every tag set, tags varying fastest. */
export function platformMatrix(
  names: readonly string[],
  tagSets: readonly (readonly string[])[],
  env: Env,
  overrides: PlatformOverrides = {},
): Platform[] {
  const platforms: Platform[] = [];
  for (const name of names) {
    const [goos, goarch] = name.split('/');
    for (const tags of tagSets) platforms.push(platformFromEnv(env, { ...overrides, goos, goarch, tags }));
  }
  return platforms;
}
