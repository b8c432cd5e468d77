import { fileTree } from './filetree.ts';
import { compareBytes } from './text.ts';

/** The files that //go:embed patterns match, relative to the package, or the real tool's words for a bad pattern. */
export type Embedded = { readonly files: readonly string[] } | { readonly pattern: string; readonly error: string };

const BAD_NAMES = new Set(['', '.bzr', '.hg', '.git', '.svn']);
const BAD_CHARS = /["'*<>?`|/\\:]/;

function globRegex(pattern: string): RegExp | undefined {
  let source = '';
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i];
    if (char === '*') source += '[^/]*';
    else if (char === '?') source += '[^/]';
    else if (char === '[') {
      const end = pattern.indexOf(']', i + 2);
      if (end < 0) return undefined;
      const set = pattern.slice(i + 1, end);
      source += `[${set.replace(/^\^/, '^').replaceAll('\\', '\\\\')}]`;
      i = end;
    } else if (char === '\\') {
      i++;
      if (i >= pattern.length) return undefined;
      source += pattern[i].replace(/[^\w]/, '\\$&');
    } else source += char.replace(/[^\w/]/u, '\\$&');
  }
  try {
    return new RegExp(`^${source}$`, 'u');
  } catch {
    return undefined;
  }
}

function isValidPath(path: string): boolean {
  return path === '.' || path.split('/').every((element) => element !== '' && element !== '.' && element !== '..');
}

function glob(dir: string, pattern: string): string[] | undefined {
  if (!/[*?[\\]/.test(pattern)) return fileTree(dir).kind(`${dir}/${pattern}`) ? [pattern] : [];
  let found = [''];
  for (const element of pattern.split('/')) {
    const regex = globRegex(element);
    if (regex === undefined) return undefined;
    const next: string[] = [];
    for (const base of found) {
      let names: string[];
      try {
        names = fileTree(dir).entries(base === '' ? dir : `${dir}/${base}`).map(({ name }) => name).sort(compareBytes);
      } catch {
        continue;
      }
      for (const name of names) if (regex.test(name)) next.push(base === '' ? name : `${base}/${name}`);
    }
    found = next;
  }
  return found;
}

function isBadName(name: string): boolean {
  return BAD_NAMES.has(name) || BAD_CHARS.test(name);
}

/** Adds the files below a directory, and says how many there are. */
function walk(dir: string, relative: string, all: boolean, into: Set<string>): number {
  let count = 0;
  const tree = fileTree(dir);
  const entries = [...tree.entries(`${dir}/${relative}`)];
  for (const entry of entries.sort((a, b) => compareBytes(a.name, b.name))) {
    const inner = `${relative}/${entry.name}`;
    if (isBadName(entry.name) || (!all && /^[._]/.test(entry.name))) continue;
    if (entry.kind === 'directory') {
      if (tree.kind(`${dir}/${inner}/go.mod`) === undefined) count += walk(dir, inner, all, into);
    } else if (entry.kind === 'file') {
      into.add(inner);
      count++;
    }
  }
  return count;
}

/** Matches the patterns of a package directory; sorted, each file once. */
export function embeddedFiles(dir: string, patterns: readonly string[]): Embedded {
  const files = new Set<string>();
  for (const pattern of patterns) {
    const fail = (error: string): Embedded => ({ pattern, error });
    const all = pattern.startsWith('all:');
    const text = all ? pattern.slice(4) : pattern;
    if (!isValidPath(text)) return fail('invalid pattern syntax');
    const matched = glob(dir, text);
    if (matched === undefined) return fail('invalid pattern syntax');
    let count = 0;
    for (const file of matched) {
      const found = fileTree(dir).kind(`${dir}/${file}`);
      const kind = found === 'directory' ? 'directory' : 'file';
      for (let inner = file; inner !== '.' && inner !== ''; ) {
        if (inner !== file || found === 'directory') {
          const where = `${dir}/${inner}/go.mod`;
          if (fileTree(dir).kind(where) !== undefined) {
            return fail(`cannot embed ${kind} ${file}: in different module`);
          }
        }
        const slash = inner.lastIndexOf('/');
        const name = inner.slice(slash + 1);
        if (isBadName(name)) {
          const what = inner === file ? `invalid name ${name}` : `in invalid directory ${name}`;
          return fail(`cannot embed ${kind} ${file}: ${what}`);
        }
        inner = slash < 0 ? '' : inner.slice(0, slash);
      }
      if (found === 'file') {
        files.add(file);
        count++;
      } else if (found === 'directory') {
        const below = walk(dir, file, all, files);
        if (below === 0 && count === 0) return fail(`cannot embed directory ${file}: contains no embeddable files`);
        count += below;
      } else return fail(`cannot embed irregular file ${file}`);
    }
    if (count === 0) return fail('no matching files found');
  }
  return { files: [...files].sort(compareBytes) };
}
