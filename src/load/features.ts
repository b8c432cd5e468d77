/** The environment variable that names an architecture's feature level. */
export const FEATURE_VARIABLE: Readonly<Record<string, string>> = {
  '386': 'GO386',
  amd64: 'GOAMD64',
  arm: 'GOARM',
  arm64: 'GOARM64',
  mips: 'GOMIPS',
  mipsle: 'GOMIPS',
  mips64: 'GOMIPS64',
  mips64le: 'GOMIPS64',
  ppc64: 'GOPPC64',
  ppc64le: 'GOPPC64',
  riscv64: 'GORISCV64',
  wasm: 'GOWASM',
};

type Feature = { value: string } | { error: string };

/** Variables whose value is one of a list; the first is the default. The text lists them in the real tool's order. */
const CHOICES: Readonly<Record<string, { values: readonly string[] }>> = {
  GO386: { values: ['sse2', 'softfloat'] },
  GOAMD64: { values: ['v1', 'v2', 'v3', 'v4'] },
  GOMIPS: { values: ['hardfloat', 'softfloat'] },
  GOMIPS64: { values: ['hardfloat', 'softfloat'] },
  GOPPC64: { values: ['power8', 'power9', 'power10'] },
  GORISCV64: { values: ['rva20u64', 'rva22u64', 'rva23u64'] },
};

function oneOf(variable: string, value: string): Feature {
  const { values } = CHOICES[variable];
  if (value === '') return { value: values[0] };
  if (values.includes(value)) return { value };
  if (variable === 'GO386') return { error: `unsupported setting GO386=${value}` };
  return { error: `invalid ${variable}: must be ${values.join(', ')}` };
}

/** Takes every ending of `options` off `value`, in any order. */
function stripOptions(value: string, options: readonly string[]): { base: string; found: Set<string> } {
  const found = new Set<string>();
  for (;;) {
    const option = options.find((each) => value.endsWith(each));
    if (option === undefined) return { base: value, found };
    found.add(option);
    value = value.slice(0, -option.length);
  }
}

function arm(value: string): Feature {
  let float = '';
  let version = value;
  for (const option of [',softfloat', ',hardfloat']) {
    if (version.endsWith(option)) {
      float ||= option;
      version = version.slice(0, -option.length);
    }
  }
  if (value === '') version = '7';
  if (version !== '5' && version !== '6' && version !== '7') {
    return {
      error:
        'invalid GOARM: must start with 5, 6, or 7, and may optionally end in either ",hardfloat" or ",softfloat"',
    };
  }
  return { value: version + (float || (version === '5' ? ',softfloat' : ',hardfloat')) };
}

function arm64(value: string): Feature {
  const { base, found } = stripOptions(value === '' ? 'v8.0' : value, [',lse', ',crypto']);
  if (!/^v(8\.[0-9]|9\.[0-5])$/.test(base)) {
    return {
      error:
        'invalid GOARM64: must start with v8.{0-9} or v9.{0-5} and may optionally end in ",lse" and/or ",crypto"',
    };
  }
  const lse = base !== 'v8.0' || found.has(',lse');
  return { value: base + (lse ? ',lse' : '') + (found.has(',crypto') ? ',crypto' : '') };
}

function wasm(value: string): Feature {
  for (const word of value.split(',')) {
    if (word !== '' && word !== 'satconv' && word !== 'signext') {
      return { error: `invalid GOWASM: no such feature ${JSON.stringify(word)}` };
    }
  }
  return { value: '' };
}

const READERS: Readonly<Record<string, (value: string) => Feature>> = { GOARM: arm, GOARM64: arm64, GOWASM: wasm };

/**
 * The normal form of a feature variable's value for a GOARCH, as the toolchain writes it in an object's header
 * (GOARM=6 → "6,hardfloat"); '' for an architecture without features. An empty value stands for the default.
 */
export function featureOf(goarch: string, value: string): Feature {
  const variable = FEATURE_VARIABLE[goarch];
  if (variable === undefined) return { value: '' };
  const read = READERS[variable];
  return read === undefined ? oneOf(variable, value) : read(value);
}

/** The level of an architecture whose variable is not set. */
export function defaultFeature(goarch: string): string {
  const feature = featureOf(goarch, '');
  return 'value' in feature ? feature.value : '';
}

function upTo(goarch: string, names: readonly string[], last: string): string[] {
  return names.slice(0, names.indexOf(last) + 1).map((name) => `${goarch}.${name}`);
}

/** The build tags that a feature level satisfies: cumulative where levels are (amd64.v3 has v1, v2 and v3). */
export function featureTags(goarch: string, feature: string): string[] {
  const variable = FEATURE_VARIABLE[goarch];
  switch (variable) {
    case undefined:
      return [];
    case 'GOARM':
      return upTo(goarch, ['5', '6', '7'], feature[0]);
    case 'GOARM64': {
      const major = Number(feature[1]);
      const minor = Number(feature[3]);
      const tags: string[] = [];
      for (let i = 0; i <= minor; i++) tags.push(`${goarch}.v${major}.${i}`);
      if (major === 9) for (let i = 0; i <= Math.min(minor + 5, 9); i++) tags.push(`${goarch}.v8.${i}`);
      return tags;
    }
    case 'GOWASM':
      return [`${goarch}.satconv`, `${goarch}.signext`];
    case 'GOAMD64':
    case 'GOPPC64':
    case 'GORISCV64':
      return upTo(goarch, CHOICES[variable].values, feature);
    default:
      return [`${goarch}.${feature}`];
  }
}
