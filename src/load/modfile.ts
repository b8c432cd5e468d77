import { parseLines, type ModError, type ModLine } from './modsyntax.ts';
import { canonicalModuleVersion, pathMajorProblem, splitPathMajor } from './semver.ts';
import { quote } from '../base/quote.ts';
import { fields } from './text.ts';

export interface ModuleVersion {
  readonly path: string;
  /** '' for the main module, and in a replacement that holds for every version or is a directory. */
  readonly version: string;
}

export interface Require extends ModuleVersion {
  readonly indirect: boolean;
  readonly line: number;
}

export interface Replace {
  readonly old: ModuleVersion;
  readonly new: ModuleVersion;
  readonly line: number;
}

export interface Retract {
  readonly low: string;
  readonly high: string;
  readonly rationale: string;
}

/** A go.mod or go.work file. */
export interface ModFile {
  readonly module: string | undefined;
  /** Words after "Deprecated:" in the comment on the module line. */
  readonly deprecated: string;
  readonly go: string | undefined;
  readonly toolchain: string | undefined;
  readonly godebug: readonly { readonly key: string; readonly value: string; readonly line: number }[];
  readonly require: readonly Require[];
  readonly exclude: readonly ModuleVersion[];
  readonly replace: readonly Replace[];
  readonly retract: readonly Retract[];
  readonly tool: readonly string[];
  readonly ignore: readonly string[];
  /** Directories of a go.work. */
  readonly use: readonly { readonly path: string; readonly line: number }[];
}

type Mutable = { -readonly [K in keyof ModFile]: ModFile[K] extends readonly (infer T)[] ? T[] : ModFile[K] };

/** What is wrong on a line; `subject` is the "verb path" that the real tool puts in front. */
class LineError extends Error {
  readonly subject: string;
  constructor(message: string, subject = '') {
    super(message);
    this.subject = subject;
  }
}

const GO_VERSION = /^[1-9][0-9]*\.(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*))?([a-z]+[0-9]+)?$/;
const LAX_GO_VERSION = /^v?([1-9][0-9]*\.(0|[1-9][0-9]*))([^0-9].*)$/;
const TOOLCHAIN = /^default$|^go1($|\.)/;

