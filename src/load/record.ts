import { join } from 'node:path';
import type { Platform } from '../base/platform.ts';
import type { Position } from '../base/position.ts';
import type { Category } from './directory.ts';
import { embeddedFiles } from './embedfiles.ts';
import { defaultGodebug } from './godebug.ts';
import type { LoadResult } from './load.ts';
import type { ModuleInfo } from './moduleinfo.ts';
import { formatPackageError, type Package, type PackageError } from './package.ts';
import { hostGoarch, hostGoos } from './platforms.ts';
import { shortPath } from './paths.ts';
import { TEXT, type Value } from './template.ts';
import { compareBytes } from './text.ts';

/** A value as `go list -json` prints it; keys in print order. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Every field of a record that tsgo fills, in the go command's order. */
export const RECORD_FIELDS = (
  'Dir ImportPath Name Doc Target Root ForTest Module Match Goroot Standard DepOnly BinaryOnly Incomplete ' +
  'DefaultGODEBUG GoFiles CgoFiles CompiledGoFiles IgnoredGoFiles InvalidGoFiles IgnoredOtherFiles CFiles CXXFiles MFiles HFiles FFiles SFiles ' +
  'SwigFiles SwigCXXFiles SysoFiles EmbedPatterns EmbedFiles CgoCFLAGS CgoCPPFLAGS CgoCXXFLAGS CgoFFLAGS CgoLDFLAGS ' +
  'CgoPkgConfig Imports ImportMap Deps Error DepsErrors TestGoFiles TestImports TestEmbedPatterns TestEmbedFiles ' +
  'XTestGoFiles XTestImports XTestEmbedPatterns XTestEmbedFiles'
).split(' ');

/** Fields that the go command knows and tsgo leaves empty: they describe what a build or a test has made. */
export const UNFILLED_FIELDS = (
  'ImportComment Shlib ConflictDir Export BuildID Stale StaleReason'
).split(' ');

const FILE_FIELDS: Readonly<Record<string, Category>> = {
  GoFiles: 'go',
  CgoFiles: 'cgo',
  IgnoredGoFiles: 'ignoredgo',
  IgnoredOtherFiles: 'ignoredother',
  CFiles: 'c',
  CXXFiles: 'cxx',
  MFiles: 'm',
  HFiles: 'h',
  FFiles: 'f',
  SFiles: 's',
  SwigFiles: 'swig',
  SwigCXXFiles: 'swigcxx',
  SysoFiles: 'syso',
  TestGoFiles: 'testgo',
  XTestGoFiles: 'xtestgo',
};
const CGO_ONLY = new Set(['CFiles', 'CXXFiles', 'MFiles', 'SwigFiles', 'SwigCXXFiles']);
const CGO_FLAG_FIELDS: Readonly<Record<string, string>> = {
  CgoCFLAGS: 'CFLAGS',
  CgoCPPFLAGS: 'CPPFLAGS',
  CgoCXXFLAGS: 'CXXFLAGS',
  CgoFFLAGS: 'FFLAGS',
  CgoLDFLAGS: 'LDFLAGS',
  CgoPkgConfig: 'pkg-config',
};
/** Programs of the Go distribution that are installed as commands; the others below cmd/ are tools. */
const COMMANDS = new Set(['cmd/go', 'cmd/gofmt']);

function errorRecord({ stack, position, message }: PackageError, cwd: string): Json {
  const at = position && `${shortPath(position.file, cwd)}:${position.line}:${position.column}`;
  return { ImportStack: stack.map(({ path }) => path), Pos: at ?? '', Err: message };
}

/** What `go list` prints of a module. */
export function moduleRecord(info: ModuleInfo): Json {
  return {
    Path: info.path,
    Version: info.version,
    Query: info.query,
    Versions: info.versions,
    Replace: info.replace && moduleRecord(info.replace),
    Time: info.time,
    Update: info.update && moduleRecord(info.update),
    Main: info.main,
    Indirect: info.indirect,
    Dir: info.dir,
    GoMod: info.goMod,
    GoVersion: info.goVersion,
    Retracted: info.retracted,
    Deprecated: info.deprecated,
    Error: info.error === '' ? undefined : { Err: info.error },
    Sum: info.sum,
    GoModSum: info.goModSum,
  };
}

function executableName(importPath: string): string {
  const elements = importPath.split('/');
  const last = elements[elements.length - 1];
  const version = /^v[0-9]+$/.test(last) && last !== 'v0' && last !== 'v1' && elements.length > 1;
  return version ? elements[elements.length - 2] : last;
}

