interface Version {
  readonly major: string;
  readonly minor: string;
  readonly patch: string;
  readonly short: boolean;
  readonly prerelease: string;
  readonly build: string;
}

const SHAPE =
  /^v(0|[1-9][0-9]*)(?:\.(0|[1-9][0-9]*)(?:\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?)?)?$/;

function parse(version: string): Version | undefined {
  const match = SHAPE.exec(version);
  if (match === null) return undefined;
  const prerelease = match[4] ?? '';
  if (prerelease.slice(1).split('.').some((part) => /^0[0-9]+$/.test(part))) return undefined;
  return {
    major: match[1],
    minor: match[2] ?? '0',
    patch: match[3] ?? '0',
    short: match[3] === undefined,
    prerelease,
    build: match[5] ?? '',
  };
}

export function isValid(version: string): boolean {
  return parse(version) !== undefined;
}

/** v1.2.3 with what is missing filled in, without build metadata; '' if malformed. */
export function canonical(version: string): string {
  const parsed = parse(version);
  return parsed === undefined ? '' : `v${parsed.major}.${parsed.minor}.${parsed.patch}${parsed.prerelease}`;
}

/** Like canonical, but keeps +incompatible: what a go.mod may say. */
export function canonicalModuleVersion(version: string): string {
  const plain = canonical(version);
  return plain !== '' && parse(version)!.build === '+incompatible' ? `${plain}+incompatible` : plain;
}

/** "v2" of v2.3.4; '' if malformed. */
export function major(version: string): string {
  const parsed = parse(version);
  return parsed === undefined ? '' : `v${parsed.major}`;
}

function compareNumbers(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

function comparePrereleases(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '') return 1;
  if (b === '') return -1;
  const as = a.slice(1).split('.');
  const bs = b.slice(1).split('.');
  for (let i = 0; i < as.length && i < bs.length; i++) {
    if (as[i] === bs[i]) continue;
    const aNumber = /^[0-9]+$/.test(as[i]);
    const bNumber = /^[0-9]+$/.test(bs[i]);
    if (aNumber !== bNumber) return aNumber ? -1 : 1;
    if (aNumber) return compareNumbers(as[i], bs[i]);
    return as[i] < bs[i] ? -1 : 1;
  }
  return as.length - bs.length;
}

/** Order of semantic versions; a malformed one comes before all others. */
export function compareVersions(a: string, b: string): number {
  const x = parse(a);
  const y = parse(b);
  if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? -1 : 1;
  return (
    compareNumbers(x.major, y.major) ||
    compareNumbers(x.minor, y.minor) ||
    compareNumbers(x.patch, y.patch) ||
    comparePrereleases(x.prerelease, y.prerelease)
  );
}

/** Splits example.com/m/v2 into its path and "/v2", gopkg.in/yaml.v3 into its path and ".v3"; undefined if malformed. */
export function splitPathMajor(path: string): { prefix: string; pathMajor: string } | undefined {
  if (path.startsWith('gopkg.in/')) {
    const match = /^(.*)(\.v(0|[1-9][0-9]*)(-unstable)?)$/.exec(path);
    return match === null ? undefined : { prefix: match[1], pathMajor: match[2] };
  }
  const match = /^(.*)(\/v([0-9.]+))$/.exec(path);
  if (match === null || !/^[0-9]/.test(match[3])) return { prefix: path, pathMajor: '' };
  if (/^(0|1$|0.*)/.test(match[3]) || match[3].includes('.') || match[1] === '') return undefined;
  return { prefix: match[1], pathMajor: match[2] };
}

/** Whether a version belongs to a path's major suffix: the real tool's words if not. */
export function pathMajorProblem(version: string, pathMajor: string): string | undefined {
  const has = major(version);
  if (pathMajor === '') {
    if (has === 'v0' || has === 'v1' || version.endsWith('+incompatible')) return undefined;
    return `version "${version}" invalid: should be v0 or v1, not ${has}`;
  }
  const bare = pathMajor.slice(1).replace(/-unstable$/, '');
  if (version.startsWith('v0.0.0-') && bare === 'v1') return undefined;
  if (has === bare || (pathMajor.startsWith('.') && bare === 'v1' && has === 'v0' && version.startsWith('v0.0.0-'))) {
    return undefined;
  }
  return `version "${version}" invalid: should be ${bare}, not ${has}`;
}

/** Order of Go release names without "go": 1.21 < 1.21rc1 < 1.21.0 (a language version comes before its releases). */
export function compareGoVersions(a: string, b: string): number {
  const key = (text: string): number[] => {
    const match = /^(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:(alpha|beta|rc)(\d+))?/.exec(text);
    if (match === null) return [-1];
    const [, first, second, third, kind, number] = match;
    const minor = Number(second ?? 0);
    const kinds = { alpha: 1, beta: 2, rc: 3 } as Record<string, number>;
    const old = Number(first) === 1 && minor < 21;
    const stage = kind !== undefined ? kinds[kind] : third !== undefined || old ? 4 : 0;
    return [Number(first), minor, stage, kind !== undefined ? Number(number) : Number(third ?? 0)];
  };
  const x = key(a);
  const y = key(b);
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const difference = (x[i] ?? 0) - (y[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
