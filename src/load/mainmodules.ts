import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { godebugProblem } from './godebug.ts';
import type { GoEnv } from './goenv.ts';
import { formatModError, parseModFile, type ModFile, type Replace } from './modfile.ts';
import {
  hasPathPrefix,
  importPathProblem,
  isDirectory,
  isFile,
  mainModulePathProblem,
  shortPath,
} from './paths.ts';
import { failure, LoadFailure } from './problem.ts';
import { compareGoVersions } from './semver.ts';
import { isProblem, type SourceCache } from './sourcecache.ts';
import { decode } from './text.ts';
import { checkVendor } from './vendor.ts';

/** A module whose source the user works on: that of the nearest go.mod, or those that a go.work uses. */
export interface MainModule {
  readonly path: string;
  readonly dir: string;
  readonly goMod: string;
  readonly file: ModFile;
  /** What import paths of its packages start with: the module path, but '' for std. */
  readonly prefix: string;
}

export type ModMode = 'mod' | 'readonly' | 'vendor';

export interface MainModules {
  readonly modules: readonly MainModule[];
  /** Path of the go.work in use. */
  readonly work: { readonly path: string; readonly file: ModFile } | undefined;
  readonly mode: ModMode;
  /** Why the mode is what it is, where a vendor directory had a say. */
  readonly modeReason: string;
  /** Where vendored packages are, '' outside vendor mode. */
  readonly vendorDir: string;
  /** Language version that the graph of requirements follows. */
  readonly goVersion: string;
  readonly replace: readonly Replace[];
}

export interface MainModulesRequest {
  readonly cwd: string;
  readonly env: GoEnv;
  readonly cache: SourceCache;
  /** -mod, '' for what the go command chooses. */
  readonly mod?: string;
  /** -modfile. */
  readonly modfile?: string;
}

/** The nearest directory at or above `start` that holds the file `name`; '' if none. */
export function findUp(start: string, name: string, isThere: (path: string) => boolean = isFile): string {
  for (let dir = resolve(start); ; ) {
    if (isThere(join(dir, name))) return dir;
    const parent = dirname(dir);
    if (parent === dir) return '';
    dir = parent;
  }
}

function text(cache: SourceCache, path: string): string {
  const bytes = cache.read(path);
  if (isProblem(bytes)) throw failure('load', bytes.message);
  return decode(bytes);
}

/** Reads a go.mod or go.work; throws LoadFailure with the real tool's words for whatever is wrong. */
export function readModFile(
  cache: SourceCache,
  path: string,
  cwd: string,
  running: string,
  work = false,
): ModFile {
  const source = text(cache, path);
  const { file, errors } = parseModFile(path, source, { work });
  const shown = shortPath(path, cwd);
  if (errors.length === 0) return file;
  const { go } = parseModFile(path, source, { strict: false, work }).file;
  if (go !== undefined && compareGoVersions(go, running) > 0) throw tooNew(shown, go, running, path);
  throw new LoadFailure(
    errors.map((error, index) => ({
      severity: 'error',
      code: 'gomod',
      position: { file: path, line: error.line, column: error.column },
      message: `${index === 0 ? `errors parsing ${shown}:\n` : ''}${formatModError(shown, error)}`,
    })),
  );
}

function tooNew(shown: string, version: string, running: string, path: string): LoadFailure {
  const message = `${shown} requires go >= ${version} (running go ${running}; GOTOOLCHAIN=local)`;
  return failure('gomod', message, { file: path, line: 1, column: 1 });
}

/** Throws LoadFailure for a godebug line that sets what there isn't. */
function checkGodebug(file: ModFile, path: string, cwd: string, running: string): void {
  for (const { key, value, line } of file.godebug) {
    const problem = godebugProblem('godebug', key, value, running);
    if (problem === undefined) continue;
    const shown = shortPath(path, cwd);
    throw new LoadFailure([
      { severity: 'error', code: 'gomod', position: { file: path, line, column: 1 }, message: `error loading ${basename(path)}:\n${shown}:${line}: ${problem}` },
    ]);
  }
}

