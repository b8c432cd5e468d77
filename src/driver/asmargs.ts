import type { Platform } from '../base/platform.ts';

/**
 * The macros that cmd/go defines for the assembler on a platform, in its order
 * (GOOS_, GOARCH_, and one or more of the feature variable's levels).
 */
export function platformDefines(platform: Platform): string[] {
  return [...systemDefines(platform), ...featureDefines(platform)];
}

/** GOOS_ and GOARCH_. */
export function systemDefines({ goos, goarch }: Platform): string[] {
  return [`GOOS_${goos}`, `GOARCH_${goarch}`];
}

/** Levels that include the lower ones define all of them, highest first. */
const LADDERS: Readonly<Record<string, { readonly variable: string; readonly levels: readonly string[] }>> = {
  arm: { variable: 'GOARM', levels: ['7', '6', '5'] },
  ppc64: { variable: 'GOPPC64', levels: ['power10', 'power9', 'power8'] },
  ppc64le: { variable: 'GOPPC64', levels: ['power10', 'power9', 'power8'] },
};

const SINGLE: Readonly<Record<string, string>> = {
  386: 'GO386',
  amd64: 'GOAMD64',
  mips: 'GOMIPS',
  mipsle: 'GOMIPS',
  mips64: 'GOMIPS64',
  mips64le: 'GOMIPS64',
  riscv64: 'GORISCV64',
};

/** One or more of the feature variable's levels, none for a GOARCH without such a variable. */
export function featureDefines({ goarch, feature }: Platform): string[] {
  const ladder = LADDERS[goarch];
  if (ladder !== undefined) {
    const from = ladder.levels.findIndex((level) => feature.split(',')[0] === level);
    return ladder.levels.slice(from < 0 ? -1 : from).map((level) => `${ladder.variable}_${level}`);
  }
  if (goarch === 'arm64') return arm64HasLse(feature) ? ['GOARM64_LSE'] : [];
  const single = SINGLE[goarch];
  return single === undefined ? [] : [`${single}_${feature}`];
}

/** LSE is part of every level from v8.1 on, and of the lower one when asked for. */
function arm64HasLse(feature: string): boolean {
  const [level, ...options] = feature.split(',');
  return options.includes('lse') || (level !== '' && level !== 'v8.0');
}

const SHARED_LIBRARY_SYSTEMS: Readonly<Record<string, ReadonlySet<string>>> = {
  'c-archive': new Set(['dragonfly', 'freebsd', 'illumos', 'linux', 'netbsd', 'openbsd', 'solaris']),
  'c-shared': new Set(['linux', 'android', 'freebsd']),
};

/** What a build mode adds to the assembler's command line; undefined for a mode that there isn't. */
export function buildmodeFlag(buildmode: string, { goos, goarch }: Platform): '' | '-shared' | '-dynlink' | undefined {
  switch (buildmode) {
    case 'default':
      return goos === 'android' || goos === 'ios' || goos === 'darwin' ? '-shared' : '';
    case 'exe':
    case 'archive':
      return '';
    case 'pie':
      return goos === 'aix' || goos === 'windows' ? '' : '-shared';
    case 'c-archive':
      if (goos === 'darwin' || goos === 'ios') return goarch === 'arm64' ? '-shared' : '';
      return SHARED_LIBRARY_SYSTEMS[buildmode].has(goos) ? '-shared' : '';
    case 'c-shared':
      return SHARED_LIBRARY_SYSTEMS[buildmode].has(goos) ? '-shared' : '';
    case 'shared':
    case 'plugin':
      return '-dynlink';
    default:
      return undefined;
  }
}
