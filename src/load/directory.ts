import { statSync } from 'node:fs';
import type { Platform } from '../base/platform.ts';
import type { Position } from '../base/position.ts';
import { CgoFlags } from './cgo.ts';
import type { FileHeader } from './header.ts';
import { constraintReason, type Reason } from './reason.ts';
import { isProblem, type FileProblem, type SourceCache } from './sourcecache.ts';
import { suffixOf, tagsFor, type Suffix } from './tags.ts';
import { compareBytes } from './text.ts';

/**
 * Where a file of a directory goes, named after the field of `go list` that shows it; "invalid" could not be read,
 * "skipped" is in no list.
 */
export type Category =
  | 'go'
  | 'cgo'
  | 'testgo'
  | 'xtestgo'
  | 'ignoredgo'
  | 'ignoredother'
  | 'invalid'
  | 'skipped'
  | OtherCategory;
type OtherCategory = 'c' | 'cxx' | 'm' | 'h' | 'f' | 's' | 'swig' | 'swigcxx' | 'syso';

export interface SelectedFile {
  readonly name: string;
  readonly path: string;
  readonly category: Category;
  /** Whether a build of the package on this platform uses the file; never for tests. */
  readonly included: boolean;
  readonly reason: Reason;
  /** Undefined for files that are not read: by prefix, extension, or .syso. */
  readonly header: FileHeader | undefined;
}

/** Why a directory is no sound package; the kinds differ in how the go command shows them. */
export interface PackageProblem {
  readonly kind: 'syntax' | 'no-go' | 'names' | 'other';
  readonly message: string;
  readonly position?: Position;
}

/** A directory as a Go package on one platform. */
export interface DirectoryPackage {
  readonly dir: string;
  readonly name: string;
  readonly doc: string;
  /** In the order of their names. */
  readonly files: readonly SelectedFile[];
  readonly invalidGoFiles: readonly string[];
  /** Import paths in order, with the place of the first import. */
  readonly imports: ReadonlyMap<string, Position>;
  readonly testImports: ReadonlyMap<string, Position>;
  readonly xtestImports: ReadonlyMap<string, Position>;
  readonly embeds: ReadonlyMap<string, Position>;
  readonly testEmbeds: ReadonlyMap<string, Position>;
  readonly xtestEmbeds: ReadonlyMap<string, Position>;
  readonly cgoFlags: CgoFlags;
  readonly binaryOnly: boolean;
  readonly problem: PackageProblem | undefined;
}

const EXTENSIONS: Readonly<Record<string, OtherCategory>> = {
  '.c': 'c',
  '.cc': 'cxx',
  '.cpp': 'cxx',
  '.cxx': 'cxx',
  '.m': 'm',
  '.h': 'h',
  '.hh': 'h',
  '.hpp': 'h',
  '.hxx': 'h',
  '.f': 'f',
  '.F': 'f',
  '.for': 'f',
  '.f90': 'f',
  '.s': 's',
  '.S': 's',
  '.sx': 's',
  '.swig': 'swig',
  '.swigcxx': 'swigcxx',
  '.syso': 'syso',
};

/** What of a file is the same on every platform. */
class Candidate {
  readonly name: string;
  readonly path: string;
  /** Undefined for a file that can only be skipped; `skip` says why. */
  readonly category: OtherCategory | 'go' | undefined;
  readonly skip: Reason | undefined;
  readonly suffix: Suffix;
  /** Found out when a platform first asks: null for a file that isn't read. */
  header: FileHeader | FileProblem | null | undefined = undefined;
  whyIncluded: Reason | undefined = undefined;
  /** What was added for it last: platforms that agree share it. */
  added: SelectedFile | undefined = undefined;

  constructor(name: string, path: string, category: OtherCategory | 'go' | undefined, skip: Reason | undefined, suffix: Suffix) {
    this.name = name;
    this.path = path;
    this.category = category;
    this.skip = skip;
    this.suffix = suffix;
  }
}

const NO_SUFFIX: Suffix = { os: '', arch: '' };

