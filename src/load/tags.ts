import type { Platform } from '../base/platform.ts';
import { featureTags } from './features.ts';

/** Names that count as an operating system in a file's name, past and future ones too (internal/syslist). */
export const KNOWN_OS: ReadonlySet<string> = new Set(
  (
    'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 ' +
    'windows zos'
  ).split(' '),
);

/** Names that count as an architecture in a file's name. */
export const KNOWN_ARCH: ReadonlySet<string> = new Set(
  (
    '386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc ' +
    'ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm'
  ).split(' '),
);

/** Operating systems that satisfy the tag "unix". */
export const UNIX_OS: ReadonlySet<string> = new Set(
  'aix android darwin dragonfly freebsd hurd illumos ios linux netbsd openbsd solaris'.split(' '),
);

/** GOOS values that satisfy another one's tag and file names too. */
const ALSO: Readonly<Record<string, string>> = { android: 'linux', illumos: 'solaris', ios: 'darwin' };

/** Every build tag that holds on a platform. */
export function platformTags(platform: Platform): Set<string> {
  const { goos, goarch } = platform;
  const tags = new Set([goos, goarch, 'gc', ...platform.tags]);
  if (ALSO[goos] !== undefined) tags.add(ALSO[goos]);
  if (UNIX_OS.has(goos)) tags.add('unix');
  if (platform.cgo) tags.add('cgo');
  if (platform.race) tags.add('race');
  for (const tag of featureTags(goarch, platform.feature)) tags.add(tag);
  for (const experiment of platform.experiments.enabled) tags.add(`goexperiment.${experiment}`);
  if (tags.has('goexperiment.boringcrypto')) tags.add('boringcrypto');
  else tags.delete('boringcrypto');
  const minor = Number(platform.goVersion.split('.')[1]);
  for (let release = 1; release <= minor; release++) tags.add(`go1.${release}`);
  return tags;
}

/** The operating system and architecture that a file's name asks for; the parts are known names, "" where absent. */
export interface Suffix {
  readonly os: string;
  readonly arch: string;
}

const NO_SUFFIX: Suffix = { os: '', arch: '' };

/**
 * Reads name_GOOS, name_GOARCH and name_GOOS_GOARCH, perhaps with _test after them. Only what comes before the first
 * dot counts, and what comes before the first underscore never does.
 */
export function suffixOf(fileName: string): Suffix {
  const dot = fileName.indexOf('.');
  const stem = dot < 0 ? fileName : fileName.slice(0, dot);
  const underscore = stem.indexOf('_');
  if (underscore < 0) return NO_SUFFIX;
  const words = stem.slice(underscore).split('_');
  if (words[words.length - 1] === 'test') words.pop();
  const last = words[words.length - 1] ?? '';
  const before = words[words.length - 2] ?? '';
  if (KNOWN_ARCH.has(last)) return { os: KNOWN_OS.has(before) ? before : '', arch: last };
  return KNOWN_OS.has(last) ? { os: last, arch: '' } : NO_SUFFIX;
}

const tagsByPlatform = new WeakMap<Platform, Set<string>>();

/** platformTags, computed once for each Platform object. */
export function tagsFor(platform: Platform): ReadonlySet<string> {
  let tags = tagsByPlatform.get(platform);
  if (tags === undefined) tagsByPlatform.set(platform, (tags = platformTags(platform)));
  return tags;
}
