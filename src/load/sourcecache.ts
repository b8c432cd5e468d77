import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { carriedLibrary } from '../std/carried.ts';
import { isCarried } from '../std/library.ts';
import { readGoHeader, readOtherHeader, type FileHeader } from './header.ts';
import { compareBytes } from './text.ts';

/** A file name in a directory, with what it is; links are followed only when they must be. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'link' | 'other';
}

/** What went wrong with a file or directory, in the words of Go's os package. */
export class FileProblem {
  readonly message: string;
  readonly code: string;

  constructor(message: string, code: string) {
    this.message = message;
    this.code = code;
  }
}

const WORDS: Record<string, string> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EISDIR: 'is a directory',
  ENOTDIR: 'not a directory',
  ELOOP: 'too many levels of symbolic links',
  ENAMETOOLONG: 'file name too long',
  EMFILE: 'too many open files',
  EIO: 'input/output error',
};

function problem(operation: string, path: string, error: unknown): FileProblem {
  const code = (error as NodeJS.ErrnoException).code ?? 'EIO';
  return new FileProblem(`${operation} ${path}: ${WORDS[code] ?? (error as Error).message}`, code);
}

function notFound(path: string): FileProblem {
  return new FileProblem(`open ${path}: ${WORDS.ENOENT}`, 'ENOENT');
}

function kindOf(path: string): 'file' | 'directory' | 'other' | 'nothing' {
  if (isCarried(path)) return carriedLibrary().kind(path);
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return 'nothing';
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'directory' : 'other';
  } catch {
    return 'nothing';
  }
}

/** The first bytes of a file that are enough for the header of nearly every one. */
const BEGINNING = 8192;

/**
 * The files that a process has read: each at most once, however many platforms ask. Pass one object to every load of
 * a process; a long-running one starts each request with a new object. With `keepBytes` off, only headers stay in
 * memory and only the beginning of a file is read for one.
 */
export class SourceCache {
  readonly #keepBytes: boolean;
  readonly #bytes = new Map<string, Uint8Array | FileProblem>();
  readonly #headers = new Map<string, FileHeader | FileProblem>();
  readonly #directories = new Map<string, readonly Entry[] | FileProblem>();
  readonly #kinds = new Map<string, 'file' | 'directory' | 'other' | 'nothing'>();
  readonly #overlay: ReadonlyMap<string, string>;
  readonly #beginning = new Uint8Array(BEGINNING);
  /** Work that other rooms keep per file or directory, dropped with the cache. */
  readonly memo = new Map<string, unknown>();

  /** `overlay` maps absolute paths to the files to read in their place; '' stands for a deleted file. */
  constructor(options: { keepBytes?: boolean; overlay?: ReadonlyMap<string, string> } = {}) {
    this.#keepBytes = options.keepBytes ?? true;
    this.#overlay = options.overlay ?? new Map();
  }

  /** All of a file. */
  read(path: string): Uint8Array | FileProblem {
    let bytes = this.#bytes.get(path);
    if (bytes === undefined) {
      bytes = this.#readNow(path);
      this.#bytes.set(path, bytes);
    }
    return bytes;
  }

