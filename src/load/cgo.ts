import { evaluate, parseGoBuild, parsePlusBuild } from './constraint.ts';
import { fields, trimSpace } from './text.ts';

const SAFE = /^[+\-.,/0-9=A-Za-z_:$@%! ~^\u0080-\u{10ffff}]+$/u;
const WITH_PATHS = new Set(['CFLAGS', 'CPPFLAGS', 'CXXFLAGS', 'FFLAGS', 'LDFLAGS']);
const VERBS = new Set([...WITH_PATHS, 'pkg-config']);

/** Splits like a shell: quotes group and vanish, a backslash takes the next character as it is. */
function splitQuoted(text: string): string[] | undefined {
  const args: string[] = [];
  let arg = '';
  let quote = '';
  let quoted = false;
  let escaped = false;
  for (const char of text) {
    if (escaped) escaped = false;
    else if (char === '\\') {
      escaped = true;
      continue;
    } else if (quote !== '') {
      if (char === quote) {
        quote = '';
        continue;
      }
    } else if (char === '"' || char === "'") {
      quoted = true;
      quote = char;
      continue;
    } else if (trimSpace(char) === '') {
      if (quoted || arg !== '') args.push(arg);
      quoted = false;
      arg = '';
      continue;
    }
    arg += char;
  }
  if (quoted || arg !== '') args.push(arg);
  return quote !== '' || escaped ? undefined : args;
}

function expandSourceDir(arg: string, dir: string): string | undefined {
  const chunks = arg.split('${SRCDIR}');
  if (chunks.length === 1) return SAFE.test(arg) ? arg : undefined;
  if (!chunks.every((chunk) => chunk === '' || SAFE.test(chunk)) || !SAFE.test(dir)) return undefined;
  return chunks.join(dir);
}

function absolute(args: string[], dir: string): string[] {
  let pathNext = false;
  return args.map((arg) => {
    if (pathNext) {
      pathNext = false;
      return arg.startsWith('/') ? arg : join(dir, arg);
    }
    if (!arg.startsWith('-I') && !arg.startsWith('-L')) return arg;
    if (arg.length === 2) pathNext = true;
    else if (arg[2] !== '/') return arg.slice(0, 2) + join(dir, arg.slice(2));
    return arg;
  });
}

function join(dir: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${dir}/${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** What the #cgo lines of a package's files ask for. */
export class CgoFlags {
  readonly flags = new Map<string, string[]>();

  /**
   * Takes the #cgo lines of a preamble that apply where `tags` hold.
   * Returns the real tool's words if a line is malformed.
   */
  read(preamble: string, file: string, dir: string, tags: ReadonlySet<string>): string | undefined {
    for (const original of preamble.split('\n')) {
      const line = trimSpace(original);
      if (!/^#cgo[ \t]/.test(line)) continue;
      const words = fields(line);
      if (words.length === 3 && (words[1] === 'nocallback' || words[1] === 'noescape')) continue;
      const invalid = `${file}: invalid #cgo line: ${original}`;
      const colon = line.indexOf(':');
      const before = fields(line.slice(4, Math.max(colon, 4)));
      if (colon < 0 || before.length < 1) return invalid;
      const verb = before.pop()!;
      if (before.length > 0 && !before.some((condition) => holds(condition, tags))) continue;
      const args = splitQuoted(line.slice(colon + 1));
      if (args === undefined) return invalid;
      const expanded: string[] = [];
      for (const arg of args) {
        const safe = expandSourceDir(arg, dir);
        if (safe === undefined) return `${file}: malformed #cgo argument: ${arg.replaceAll('${SRCDIR}', dir)}`;
        expanded.push(safe);
      }
      if (!VERBS.has(verb)) return `${file}: invalid #cgo verb: ${original}`;
      const flags = this.flags.get(verb) ?? [];
      flags.push(...(WITH_PATHS.has(verb) ? absolute(expanded, dir) : expanded));
      this.flags.set(verb, flags);
    }
    return undefined;
  }
}

function holds(condition: string, tags: ReadonlySet<string>): boolean {
  const parsed = /[&|()]/.test(condition) ? parseGoBuild(condition) : parsePlusBuild(condition);
  return 'expr' in parsed && evaluate(parsed.expr, (tag) => tags.has(tag));
}
