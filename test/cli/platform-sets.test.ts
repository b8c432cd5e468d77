import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatch } from '../../src/cli/dispatch.ts';

/** -platforms and the sets of -tags mean the same to every command. */
let dir: string;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'sets-'));
  writeFileSync(join(dir, 'go.mod'), 'module example.com/m\n\ngo 1.20\n');
  writeFileSync(join(dir, 'm.go'), '//go:build !purego\n\npackage m\n\nfunc f(x int32) int32\n');
  writeFileSync(join(dir, 'm_pure.go'), '//go:build purego\n\npackage m\n\nfunc f(x int32) int32 { return x }\n');
  const text = (offset: number): string => `//go:build !purego\n\nTEXT ·f(SB), 4, $0-12\n\tMOVL x+${offset}(FP), AX\n\tMOVL AX, ret+8(FP)\n\tRET\n`;
  writeFileSync(join(dir, 'm_amd64.s'), text(4));
});

afterAll(() => rmSync(dir, { recursive: true }));

async function run(...args: string[]): Promise<{ text: string; status: number }> {
  let text = '';
  const take = (more: string): void => void (text += more);
  const env = { HOME: dir, PATH: '', GOENV: 'off', GOFLAGS: '', GOPROXY: 'off', TSGOCACHE: 'off', CGO_ENABLED: '0' };
  const status = await dispatch(args, { cwd: dir, env, stdout: take, stderr: take });
  return { text, status };
}

describe('sets', () => {
  it('list', async () => {
    const { text } = await run('list', '-platforms=linux/amd64,js/wasm', '-tags=,purego,a+purego', '-f={{.GoFiles}} {{.SFiles}}');
    expect(text).toBe(
      '# linux/amd64\n[m.go] [m_amd64.s]\n# linux/amd64,purego\n[m_pure.go] []\n# linux/amd64,a,purego\n[m_pure.go] []\n' +
        '# js/wasm\n[m.go] []\n# js/wasm,purego\n[m_pure.go] []\n# js/wasm,a,purego\n[m_pure.go] []\n',
    );
    expect((await run('list', '-tags=purego,a', '-f={{.GoFiles}}')).text).toBe('[m_pure.go]\n');
  });

  it('explain', async () => {
    const { text } = await run('explain', '-platforms=linux/*', '-tags=,purego', 'm_amd64.s');
    expect(text).toContain('  in: its name ends in _amd64 and //go:build !purego holds\n      linux/amd64\n');
    expect(text).toContain('linux/amd64,purego');
  });

  it('vet', async () => {
    expect((await run('vet', '-platforms=first-class', '-tags=,purego')).text).toContain('invalid offset x+4(FP)');
    expect((await run('vet', '-platforms=*/amd64', '-tags=purego')).text).toBe('');
    expect((await run('vet', '-goarch=amd64', '-goos=linux', '-tags=,purego')).text).toContain('invalid offset x+4(FP)');
  });

  it('build', async () => {
    expect((await run('build', '-platforms=linux/amd64,linux/arm64', '-tags=,purego')).text).toMatch(/missing function body|undefined/);
    expect(await run('build', '-platforms=linux/amd64,linux/arm64', '-tags=purego')).toEqual({ text: '', status: 0 });
  });

  it('matrix', async () => {
    const { text } = await run('matrix', '-platforms=linux/amd64,linux/arm64', '-tags=,purego', '-json');
    const platforms = [...text.matchAll(/"name": ?"(linux[^"]*)"/g)].map(([, name]) => name);
    expect(platforms).toEqual(['linux/amd64', 'linux/amd64 purego', 'linux/arm64', 'linux/arm64 purego']);
  });

  it.each(['list', 'vet', 'build', 'matrix', 'explain'])('%s refuses what is no platform', async (command) => {
    const { text, status } = await run(command, '-platforms=linux/amd65', ...(command === 'explain' ? ['m.go'] : []));
    expect(status).toBe(2);
    expect(text).toContain('unsupported GOOS/GOARCH pair linux/amd65');
  });
});
