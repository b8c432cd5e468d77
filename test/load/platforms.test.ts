import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { featureOf, featureTags } from '../../src/load/features.ts';
import { parsePlatforms, parseTagSets, platformMatrix } from '../../src/load/platformset.ts';
import { PLATFORMS, checkObjectRelease, platformFromEnv, PlatformError } from '../../src/load/platforms.ts';
import { platformTags, suffixOf } from '../../src/load/tags.ts';

const haveGo = spawnSync('go', ['version']).status === 0;

function problem(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof PlatformError) return `${error.message} | ${error.hint ?? ''}`;
    throw error;
  }
  return '';
}

describe('platformFromEnv', () => {
  it('takes the environment, the flags over it, and defaults for the rest', () => {
    const platform = platformFromEnv({ GOOS: 'linux', GOARCH: 'arm', GOARM: '6' }, { tags: ['x'] });
    expect(platform).toMatchObject({ goos: 'linux', goarch: 'arm', feature: '6,hardfloat', cgo: false, tags: ['x'] });
    expect(platformFromEnv({ GOOS: 'linux', GOARCH: 'arm' }, { goarch: 'arm64' }).feature).toBe('v8.0');
    expect(platformFromEnv({ GOOS: 'linux', GOARCH: 'amd64', CGO_ENABLED: '1' }).cgo).toBe(true);
  });

  it.each([
    [{ GOOS: 'linx', GOARCH: 'amd64' }, 'unsupported GOOS/GOARCH pair linx/amd64 | the nearest known platform is linux/amd64'],
    [{ GOOS: 'linux', GOARCH: 'adm64' }, 'unsupported GOOS/GOARCH pair linux/adm64 | the nearest known platform is linux/amd64'],
    [{ GOOS: 'darwin', GOARCH: '386' }, 'unsupported GOOS/GOARCH pair darwin/386 | darwin is built for darwin/amd64, darwin/arm64'],
    [{ GOOS: 'linux', GOARCH: 'amd64', GOAMD64: 'v5' }, 'invalid GOAMD64: must be v1, v2, v3, v4 | '],
    [{ GOOS: 'linux', GOARCH: 'amd64', GOEXPERIMENT: 'nosuch' }, 'unknown GOEXPERIMENT such | '],
    [{ GOOS: 'linux', GOARCH: 's390x', GOEXPERIMENT: 'noregabiwrappers' }, 'GOEXPERIMENT regabiargs requires regabiwrappers | '],
  ])('%o', (env, want) => expect(problem(() => platformFromEnv(env))).toBe(want));

  it('refuses a Go release that it does not know', () => {
    const env = { GOOS: 'linux', GOARCH: 'amd64' };
    for (const goVersion of ['1.21.13', '1.28', '1.2', '2.0', '1.x', '']) {
      expect(problem(() => platformFromEnv(env, { goVersion }))).toMatch(`go version ${goVersion} is not supported`);
    }
    expect(platformFromEnv(env, { goVersion: '1.22' }).goVersion).toBe('1.22');
    expect(problem(() => checkObjectRelease(platformFromEnv(env, { goVersion: '1.27.3' })))).toMatch('go version 1.27.3 is not supported for objects');
    expect(platformFromEnv(env, { goVersion: '1.26.1' }).goVersion).toBe('1.26.1');
  });

  it.each([
    ['linux', 'amd64', '', 'regabiwrappers,regabiargs,dwarf5,greenteagc,randomizedheapbase64'],
    ['darwin', 'arm64', '', 'regabiwrappers,regabiargs,greenteagc,randomizedheapbase64'],
    ['linux', 'mips', '', 'dwarf5,greenteagc,randomizedheapbase64'],
    ['linux', 'amd64', 'none', 'regabiwrappers,regabiargs'],
    ['linux', 's390x', 'noregabi,simd', 'dwarf5,greenteagc,randomizedheapbase64,simd'],
  ])('%s/%s with GOEXPERIMENT=%s', (GOOS, GOARCH, GOEXPERIMENT, header) => {
    expect(platformFromEnv({ GOOS, GOARCH, GOEXPERIMENT }).experiments.header).toBe(header);
  });

  it.skipIf(!haveGo)('knows the platforms of the real toolchain', () => {
    const list = spawnSync('go', ['tool', 'dist', 'list'], { encoding: 'utf8' }).stdout.trim().split('\n');
    expect(PLATFORMS).toEqual(list);
  });

  it.skipIf(!haveGo)('has the tool tags of the real toolchain', () => {
    for (const name of ['linux/amd64', 'linux/arm', 'linux/arm64', 'aix/ppc64', 'js/wasm', 'linux/mips64le', 'linux/riscv64']) {
      const [GOOS, GOARCH] = name.split('/');
      const env = { ...process.env, GOOS, GOARCH, GOAMD64: 'v3', GOARM64: 'v9.1', GOARM: '6', GOPPC64: 'power9', CGO_ENABLED: '0' };
      const go = spawnSync('go', ['list', '-f', '{{join context.ToolTags " "}}', 'unsafe'], { env, encoding: 'utf8' });
      const tags = platformTags(platformFromEnv(env));
      for (const tag of go.stdout.trim().split(' ')) expect([tag, tags.has(tag)]).toEqual([tag, true]);
    }
  });
});