function readMainModule(
  request: MainModulesRequest,
  dir: string,
  goMod: string,
  actual: string,
  running: string,
): MainModule {
  const { cwd, cache, env } = request;
  const file = readModFile(cache, actual, cwd, running);
  if (file.module === undefined || file.module === '') {
    throw failure(
      'gomod',
      `error reading ${shortPath(actual, cwd)}: missing module declaration. To specify the module path:\n` +
        '\tgo mod edit -module=example.com/mod',
      { file: actual, line: 1, column: 1 },
    );
  }
  const bad = mainModulePathProblem(file.module);
  if (bad !== undefined) throw failure('gomod', bad, { file: actual, line: 1, column: 1 });
  for (const tool of file.tool) {
    const malformed = importPathProblem(tool)?.replace('malformed import path', 'malformed tool path');
    if (malformed !== undefined) throw failure('gomod', malformed, { file: actual, line: 1, column: 1 });
  }
  const inStd = env.goroot !== '' && dir === join(env.goroot, 'src') && file.module === 'std';
  return { path: file.module, dir, goMod, file, prefix: inStd ? '' : file.module };
}

function findWork({ cwd, env, cache }: MainModulesRequest): string {
  if (env.gowork === 'off') return '';
  if (env.gowork !== '') {
    if (!/^([/\\]|[A-Za-z]:)/.test(env.gowork)) {
      throw failure('gowork', `the path specified by GOWORK environment variable must be absolute`);
    }
    return env.gowork;
  }
  const dir = findUp(cwd, 'go.work', (path) => cache.isFile(path));
  if (dir === '' || (env.goroot !== '' && hasPathPrefix(dir, join(env.goroot, 'src')))) return '';
  return join(dir, 'go.work');
}

function checkToolchain(version: string | undefined, path: string, request: MainModulesRequest, running: string): void {
  if (version === undefined || running === '' || compareGoVersions(version, running) <= 0) return;
  throw tooNew(shortPath(path, request.cwd), version, running, path);
}

/**
 * Finds the main modules from the working directory. Returns undefined where there is no go.mod and no go.work;
 * `running` is the Go release that is emulated. Throws LoadFailure.
 */
export function findMainModules(request: MainModulesRequest, running: string): MainModules | undefined {
  const { cwd, cache } = request;
  const asked = request.mod ?? '';
  if (asked !== '' && asked !== 'mod' && asked !== 'readonly' && asked !== 'vendor') {
    throw failure('flag', `-mod=${asked} not supported (can be '', 'mod', 'readonly', or 'vendor')`);
  }
  const workPath = findWork(request);
  if (workPath !== '') return workspace(request, workPath, running);

  const dir = findUp(cwd, 'go.mod', (path) => cache.isFile(path));
  if (dir === '') return undefined;
  const goMod = join(dir, 'go.mod');
  const module = readMainModule(request, dir, goMod, request.modfile ? resolve(cwd, request.modfile) : goMod, running);
  checkToolchain(module.file.go, goMod, request, running);
  checkGodebug(module.file, module.goMod, cwd, running);
  const goVersion = module.file.go ?? '1.16';
  let mode: ModMode = asked === '' ? 'readonly' : asked;
  const vendorDir = join(dir, 'vendor');
  const isStd = module.path === 'std' || module.path === 'cmd';
  let modeReason = '';
  if (asked === '' && isDirectory(vendorDir)) {
    if ((module.file.go !== undefined || isStd) && compareGoVersions(goVersion, '1.14') >= 0) {
      mode = 'vendor';
      modeReason = 'Go version in go.mod is at least 1.14 and vendor directory exists.';
    } else modeReason = `Go version in go.mod is ${module.file.go ?? 'unspecified'}, so vendor directory was not used.`;
  }
  const main: MainModules = {
    modules: [module],
    work: undefined,
    mode,
    modeReason,
    vendorDir: mode === 'vendor' ? vendorDir : '',
    goVersion,
    replace: module.file.replace,
  };
  checkVendor(main, cache);
  return main;
}

