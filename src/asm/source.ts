/** What lexing and preprocessing a file depends on. */
export interface SourceOptions {
  /** -p: the import path, unescaped. */
  readonly pkgPath: string;
  /** -D, in order: "NAME" or "NAME=value". */
  readonly defines: readonly string[];
  /** Enabled GOEXPERIMENTs; they become macros in the packages where the real assembler defines them. */
  readonly experiments?: readonly string[];
  /** -I, in order. */
  readonly includeDirs: readonly string[];
  /** Whether our own textflag.h and its kin stand in for those of a GOROOT, after every -I. Default true. */
  readonly builtinHeaders?: boolean;
  /** Absolute; relative paths of the unit's files hang below it. */
  readonly workingDir: string;
  /** -e: no limit on the number of errors. */
  readonly allErrors?: boolean;
  /** The bytes of a file; throws what node:fs throws. Paths are as the real assembler would open them: relative ones to workingDir. */
  readFile(path: string): Uint8Array;
}

const systemErrors: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  ENOTDIR: 'not a directory',
  EISDIR: 'is a directory',
  ELOOP: 'too many levels of symbolic links',
  ENAMETOOLONG: 'file name too long',
  EMFILE: 'too many open files',
  EINVAL: 'invalid argument',
};

/** The bytes of a file, or why there are none. */
export type Opened =
  | { readonly bytes: Uint8Array }
  | { readonly bytes: null; readonly directory: boolean; readonly message: string };

export function openFile(options: SourceOptions, path: string): Opened {
  try {
    return { bytes: options.readFile(path) };
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    const text = systemErrors[code ?? ''] ?? message ?? String(error);
    const directory = code === 'EISDIR';
    return { bytes: null, directory, message: `${directory ? 'read' : 'open'} ${path}: ${text}` };
  }
}

/** Joins and cleans slash-separated paths as path/filepath.Join does on Unix. */
export function joinPath(...parts: string[]): string {
  const given = parts.filter((part) => part !== '').join('/');
  if (given === '') return '';
  const rooted = given.startsWith('/');
  const out: string[] = [];
  for (const part of given.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && out.length > 0 && out.at(-1) !== '..') out.pop();
    else if (part !== '..' || !rooted) out.push(part);
  }
  const joined = out.join('/');
  if (rooted) return '/' + joined;
  return joined === '' ? '.' : joined;
}

/** path/filepath.Dir */
export function dirName(path: string): string {
  const slash = path.lastIndexOf('/');
  return joinPath(slash < 0 ? '.' : path.slice(0, slash + 1));
}

/** The path of a file as opened from `workingDir`. */
export function absolutePath(workingDir: string, path: string): string {
  return path.startsWith('/') ? path : joinPath(workingDir, path);
}
