import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Puts the lines of FILE in place of an argument @FILE, as Go's tools do: one argument a line, `\n` and `\\` escaped.
 * `fail` is called with the real tool's text for a file that cannot be read or that nests without end.
 */
export function expandResponseFiles(
  args: readonly string[],
  cwd: string,
  fail: (message: string) => never,
  depth = 0,
): string[] {
  const out: string[] = [];
  for (const arg of args) {
    if (arg[0] !== '@') {
      out.push(arg);
      continue;
    }
    if (depth > 100) fail(`${arg.slice(1)}: response files nest too deeply`);
    const lines = read(arg.slice(1), cwd, fail).replaceAll('\r', '').trim().split('\n').map(unescape);
    out.push(...expandResponseFiles(lines, cwd, fail, depth + 1));
  }
  return out;
}

function read(file: string, cwd: string, fail: (message: string) => never): string {
  try {
    return readFileSync(resolve(cwd, file), 'utf8');
  } catch (error) {
    return fail(openProblem(file, error as NodeJS.ErrnoException));
  }
}

function openProblem(file: string, error: NodeJS.ErrnoException): string {
  if (error.code === 'EISDIR') return `read ${file}: is a directory`;
  const reasons: Record<string, string> = { ENOENT: 'no such file or directory', EACCES: 'permission denied' };
  return `open ${file}: ${reasons[error.code ?? ''] ?? error.message}`;
}

function unescape(line: string): string {
  return line.replace(/\\([\\n])/g, (_, char: string) => (char === 'n' ? '\n' : '\\'));
}
