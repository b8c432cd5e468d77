import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runList } from '../../src/driver/list.ts';
import { platformFromEnv } from '../../src/load/platforms.ts';
import { sumLines, type ProxyModule } from './proxy.ts';

export const LEFT: ProxyModule = {
  path: 'example.com/left',
  version: 'v1.0.0',
  files: {
    'go.mod': 'module example.com/left\n\ngo 1.20\n\nrequire example.com/Base v1.1.0\n',
    'left.go': '// Package left leans.\npackage left\n\nimport _ "example.com/Base/sub"\n',
    'left_amd64.s': 'TEXT ·f(SB), 4, $0\n\tRET\n',
  },
};
export const RIGHT: ProxyModule = {
  path: 'example.com/right/v2',
  version: 'v2.3.4-rc.1',
  files: { 'go.mod': 'module example.com/right/v2\n\ngo 1.20\n', 'in/right.go': 'package in\n', 'LICENSE': 'Do as you like.\n' },
};
export const BASE: ProxyModule = {
  path: 'example.com/Base',
  version: 'v1.1.0',
  files: { 'go.mod': 'module example.com/Base\n\ngo 1.20\n', 'sub/base.go': 'package sub\n', 'sub/base_test.go': 'package sub\n' },
};
export const MODULES = [LEFT, RIGHT, BASE];

/** A module with three dependencies, and a module cache with nothing in it. */
export class Workplace {
  readonly dir = realpathSync(mkdtempSync(join(tmpdir(), 'fetch-')));
  readonly cacheDir = join(this.dir, 'cache');
  readonly main = join(this.dir, 'main');
  readonly env: Record<string, string>;

  constructor(goproxy: string, sums: string = MODULES.map(sumLines).join(''), env: Record<string, string> = {}) {
    const requires = MODULES.map(({ path, version }) => `\t${path} ${version}\n`).join('');
    this.write('go.mod', `module example.com/m\n\ngo 1.20\n\nrequire (\n${requires})\n`);
    this.write('m.go', 'package m\n\nimport (\n\t_ "example.com/left"\n\t_ "example.com/right/v2/in"\n)\n');
    this.write('go.sum', sums);
    this.env = {
      HOME: this.dir, GOMODCACHE: this.cacheDir, GOPROXY: goproxy, GOFLAGS: '', GOENV: 'off', GOSUMDB: 'off', GOTOOLCHAIN: 'local',
      GOOS: 'linux', GOARCH: 'amd64', CGO_ENABLED: '0', PATH: '', ...env,
    };
  }

  write(name: string, text: string): void {
    const path = join(this.main, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** `tsgo list -deps` in this process. */
  async list(patterns: string[] = ['./...']): Promise<{ stdout: string; stderr: string; status: number }> {
    let stdout = '';
    let stderr = '';
    const io = {
      cwd: this.main,
      env: this.env,
      stdout: (text: string) => void (stdout += text),
      stderr: (text: string) => void (stderr += text),
    };
    const platform = platformFromEnv(this.env, {});
    const request = {
      platform, platforms: [platform], find: false, modules: false, printSteps: false, patterns, mod: '', modfile: '', overlay: '', tolerant: false, json: null,
      format: '', deps: true, test: false,
    };
    const status = await runList(request, io);
    return { stdout, stderr: stderr.replaceAll(this.dir, '$WORK'), status };
  }

  /** Every file and directory in the module cache with its permissions, sorted. */
  cached(): string[] {
    const found: string[] = [];
    const walk = (dir: string, shown: string): void => {
      for (const entry of readdirSync(dir, { withFileTypes: true })) {
        const path = join(dir, entry.name);
        found.push(`${(statSync(path).mode & 0o777).toString(8)} ${shown}${entry.name}${entry.isDirectory() ? '/' : ''}`);
        if (entry.isDirectory()) walk(path, `${shown}${entry.name}/`);
      }
    };
    if (existsSync(this.cacheDir)) walk(this.cacheDir, '');
    return found.sort((a, b) => (a.slice(4) < b.slice(4) ? -1 : 1));
  }

  remove(): void {
    const unlock = (dir: string): void => {
      chmodSync(dir, 0o755);
      for (const entry of readdirSync(dir, { withFileTypes: true })) if (entry.isDirectory()) unlock(join(dir, entry.name));
    };
    unlock(this.dir);
    rmSync(this.dir, { recursive: true, force: true });
  }
}