/** Makes the records of one load's packages. */
export class Recorder {
  readonly #result: LoadResult;
  readonly #platform: Platform;
  readonly #cwd: string;
  #deps: ReadonlyMap<Package, ReadonlySet<string>> | undefined;
  #depsErrors: ReadonlyMap<Package, ReadonlySet<PackageError>> | undefined;
  readonly #imported: readonly Package[];
  readonly #options: { readonly compiled?: boolean };

  /** `imported` holds what is recorded and all that it imports, each after what it imports. */
  constructor(result: LoadResult, platform: Platform, cwd: string, imported: readonly Package[], options: { readonly compiled?: boolean } = {}) {
    this.#imported = imported;
    this.#options = options;
    this.#result = result;
    this.#platform = platform;
    this.#cwd = cwd;
  }

  /** The record of a package with the given fields, all if none are given; empty fields are left out. */
  record(pkg: Package, fields: readonly string[] = RECORD_FIELDS): { [key: string]: Json } {
    const record: { [key: string]: Json } = {};
    for (const field of RECORD_FIELDS) {
      if (!fields.includes(field)) continue;
      const value = this.#field(pkg, field);
      if (!isEmpty(value)) record[field] = value!;
    }
    return record;
  }

  /** A record for a template: every field, with an empty value of its type where `record` leaves it out. */
  complete(pkg: Package): { [key: string]: Value } {
    const complete: { [key: string]: Value } = {};
    for (const field of [...RECORD_FIELDS, ...UNFILLED_FIELDS]) {
      Object.defineProperty(complete, field, {
        enumerable: true,
        get: () => this.#templateValue(pkg, field),
      });
    }
    return complete;
  }