function candidatesOf(cache: SourceCache, dir: string): readonly Candidate[] | FileProblem {
  const key = `candidates ${dir}`;
  const known = cache.memo.get(key) as readonly Candidate[] | FileProblem | undefined;
  if (known !== undefined) return known;
  const entries = cache.directory(dir);
  if (isProblem(entries)) return entries;
  const candidates: Candidate[] = [];
  for (const { name, kind } of entries) {
    if (kind === 'directory') continue;
    const path = `${dir}/${name}`;
    const dot = name.lastIndexOf('.');
    const extension = dot < 0 ? '' : name.slice(dot);
    const category = extension === '.go' ? 'go' : EXTENSIONS[extension];
    if (kind === 'link' && cache.isDirectory(path)) continue;
    if (name.startsWith('_') || name.startsWith('.')) {
      const skip: Reason = { kind: 'prefix', prefix: name[0] as '_' | '.' };
      candidates.push(new Candidate(name, path, undefined, skip, NO_SUFFIX));
    } else if (category === undefined) {
      candidates.push(new Candidate(name, path, undefined, { kind: 'not-source' }, NO_SUFFIX));
    } else {
      candidates.push(new Candidate(name, path, category, undefined, suffixOf(name)));
    }
  }
  cache.memo.set(key, candidates);
  return candidates;
}

const suffixReasons = new Map<string, Reason>();

function suffixReason({ os, arch }: Suffix, tags: ReadonlySet<string>): Reason | undefined {
  const failed = arch !== '' && !tags.has(arch) ? arch : os !== '' && !tags.has(os) ? os : '';
  if (failed === '') return undefined;
  let reason = suffixReasons.get(failed);
  if (reason === undefined) suffixReasons.set(failed, (reason = { kind: 'suffix', suffix: `_${failed}`, failed }));
  return reason;
}

const TEST_REASON: Reason = { kind: 'test' };

const RECENT_MS = 2000;

/**
 * The go command keeps an index of a directory whose files are all regular and at least two seconds old, and reads
 * an indexed directory a little differently: a file that cannot be parsed makes the package invalid even where its
 * name or constraint keeps it out, and a malformed constraint ends the reading.
 */
function isIndexed(cache: SourceCache, dir: string): boolean {
  const entries = cache.directory(dir);
  if (isProblem(entries)) return false;
  const cutoff = Date.now() - RECENT_MS;
  for (const { name, kind } of entries) {
    if (kind === 'directory') continue;
    if (kind !== 'file') return false;
    try {
      if (statSync(`${dir}/${name}`).mtimeMs > cutoff) return false;
    } catch {
      return false;
    }
  }
  return true;
}

interface Options {
  /** Whether the go command reads the directory from its index; by default that depends on the files' ages. */
  readonly indexed?: boolean;
  /** Take only these files, in this order, whatever their names and constraints say. */
  readonly only?: readonly string[];
  /** The directory is part of a Go distribution: no file that its name keeps out can be broken, so it isn't read. */
  readonly trusted?: boolean;
  /** Nobody asks about tests: in a trusted directory they are known by their names alone. */
  readonly withoutTests?: boolean;
}

type Positions = Map<string, Position>;

function addFirst(map: Positions, key: string, file: string, line: number, column: number): void {
  if (!map.has(key)) map.set(key, { file, line, column });
}

function sortedKeys(map: Positions): Positions {
  if (map.size < 2) return map;
  let before = '';
  let sorted = true;
  for (const key of map.keys()) {
    if (sorted && before !== '' && compareBytes(before, key) > 0) sorted = false;
    before = key;
  }
  return sorted ? map : new Map([...map].sort((a, b) => compareBytes(a[0], b[0])));
}

/** Collects one directory's package on one platform; a builder that is used once. */
class Selection {
  readonly files: SelectedFile[] = [];
  readonly invalid: string[] = [];
  readonly imports: Positions = new Map();
  readonly testImports: Positions = new Map();
  readonly xtestImports: Positions = new Map();
  readonly embeds: Positions = new Map();
  readonly testEmbeds: Positions = new Map();
  readonly xtestEmbeds: Positions = new Map();
  readonly cgoFlags = new CgoFlags();
  name = '';
  doc = '';
  binaryOnly = false;
  problem: PackageProblem | undefined;
  /** A problem that ended the reading: what comes after it is unknown. */
  aborted = false;
  #firstFile = '';
  readonly #dir: string;
  readonly #platform: Platform;
  readonly #tags: ReadonlySet<string>;
  readonly #indexed: () => boolean;
  readonly #cache: SourceCache;
  readonly #options: Options;

