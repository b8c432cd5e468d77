import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hostGoarch, hostGoos } from '../../src/load/platforms.ts';
import { findGo } from '../../src/toolchain/find.ts';
import { tsgo } from '../cli/harness.ts';
import { assemblyPlan, renumbered } from './plan.ts';

const module = resolve(dirname(fileURLToPath(import.meta.url)), '../../testdata/toolchain/steps');

/** A release whose plans are recorded, with its GOROOT where there is one here: on PATH, or among the modules. */
interface Release {
  readonly version: string;
  readonly goroot: string;
}

function gorootOf(version: string): string {
  const onPath = findGo({ PATH: process.env.PATH });
  if (onPath?.version === version) return onPath.goroot;
  const modules = process.env.GOMODCACHE ?? join(process.env.GOPATH ?? join(homedir(), 'go'), 'pkg', 'mod');
  const goroot = join(modules, 'golang.org', `toolchain@v0.0.1-go${version}.${hostGoos()}-${hostGoarch()}`);
  const command = join(goroot, 'bin', 'go');
  return existsSync(command) && spawnSync(command, ['version']).status === 0 ? goroot : '';
}

const RELEASES: readonly Release[] = ['1.26.8', '1.27.3'].map((version) => ({ version, goroot: gorootOf(version) }));

const CASES: readonly { readonly platform: string; readonly flags: readonly string[] }[] = [
  { platform: 'linux/amd64', flags: [] },
  { platform: 'linux/amd64', flags: ['-buildmode=pie', '-trimpath'] },
  { platform: 'windows/amd64', flags: ['-trimpath', '-asmflags=-D=A=1 -spectre=ret'] },
  { platform: 'darwin/arm64', flags: ['-asmflags=example.com/...=-e'] },
  { platform: 'linux/ppc64le', flags: [] },
];

const titleOf = ({ platform, flags }: (typeof CASES)[number]): string => ['$', platform, ...flags].join(' ');

function environment({ goroot }: Release, platform: string): Record<string, string> {
  const [GOOS, GOARCH] = platform.split('/');
  const path = goroot === '' ? '' : join(goroot, 'bin');
  const own = { HOME: process.env.HOME ?? homedir(), GOFLAGS: '', GOENV: 'off', GOTOOLCHAIN: 'local' };
  return { ...own, ...(goroot === '' ? {} : { GOROOT: goroot }), PATH: `${path}:/usr/bin:/bin`, GOOS, GOARCH, CGO_ENABLED: '0' };
}

/** The plan that the real go command has. */
function real(release: Release, { platform, flags }: (typeof CASES)[number], pattern: string): string[] {
  const command = join(release.goroot, 'bin', 'go');
  const { stdout, stderr } = spawnSync(command, ['build', '-a', '-n', ...flags, pattern], { cwd: module, env: environment(release, platform), encoding: 'utf8', maxBuffer: 1 << 28 });
  return assemblyPlan(`${stdout}${stderr}`);
}

async function ours(release: Release, { platform, flags }: (typeof CASES)[number], pattern: string): Promise<string[]> {
  const env = { ...environment(release, platform), ...(release.goroot === '' ? { PATH: '' } : {}) };
  const version = release.goroot === '' ? [`-go=${release.version}`] : [];
  const { stderr } = await tsgo(['build', '-n', ...version, ...flags, pattern], { cwd: module, env });
  return assemblyPlan(stderr);
}

/** A plan as it is recorded: without the places of this machine. */
function recorded(plan: readonly string[], { goroot }: Release): string[] {
  const host = new RegExp(`/tool/${hostGoos()}_${hostGoarch()}/(\\w+)(\\.exe)?`, 'g');
  const places = plan.map((line) => line.replaceAll(module, '$DIR').replaceAll(goroot === '' ? '$GOROOT' : goroot, '$GOROOT').replace(host, '/tool/HOST/$1'));
  return renumbered(places);
}

/** Of the packages of the module alone: what each plan holds beside them differs. */
function ofModule(plan: readonly string[]): string[] {
  let folder = '';
  const own = new Set<string>();
  for (const line of plan) {
    if (line.startsWith('mkdir ')) folder = line.slice('mkdir -p '.length);
    else if (line.startsWith('# example.com/')) own.add(folder);
  }
  let inside = false;
  return plan.filter((line) => {
    if (line.startsWith('mkdir ')) inside = own.has(line.slice('mkdir -p '.length));
    return inside;
  });
}

describe.each(RELEASES)('the step plan of go$version', (release) => {
  const file = join(module, `go${release.version}.txt`);
  if (process.env.UPDATE === '1' && release.goroot !== '') {
    const blocks = CASES.map((each) => [titleOf(each), ...recorded(ofModule(real(release, each, './...')), release), ''].join('\n'));
    writeFileSync(file, blocks.join('\n'));
  }
  const blocks = new Map(readFileSync(file, 'utf8').trimEnd().split('\n\n').map((block): [string, string[]] => {
    const [title, ...lines] = block.split('\n');
    return [title, lines];
  }));

  it.each(CASES.map((each) => ({ ...each, title: titleOf(each) })))('is the recorded one without Go: $title', async (each) => {
    const without = { ...release, goroot: '' };
    expect(recorded(ofModule(await ours(without, each, './...')), without)).toEqual(blocks.get(each.title));
  });

  it.skipIf(release.goroot === '').each(CASES.map((each) => ({ ...each, title: titleOf(each) })))('is the go command\'s, work folders too: $title', async (each) => {
    const plan = await ours(release, each, './...');
    expect(plan.length).toBeGreaterThan(10);
    expect(plan).toEqual(ofModule(real(release, each, './...')));
  }, 60_000);

  it.skipIf(release.goroot === '')('is the go command\'s for standard packages, -std where the release has it', async () => {
    const each = { platform: 'linux/amd64', flags: [] };
    const plan = await ours(release, each, 'internal/runtime/...');
    const named = new Set(plan.filter((line) => line.startsWith('# ')));
    const all = real(release, each, 'internal/runtime/...');
    expect(plan.filter((line) => /\/asm -p /.test(line) && line.includes(' -std ')).length > 0).toBe(release.version !== '1.26.8');
    expect(named.size).toBeGreaterThan(2);
    for (const line of plan) expect(all).toContain(line);
  }, 60_000);
});
