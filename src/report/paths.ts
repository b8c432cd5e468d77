import { isAbsolute, relative, resolve } from 'node:path';

/** A file as messages name it: relative to `cwd` where that is shorter than the path itself; as it is where `cwd` is empty. */
export function shownPath(file: string, cwd: string): string {
  if (cwd === '' || !isAbsolute(file)) return file;
  const short = relative(cwd, file);
  return short !== '' && short.length < file.length && resolve(cwd, short) === file ? short : file;
}