  constructor(cache: SourceCache, dir: string, platform: Platform, indexed: () => boolean, options: Options) {
    this.#cache = cache;
    this.#options = options;
    this.#dir = dir;
    this.#platform = platform;
    this.#tags = tagsFor(platform);
    this.#indexed = indexed;
  }

  #header(candidate: Candidate): FileHeader | FileProblem | undefined {
    const { category, path } = candidate;
    if (candidate.header === undefined) {
      candidate.header = category === undefined || category === 'syso' ? null : this.#cache.header(path);
    }
    return candidate.header ?? undefined;
  }

  #add(candidate: Candidate, category: Category, included: boolean, reason: Reason): void {
    const unread = reason.kind === 'suffix' && this.#options.trusted;
    const read = unread ? undefined : this.#header(candidate);
    const header = read !== undefined && isProblem(read) ? undefined : read;
    const last = candidate.added;
    if (last !== undefined && last.category === category && last.included === included && last.header === header && last.reason === reason) {
      this.files.push(last);
      return;
    }
    const { name, path } = candidate;
    this.files.push((candidate.added = { name, path, category, included, reason, header }));
  }

  #bad(name: string, problem: PackageProblem): void {
    this.problem ??= problem;
    if (!this.invalid.includes(name)) this.invalid.push(name);
  }

  /** The constraint problems of a file: false if the file is dealt with. */
  #admit(candidate: Candidate): boolean {
    const { category, name, path } = candidate;
    const isGo = category === 'go';
    const ignored = isGo ? 'ignoredgo' : 'ignoredother';
    const all = this.#options.only !== undefined;
    const suffix = all ? undefined : suffixReason(candidate.suffix, this.#tags);
    if (suffix !== undefined && this.#options.trusted) {
      this.#add(candidate, ignored, false, suffix);
      return false;
    }
    const header = this.#header(candidate);
    let unreadable: string | undefined;
    if (header !== undefined) {
      if (isProblem(header)) unreadable = header.message;
      else if (header.readError !== undefined) unreadable = `read ${path}: ${header.readError}`;
      else if (header.build.problem?.message.startsWith('multiple')) {
        unreadable = `${name}: ${header.build.problem.message}`;
      }
    }
    if (unreadable !== undefined && isGo && (suffix === undefined || this.#indexed())) {
      this.#bad(name, { kind: 'other', message: unreadable });
      this.#add(candidate, 'invalid', false, { kind: 'problem', message: unreadable });
      return false;
    }
    if (isGo && header !== undefined && !isProblem(header) && header.parseError !== undefined) {
      const excluded = suffix ?? constraintReason(header.build.constraints, this.#tags);
      if (excluded === undefined || this.#indexed()) this.#syntaxProblem(candidate, header);
    }
    if (suffix !== undefined) {
      this.#add(candidate, ignored, false, suffix);
      return false;
    }
    if (header === undefined || isProblem(header)) return true;
    const { problem, constraints } = header.build;
    if (problem !== undefined && !problem.message.startsWith('multiple')) {
      const message = `${name}: ${problem.message}`;
      const reason: Reason = { kind: 'problem', message: problem.message };
      if (this.#indexed()) {
        this.problem = { kind: 'other', message };
        this.aborted = true;
      } else if (isGo) this.#bad(name, { kind: 'other', message });
      this.#add(candidate, isGo ? 'invalid' : 'ignoredother', false, reason);
      return false;
    }
    const reason = all ? undefined : constraintReason(constraints, this.#tags);
    if (reason === undefined) return true;
    this.#add(candidate, ignored, false, reason);
    return false;
  }

  #syntaxProblem({ name, path }: Candidate, { parseError }: FileHeader): void {
    const { line, column, message } = parseError!;
    if (parseError!.import) {
      this.#bad(name, { kind: 'other', message: `${path}:${line}:${column}: ${message}` });
    } else this.#bad(name, { kind: 'syntax', message, position: { file: path, line, column } });
  }

  #included(candidate: Candidate): Reason {
    return (candidate.whyIncluded ??= this.#whyIncluded(candidate));
  }

  #whyIncluded(candidate: Candidate): Reason {
    const { suffix } = candidate;
    const header = this.#header(candidate);
    const constraint =
      header === undefined || isProblem(header)
        ? undefined
        : header.build.constraints.map(({ style, text }) => `${style} ${text}`).join(' and ');
    const words = [suffix.os, suffix.arch].filter((word) => word !== '');
    return {
      kind: 'included',
      ...(constraint && { constraint }),
      ...(words.length > 0 && { suffix: `_${words.join('_')}` }),
    };
  }

  take(candidate: Candidate): void {
    if (this.#options.withoutTests && candidate.category === 'go' && candidate.name.endsWith('_test.go')) {
      this.files.push({ name: candidate.name, path: candidate.path, category: 'testgo', included: false, reason: TEST_REASON, header: undefined });
    } else if (candidate.category === undefined) {
      this.#add(candidate, 'skipped', false, candidate.skip!);
    } else if (this.#admit(candidate)) {
      if (candidate.category === 'go') this.#takeGo(candidate, this.#header(candidate) as FileHeader);
      else this.#add(candidate, candidate.category, true, this.#included(candidate));
    }
  }

  #takeGo(candidate: Candidate, header: FileHeader): void {
    const { name, path } = candidate;
    let pkg = header.packageName;
    if (pkg === 'documentation') {
      this.#add(candidate, 'ignoredgo', false, { kind: 'documentation' });
      return;
    }
    const isTest = name.endsWith('_test.go');
    const isXTest = isTest && pkg.endsWith('_test') && this.name !== pkg;
    if (isXTest) pkg = pkg.slice(0, -'_test'.length);
    if (!isTest && header.build.binaryOnly) this.binaryOnly = true;
    if (this.name === '') {
      this.name = pkg;
      this.#firstFile = name;
    } else if (pkg !== this.name) {
      const message =
        `found packages ${this.name} (${this.#firstFile}) and ${pkg} (${name}) in ${this.#dir}`;
      this.#bad(name, { kind: 'names', message });
    }
    if (this.doc === '' && !isTest) this.doc = header.synopsis;

    const usesCgo = this.#takeCgo(candidate, header, isTest);
    if (usesCgo && !this.#platform.cgo) {
      this.#add(candidate, 'ignoredgo', false, { kind: 'cgo-off' });
      return;
    }
    const category = usesCgo ? 'cgo' : isXTest ? 'xtestgo' : isTest ? 'testgo' : 'go';
    const reason: Reason = isTest ? TEST_REASON : this.#included(candidate);
    this.#add(candidate, category, !isTest, reason);
    const imports = isXTest ? this.xtestImports : isTest ? this.testImports : this.imports;
    const embeds = isXTest ? this.xtestEmbeds : isTest ? this.testEmbeds : this.embeds;
    for (const spec of header.imports) addFirst(imports, spec.path, path, spec.line, spec.column);
    for (const { pattern, line, column } of header.embeds) addFirst(embeds, pattern, path, line, column);
  }

  #takeCgo({ name, path }: Candidate, header: FileHeader, isTest: boolean): boolean {
    let usesCgo = false;
    for (const { path: imported, preamble } of header.imports) {
      if (imported !== 'C') continue;
      const shown = this.#indexed() ? name : path;
      if (isTest) this.#bad(name, { kind: 'other', message: `use of cgo in test ${shown} not supported` });
      else usesCgo = true;
      if (isTest || preamble === '') continue;
      const message = this.cgoFlags.read(preamble, shown, this.#dir, this.#tags);
      if (message !== undefined) this.#bad(name, { kind: 'other', message });
    }
    return usesCgo;
  }

  finish(): DirectoryPackage {
    const usesCgo = this.files.some(({ category }) => category === 'cgo');
    const files = usesCgo ? this.files : this.files.map(withoutCgo);
    const goFiles = files.some(({ category }) => /^(go|cgo|testgo|xtestgo)$/.test(category));
    if (this.problem === undefined && !goFiles) {
      this.problem = { kind: 'no-go', message: noGoMessage(this.#dir, files) };
    }
    const empty: Positions = new Map();
    const keys = (map: Positions): Positions => (this.aborted ? empty : sortedKeys(map));
    return {
      dir: this.#dir,
      name: this.name,
      doc: this.doc,
      files,
      invalidGoFiles: this.invalid,
      imports: keys(this.imports),
      testImports: keys(this.testImports),
      xtestImports: keys(this.xtestImports),
      embeds: keys(this.embeds),
      testEmbeds: keys(this.testEmbeds),
      xtestEmbeds: keys(this.xtestEmbeds),
      cgoFlags: this.cgoFlags,
      binaryOnly: this.binaryOnly,
      problem: this.problem,
    };
  }
}

/** Assembly for the C compiler is out when nothing calls the C compiler. */
function withoutCgo(file: SelectedFile): SelectedFile {
  const extension = /\.(S|sx)$/.exec(file.name)?.[0];
  if (extension === undefined || file.category !== 's') return file;
  return { ...file, category: 'ignoredother', included: false, reason: { kind: 'needs-cgo', extension } };
}

/** The go command's words for a directory whose Go files do not make a package. */
export function noGoMessage(dir: string, files: readonly SelectedFile[]): string {
  if (files.some(({ category }) => category === 'ignoredgo')) return `build constraints exclude all Go files in ${dir}`;
  if (files.some(({ category }) => category === 'testgo' || category === 'xtestgo')) {
    return `no non-test Go files in ${dir}`;
  }
  return `no Go files in ${dir}`;
}

/**
 * Which files of a directory make a package on a platform, and why. Files are read through the cache, once for all
 * platforms.
 */
export function readPackageDirectory(
  cache: SourceCache,
  dir: string,
  platform: Platform,
  options: Options = {},
): DirectoryPackage {
  const { only } = options;
  if (options.withoutTests && !options.trusted) return readPackageDirectory(cache, dir, platform, { ...options, withoutTests: false });
  const known = knownFor(cache, platform, options.withoutTests === true);
  const before = only === undefined ? known.get(dir) : undefined;
  if (before !== undefined) return before;
  let { indexed } = options;
  let asked = false;
  const isIndexedNow = (): boolean => {
    asked = true;
    return (indexed ??= isIndexed(cache, dir));
  };
  const selection = new Selection(cache, dir, platform, isIndexedNow, options);
  const candidates = candidatesOf(cache, dir);
  if (isProblem(candidates)) selection.problem = { kind: 'other', message: candidates.message };
  else {
    const taken = only?.map((name) => candidates.find((candidate) => candidate.name === name)!) ?? candidates;
    for (const candidate of taken) {
      selection.take(candidate);
      if (selection.aborted) break;
    }
  }
  if (options.withoutTests && selection.name === '') return readPackageDirectory(cache, dir, platform, { ...options, withoutTests: false });
  const result = selection.finish();
  if (!asked && only === undefined) known.set(dir, result);
  return result;
}

type Known = Map<string, DirectoryPackage>;

/** By cache and platform, with tests and without. */
const knownDirectories = new WeakMap<SourceCache, WeakMap<Platform, { readonly whole: Known; readonly withoutTests: Known }>>();

/** Drops what was found out for a platform that is done with; what holds on all platforms stays. */
export function forgetPlatform(cache: SourceCache, platform: Platform): void {
  knownDirectories.get(cache)?.delete(platform);
}

/** Results that hold however the directory is read, for one platform. */
function knownFor(cache: SourceCache, platform: Platform, withoutTests: boolean): Known {
  let byPlatform = knownDirectories.get(cache);
  if (byPlatform === undefined) knownDirectories.set(cache, (byPlatform = new WeakMap()));
  let known = byPlatform.get(platform);
  if (known === undefined) byPlatform.set(platform, (known = { whole: new Map(), withoutTests: new Map() }));
  return withoutTests ? known.withoutTests : known.whole;
}
