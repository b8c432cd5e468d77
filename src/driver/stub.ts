import { existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Platform } from '../base/platform.ts';
import { platformFromEnv, PLATFORMS } from '../load/platforms.ts';
import { positionAt } from '../golang/position.ts';
import { shownPath } from '../report/paths.ts';
import { positionText } from '../report/text.ts';
import { overlayOf } from './overlay.ts';
import type { Io, StubRequest } from './requests.ts';
import { constraintFor } from './stub-constraint.ts';
import { planStubs, type MissingFunction, type MissingInPackage } from './stub-plan.ts';
import { assemblyStub, fallbackStub, signatureOf } from './stub-text.ts';
import { Workspace } from './workspace.ts';

/** `tsgo stub`: files with the functions that are missing, for a person to fill in. Existing files are never touched. */
export async function runStub(request: StubRequest, io: Io): Promise<number> {
  const overlay = overlayOf(request, io);
  if (overlay === null) return 1;
  const workspace = new Workspace(overlay, false);
  // The constraint of a fallback is about every platform there is; assembly is for those that were asked about.
  const platforms = request.fallback ? everyPlatform(request, io) : request.platforms;
  const plan = await planStubs(request, platforms, io, workspace);
  for (const problem of plan.problems) io.stderr(`tsgo: ${problem}\n`);
  let status = plan.problems.length > 0 ? 1 : 0;
  let wrote = false;
  for (const missing of plan.packages) {
    const functions = chosen(missing, request).filter(({ platforms: on }) => request.platforms.some((platform) => on.some((other) => isSame(platform, other))));
    if (functions.length === 0) continue;
    wrote = true;
    const files = request.fallback ? fallbackFiles(missing, functions, platforms) : assemblyFiles(missing, functions, request);
    for (const file of files) if (!write(file, request, io)) status = 1;
    if (request.fallback) adviseMoving(functions, platforms, io);
  }
  if (!wrote && status === 0) io.stderr('tsgo: nothing is missing on these platforms\n');
  return status;
}

interface StubFile {
  /** Names to try, in order. */
  readonly paths: readonly string[];
  readonly text: string;
}

function chosen({ functions }: MissingInPackage, { functions: names }: StubRequest): MissingFunction[] {
  return [...functions.values()].filter(({ fn }) => names.length === 0 || names.includes(fn.declaration.name));
}

/** One file for each GOARCH, or, where its operating systems differ, for each platform. */
function assemblyFiles(missing: MissingInPackage, functions: readonly MissingFunction[], { platforms }: StubRequest): StubFile[] {
  const base = baseName(missing, functions);
  const files: StubFile[] = [];
  for (const goarch of new Set(platforms.map((platform) => platform.goarch))) {
    const here = missing.platforms.filter((platform) => platform.goarch === goarch);
    const on = (platform: Platform): MissingFunction[] => functions.filter((fn) => fn.platforms.includes(platform));
    const key = (platform: Platform): string => on(platform).map(({ fn }) => fn.declaration.name).join(' ');
    const groups = new Set(here.map(key));
    const paths = (suffix: string): string[] => [`${base}${suffix}.s`, `${base}_stub${suffix}.s`].map((name) => join(missing.pkg.dir, name));
    if (groups.size === 1 && here.length > 0 && key(here[0]) !== '') {
      files.push({ paths: paths(`_${goarch}`), text: assemblyStub(on(here[0]), goarch, tagConstraint(here[0])) });
      continue;
    }
    for (const platform of here) {
      if (key(platform) === '') continue;
      files.push({ paths: paths(`_${platform.goos}_${goarch}`), text: assemblyStub(on(platform), goarch, tagConstraint(platform)) });
    }
  }
  return files;
}

function tagConstraint({ tags }: Platform): string {
  return tags.join(' && ');
}

/** A Go file for each set of platforms that lack the same functions, whatever platforms were asked about. */
function fallbackFiles(missing: MissingInPackage, functions: readonly MissingFunction[], all: readonly Platform[]): StubFile[] {
  const groups = new Map<string, MissingFunction[]>();
  for (const fn of functions) {
    const constraint = constraintFor(fn.platforms, all);
    groups.set(constraint, [...(groups.get(constraint) ?? []), fn]);
  }
  const base = baseName(missing, functions);
  return [...groups].map(([constraint, group], index) => {
    const own = index === 0 ? [] : [`_${group[0].fn.declaration.name.toLowerCase()}`];
    const names = ['generic', 'noasm', 'fallback'].map((word) => `${[base, ...own].join('')}_${word}.go`);
    return { paths: names.map((name) => join(missing.pkg.dir, name)), text: fallbackStub(missing.pkg.name, group, constraint) };
  });
}

function everyPlatform({ platform }: StubRequest, io: Io): Platform[] {
  const { tags, goVersion } = platform;
  return PLATFORMS.map((name) => {
    const [goos, goarch] = name.split('/');
    return platformFromEnv(io.env, { goos, goarch, tags, goVersion });
  });
}

/** add of add_amd64.s, which defines the function elsewhere; else the name of the file that declares it. */
function baseName({ pkg }: MissingInPackage, functions: readonly MissingFunction[]): string {
  const assembly = pkg.files.find(({ name }) => name.endsWith('.s'))?.name;
  const from = assembly ?? basename(functions[0].fn.file.path);
  const known = new Set(PLATFORMS.flatMap((name) => name.split('/')));
  const words = from.replace(/\.(s|go)$/, '').split('_');
  while (words.length > 1 && known.has(words[words.length - 1])) words.pop();
  return words.join('_');
}

function write({ paths, text }: StubFile, { dryRun }: StubRequest, io: Io): boolean {
  const path = paths.find((one) => !existsSync(one));
  if (path === undefined) {
    io.stderr(`tsgo: ${shownPath(paths[0], io.cwd)} exists, and is left as it is\n`);
    return false;
  }
  if (dryRun) {
    io.stdout(`-- ${shownPath(path, io.cwd)} --\n${text}`);
    return true;
  }
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    io.stderr(`tsgo: ${(error as Error).message}\n`);
    return false;
  }
  io.stdout(`${shownPath(path, io.cwd)}\n`);
  return true;
}

/** A function has one declaration on a platform: the one without a body must go where the fallback is in. */
function adviseMoving(functions: readonly MissingFunction[], all: readonly Platform[], io: Io): void {
  for (const missing of functions) {
    const { file, declaration } = missing.fn;
    const constraint = constraintFor(all.filter((platform) => !missing.platforms.includes(platform)), all);
    const done = missing.platforms.length === all.length ? `remove ${signatureOf(missing)}` : `move ${signatureOf(missing)} to a file with //go:build ${constraint}`;
    io.stderr(`${positionText(positionAt(file, declaration.offset), { cwd: io.cwd })}: ${done}: beside the fallback it would be a second declaration\n`);
  }
}

function isSame(a: Platform, b: Platform): boolean {
  return a.goos === b.goos && a.goarch === b.goarch;
}
