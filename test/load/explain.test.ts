import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runExplainFiles } from '../../src/driver/explain-files.ts';
import { PLATFORMS } from '../../src/load/platforms.ts';
import { parsePlatforms, platformMatrix } from '../../src/load/platformset.ts';

const FILES: Readonly<Record<string, string>> = {
  'foo_arm.go': 'package ex\n',
  'x_linux_test.s': 'TEXT ·x(SB), 4, $0\n',
  'space.go': '// go:build linux\n\npackage ex\n',
  'below.go': 'package ex\n\n//go:build linux\n',
  'never.go': '//go:build linux && darwin\n\npackage ex\n',
  'feature.go': '//go:build amd64.v3 && arm64\n\npackage ex\n',
  'future.go': '//go:build go1.99\n\npackage ex\n',
  'y_windows.go': '//go:build linux\n\npackage ex\n',
  'ok.go': '//go:build (linux || darwin) && !purego && arm64\n\npackage ex\n',
  'a_test.go': 'package ex\n',
  'z_zos.go': 'package ex\n',
  'gen_linux.go': '//go:build ignore\n\npackage main\n',
  'gen.go': 'package ex\n',
  'sum_amd64.s': '',
  'sum_arm64.s': '',
  'late.s': '#include "textflag.h"\n\n//go:build amd64\nTEXT ·y(SB), 4, $0\n',
  'plus.go': '// +build linux\npackage ex\n',
  '_draft.go': 'package ex\n',
  'notes.txt': '',
};

let dir: string;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'explain-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(dir, name), text);
});

afterAll(() => rmSync(dir, { recursive: true }));

async function explain(file: string, platforms = 'all', tagSets: string[][] = [[]], json = false): Promise<string> {
  let out = '';
  const io = { cwd: dir, env: {}, stdout: (text: string) => void (out += text), stderr: (text: string) => void (out += text) };
  const asked = platformMatrix(parsePlatforms(platforms), tagSets, { CGO_ENABLED: '0' });
  await runExplainFiles({ files: [file], platforms: asked, json }, io);
  return out;
}

describe('explain FILE', () => {
  it('groups platforms by reason', async () => {
    expect(await explain('ok.go')).toBe(`ok.go
  in: //go:build (linux || darwin) && !purego && arm64 holds
      android/arm64 darwin/arm64 ios/arm64 linux/arm64
  out: its constraint asks for linux || darwin, so //go:build (linux || darwin) && !purego && arm64 does not hold
      */wasm freebsd/* netbsd/* openbsd/* plan9/* windows/* aix/ppc64 dragonfly/amd64 illumos/amd64 solaris/amd64
  out: its constraint asks for arm64
      android/386 android/amd64 android/arm darwin/amd64 ios/amd64 linux/386 linux/amd64 linux/arm linux/loong64 linux/mips linux/mips64 linux/mips64le linux/mipsle linux/ppc64 linux/ppc64le linux/riscv64 linux/s390x
`);
  });

  it.each([
    ['a_test.go', `in tests: its name ends in _test.go\n      all ${PLATFORMS.length} platforms`],
    ['_draft.go', `out: its name starts with _\n      all ${PLATFORMS.length} platforms`],
    ['notes.txt', `out: it is no source file of a package\n      all ${PLATFORMS.length} platforms`],
    ['sum_arm64.s', 'in: its name ends in _arm64\n      */arm64\n'],
    ['nothing.go', 'tsgo: nothing.go: no such file\n'],
  ])('%s', async (file, expected) => {
    const text = await explain(file);
    expect(text).toContain(expected);
    expect(text).not.toContain('warning');
  });

  it('varies tags', async () => {
    expect(await explain('ok.go', 'linux/arm64', [[], ['purego']])).toBe(`ok.go
  in: //go:build (linux || darwin) && !purego && arm64 holds
      linux/arm64
  out: its constraint asks for !purego, so //go:build (linux || darwin) && !purego && arm64 does not hold
      linux/arm64,purego
`);
  });

  it('prints JSON', async () => {
    expect(await explain('ok.go', 'linux/amd64', [[]], true)).toBe(
      '{"file":"ok.go","platform":"linux/amd64","included":false,"category":"ignoredgo","reason":"its constraint asks for arm64"}\n',
    );
  });

  it.each([
    ['foo_arm.go', 'foo_arm.go:1:1: warning: its name ends in _arm, a value of GOARCH, so it is built there alone'],
    ['x_linux_test.s', 'x_linux_test.s:1:1: warning: _test means nothing in the name of a .s file: it is part of the ordinary build'],
    ['space.go', 'space.go:1:1: warning: malformed //go:build line (space between // and go:build)'],
    ['below.go', 'below.go:3:1: warning: misplaced build constraint'],
    ['late.s', 'late.s:3:1: warning: misplaced build constraint'],
    ['plus.go', 'plus.go:1:1: warning: misplaced build constraint'],
    ['never.go', 'never.go:1:1: warning: no platform satisfies //go:build linux && darwin'],
    ['feature.go', 'feature.go:1:1: warning: no platform satisfies //go:build amd64.v3 && arm64'],
    ['future.go', 'future.go:1:1: warning: no platform satisfies //go:build go1.99'],
    ['y_windows.go', 'y_windows.go:1:1: warning: its name ends in _windows, but //go:build linux holds on no such platform: it is never built'],
    ['z_zos.go', 'z_zos.go:1:1: warning: its name ends in _zos, and there is no such platform'],
  ])('warns of %s', async (file, warning) => {
    const text = await explain(file);
    expect(text).toContain(warning);
    expect(text.match(/warning/g)).toHaveLength(1);
  });

  it.each(['gen_linux.go', 'gen.go', 'sum_amd64.s'])('finds nothing odd about %s', async (file) => {
    expect(await explain(file)).not.toContain('warning');
  });
});
