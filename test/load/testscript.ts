import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArchive } from './txtar.ts';
import type { Env } from './golist.ts';

export type GoCommand = (args: readonly string[], env: Env, cwd: string) => Promise<{ stdout: string; stderr: string; status: number }>;

/** A line that does not do what it says, or asks for what the runner doesn't have. */
export class ScriptError extends Error {}

class Stop extends Error {}

/** Conditions of a Go script that hold here. */
const CONDITIONS = new Set([
  ...(process.getuid?.() === 0 ? ['root'] : []),
  'exec:echo', 'symlink', 'gc', 'linux', 'amd64', 'GOOS:linux', 'GOARCH:amd64', 'compiler:gc', 'cgo', 'trimpath']);

interface State {
  env: Env;
  cwd: string;
  stdout: string;
  stderr: string;
}

/** Splits a line into words: single quotes group, '' in them is a quote, $VAR and ${VAR} expand. */
function split(line: string, env: Env, isRegex: (index: number) => boolean): string[] {
  const found: string[] = [];
  let word: string | undefined;
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const char = line[i];
    if (char === "'") {
      if (quoted && line[i + 1] === "'") {
        word += "'";
        i++;
      } else {
        quoted = !quoted;
        word ??= '';
      }
    } else if (!quoted && /\s/.test(char)) {
      if (word !== undefined) found.push(word);
      word = undefined;
    } else if (!quoted && char === '#' && word === undefined) break;
    else if (!quoted && char === '$') {
      const match = /^\$(?:\{([^}]*)\}|(\w+|[/=:]))/.exec(line.slice(i));
      if (match === null) word = `${word ?? ''}$`;
      else {
        const [name, mode] = (match[1] ?? match[2]).split('@');
        const value = name === '/' ? '/' : name === ':' ? ':' : (env[name] ?? '');
        const escape = mode === 'R' || isRegex(found.length);
        word = (word ?? '') + (escape ? value.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&') : value);
        i += match[0].length - 1;
      }
    } else word = (word ?? '') + char;
  }
  if (word !== undefined) found.push(word);
  return found;
}

function goRegex(source: string): RegExp {
  let flags = 'mu';
  const text = source.replace(/^\(\?([ims]+)\)/, (_, more: string) => {
    for (const flag of more) if (!flags.includes(flag)) flags += flag;
    return '';
  });
  const fixed = text.replaceAll(/\\Q(.*?)(?:\\E|$)/g, (_, literal: string) => literal.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  try {
    return new RegExp(fixed, flags);
  } catch {
    return new RegExp(fixed, flags.replace('u', ''));
  }
}

function read(state: State, name: string): string {
  if (name === 'stdout') return state.stdout;
  if (name === 'stderr') return state.stderr;
  return readFileSync(resolve(state.cwd, name), 'utf8');
}

function matches(text: string, args: readonly string[], expectMatch: boolean, name: string): void {
  const rest = [...args];
  let count: number | undefined;
  if (rest[0]?.startsWith('-count=')) count = Number(rest.shift()!.slice(7));
  if (rest[0] === '-q') rest.shift();
  const regex = goRegex(rest[0]);
  const found = [...text.matchAll(new RegExp(regex.source, `${regex.flags}g`))].length;
  const ok = count !== undefined ? found === count : found > 0;
  if (ok !== expectMatch) {
    throw new ScriptError(`${expectMatch ? 'no match' : 'unexpected match'} for ${rest[0]} in ${name}:\n${text}`);
  }
}

type Command = (state: State, args: string[], expected: boolean) => void;

function compare(state: State, [a, b]: string[], expected: boolean, expand: boolean): void {
  const left = read(state, a);
  let right = read(state, b);
  if (expand) right = right.replaceAll(/\$(?:\{(\w+)\}|(\w+))/g, (_, x: string, y: string) => state.env[x ?? y] ?? '');
  if ((left === right) !== expected) throw new ScriptError(`${a} and ${b} differ:\n${left}\n--\n${right}`);
}

const COMMANDS: Readonly<Record<string, Command>> = {
  env: (state, args) => {
    for (const arg of args) {
      const equals = arg.indexOf('=');
      if (equals > 0) state.env = { ...state.env, [arg.slice(0, equals)]: arg.slice(equals + 1) };
    }
  },
  cd: (state, [dir]) => {
    state.cwd = resolve(state.cwd, dir);
    if (!existsSync(state.cwd)) throw new ScriptError(`cd ${dir}: no such directory`);
  },
  stdout: (state, args, expected) => matches(state.stdout, args, expected, 'stdout'),
  stderr: (state, args, expected) => matches(state.stderr, args, expected, 'stderr'),
  grep: (state, args, expected) => {
    const file = args.pop()!;
    matches(read(state, file), args, expected, file);
  },
  cmp: (state, args, expected) => compare(state, args.filter((arg) => arg !== '-q'), expected, false),
  cmpenv: (state, args, expected) => compare(state, args, expected, true),
  exists: (state, args, expected) => {
    for (const arg of args.filter((each) => !each.startsWith('-'))) {
      if (existsSync(resolve(state.cwd, arg)) !== expected) throw new ScriptError(`exists ${arg}`);
    }
  },
  mkdir: (state, args) => {
    for (const arg of args) mkdirSync(resolve(state.cwd, arg), { recursive: true });
  },
  rm: (state, args) => {
    for (const arg of args) rmSync(resolve(state.cwd, arg), { recursive: true, force: true });
  },
  cp: (state, args) => {
    const target = resolve(state.cwd, args.pop()!);
    const into = existsSync(target) && statSync(target).isDirectory();
    for (const arg of args) {
      const to = into ? join(target, basename(arg)) : target;
      if (arg === 'stdout' || arg === 'stderr') writeFileSync(to, read(state, arg));
      else cpSync(resolve(state.cwd, arg), to);
    }
  },
  mv: (state, [from, to]) => {
    cpSync(resolve(state.cwd, from), resolve(state.cwd, to), { recursive: true });
    rmSync(resolve(state.cwd, from), { recursive: true });
  },
  chmod: (state, [mode, ...files]) => {
    for (const file of files) chmodSync(resolve(state.cwd, file), Number.parseInt(mode, 8));
  },
  symlink: (state, [name, , target]) => symlinkSync(target, resolve(state.cwd, name)),
  replace: (state, args) => {
    const file = resolve(state.cwd, args.pop()!);
    let text = readFileSync(file, 'utf8');
    for (let i = 0; i + 1 < args.length; i += 2) text = text.replaceAll(args[i], args[i + 1]);
    writeFileSync(file, text);
  },
  stop: () => {
    throw new Stop();
  },
};

function holds(condition: string): boolean {
  if (condition.startsWith('!')) return !holds(condition.slice(1));
  return CONDITIONS.has(condition);
}

/** What a line starts with: conditions in brackets, then ! for failure or ? for either. */
function prefixes(line: string): { run: boolean; expected: boolean | undefined; rest: string } {
  let rest = line.trim();
  let run = true;
  for (let match; (match = /^\[([^\]]*)\]\s*/.exec(rest)) !== null; ) {
    run &&= holds(match[1]);
    rest = rest.slice(match[0].length);
  }
  const mark = /^([!?])\s+/.exec(rest);
  if (mark === null) return { run, expected: true, rest };
  return { run, expected: mark[1] === '!' ? false : undefined, rest: rest.slice(mark[0].length) };
}

