/** Words for a name, in Go's quotes. */
const quoted = (text: string): string => JSON.stringify(text);

const RESERVED = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])$/i;
/** What no file of a module may have in its name, beside letters of any alphabet. */
const ALLOWED = /^[\p{L}0-9!#$%&()+,\-.=@[\]^_{}~ ]$/u;

function elementProblem(element: string): string | undefined {
  if (element === '') return 'empty path element';
  if (/^\.+$/.test(element)) return `invalid path element ${quoted(element)}`;
  if (element.endsWith('.')) return 'trailing dot in path element';
  for (const char of element) if (!ALLOWED.test(char)) return `invalid char '${char}'`;
  const [short] = element.split('.');
  return RESERVED.test(short) ? `${quoted(short)} disallowed as path element component on Windows` : undefined;
}

/** What is wrong with the name of a file in a module, relative to its root; undefined if nothing is. */
export function filePathProblem(path: string): string | undefined {
  const malformed = (problem: string): string => `malformed file path ${quoted(path)}: ${problem}`;
  if (path === '') return malformed('empty string');
  if (path.startsWith('/')) return malformed('empty path element');
  if (path.includes('//')) return malformed('double slash');
  if (path.endsWith('/')) return malformed('trailing slash');
  for (const element of path.split('/')) {
    const problem = elementProblem(element);
    if (problem !== undefined) return malformed(problem);
  }
  return undefined;
}

/** Finds names that only case tells apart, and names that are both a file and a directory. */
export class NameCollisions {
  readonly #seen = new Map<string, { readonly path: string; readonly directory: boolean }>();

  /** Takes a name; what is wrong with it beside the names before. */
  add(path: string, directory: boolean): string | undefined {
    const folded = path.toUpperCase().toLowerCase();
    const other = this.#seen.get(folded);
    if (other === undefined) this.#seen.set(folded, { path, directory });
    else if (other.path !== path) return `case-insensitive file name collision: ${quoted(other.path)} and ${quoted(path)}`;
    else if (other.directory !== directory) return `entry ${quoted(path)} is both a file and a directory`;
    else if (!directory) return `multiple entries for file ${quoted(path)}`;
    const slash = path.lastIndexOf('/');
    return slash < 0 ? undefined : this.add(path.slice(0, slash), true);
  }
}