function workspace(request: MainModulesRequest, workPath: string, running: string): MainModules {
  const { cwd, cache } = request;
  if (request.modfile) throw failure('flag', '-modfile cannot be used in workspace mode');
  const asked = request.mod ?? '';
  const file = readModFile(cache, workPath, cwd, running, true);
  checkToolchain(file.go, workPath, request, running);
  checkGodebug(file, workPath, cwd, running);
  if (asked === 'mod') {
    throw failure(
      'flag',
      "-mod may only be set to readonly or vendor when in workspace mode, but it is set to \"mod\"" +
        "\n\tRemove the -mod flag to use the default readonly value, \n\tor set GOWORK=off to disable workspace mode.",
    );
  }
  const workDir = dirname(workPath);
  const modules: MainModule[] = [];
  const seen = new Map<string, string>();
  for (const { path, line } of file.use) {
    const dir = resolve(workDir, path);
    const goMod = join(dir, 'go.mod');
    if (modules.some((module) => module.dir === dir)) {
      throw failure(
        'gowork',
        `error loading go.work:\n${shortPath(workPath, cwd)}:${line}: path ${path} appears multiple times in workspace`,
      );
    }
    const bytes = cache.read(goMod);
    if (isProblem(bytes)) {
      throw failure(
        'gowork',
        `cannot load module ${shortPath(dir, cwd)} listed in go.work file: ${bytes.message.replace(goMod, shortPath(goMod, cwd))}`,
        { file: workPath, line, column: 1 },
      );
    }
    const module = readMainModule(request, dir, goMod, goMod, running);
    const own = module.file.go ?? '1.16';
    if (file.go !== undefined && compareGoVersions(own, '1.21') >= 0 && compareGoVersions(own, file.go) > 0) {
      throw failure(
        'gowork',
        `module ${path} listed in go.work file requires go >= ${module.file.go}, but go.work lists go ${file.go}; ` +
          'to update it:\n\tgo work use',
        { file: workPath, line, column: 1 },
      );
    }
    const other = seen.get(module.path);
    if (other !== undefined) {
      throw failure('gowork', `module ${module.path} appears multiple times in workspace`);
    }
    seen.set(module.path, dir);
    modules.push(module);
  }
  const vendorDir = join(workDir, 'vendor');
  const goVersion = file.go ?? '1.18';
  let mode: ModMode = asked === 'vendor' ? 'vendor' : 'readonly';
  let modeReason = '';
  if (asked === '' && isDirectory(vendorDir)) {
    if (compareGoVersions(goVersion, '1.22') >= 0) {
      mode = 'vendor';
      modeReason = 'Go version in go.work is at least 1.22 and vendor directory exists.';
    } else modeReason = `Go version in go.work is ${goVersion}, so vendor directory was not used.`;
  }
  for (const { old, line } of file.replace) {
    if (old.version !== '' || !modules.some(({ path }) => path === old.path)) continue;
    throw failure(
      'gowork',
      `workspace module ${old.path} is replaced at all versions in the go.work file. To fix, remove the replacement ` +
        'from the go.work file or specify the version at which to replace the module.',
      { file: workPath, line, column: 1 },
    );
  }
  if (modules.length === 0) throw failure('gowork', "no modules were found in the current workspace; see 'go help work'");
  const replacedWhole = new Set(file.replace.filter(({ old }) => old.version === '').map(({ old }) => old.path));
  const inherited = modules.flatMap((module) => relativeReplaces(module, workDir)).filter(({ old }) => !replacedWhole.has(old.path));
  const replace = [...file.replace, ...inherited];
  const main: MainModules = {
    modules,
    work: { path: workPath, file },
    mode,
    modeReason,
    vendorDir: mode === 'vendor' ? vendorDir : '',
    goVersion,
    replace,
  };
  checkVendor(main, cache);
  return main;
}

/** A module's replacements, with its directory paths made absolute so that they hold from the workspace. */
function relativeReplaces(module: MainModule, workDir: string): Replace[] {
  return module.file.replace.map((replace) => {
    if (replace.new.version !== '' || replace.new.path.startsWith(sep)) return replace;
    const path = relative(workDir, resolve(module.dir, replace.new.path));
    return { ...replace, new: { path: path.startsWith('.') ? path : `./${path}`, version: '' } };
  });
}
