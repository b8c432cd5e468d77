import { chmodSync, cpSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join, relative, resolve, sep } from 'node:path';
import type { Io } from './requests.ts';

/**
 * The go command takes no -overlay for files in the module cache: for a working directory there, the same place in a
 * copy of its module, made in `folder`; any other as it is.
 */
export function writableTree({ cwd, env }: Pick<Io, 'cwd' | 'env'>, folder: string): string {
  const gopath = (env.GOPATH || join(env.HOME ?? homedir(), 'go')).split(delimiter)[0];
  const cache = resolve(env.GOMODCACHE || join(gopath, 'pkg', 'mod'));
  if (!cwd.startsWith(cache + sep)) return cwd;
  let root = cwd;
  while (statSync(join(root, 'go.mod'), { throwIfNoEntry: false }) === undefined) {
    if (root === cache) return cwd;
    root = dirname(root);
  }
  const copy = join(folder, 'tree');
  cpSync(root, copy, { recursive: true });
  makeWritable(copy);
  return join(copy, relative(root, cwd));
}

function makeWritable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) makeWritable(join(folder, entry.name));
  }
}
