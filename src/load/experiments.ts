import type { Experiments } from '../base/platform.ts';

/** The experiments of go1.26 in the order in which the toolchain lists them (internal/goexperiment.Flags). */
export const EXPERIMENT_NAMES = [
  'fieldtrack',
  'preemptibleloops',
  'staticlockranking',
  'boringcrypto',
  'regabiwrappers',
  'regabiargs',
  'heapminimum512kib',
  'arenas',
  'cgocheck2',
  'loopvar',
  'newinliner',
  'dwarf5',
  'jsonv2',
  'greenteagc',
  'randomizedheapbase64',
  'runtimefreegc',
  'sizespecializedmalloc',
  'goroutineleakprofile',
  'simd',
  'runtimesecret',
] as const;

const REGISTER_ABI_FIXED = new Set(['amd64', 'arm64', 'loong64', 'ppc64', 'ppc64le', 'riscv64']);
const NO_DWARF5 = new Set(['darwin', 'ios', 'aix']);

/** What `GOEXPERIMENT` may ask for on top of single experiments: "regabi" stands for both register ABI experiments. */
const ALIASES: Record<string, readonly string[]> = { regabi: ['regabiwrappers', 'regabiargs'] };

function hasRegisterAbi(goarch: string): boolean {
  return REGISTER_ABI_FIXED.has(goarch) || goarch === 's390x';
}

/** Experiments that are on by default on a platform. */
export function baselineExperiments(goos: string, goarch: string): Set<string> {
  const on = new Set(['randomizedheapbase64', 'greenteagc']);
  if (!NO_DWARF5.has(goos)) on.add('dwarf5');
  if (hasRegisterAbi(goarch)) on.add('regabiwrappers').add('regabiargs');
  return on;
}

/**
 * Reads a GOEXPERIMENT value for a platform. The error is the real tool's text.
 * `goexperiment` is a comma-separated list of names, each perhaps with "no" before it, or "none".
 */
export function parseExperiments(
  goos: string,
  goarch: string,
  goexperiment: string,
): { experiments: Experiments } | { error: string } {
  const on = baselineExperiments(goos, goarch);
  const known = new Set<string>(EXPERIMENT_NAMES);
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
  const inOrder = EXPERIMENT_NAMES.filter((name) => on.has(name));
  return { experiments: { enabled: [...inOrder].sort(), header: inOrder.join(',') } };
}
