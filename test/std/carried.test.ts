import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageSettings } from '../../src/driver/asm-flags.ts';
import { PackageReader } from '../../src/driver/link-packages.ts';
import { typeImporter } from '../../src/driver/type-importer.ts';
import { Workspace } from '../../src/driver/workspace.ts';
import type { Platform } from '../../src/base/platform.ts';
import { asmHeader } from '../../src/golang/asm-header.ts';
import { TypeWorld } from '../../src/golang/type-world.ts';
import { packageSymbols } from '../../src/link/package-symbols.ts';
import { readGoEnv } from '../../src/load/goenv.ts';
import { listPackages } from '../load/golist.ts';
import { loadPackages } from '../../src/load/load.ts';
import { platformFromEnv, PLATFORMS } from '../../src/load/platforms.ts';
import { carriedLibrary } from '../../src/std/carried.ts';
import { STD_ROOT } from '../../src/std/library.ts';

const { goroot, goVersion } = readGoEnv(process.env);
const comparable = goroot !== '' && goVersion === carriedLibrary().goVersion;

type Env = Record<string, string>;
const environment = (root: string, platform: string): Env => {
  const [GOOS, GOARCH] = platform.split('/');
  return { HOME: '/nonexistent', GOENV: 'off', GO111MODULE: 'on', GOROOT: root, PATH: '', GOOS, GOARCH, CGO_ENABLED: '0' };
};

/** What is known of one package beyond its listing. */
interface Facts {
  readonly available: ReadonlyMap<string, unknown>;
  readonly open: ReadonlyMap<string, unknown>;
  readonly header: string;
}

function facts(env: Env): Map<string, Facts> {
  const platform: Platform = platformFromEnv(env, {});
  const workspace = new Workspace(new Map());
  const loaded = loadPackages({ cwd: '/', env, platform, patterns: ['std'], cache: workspace.cache });
  const reader = new PackageReader(workspace, platform, loaded.goEnv.goroot, (pkg) => packageSettings(pkg, platform, 'default', []));
  const importer = typeImporter(loaded.resolver, workspace, platform, new Map());
  const world = new TypeWorld(platform.goarch, importer);
  const found = new Map<string, Facts>();
  for (const pkg of loaded.packages) {
    const { link } = reader.read(pkg, false);
    const { available, open } = packageSymbols(link, platform.experiments.enabled.includes('regabiwrappers'));
    const files = importer(pkg.importPath, 'std') ?? [];
    found.set(pkg.importPath, { available, open, header: asmHeader(world, pkg.importPath, files).text.split('\n').sort().join('\n') });
  }
  return found;
}

const sorted = (map: ReadonlyMap<string, unknown>): [string, unknown][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

describe('what is carried of the standard library', () => {
  it('is of one release, and small', () => {
    expect(carriedLibrary().goVersion).toMatch(/^1\.\d+\.\d+$/);
    expect(readFileSync('src/std/library.bin').length).toBeLessThan(1_000_000);
  });

  it('is found like files', () => {
    const library = carriedLibrary();
    expect(library.kind(`${STD_ROOT}/src/fmt`)).toBe('directory');
    expect(library.kind(`${STD_ROOT}/src/fmt/print.go`)).toBe('file');
    expect(library.kind(`${STD_ROOT}/src/fmt/nothing.go`)).toBe('nothing');
    expect(library.kind(`${STD_ROOT}/pkg`)).toBe('nothing');
    expect(library.directory(`${STD_ROOT}/src/container`)?.map(({ name }) => name)).toEqual(['heap', 'list', 'ring']);
    expect(library.directory(`${STD_ROOT}/src/nowhere`)).toBeUndefined();
    expect(Buffer.from(library.header(`${STD_ROOT}/src/errors/errors.go`)!).toString()).toContain('\npackage errors\n');
    expect(Buffer.from(library.read(`${STD_ROOT}/src/errors/errors.go`)!).toString()).toContain('func New(text string)error{}\n');
    expect(library.read(`${STD_ROOT}/src/errors/nothing.go`)).toBeUndefined();
  });

  it('serves a list without any Go', () => {
    const env = environment('', 'linux/arm64');
    const cache = new Workspace(new Map()).cache;
    const { stdout, stderr } = listPackages({ cwd: '/', env, platform: platformFromEnv(env, {}), patterns: ['math/...'], cache, format: '{{.Dir}} {{.SFiles}}' });
    expect(stderr).toBe('');
    expect(stdout).toContain('$GOROOT/src/math [dim_arm64.s exp_arm64.s floor_arm64.s]\n$GOROOT/src/math/big [arith_arm64.s]\n');
  });
});

/** All platforms with TSGO_ALL_PLATFORMS=1: a minute or two. */
const platforms = process.env.TSGO_ALL_PLATFORMS ? (process.env.TSGO_ALL_PLATFORMS === '1' ? PLATFORMS : process.env.TSGO_ALL_PLATFORMS.split(',')) : ['linux/amd64', 'windows/arm64'];

describe.skipIf(!comparable).each(platforms)('beside a GOROOT of the same release, on %s', (platform) => {
  it('lists as the source does', () => {
    const list = (root: string): string => {
      const env = environment(root, platform);
      const cache = new Workspace(new Map()).cache;
      return listPackages({ cwd: '/', env, platform: platformFromEnv(env, {}), patterns: ['std'], cache, json: [], deps: true }).stdout;
    };
    expect(list('')).toBe(list(goroot).replaceAll(goroot, STD_ROOT));
  });

  it('defines the symbols, types and constants that the source does', () => {
    const real = facts(environment(goroot, platform));
    const carried = facts(environment('', platform));
    expect([...carried.keys()]).toEqual([...real.keys()]);
    for (const [path, { available, open, header }] of real) {
      const own = carried.get(path)!;
      expect(sorted(own.available), path).toEqual(sorted(available));
      expect(sorted(own.open), path).toEqual(sorted(open));
      expect(own.header, path).toBe(header);
    }
  });

  it.runIf(platform === 'linux/amd64')('has the settings of go.env', () => {
    expect(readGoEnv(environment('', platform)).get('GOPROXY')).toBe(/^GOPROXY=(.*)$/m.exec(readFileSync(join(goroot, 'go.env'), 'utf8'))![1]);
  });
});