const REGEX_COMMANDS = new Set(['stdout', 'stderr', 'grep']);

/**
 * Runs one of the Go command's own test scripts with `go` in the place of the command.
 * Throws ScriptError at the first line that fails; returns "skipped" if the script says that it can't run here.
 */
export async function runScript(text: string, go: GoCommand, goroot: string, goproxy = 'off'): Promise<'passed' | 'skipped'> {
  const { comment, files } = parseArchive(text);
  const work = realpathSync(mkdtempSync(join(tmpdir(), 'script-')));
  const src = join(work, 'gopath', 'src');
  try {
    mkdirSync(src, { recursive: true });
    mkdirSync(join(work, 'tmp'));
    for (const { name, data } of files) {
      const expanded = name.replaceAll('$WORK', work).replaceAll('${WORK}', work);
      const path = resolve(src, expanded);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, data);
    }
    const state: State = {
      env: {
        WORK: work,
        HOME: '/no-home',
        GOPATH: join(work, 'gopath'),
        GOROOT: goroot,
        GOPROXY: goproxy,
        GOSUMDB: 'off',
        GOENV: 'off',
        GOOS: 'linux',
        GOARCH: 'amd64',
        CGO_ENABLED: '1',
        PATH: '',
        PWD: src,
        goversion: '1.26',
        devnull: '/dev/null',
      },
      cwd: src,
      stdout: '',
      stderr: '',
    };
    return await runLines(comment, state, go);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function runLines(comment: string, state: State, go: GoCommand): Promise<'passed' | 'skipped'> {
  for (const [index, line] of comment.split('\n').entries()) {
    const { run, expected, rest } = prefixes(line);
    if (!run || rest === '' || rest.startsWith('#')) continue;
    const name = /^\S+/.exec(rest)![0];
    const env = { ...state.env, PWD: state.cwd };
    const regex = REGEX_COMMANDS.has(name);
    const [, ...args] = split(rest, env, (at) => regex && at > 0);
    try {
      if (name === 'skip') return 'skipped';
      if (name === 'go') {
        const { stdout, stderr, status } = await go(args, env, state.cwd);
        state.stdout = stdout;
        state.stderr = stderr;
        if (expected !== undefined && (status === 0) !== expected) {
          throw new ScriptError(`unexpected ${expected ? 'failure' : 'success'}:\n${stdout}${stderr}`);
        }
        continue;
      }
      const command = COMMANDS[name];
      if (command === undefined) throw new ScriptError(`unknown command ${name}`);
      command(state, args, expected ?? true);
    } catch (error) {
      if (error instanceof Stop) return 'passed';
      const message = error instanceof Error ? (error instanceof ScriptError ? error.message : error.stack) : error;
      throw new ScriptError(`line ${index + 1}: ${rest}\n${String(message)}`);
    }
  }
  return 'passed';
}
