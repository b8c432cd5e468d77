import { lstatSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { quote } from '../base/quote.ts';

const WINDOWS_NAMES = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])$/i;

function elementProblem(element: string, kind: 'import' | 'module'): string | undefined {
  if (element === '') return 'empty path element';
  if (/^\.+$/.test(element)) return `invalid path element ${quote(element)}`;
  if (element.startsWith('.') && kind === 'module') return 'leading dot in path element';
  if (element.endsWith('.')) return 'trailing dot in path element';
  const bad = /[^A-Za-z0-9\-._~]/u.exec(kind === 'import' ? element.replaceAll('+', '') : element);
  if (bad !== null) return `invalid char '${bad[0]}'`;
  const short = element.split('.')[0];
  if (WINDOWS_NAMES.test(short)) return `${quote(short)} disallowed as path element component on Windows`;
  if (/~[0-9]+$/.test(short)) return 'trailing tilde and digits in path element';
  return undefined;
}

function pathProblem(path: string, kind: 'import' | 'module'): string | undefined {
  if (path === '') return 'empty string';
  if (path.startsWith('-')) return 'leading dash';
  if (path.includes('//')) return 'double slash';
  if (path.endsWith('/')) return 'trailing slash';
  for (const element of path.split('/')) {
    const problem = elementProblem(element, kind);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** The real tool's words for a malformed import path; undefined if it is fine. */
export function importPathProblem(path: string): string | undefined {
  const problem = pathProblem(path, 'import');
  return problem && `malformed import path ${quote(path)}: ${problem}`;
}

/** The real tool's words for a path that cannot name even a main module; undefined if it is fine. */
export function mainModulePathProblem(path: string): string | undefined {
  const problem = pathProblem(path, 'import');
  return problem && `malformed module path ${quote(path)}: ${problem}`;
}

/** Whether an import path's first element has no dot, as those of the standard library do. */
export function isStandardImportPath(path: string): boolean {
  const slash = path.indexOf('/');
  return !(slash < 0 ? path : path.slice(0, slash)).includes('.');
}

/** Whether `path` is `prefix` or lies below it, by whole elements; everything lies below ''. */
export function hasPathPrefix(path: string, prefix: string): boolean {
  return prefix === '' || path === prefix || (path.startsWith(prefix) && path[prefix.length] === '/') || prefix === '/';
}

/** `.` `..` `./x` `../x`: a directory rather than an import path. */
export function isLocalPath(path: string): boolean {
  return path === '.' || path === '..' || path.startsWith('./') || path.startsWith('../');
}

/** Joins import path elements, leaving out empty ones. */
export function joinPath(...elements: string[]): string {
  return elements.filter((element) => element !== '').join('/');
}

/** A module path or version as the module cache spells it: capitals become ! and the small letter. */
export function escapeModule(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}

/** A path relative to the working directory where that is shorter and means the same, as the go command shows paths. */
export function shortPath(path: string, cwd: string): string {
  if (!isAbsolute(path)) return path;
  const short = relative(cwd, path) || '.';
  return short.length < path.length ? short : path;
}

export function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

export function isFile(path: string): boolean {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat !== undefined && !stat.isDirectory();
  } catch {
    return false;
  }
}

export function isSymbolicLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** Absolute and clean. */
export function absolutePath(path: string, cwd: string): string {
  return resolve(cwd, path);
}
