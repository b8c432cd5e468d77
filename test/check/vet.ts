import { dirname, relative } from 'node:path';
import { dispatch } from '../../src/cli/dispatch.ts';

export interface Output {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `tsgo vet` in a directory, with no Go in sight. */
export async function vet(dir: string, args: readonly string[], env: Record<string, string> = {}): Promise<Output> {
  let stdout = '';
  let stderr = '';
  const status = await dispatch(['vet', ...args], {
    cwd: dir,
    env: { GOFLAGS: '', GOENV: 'off', CGO_ENABLED: '0', HOME: dirname(dir), GOOS: 'linux', GOARCH: 'amd64', ...env },
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
  });
  return { status, stdout, stderr };
}

export interface FoundFinding {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

/** The findings that `tsgo vet -json` prints, files relative to the directory. */
export async function findings(dir: string, args: readonly string[]): Promise<FoundFinding[]> {
  const { stdout, stderr } = await vet(dir, ['-json', ...args]);
  if (stderr !== '') throw new Error(stderr);
  const found: FoundFinding[] = [];
  for (const text of stdout.split(/(?<=^\}|^\{\})\n/m)) {
    if (text.trim() === '') continue;
    const packages = JSON.parse(text) as Record<string, Record<string, { posn: string; message: string }[]>>;
    for (const analyzers of Object.values(packages)) {
      for (const [code, list] of Object.entries(analyzers)) {
        for (const { posn, message } of list) {
          const [, file, line] = /^(.*?):(\d+)/.exec(posn)!;
          found.push({ file: relative(dir, file), line: Number(line), code, message });
        }
      }
    }
  }
  return found;
}
