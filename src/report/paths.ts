import { isAbsolute, relative, resolve } from 'node:path';

/** A file as messages name it: relative to `cwd` where that is shorter than the path itself. */
export function shortPath(file: string, cwd: string): string {
  if (!isAbsolute(file)) return file;
  const short = relative(cwd, file);
  return short !== '' && short.length < file.length && resolve(cwd, short) === file ? short : file;
}
