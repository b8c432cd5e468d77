const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied',
  ENOTDIR: 'not a directory',
  EISDIR: 'unrecognized object file',
};

/** Why an object file can't be opened, as the tools that read objects say it. */
export function openProblem({ code = '', message }: NodeJS.ErrnoException): string {
  return REASONS[code] ?? message;
}