  /** Everything of the file system that went into what this cache gave out. */
  get reading(): { files: string[]; directories: string[]; looked: string[] } {
    const actual = (paths: Iterable<string>): string[] => [...paths].map((path) => this.#actual(path)).filter((path) => path !== '');
    return {
      files: actual(new Set([...this.#bytes.keys(), ...this.#headers.keys()])),
      directories: [...this.#directories.keys()],
      looked: [...this.#kinds.keys()],
    };
  }

  #actual(path: string): string {
    const target = this.#overlay.get(path);
    return target === undefined ? path : target;
  }

  #readNow(path: string): Uint8Array | FileProblem {
    const actual = this.#actual(path);
    if (actual === '') return notFound(path);
    if (isCarried(actual)) return carriedLibrary().read(actual) ?? notFound(path);
    try {
      return readFileSync(actual);
    } catch (error) {
      const operation = (error as NodeJS.ErrnoException).code === 'EISDIR' ? 'read' : 'open';
      return problem(operation, path, error);
    }
  }

  /** The header of a Go file (by its name), or of an assembly, C or header file. */
  header(path: string): FileHeader | FileProblem {
    let header = this.#headers.get(path);
    if (header === undefined) {
      header = this.#readHeader(path);
      this.#headers.set(path, header);
    }
    return header;
  }

  #readHeader(path: string): FileHeader | FileProblem {
    const read = path.endsWith('.go') ? readGoHeader : readOtherHeader;
    if (isCarried(path)) {
      const bytes = carriedLibrary().header(path);
      return bytes === undefined ? notFound(path) : read(bytes)!;
    }
    const known = this.#bytes.get(path);
    if (this.#keepBytes || known !== undefined || this.#overlay.has(path)) {
      const bytes = known ?? this.read(path);
      return bytes instanceof Uint8Array ? read(bytes)! : bytes;
    }
    let file: number;
    try {
      file = openSync(path, 'r');
    } catch (error) {
      return problem('open', path, error);
    }
    try {
      const size = readSync(file, this.#beginning, 0, BEGINNING, 0);
      const header = read(this.#beginning.subarray(0, size), size < BEGINNING);
      if (header !== undefined) return header;
    } catch (error) {
      return problem('read', path, error);
    } finally {
      closeSync(file);
    }
    const bytes = this.#readNow(path);
    return bytes instanceof Uint8Array ? read(bytes)! : bytes;
  }

  /** The entries of a directory, sorted by the bytes of their names. */
  directory(path: string): readonly Entry[] | FileProblem {
    let entries = this.#directories.get(path);
    if (entries === undefined) {
      entries = this.#readDirectory(path);
      this.#directories.set(path, entries);
    }
    return entries;
  }

  #readDirectory(path: string): readonly Entry[] | FileProblem {
    if (isCarried(path)) {
      const entries = carriedLibrary().directory(path);
      return entries === undefined ? notFound(path) : [...entries].sort((a, b) => compareBytes(a.name, b.name));
    }
    let entries: Entry[] = [];
    let failed: FileProblem | undefined;
    try {
      for (const entry of readdirSync(path, { withFileTypes: true })) {
        const { name } = entry;
        if (entry.isFile()) entries.push({ name, kind: 'file' });
        else if (entry.isDirectory()) entries.push({ name, kind: 'directory' });
        else entries.push({ name, kind: entry.isSymbolicLink() ? 'link' : 'other' });
      }
    } catch (error) {
      failed = problem('open', path, error);
    }
    if (this.#overlay.size > 0) {
      const before = entries.length;
      entries = this.#withOverlay(path, entries);
      if (entries.length > before) failed = undefined;
    }
    if (failed !== undefined) return failed;
    return entries.sort((a, b) => compareBytes(a.name, b.name));
  }

  #withOverlay(path: string, entries: Entry[]): Entry[] {
    const byName = new Map(entries.map((entry) => [entry.name, entry]));
    const prefix = path.endsWith('/') ? path : `${path}/`;
    for (const [virtual, actual] of this.#overlay) {
      if (!virtual.startsWith(prefix)) continue;
      const rest = virtual.slice(prefix.length);
      const slash = rest.indexOf('/');
      if (slash >= 0) {
        const name = rest.slice(0, slash);
        if (actual !== '' && !byName.has(name)) byName.set(name, { name, kind: 'directory' });
      } else if (actual === '') byName.delete(rest);
      else byName.set(rest, { name: rest, kind: 'file' });
    }
    return [...byName.values()];
  }

  /** Looks again, when asked, for what was not there: something has been added to the file system. */
  forgetProblems(): void {
    for (const map of [this.#bytes, this.#headers, this.#directories]) {
      for (const [path, known] of map as Map<string, object>) if (isProblem(known)) map.delete(path);
    }
    this.#kinds.clear();
  }

  /** What is at a path, links followed; looked up once. */
  #kind(path: string): 'file' | 'directory' | 'other' | 'nothing' {
    let kind = this.#kinds.get(path);
    if (kind === undefined) this.#kinds.set(path, (kind = kindOf(path)));
    return kind;
  }

  isDirectory(path: string): boolean {
    if (this.#kind(path) === 'directory') return true;
    return this.#overlay.size > 0 && Array.isArray(this.directory(path));
  }

  isFile(path: string): boolean {
    const actual = this.#actual(path);
    return actual !== '' && this.#kind(actual) === 'file';
  }
}

/** Tells what `read`, `header` and `directory` return from a problem. */
export function isProblem(result: object): result is FileProblem {
  return result instanceof FileProblem;
}
