import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findGo } from '../../src/toolchain/find.ts';
import { settingsFile, withSettings } from '../../src/toolchain/settings.ts';

let dir = '';
beforeAll(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'tsgo-toolchain-')));
  mkdirSync(join(dir, 'goroot/bin'), { recursive: true });
  mkdirSync(join(dir, 'bin'));
  mkdirSync(join(dir, 'config/go'), { recursive: true });
  writeFileSync(join(dir, 'goroot/bin/go'), '');
  chmodSync(join(dir, 'goroot/bin/go'), 0o755);
  symlinkSync(join(dir, 'goroot/bin/go'), join(dir, 'bin/go'));
  writeFileSync(join(dir, 'goroot/VERSION'), 'go1.26.8\ntime 2026-01-01T00:00:00Z\n');
  writeFileSync(join(dir, 'config/go/env'), 'GOOS=plan9\n# remark\nGOFLAGS=-tags=a=b\n');
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('the real Go', () => {
  it('is found on PATH through links', () => {
    expect(findGo({ PATH: `/no/such:${dir}/bin` })).toEqual({
      command: join(dir, 'bin/go'),
      goroot: join(dir, 'goroot'),
      version: '1.26.8',
    });
  });

  it('is found through GOROOT', () => {
    expect(findGo({ GOROOT: join(dir, 'goroot'), PATH: '' })).toMatchObject({ command: join(dir, 'goroot/bin/go'), version: '1.26.8' });
  });

  it('is absent where there is none, or none that says its release', () => {
    expect(findGo({})).toBeNull();
    expect(findGo({ PATH: '/no/such' })).toBeNull();
    expect(findGo({ GOROOT: dir, PATH: '' })).toBeNull();
  });
});

describe("the user's settings", () => {
  const env = () => ({ XDG_CONFIG_HOME: join(dir, 'config'), HOME: '/no/such/home' });

  it.runIf(process.platform === 'linux')('stand beneath the environment', () => {
    expect(withSettings({ ...env(), GOOS: 'linux' })).toMatchObject({ GOOS: 'linux', GOFLAGS: '-tags=a=b' });
    expect(withSettings({ ...env(), GOOS: '' })).toMatchObject({ GOOS: 'plan9' });
  });

  it('can be switched off, or stand elsewhere', () => {
    expect(withSettings({ ...env(), GOENV: 'off' }).GOOS).toBeUndefined();
    expect(settingsFile({ GOENV: '/x/env' })).toBe('/x/env');
    expect(withSettings({ GOENV: join(dir, 'config/go/env') }).GOOS).toBe('plan9');
  });
});
