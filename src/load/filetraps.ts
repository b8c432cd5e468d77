import { basename } from 'node:path';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Constraint } from './buildlines.ts';
import { evaluate, tagsOf } from './constraint.ts';
import type { FileHeader, Trap } from './header.ts';
import { PLATFORMS } from './platforms.ts';
import { KNOWN_ARCH, KNOWN_OS, suffixOf, UNIX_OS, type Suffix } from './tags.ts';

/** More tags than these that a build may set are not tried out. */
const MAX_FREE_TAGS = 12;
/** By convention, what no build sets: files with it are programs to run by name. */
const NEVER_SET = new Set(['ignore']);
const ALSO: Readonly<Record<string, string>> = { android: 'linux', illumos: 'solaris', ios: 'darwin' };

type Settled = (tag: string) => boolean | undefined;

/** What a platform says about a tag whatever the build: undefined for tags that a build may set or not. */
function settledOn(platform: string, release: number): Settled {
  const [goos, goarch] = platform.split('/');
  return (tag) => {
    if (tag === goos || tag === goarch || tag === ALSO[goos] || tag === 'gc') return true;
    if (tag === 'unix') return UNIX_OS.has(goos);
    if (tag === 'gccgo' || KNOWN_OS.has(tag) || KNOWN_ARCH.has(tag)) return false;
    const version = /^go1\.(\d+)$/.exec(tag);
    if (version !== null) return Number(version[1]) <= release;
    const [arch, feature] = tag.split('.');
    return feature !== undefined && KNOWN_ARCH.has(arch) && arch !== goarch ? false : undefined;
  };
}

/** Whether some build for the platform satisfies the constraints. */
function canHold(constraints: readonly Constraint[], settled: Settled): boolean {
  const free = [...new Set(constraints.flatMap(({ expr }) => [...tagsOf(expr)]))].filter((tag) => settled(tag) === undefined);
  if (free.length > MAX_FREE_TAGS) return true;
  for (let chosen = 0; chosen < 1 << free.length; chosen++) {
    const has = (tag: string): boolean => settled(tag) ?? (chosen & (1 << free.indexOf(tag))) !== 0;
    if (constraints.every(({ expr }) => evaluate(expr, has))) return true;
  }
  return false;
}

function suffixAllows({ os, arch }: Suffix, platform: string): boolean {
  const [goos, goarch] = platform.split('/');
  return (arch === '' || arch === goarch) && (os === '' || os === goos || os === ALSO[goos]);
}

/** The part of a name before the suffix, without the extension and _test. */
function stemOf(name: string, { os, arch }: Suffix): string {
  const words = name.slice(0, name.indexOf('.')).split('_');
  if (words.at(-1) === 'test') words.pop();
  return words.slice(0, words.length - (os === '' ? 0 : 1) - (arch === '' ? 0 : 1)).join('_');
}

/** Comments of a file that look like build constraints and are none. */
export function headerTraps(path: string, header: FileHeader): Diagnostic[] {
  const after = path.endsWith('.go') ? 'the package clause' : 'the first line that is no comment';
  return header.traps.map(({ kind, line, column, text }) => ({
    severity: 'warning',
    code: 'buildtag',
    position: { file: path, line, column },
    ...TRAPS[kind](text, after),
  }));
}

type TrapWords = (text: string, after: string) => Pick<Diagnostic, 'message' | 'notes' | 'hint'>;

const TRAPS: Readonly<Record<Trap['kind'], TrapWords>> = {
  space: (text) => ({
    message: 'malformed //go:build line (space between // and go:build)',
    notes: ['this is a comment, so the file is built on every platform that its name allows'],
    hint: `write ${text.trimEnd().replace(/^\/\/\s+/, '//')}`,
  }),
  misplaced: (_, after) => ({
    message: 'misplaced build constraint',
    notes: [`a constraint below ${after} does nothing`],
    hint: `move it above ${after}`,
  }),
  unseparated: (_, after) => ({
    message: 'misplaced build constraint',
    notes: [`a // +build line does nothing without a blank line between it and ${after}`],
    hint: 'add the blank line, or write a //go:build line',
  }),
};

/**
 * What is likely not meant as it stands about where a file is built.
 *
 * @param siblings names of the files beside it
 * @param goVersion release whose tags hold, without "go"
 */
export function fileTraps(path: string, header: FileHeader | undefined, siblings: readonly string[], goVersion: string): Diagnostic[] {
  const name = basename(path);
  const suffix = suffixOf(name);
  const constraints = header?.build.constraints ?? [];
  const trap = (message: string, hint: string, line = 1): Diagnostic => ({
    severity: 'warning', code: 'file-trap', position: { file: path, line, column: 1 }, message, hint,
  });
  const found: Diagnostic[] = [];
  const release = Number(goVersion.split('.')[1]);
  const allowed = PLATFORMS.filter((platform) => suffixAllows(suffix, platform));
  const holding = PLATFORMS.filter((platform) => canHold(constraints, settledOn(platform, release)));
  const shown = `_${[suffix.os, suffix.arch].filter((word) => word !== '').join('_')}`;
  const [constraint] = constraints;
  const never = constraints.some(({ expr }) => [...tagsOf(expr)].some((tag) => NEVER_SET.has(tag)));
  if (shown !== '_' && allowed.length === 0) {
    found.push(trap(`its name ends in ${shown}, and there is no such platform`, `end the name in another word, such as ${stemOf(name, suffix)}${shown}_x`));
  }
  if (holding.length === 0) {
    found.push(trap(`no platform satisfies ${constraint.style} ${constraint.text}`, 'read && as "and", || as "or": two values of GOOS or of GOARCH never hold together', constraint.line));
  } else if (allowed.length > 0 && !never && !allowed.some((platform) => holding.includes(platform))) {
    found.push(trap(`its name ends in ${shown}, but ${constraint.style} ${constraint.text} holds on no such platform: it is never built`, 'rename the file, or change its constraint', constraint.line));
  }
  if (/_test\.(s|S|sx|h|c|cc|cpp|cxx|m|syso)$/.test(name)) {
    found.push(trap(`_test means nothing in the name of a ${name.slice(name.lastIndexOf('.'))} file: it is part of the ordinary build`, 'tests cannot have assembly of their own: put it into a package that the test imports'));
  }
  if (found.length === 0 && shown !== '_' && isLonely(name, suffix, siblings)) {
    const word = suffix.arch || suffix.os;
    found.push(trap(`its name ends in _${word}, a value of ${suffix.arch ? 'GOARCH' : 'GOOS'}, so it is built there alone, and no file ${stemOf(name, suffix)}… is built elsewhere`, `if that is not meant, end the name in another word, such as ${stemOf(name, suffix)}${shown}_x`));
  }
  return found;
}

/** Whether no file beside it could take its place on other platforms. */
function isLonely(name: string, suffix: Suffix, siblings: readonly string[]): boolean {
  const stem = stemOf(name, suffix);
  return !siblings.some((other) => other !== name && other.endsWith(name.slice(name.lastIndexOf('.'))) && (other.startsWith(`${stem}_`) || other.startsWith(`${stem}.`)));
}
