import type { Diagnostic } from '../base/diagnostic.ts';
import { isUserTag } from '../check/user-tags.ts';
import { evaluate, tagsOf } from '../load/constraint.ts';
import type { SelectedFile } from '../load/directory.ts';
import { PLATFORMS } from '../load/platforms.ts';
import { suffixOf, UNIX_OS } from '../load/tags.ts';
import type { PackageSymbols } from './link-packages.ts';

interface Switched {
  readonly file: SelectedFile;
  /** Tags each of which alone takes the file out of a build that it is in without. */
  readonly tags: readonly string[];
}

/**
 * A warning about a package of whose assembly (and declarations for it) one tag takes out a part and another tag the
 * rest, none all: with each of them alone functions are missing, or defined twice.
 */
export function tagAxes({ pkg, link }: PackageSymbols): Diagnostic[] {
  if (pkg.standard) return [];
  const assembly = pkg.files.filter(({ name, category }) => name.endsWith('.s') && category !== 'skipped');
  if (assembly.length === 0) return [];
  const declaring = new Set(link.goFiles.filter(({ functions }) => functions.some(({ body }) => body === null)).map(({ path }) => path));
  const files = [...assembly, ...pkg.files.filter(({ path }) => declaring.has(path))];
  const switched = files.map((file): Switched => ({ file, tags: switchesOf(file) })).filter(({ tags }) => tags.length > 0);
  const all = [...new Set(switched.flatMap(({ tags }) => tags))];
  const heeding = (tag: string): number => switched.filter(({ tags }) => tags.includes(tag)).length;
  if (all.length < 2 || all.some((tag) => heeding(tag) === switched.length)) return [];
  const usual = all.reduce((a, b) => (heeding(b) > heeding(a) ? b : a));
  const odd = switched.find(({ tags }) => !tags.includes(usual))!;
  const sibling = switched.find(({ tags }) => tags.includes(usual))!;
  const line = odd.file.header!.build.constraints[0].line;
  return [
    {
      severity: 'warning',
      code: 'tag-axes',
      position: { file: odd.file.path, line, column: 1 },
      message: `tag axes disagree: this file goes by ${odd.tags.join(' and ')}, ${sibling.file.name} by ${sibling.tags.join(' and ')}`,
      notes: [`with one of the tags alone ${pkg.importPath} is half assembly and half not`],
      hint: `let each of these files go by the same tag: //go:build !${usual}, or by all of them: //go:build ${all.map((tag) => `!${tag}`).join(' && ')}`,
      related: [{ position: { file: sibling.file.path, line: sibling.file.header!.build.constraints[0].line, column: 1 }, message: `the constraint of ${sibling.file.name}` }],
    },
  ];
}

function switchesOf({ name, header }: SelectedFile): string[] {
  const constraints = header?.build.constraints ?? [];
  const tags = [...new Set(constraints.flatMap(({ expr }) => tagsOf(expr)))].filter(isUserTag);
  if (tags.length === 0) return [];
  const { os, arch } = suffixOf(name);
  const places = PLATFORMS.map((platform) => platform.split('/')).filter(([goos, goarch]) => (os === '' || isSystem(os, goos)) && (arch === '' || arch === goarch));
  const isIn = ([goos, goarch]: readonly string[], set: string): boolean =>
    constraints.every(({ expr }) => evaluate(expr, (tag) => tag === set || tag === goarch || isSystem(tag, goos) || tag === 'gc' || tag.startsWith('go1.')));
  return tags.filter((tag) => places.some((place) => isIn(place, '') && !isIn(place, tag)));
}

const ALSO: Readonly<Record<string, string>> = { android: 'linux', illumos: 'solaris', ios: 'darwin' };

function isSystem(tag: string, goos: string): boolean {
  return tag === goos || tag === ALSO[goos] || (tag === 'unix' && UNIX_OS.has(goos));
}