function stringOf(word: string): string {
  if (word.startsWith('"')) {
    try {
      return JSON.parse(word) as string;
    } catch {
      throw new LineError('invalid quoted string: invalid syntax');
    }
  }
  if (/["'`]/.test(word)) throw new LineError('invalid quoted string: unquoted string cannot contain quote');
  return word;
}

function versionOf(verb: string, path: string, word: string): string {
  const text = stringOf(word);
  const version = canonicalModuleVersion(text);
  if (version === '') {
    const subject = path === '' ? verb : `${verb} ${path}`;
    throw new LineError(`version ${quote(text)} invalid: must be of the form v1.2.3`, subject);
  }
  return version;
}

function checkMajor(verb: string, path: string, version: string | undefined): void {
  const split = splitPathMajor(path);
  if (split === undefined) throw new LineError('invalid module path', verb === 'replace' ? `${verb} ${path}` : '');
  if (version === undefined) return;
  const problem = pathMajorProblem(version, split.pathMajor);
  if (problem !== undefined) throw new LineError(problem, `${verb} ${path}`);
}

/** Whether a replacement names a directory instead of a module. */
export function isDirectoryPath(path: string): boolean {
  return path === '.' || path === '..' || /^(\.\.?[/\\]|[/\\]|[A-Za-z]:)/.test(path);
}

function oneArgument(verb: string, args: readonly string[]): string {
  if (args.length !== 1) throw new LineError(`${verb} directive expects exactly one argument`);
  return args[0];
}

function interval(args: string[]): { low: string; high: string } {
  if (args.length === 0 || args[0] === '(') throw new LineError("expected '[' or version");
  if (args[0] !== '[') {
    const version = versionOf('retract', '', args.shift()!);
    return { low: version, high: version };
  }
  args.shift();
  const take = (missing: string): string => {
    const word = args.shift();
    if (word === undefined) throw new LineError(missing);
    return versionOf('retract', '', word);
  };
  const punctuation = (char: string): void => {
    if (args.shift() !== char) throw new LineError(`expected '${char}' after version`);
  };
  const low = take("expected version after '['");
  punctuation(',');
  const high = take("expected version after ','");
  punctuation(']');
  return { low, high };
}

function replacement(args: readonly string[]): { old: ModuleVersion; new: ModuleVersion } {
  const arrow = args.length >= 2 && args[1] === '=>' ? 1 : 2;
  if (args.length < arrow + 2 || args.length > arrow + 3 || args[arrow] !== '=>') {
    throw new LineError(
      'usage: replace module/path [v1.2.3] => other/module v1.4\n\t or replace module/path [v1.2.3] => ../local/directory',
    );
  }
  const path = stringOf(args[0]);
  checkMajor('replace', path, undefined);
  const version = arrow === 2 ? versionOf('replace', path, args[1]) : '';
  if (version !== '') checkMajor('replace', path, version);
  const target = stringOf(args[arrow + 1]);
  let targetVersion = '';
  if (args.length === arrow + 2) {
    if (!isDirectoryPath(target)) {
      throw new LineError(
        target.includes('@')
          ? "replacement module must match format 'path version', not 'path@version'"
          : 'replacement module without version must be directory path (rooted or starting with . or ..)',
      );
    }
    if (target.includes('\\')) {
      throw new LineError('replacement directory appears to be Windows path (on a non-windows system)');
    }
  } else {
    targetVersion = versionOf('replace', target, args[arrow + 2]);
    if (isDirectoryPath(target)) {
      throw new LineError(`replacement module directory path ${quote(target)} cannot have version`);
    }
  }
  return { old: { path, version }, new: { path: target, version: targetVersion } };
}

function isIndirect(comment: string): boolean {
  const words = fields(comment.replace(/^\/\//, ''));
  return words[0] === 'indirect' ? words.length === 1 : words.length > 1 && words[0] === 'indirect;';
}

type Reader = (file: Mutable, args: string[], line: ModLine, strict: boolean) => void;

const readGo: Reader = (file, args, _line, strict) => {
  if (file.go !== undefined) throw new LineError('repeated go statement');
  let version = oneArgument('go', args);
  if (!GO_VERSION.test(version)) {
    const lax = strict ? null : LAX_GO_VERSION.exec(version);
    if (lax === null) throw new LineError(`invalid go version '${version}': must match format 1.23.0`);
    version = lax[1];
  }
  file.go = version;
};

const readToolchain: Reader = (file, args) => {
  if (file.toolchain !== undefined) throw new LineError('repeated toolchain statement');
  const name = oneArgument('toolchain', args);
  if (!TOOLCHAIN.test(name)) {
    throw new LineError(`invalid toolchain version '${name}': must match format go1.23.0 or default`);
  }
  file.toolchain = name;
};

const readGodebug: Reader = (file, args, { line }) => {
  const equals = args[0]?.indexOf('=') ?? -1;
  if (args.length !== 1 || /["`',]/.test(args[0]) || equals < 0) throw new LineError('usage: godebug key=value');
  file.godebug.push({ key: args[0].slice(0, equals), value: args[0].slice(equals + 1), line });
};

const readReplace: Reader = (file, args, { line }) => {
  file.replace.push({ ...replacement(args), line });
};

function readVersions(verb: 'require' | 'exclude'): Reader {
  return (file, args, { line, suffix }) => {
    if (args.length !== 2) throw new LineError(`usage: ${verb} module/path v1.2.3`);
    const path = stringOf(args[0]);
    const version = versionOf(verb, path, args[1]);
    checkMajor(verb, path, version);
    if (verb === 'require') file.require.push({ path, version, indirect: isIndirect(suffix), line });
    else file.exclude.push({ path, version });
  };
}

const GO_MOD: Readonly<Record<string, Reader>> = {
  go: readGo,
  toolchain: readToolchain,
  godebug: readGodebug,
  replace: readReplace,
  require: readVersions('require'),
  exclude: readVersions('exclude'),
  module: (file, args, { comment }) => {
    if (file.module !== undefined) throw new LineError('repeated module statement');
    file.deprecated = /(?:^|\n\n)Deprecated: *(.*?)(?:$|\n\n)/s.exec(comment)?.[1] ?? '';
    if (args.length !== 1) throw new LineError('usage: module module/path');
    file.module = stringOf(args[0]);
  },
  retract: (file, args, { comment }, strict) => {
    try {
      const range = interval(args);
      if (args.length > 0 && strict) throw new LineError(`unexpected token after version: ${quote(args[0])}`);
      file.retract.push({ ...range, rationale: comment });
    } catch (error) {
      if (strict) throw error;
    }
  },
  tool: (file, args) => {
    file.tool.push(stringOf(oneArgument('tool', args)));
  },
  ignore: (file, args) => {
    file.ignore.push(stringOf(oneArgument('ignore', args)));
  },
};

const GO_WORK: Readonly<Record<string, Reader>> = {
  go: readGo,
  toolchain: readToolchain,
  godebug: readGodebug,
  replace: readReplace,
  use: (file, args, { line }) => {
    if (args.length !== 1) throw new LineError('usage: use local/dir');
    file.use.push({ path: stringOf(args[0]), line });
  },
};

/** Directives that are read from the go.mod of a module that is not the main one; others are passed over. */
const IN_DEPENDENCIES = new Set(['go', 'module', 'retract', 'require', 'ignore']);
const NO_BLOCK = new Set(['go', 'toolchain']);

export interface ModFileResult {
  readonly file: ModFile;
  readonly errors: readonly ModError[];
}

/**
 * Reads a go.mod or a go.work. `strict` is off for dependencies, whose unknown and main-module-only directives are
 * passed over. Errors have the texts of golang.org/x/mod/modfile; without its file:line prefix.
 */
export function parseModFile(
  fileName: string,
  source: string,
  options: { strict?: boolean; work?: boolean } = {},
): ModFileResult {
  const strict = options.strict ?? true;
  const readers = options.work ? GO_WORK : GO_MOD;
  const file: Mutable = {
    module: undefined,
    deprecated: '',
    go: undefined,
    toolchain: undefined,
    godebug: [],
    require: [],
    exclude: [],
    replace: [],
    retract: [],
    tool: [],
    ignore: [],
    use: [],
  };
  const { lines, blocks, error } = parseLines(fileName, source);
  if (error !== undefined) return { file, errors: [error] };

  const errors: ModError[] = [];
  for (const { words, line, column } of blocks) {
    const known = words.length === 1 && readers[words[0]] !== undefined && !NO_BLOCK.has(words[0]);
    if (strict && !known) errors.push({ message: `unknown block type: ${words.join(' ')}`, line, column });
  }
  for (const line of lines) {
    if (line.block !== undefined && (line.block.words.length > 1 || NO_BLOCK.has(line.verb))) continue;
    if (!strict && !IN_DEPENDENCIES.has(line.verb)) continue;
    const read = readers[line.verb];
    try {
      if (read !== undefined) read(file, [...line.args], line, strict);
      else if (line.block === undefined) throw new LineError(`unknown directive: ${line.verb}`);
    } catch (problem) {
      if (!(problem instanceof LineError)) throw problem;
      const message = (problem.subject === '' ? '' : `${problem.subject}: `) + problem.message;
      errors.push({ message, line: line.line, column: line.column });
    }
  }
  errors.sort((a, b) => a.line - b.line);
  return { file, errors };
}

/** An error as the go command prints it: the column only when it isn't 1. */
export function formatModError(shownFile: string, { message, line, column }: ModError): string {
  return column > 1 ? `${shownFile}:${line}:${column}: ${message}` : `${shownFile}:${line}: ${message}`;
}
