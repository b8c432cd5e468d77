/** True if `path` is `prefix` or lies below it; case and the kind of slash don't matter (objabi.hasPathPrefix). */
function hasPathPrefix(path: string, prefix: string): boolean {
  const fold = (text: string): string => text.replaceAll('\\', '/').replace(/[A-Z]+/g, (upper) => upper.toLowerCase());
  const start = path.slice(0, prefix.length);
  if (start !== prefix && (start.length < prefix.length || fold(start) !== fold(prefix))) return false;
  const next = path[prefix.length];
  return next === undefined || next === '/' || next === '\\';
}

/** One `prefix=>replacement` (or `prefix`, which is cut off); null if it doesn't apply. */
function rewrite(path: string, rule: string): string | null {
  const arrow = rule.lastIndexOf('=>');
  const prefix = arrow < 0 ? rule : rule.slice(0, arrow);
  const replacement = arrow < 0 ? '' : rule.slice(arrow + 2);
  if (prefix === '' || !hasPathPrefix(path, prefix)) return null;
  if (path.length === prefix.length) return replacement;
  return replacement === '' ? path.slice(prefix.length + 1) : replacement + path.slice(prefix.length);
}

/**
 * A file's name in line tables: the absolute path after the first rule of -trimpath (rules are separated by ";") that
 * applies; else, below the directory of the environment's GOROOT, with $GOROOT in its place.
 */
export function recordedPath(path: string, trimPath: string, goroot: string): string {
  for (const rule of trimPath.split(';')) {
    const rewritten = rewrite(path, rule);
    if (rewritten !== null) return rewritten === '' ? '??' : rewritten;
  }
  if (goroot !== '' && hasPathPrefix(path, goroot)) return `$GOROOT${path.slice(goroot.length)}`;
  return path === '' ? '??' : path;
}
