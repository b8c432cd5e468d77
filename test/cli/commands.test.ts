import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asmUsage } from '../../src/cli/asm-usage.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { VERSION } from '../../src/cli/version.ts';
import { CLEAN_ENV, haveGo, tsgo } from './harness.ts';

describe('the command line', () => {
  it('says its version', async () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(VERSION).toBe(manifest.version);
    expect(await tsgo(['version'])).toMatchObject({ status: 0, stdout: `tsgo version ${VERSION} (go1.26.8)\n`, stderr: '' });
  });

  it('helps', async () => {
    const { status, stdout } = await tsgo(['help']);
    expect(status).toBe(0);
    for (const name of Object.keys(COMMANDS)) expect(stdout).toContain(`\t${name} `);
    expect((await tsgo([])).status).toBe(2);
    const build = await tsgo(['help', 'build']);
    expect(build).toMatchObject({ status: 0, stderr: '' });
    expect(build.stdout).toMatch(/^usage: tsgo build /);
    expect(build.stdout).toMatch(/^ {2}-tags tag,list\n {8}build tags/m);
    expect((await tsgo(['help', 'asm'])).stdout).toBe(asmUsage());
    expect((await tsgo(['build', '-h'])).status).toBe(2);
  });

  it.each([
    [['biuld'], 'tsgo: biuld: unknown command\n\thint: the nearest known command is build\n'],
    [['build', '-tgas=x'], 'tsgo: flag provided but not defined: -tgas\n\thint: the nearest known flag is -tags\n'],
    [['build', '-msan'], 'tsgo: -msan is not supported: the memory sanitizer needs cgo\n'],
    [['build', '-compiler=gccgo'], 'tsgo: invalid value "gccgo" for flag -compiler: unknown compiler "gccgo"\n'],
    [['build', '-buildmode=foo'], 'tsgo: buildmode=foo not supported\n'],
    [['build', '-mod=foo'], "tsgo: -mod=foo not supported (can be '', 'mod', 'readonly', or 'vendor')\n"],
    [['build', '-p=0'], 'tsgo: -p must be a positive integer: 0\n'],
    [['build', '-goos=linus'], 'tsgo: unsupported GOOS/GOARCH pair linus/amd64\n\thint: the nearest known platform is linux/amd64\n'],
    [['build', '-go=1.20'], 'tsgo: go version 1.20 is not supported\n'],
    [['-C', '/no/such/dir', 'build'], 'tsgo: chdir /no/such/dir: no such file or directory\n'],
    [['build', '-C'], 'tsgo: flag needs an argument: -C\n'],
    [['build', '-v', '-C', '/'], 'tsgo: invalid value "/" for flag -C: -C flag must be first flag on command line\n'],
    [['help', 'nosuch'], 'tsgo: unknown help topic "nosuch"\n'],
  ])('%j is refused with exit status 2', async (argv, want) => {
    const { status, stdout, stderr } = await tsgo(argv);
    expect({ status, stdout, stderr: stderr.slice(0, want.length) }).toEqual({ status: 2, stdout: '', stderr: want });
  });

  it('refuses bad settings', async () => {
    expect(await tsgo(['build'], { env: { GOFLAGS: '-nosuch' } })).toMatchObject({ status: 2 });
    expect(await tsgo(['build'], { env: { GOAMD64: 'v9' } })).toMatchObject({
      status: 2,
      stderr: 'tsgo: invalid GOAMD64: must be v1, v2, v3, v4\n',
    });
  });
});

describe('tsgo env', () => {
  it('prints settings', async () => {
    const { stdout } = await tsgo(['env'], { env: { GOFLAGS: "-tags='a b'", GOOS: 'windows', GOARCH: 'arm64' } });
    expect(stdout).toContain("\nGOARM64='v8.0'\n");
    expect(stdout).toContain("\nGOEXE='.exe'\n");
    expect(stdout).toContain(`\nGOFLAGS='-tags='\\''a b'\\'''\n`);
    expect((await tsgo(['env', 'GOOS', 'NOSUCH', 'GOARCH'])).stdout).toBe('linux\n\namd64\n');
    expect((await tsgo(['env', '-json', 'GOOS', 'CGO_ENABLED'])).stdout).toBe('{\n\t"CGO_ENABLED": "0",\n\t"GOOS": "linux"\n}\n');
  });

  it.skipIf(!haveGo)('agrees with go env', async () => {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, CGO_ENABLED: '0', GOENV: undefined };
    const theirs = JSON.parse(execFileSync('go', ['env', '-json'], { env: { ...process.env, GOFLAGS: '', ...env }, encoding: 'utf8' }));
    const ours = JSON.parse((await tsgo(['env', '-json'], { env: { ...process.env, GOFLAGS: '', ...env } })).stdout);
    const same = Object.keys(ours).filter((name) => theirs[name] === ours[name]);
    expect(same).toEqual(Object.keys(ours));
  });
});

describe('tsgo asm', () => {
  const cases = [
    [],
    ['-h'],
    ['-bad', 'x.s'],
    ['-d', 'help', 'x.s'],
    ['-d', 'bad', 'x.s'],
    ['-d', 'compressinstructions=x', 'x.s'],
    ['-spectre=foo', 'x.s'],
    ['-D'],
    ['-S=maybe', 'x.s'],
    ['-V'],
    ['-V=full'],
    ['-V', '-bad'],
    ['-bad', '-V'],
    ['a.s', 'b.s'],
    ['---bad'],
    ['@/no/such/file'],
    ['@/'],
  ];
  it.skipIf(!haveGo).each(cases.map((argv) => ({ argv })))('reads $argv as the real one', async ({ argv }) => {
    const tool = execFileSync('go', ['tool', '-n', 'asm'], { encoding: 'utf8' }).trim();
    const env = { ...CLEAN_ENV, GOEXPERIMENT: 'arenas,nogreenteagc' };
    const real = spawnSync(tool, argv, { env, encoding: 'utf8' });
    const ours = await tsgo(['asm', ...argv], { env });
    expect({ status: ours.status, stdout: ours.stdout, stderr: ours.stderr }).toEqual({
      status: real.status,
      stdout: real.stdout,
      stderr: real.stderr,
    });
  });
});
