import { nearest } from '../base/nearest.ts';
import type { Platform } from '../base/platform.ts';
import { parseExperiments } from './experiments.ts';
import { featureOf, FEATURE_VARIABLE } from './features.ts';

/** Every GOOS/GOARCH that `go tool dist list` of go1.26 prints, in its order. */
export const PLATFORMS: readonly string[] = (
  'aix/ppc64 android/386 android/amd64 android/arm android/arm64 darwin/amd64 darwin/arm64 dragonfly/amd64 ' +
  'freebsd/386 freebsd/amd64 freebsd/arm freebsd/arm64 illumos/amd64 ios/amd64 ios/arm64 js/wasm ' +
  'linux/386 linux/amd64 linux/arm linux/arm64 linux/loong64 linux/mips linux/mips64 linux/mips64le linux/mipsle ' +
  'linux/ppc64 linux/ppc64le linux/riscv64 linux/s390x netbsd/386 netbsd/amd64 netbsd/arm netbsd/arm64 ' +
  'openbsd/386 openbsd/amd64 openbsd/arm openbsd/arm64 openbsd/ppc64 openbsd/riscv64 plan9/386 plan9/amd64 plan9/arm ' +
  'solaris/amd64 wasip1/wasm windows/386 windows/amd64 windows/arm64'
).split(' ');

/** The platforms that the Go project calls first class. */
export const FIRST_CLASS: readonly string[] = (
  'darwin/amd64 darwin/arm64 linux/386 linux/amd64 linux/arm linux/arm64 windows/386 windows/amd64'
).split(' ');

const WITH_RACE = new Set(
  (
    'linux/amd64 linux/arm64 linux/loong64 linux/ppc64le linux/riscv64 linux/s390x ' +
    'freebsd/amd64 netbsd/amd64 darwin/amd64 darwin/arm64 windows/amd64'
  ).split(' '),
);

/** The release whose objects tsgo makes, without "go". */
export const SUPPORTED_GO = '1.26';
/** Minor numbers of the releases whose file selection and linker's rules are known. */
const FIRST_KNOWN = 22;
const LAST_KNOWN = 27;
export const DEFAULT_GO_VERSION = '1.26.8';

/** What the command line says over the environment. */
export interface PlatformOverrides {
  readonly goos?: string;
  readonly goarch?: string;
  readonly tags?: readonly string[];
  readonly cgo?: boolean;
  readonly race?: boolean;
  readonly goVersion?: string;
  /** CGO_ENABLED when the environment does not set it; off by default. */
  readonly cgoDefault?: boolean;
}

/** Why the environment names no platform that can be built for; `message` is the real tool's where it says something. */
export class PlatformError extends Error {
  readonly hint: string | undefined;
  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'PlatformError';
    this.hint = hint;
  }
}

const HOST_OS: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows', sunos: 'solaris' };
const HOST_ARCH: Record<string, string> = {
  ia32: '386',
  x64: 'amd64',
  mipsel: 'mipsle',
  ppc64: 'ppc64le',
};

/** GOOS of the machine that this process runs on. */
export function hostGoos(): string {
  return HOST_OS[process.platform] ?? process.platform;
}

/** GOARCH of the machine that this process runs on. */
export function hostGoarch(): string {
  return HOST_ARCH[process.arch] ?? process.arch;
}

function unsupportedPair(goos: string, goarch: string): PlatformError {
  const pair = `${goos}/${goarch}`;
  const oses = new Set(PLATFORMS.map((known) => known.split('/')[0]));
  const archs = new Set(PLATFORMS.map((known) => known.split('/')[1]));
  let hint: string | undefined;
  if (oses.has(goos) && archs.has(goarch)) {
    const of = PLATFORMS.filter((known) => known.startsWith(`${goos}/`)).join(', ');
    hint = `${goos} is built for ${of}`;
  } else {
    const near = nearest(pair, PLATFORMS) ?? PLATFORMS.find((known) => known.endsWith(`/${goarch}`));
    if (near !== undefined) hint = `the nearest known platform is ${near}`;
  }
  return new PlatformError(`unsupported GOOS/GOARCH pair ${pair}`, hint);
}

/**
 * The platform that environment variables and flags ask for: GOOS, GOARCH, the feature variable of that GOARCH,
 * GOEXPERIMENT, CGO_ENABLED; an empty variable counts as unset. Throws PlatformError.
 */
export function platformFromEnv(
  env: Readonly<Record<string, string | undefined>>,
  overrides: PlatformOverrides = {},
): Platform {
  const goos = overrides.goos || env.GOOS || hostGoos();
  const goarch = overrides.goarch || env.GOARCH || hostGoarch();
  const pair = `${goos}/${goarch}`;
  if (!PLATFORMS.includes(pair)) throw unsupportedPair(goos, goarch);

  const goVersion = overrides.goVersion ?? DEFAULT_GO_VERSION;
  const minor = Number(/^1\.(\d+)(?!\d)/.exec(goVersion)?.[1]);
  if (!(minor >= FIRST_KNOWN && minor <= LAST_KNOWN)) {
    throw new PlatformError(`go version ${goVersion} is not supported`, `tsgo knows go1.${FIRST_KNOWN} to go1.${LAST_KNOWN}`);
  }
  const variable = FEATURE_VARIABLE[goarch];
  const feature = featureOf(goarch, variable === undefined ? '' : (env[variable] ?? ''));
  if ('error' in feature) throw new PlatformError(feature.error);
  const parsed = parseExperiments({ goos, goarch, goVersion }, env.GOEXPERIMENT ?? '');
  if ('error' in parsed) throw new PlatformError(parsed.error);

  const race = overrides.race ?? false;
  const cgo = overrides.cgo ?? (env.CGO_ENABLED ? env.CGO_ENABLED === '1' : (overrides.cgoDefault ?? false));
  if (race && !WITH_RACE.has(pair)) throw new PlatformError(`-race is not supported on ${pair}`);
  return {
    goos,
    goarch,
    feature: feature.value,
    experiments: parsed.experiments,
    cgo,
    race,
    tags: overrides.tags ?? [],
    goVersion,
  };
}

/** Whether tsgo makes the objects of a release. */
export function hasObjects(goVersion: string): boolean {
  return goVersion === SUPPORTED_GO || goVersion.startsWith(`${SUPPORTED_GO}.`);
}

/** Throws PlatformError for a release whose objects may differ from those that tsgo makes. */
export function checkObjectRelease({ goVersion }: Platform): void {
  if (hasObjects(goVersion)) return;
  throw new PlatformError(`go version ${goVersion} is not supported for objects`, `tsgo makes those of go${SUPPORTED_GO}`);
}

/** A key that two platforms share exactly when no file selection and no object differs between them. */
export function platformKey(platform: Platform): string {
  return [
    platform.goos,
    platform.goarch,
    platform.feature,
    platform.experiments.header,
    platform.cgo ? 'cgo' : '',
    platform.race ? 'race' : '',
    platform.tags.join(','),
    platform.goVersion,
  ].join(' ');
}