  #templateValue(pkg: Package, field: string): Value {
    if (field === 'Module') return pkg.module === undefined ? null : moduleValue(pkg.module);
    if (field === 'Error') return pkg.error === undefined ? null : templateError(pkg.error, this.#cwd);
    if (field === 'DepsErrors') return this.dependencyErrors(pkg).map((error) => templateError(error, this.#cwd));
    return (this.#field(pkg, field) as Value | undefined) ?? EMPTY_FIELDS[field] ?? '';
  }

  #field(pkg: Package, field: string): Json | undefined {
    const category = FILE_FIELDS[field];
    if (category !== undefined) return this.#files(pkg, field, category);
    const verb = CGO_FLAG_FIELDS[field];
    if (verb !== undefined) return pkg.source?.cgoFlags.flags.get(verb) ?? [];
    return OTHER_FIELDS[field]?.(this, pkg);
  }

  #files(pkg: Package, field: string, category: Category): Json {
    if (CGO_ONLY.has(field) && !this.#platform.cgo) return [];
    const names = pkg.files.filter((file) => file.category === category).map(({ name }) => name);
    return names;
  }

  /** The Go files that the compiler gets, if they are asked for; without cgo those of the package. */
  compiledGoFiles(pkg: Package): Json {
    const made = pkg.variant?.kind === 'main' || pkg.importPath === 'unsafe';
    return this.#options.compiled && !made ? this.#files(pkg, 'GoFiles', 'go') : [];
  }

  target(pkg: Package): string {
    if (pkg.name !== 'main' || pkg.source === undefined || pkg.forTest !== '') return '';
    const { goEnv } = this.#result;
    const { goos, goarch } = this.#platform;
    const executable = executableName(pkg.importPath) + (goos === 'windows' ? '.exe' : '');
    const cross = goos !== hostGoos() || goarch !== hostGoarch();
    if (pkg.standard && pkg.importPath.startsWith('cmd/') && !COMMANDS.has(pkg.importPath)) {
      return join(goEnv.stdRoot, 'pkg', 'tool', `${goos}_${goarch}`, executable);
    }
    const gobin = goEnv.get('GOBIN');
    if (!pkg.goroot && cross && gobin !== '') return '';
    const bin = pkg.goroot ? join(goEnv.stdRoot, 'bin') : gobin || join(goEnv.gopath.split(':')[0], 'bin');
    return cross ? join(bin, `${goos}_${goarch}`, executable) : join(bin, executable);
  }

  testImports(pkg: Package, imports: ReadonlyMap<string, Position> | undefined): Json {
    const resolved = [...(imports?.keys() ?? [])].map((path) =>
      pkg.standard ? this.#result.resolver.standardVendored(path, pkg.importPath) : path,
    );
    return [...new Set(resolved)].sort(compareBytes);
  }

  defaultGodebug(pkg: Package): string {
    if (pkg.variant?.kind === 'main') {
      const tested = ['go', 'cgo', 'testgo', 'xtestgo'];
      const headers = pkg.variant.of.files.flatMap(({ category, header }) => (header !== undefined && tested.includes(category) ? [header] : []));
      return defaultGodebug(this.#result.main, headers, this.#platform.goVersion);
    }
    if (pkg.name !== 'main' || pkg.source === undefined || (pkg.module === undefined && !pkg.standard)) return '';
    const headers = pkg.files.flatMap(({ category, header }) =>
      header !== undefined && (category === 'go' || category === 'cgo') ? [header] : [],
    );
    return defaultGodebug(this.#result.main, headers, this.#platform.goVersion);
  }

  importMap(pkg: Package): Json {
    const map: { [key: string]: Json } = {};
    const changed = pkg.imports.flatMap((path, index) => (pkg.rawImports[index] === path ? [] : [[pkg.rawImports[index], path] as const]));
    for (const [written, path] of changed.sort((a, b) => compareBytes(a[0], b[0]))) map[written] = path;
    return map;
  }

  /** Import paths of everything that a package needs. */
  deps(pkg: Package): ReadonlySet<string> {
    if (this.#deps === undefined) {
      const all = new Map<Package, ReadonlySet<string>>();
      for (const each of this.#imported) {
        const found = new Set<string>();
        for (const dependency of each.dependencies) {
          found.add(dependency.importPath);
          for (const path of all.get(dependency) ?? []) found.add(path);
        }
        all.set(each, found);
      }
      this.#deps = all;
    }
    return this.#deps.get(pkg) ?? new Set();
  }

  #dependencyErrors(pkg: Package): ReadonlySet<PackageError> {
    if (this.#depsErrors === undefined) {
      const all = new Map<Package, ReadonlySet<PackageError>>();
      for (const each of this.#imported) {
        const found = new Set<PackageError>();
        for (const dependency of each.dependencies) {
          if (dependency.error !== undefined) found.add(dependency.error);
          for (const error of all.get(dependency) ?? []) found.add(error);
        }
        all.set(each, found);
      }
      this.#depsErrors = all;
    }
    return this.#depsErrors.get(pkg) ?? new Set();
  }

  dependencyErrors(pkg: Package): PackageError[] {
    const top = ({ stack }: PackageError): string => stack[stack.length - 1]?.path ?? '';
    return [...this.#dependencyErrors(pkg)].sort((a, b) => compareBytes(top(a), top(b)));
  }

  depsErrors(pkg: Package): Json {
    return this.dependencyErrors(pkg).map((error) => errorRecord(error, this.#cwd));
  }

  error(pkg: Package): Json | undefined {
    return pkg.error && errorRecord(pkg.error, this.#cwd);
  }

  /** Files embedded in a package as it is compiled. */
  embedFiles(pkg: Package): Json {
    const of = pkg.variant?.of;
    if (pkg.variant?.kind === 'outside') return this.embedded(of!, of!.source?.xtestEmbeds);
    const own = this.embedded(pkg, pkg.source?.embeds);
    return pkg.variant?.kind === 'inside' ? [...own, ...this.embedded(pkg, pkg.source?.testEmbeds)] : own;
  }

  /** Files that patterns match; the go command looks for those of tests only when it lists tests. */
  embedded(pkg: Package, patterns: ReadonlyMap<string, Position> | undefined, forTests = false): readonly string[] {
    if (forTests && !this.#result.tests.some(({ of, inside }) => of === pkg || inside === pkg)) return [];
    if (patterns === undefined || patterns.size === 0) return [];
    const result = embeddedFiles(pkg.dir, [...patterns.keys()]);
    return 'files' in result ? result.files : [];
  }
}

function templateError(error: PackageError, cwd: string): Value {
  return { ...(errorRecord(error, cwd) as { [key: string]: Value }), [TEXT]: formatPackageError(error, cwd) };
}

/** A module, replacement left out, as `go list -m` prints it. */
function moduleText({ path, version, retracted, update, deprecated }: ModuleInfo): string {
  const shown = (of: string, reasons: readonly string[]): string => (reasons.length > 0 ? `${of} (retracted)` : of);
  const versions = version === '' ? '' : ` ${shown(version, retracted)}${update === undefined ? '' : ` [${shown(update.version, update.retracted)}]`}`;
  return `${path}${versions}${deprecated === '' ? '' : ' (deprecated)'}`;
}

/** A module as templates see it. */
export function moduleValue(info: ModuleInfo): { readonly [key: string]: Value; readonly [TEXT]: string } {
  const record: { [key: string]: Value } = {};
  for (const [key, value] of Object.entries(moduleRecord(info) as { [key: string]: Value | undefined })) {
    record[key] = value ?? null;
  }
  const { replace, update } = info;
  return {
    ...record,
    Error: info.error === '' ? null : { Err: info.error, [TEXT]: info.error },
    Update: update === undefined ? null : moduleValue(update),
    Replace: replace === undefined ? null : moduleValue(replace),
    [TEXT]: replace === undefined ? moduleText(info) : `${moduleText(info)} => ${moduleText(replace)}`,
  };
}

const EMPTY_FIELDS: Readonly<Record<string, Value>> = {
  Stale: false,
};

type FieldMaker = (recorder: Recorder, pkg: Package) => Json | undefined;

const keys = (map: ReadonlyMap<string, Position> | undefined): Json => [...(map?.keys() ?? [])];

const OTHER_FIELDS: Readonly<Record<string, FieldMaker>> = {
  Dir: (_, pkg) => pkg.dir,
  ImportPath: (_, pkg) => pkg.importPath,
  Name: (_, pkg) => pkg.name,
  Doc: (_, pkg) => pkg.doc,
  Target: (recorder, pkg) => recorder.target(pkg),
  Root: (_, pkg) => pkg.root,
  Module: (_, pkg) => pkg.module && moduleRecord(pkg.module),
  Match: (_, pkg) => pkg.match,
  Goroot: (_, pkg) => pkg.goroot,
  Standard: (_, pkg) => pkg.standard,
  ForTest: (_, pkg) => pkg.forTest,
  DepOnly: (_, pkg) => pkg.depOnly,
  BinaryOnly: (_, pkg) => pkg.source?.binaryOnly ?? false,
  Incomplete: (_, pkg) => pkg.incomplete,
  DefaultGODEBUG: (recorder, pkg) => recorder.defaultGodebug(pkg),
  CompiledGoFiles: (recorder, pkg) => recorder.compiledGoFiles(pkg),
  InvalidGoFiles: (_, pkg) => pkg.source?.invalidGoFiles ?? [],
  EmbedPatterns: (_, pkg) => keys(pkg.source?.embeds),
  EmbedFiles: (recorder, pkg) => recorder.embedFiles(pkg),
  Imports: (_, pkg) => pkg.imports,
  ImportMap: (recorder, pkg) => recorder.importMap(pkg),
  Deps: (recorder, pkg) => [...recorder.deps(pkg)].sort(compareBytes),
  Error: (recorder, pkg) => recorder.error(pkg),
  DepsErrors: (recorder, pkg) => recorder.depsErrors(pkg),
  TestImports: (recorder, pkg) => recorder.testImports(pkg, pkg.source?.testImports),
  TestEmbedPatterns: (_, pkg) => keys(pkg.source?.testEmbeds),
  TestEmbedFiles: (recorder, pkg) => recorder.embedded(pkg, pkg.source?.testEmbeds, true),
  XTestImports: (recorder, pkg) => recorder.testImports(pkg, pkg.source?.xtestImports),
  XTestEmbedPatterns: (_, pkg) => keys(pkg.source?.xtestEmbeds),
  XTestEmbedFiles: (recorder, pkg) => recorder.embedded(pkg, pkg.source?.xtestEmbeds, true),
};

function isEmpty(value: Json | undefined): boolean {
  if (value === undefined || value === '' || value === false || value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

const PLAIN = /^[\w./ \-:@+,()*=]*$/;

function goString(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  return JSON.stringify(text).replaceAll(
    /[<>&\u2028\u2029\u007f]/g,
    (char) => (char === '\u007f' ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

/** Text of a value as Go's json.MarshalIndent with a tab prints it; members that are empty are left out of objects. */
export function formatRecord(value: Json, indent = '', top = true): string {
  if (typeof value === 'string') return goString(value);
  if (value === null || typeof value !== 'object') return String(value);
  const inner = `${indent}\t`;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const items = value.map((item: Json) => inner + formatRecord(item, inner, false));
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value).filter(([key, member]) => top || !isEmpty(member) || ALWAYS.has(key));
  const lines = members.map(([key, member]) => `${inner}${goString(key)}: ${formatRecord(member!, inner, false)}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`;
}

/** Members of an Error, which the go command prints even when they are empty. */
const ALWAYS = new Set(['ImportStack', 'Pos', 'Err']);
