import type { Experiments, Platform } from '../base/platform.ts';

/** What a release's toolchain knows of experiments. */
interface ReleaseExperiments {
  /** In the order in which the toolchain lists them (internal/goexperiment.Flags). */
  readonly names: readonly string[];
  /** Those that are on by default on every platform. */
  readonly on: readonly string[];
}

const COMMON =
  'fieldtrack preemptibleloops staticlockranking boringcrypto regabiwrappers regabiargs heapminimum512kib arenas ' +
  'cgocheck2 loopvar newinliner dwarf5 jsonv2 greenteagc randomizedheapbase64 runtimefreegc sizespecializedmalloc';

/** go1.26, which stands for the releases before it too. */
const GO126: ReleaseExperiments = {
  names: `${COMMON} goroutineleakprofile simd runtimesecret`.split(' '),
  on: ['randomizedheapbase64', 'greenteagc'],
};

const GO127: ReleaseExperiments = {
  names: `${COMMON} simd runtimesecret mapsplitgroup`.split(' '),
  on: ['randomizedheapbase64', 'greenteagc', 'jsonv2', 'sizespecializedmalloc'],
};

function experimentsOf(goVersion: string): ReleaseExperiments {
  return Number(goVersion.split('.')[1]) >= 27 ? GO127 : GO126;
}

const REGISTER_ABI_FIXED = new Set(['amd64', 'arm64', 'loong64', 'ppc64', 'ppc64le', 'riscv64']);
const NO_DWARF5 = new Set(['darwin', 'ios', 'aix']);

/** What `GOEXPERIMENT` may ask for on top of single experiments: "regabi" stands for both register ABI experiments. */
const ALIASES: Record<string, readonly string[]> = { regabi: ['regabiwrappers', 'regabiargs'] };

function hasRegisterAbi(goarch: string): boolean {
  return REGISTER_ABI_FIXED.has(goarch) || goarch === 's390x';
}

/** What experiments depend on besides GOEXPERIMENT; the release as in Platform. */
export type Target = Pick<Platform, 'goos' | 'goarch' | 'goVersion'>;

/** The experiments that differ from those which are on by default, in the toolchain's order, with "no" before those off. */
export function changedExperiments(platform: Pick<Platform, 'goos' | 'goarch' | 'goVersion' | 'experiments'>): string[] {
  const baseline = baselineExperiments(platform);
  const on = new Set(platform.experiments.enabled);
  const changed = experimentsOf(platform.goVersion).names.filter((name) => on.has(name) !== baseline.has(name));
  return changed.map((name) => (on.has(name) ? name : `no${name}`));
}

/** Experiments that are on by default on a platform. */
export function baselineExperiments({ goos, goarch, goVersion }: Target): Set<string> {
  const on = new Set(experimentsOf(goVersion).on);
  if (!NO_DWARF5.has(goos)) on.add('dwarf5');
  if (hasRegisterAbi(goarch)) on.add('regabiwrappers').add('regabiargs');
  return on;
}

/**
 * Reads a GOEXPERIMENT value for a platform. The error is the real tool's text.
 * `goexperiment` is a comma-separated list of names, each perhaps with "no" before it, or "none".
 */
export function parseExperiments(
  target: Target,
  goexperiment: string,
): { experiments: Experiments } | { error: string } {
  const { goarch, goVersion } = target;
  const { names: all } = experimentsOf(goVersion);
  const on = baselineExperiments(target);
  const known = new Set(all);
  for (const word of goexperiment.split(',')) {
    if (word === '') continue;
    if (word === 'none') {
      on.clear();
      continue;
    }
    const off = word.startsWith('no');
    const name = off ? word.slice(2) : word;
    const names = ALIASES[name] ?? (known.has(name) ? [name] : undefined);
    if (names === undefined) return { error: `unknown GOEXPERIMENT ${name}` };
    for (const each of names) {
      if (off) on.delete(each);
      else on.add(each);
    }
  }
  for (const name of ALIASES.regabi) {
    if (REGISTER_ABI_FIXED.has(goarch)) on.add(name);
    else if (!hasRegisterAbi(goarch)) on.delete(name);
  }
  if (on.has('regabiargs') && !on.has('regabiwrappers')) {
    return { error: 'GOEXPERIMENT regabiargs requires regabiwrappers' };
  }
  const inOrder = all.filter((name) => on.has(name));
  return { experiments: { enabled: [...inOrder].sort(), header: inOrder.join(',') } };
}