describe('feature variables', () => {
  it.each([
    ['arm', '', '7,hardfloat'],
    ['arm', '5', '5,softfloat'],
    ['arm', '5,hardfloat', '5,hardfloat'],
    ['arm', '7,softfloat', '7,softfloat'],
    ['arm64', '', 'v8.0'],
    ['arm64', 'v8.0,crypto,lse', 'v8.0,lse,crypto'],
    ['arm64', 'v9.2', 'v9.2,lse'],
    ['386', '', 'sse2'],
    ['mipsle', '', 'hardfloat'],
    ['ppc64le', 'power10', 'power10'],
    ['wasm', 'satconv,signext', ''],
    ['s390x', 'anything', ''],
  ])('%s %s', (goarch, value, want) => expect(featureOf(goarch, value)).toEqual({ value: want }));

  it('gives cumulative tags', () => {
    expect(featureTags('amd64', 'v3')).toEqual(['amd64.v1', 'amd64.v2', 'amd64.v3']);
    expect(featureTags('arm64', 'v9.0,lse')).toEqual([
      'arm64.v9.0', 'arm64.v8.0', 'arm64.v8.1', 'arm64.v8.2', 'arm64.v8.3', 'arm64.v8.4', 'arm64.v8.5',
    ]);
    expect(featureTags('386', 'softfloat')).toEqual(['386.softfloat']);
  });
});

describe('tags and suffixes', () => {
  it('knows what follows from a GOOS', () => {
    const tags = (GOOS: string, GOARCH: string): Set<string> => platformTags(platformFromEnv({ GOOS, GOARCH }));
    expect(tags('android', 'arm64').has('linux')).toBe(true);
    expect(tags('ios', 'arm64').has('darwin')).toBe(true);
    expect(tags('illumos', 'amd64').has('solaris')).toBe(true);
    expect(tags('windows', 'amd64').has('unix')).toBe(false);
    expect(tags('linux', 'amd64').has('go1.26')).toBe(true);
    expect(tags('linux', 'amd64').has('go1.27')).toBe(false);
  });

  it.each([
    ['a_linux.go', 'linux', ''],
    ['a_arm.s', '', 'arm'],
    ['a_linux_arm64_test.go', 'linux', 'arm64'],
    ['a_arm64_linux.go', 'linux', ''],
    ['linux.go', '', ''],
    ['linux_test.go', '', ''],
    ['_amd64.s', '', 'amd64'],
    ['a_linux.gen.go', 'linux', ''],
    ['a_unix.go', '', ''],
    ['a_test_linux.go', 'linux', ''],
    ['a_nacl_amd64p32.s', 'nacl', 'amd64p32'],
  ])('%s', (name, os, arch) => expect(suffixOf(name)).toEqual({ os, arch }));
});

describe('platform sets', () => {
  it('expands words and wildcards, each platform once', () => {
    expect(parsePlatforms('all')).toHaveLength(47);
    expect(parsePlatforms('first-class')).toHaveLength(8);
    expect(parsePlatforms('linux/amd64,js/*,*/loong64,linux/amd64')).toEqual(['linux/amd64', 'js/wasm', 'linux/loong64']);
    expect(problem(() => parsePlatforms('linux/amd46'))).toBe(
      'unsupported GOOS/GOARCH pair linux/amd46 | the nearest known platform is linux/amd64',
    );
    expect(problem(() => parsePlatforms('frist-class'))).toMatch(/first-class$/);
  });

  it('takes tag sets as an axis', () => {
    expect(parseTagSets('=,purego,noasm+race')).toEqual([[], ['purego'], ['noasm', 'race']]);
    const matrix = platformMatrix(['linux/amd64', 'js/wasm'], [[], ['purego']], {});
    expect(matrix.map(({ goos, tags }) => `${goos} ${tags.join()}`)).toEqual(['linux ', 'linux purego', 'js ', 'js purego']);
  });
});
