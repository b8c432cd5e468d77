import fastGlob from 'fast-glob';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const src = join(root, 'src');

/** The rooms that each room may import, besides itself. A room that isn't listed may not exist. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  base: [],
  std: ['base'],
  load: ['base', 'std'],
  fetch: ['base', 'load'],
  golang: ['base', 'std', 'load'],
  asm: ['base', 'std', 'load', 'golang'],
  arch: ['base', 'std', 'load', 'golang', 'asm'],
  obj: ['base', 'std', 'load', 'golang', 'asm', 'arch'],
  link: ['base', 'std', 'load', 'golang', 'asm', 'arch', 'obj'],
  check: ['base', 'std', 'load', 'golang', 'asm', 'arch', 'obj', 'link'],
  report: ['base', 'std', 'load', 'golang', 'asm', 'arch', 'obj', 'link', 'check'],
  run: ['base', 'std', 'load', 'golang', 'asm', 'arch', 'obj', 'link'],
  toolchain: ['base', 'std'],
  driver: ['base', 'std', 'load', 'fetch', 'golang', 'asm', 'arch', 'obj', 'link', 'check', 'report', 'run', 'toolchain'],
  cli: ['base', 'std', 'load', 'fetch', 'golang', 'asm', 'arch', 'obj', 'link', 'check', 'report', 'run', 'toolchain', 'driver'],
};

/** Packages and parts of Node that only some rooms may use. Everything of Node that isn't listed is refused. */
const EXTERNAL: Readonly<Record<string, readonly string[] | 'any'>> = {
  yargs: ['cli'],
  'fast-glob': ['load'],
  execa: ['toolchain', 'driver'],
  yauzl: ['fetch'],
  'yocto-spinner': ['driver'],
  'node:http': ['fetch'],
  'node:https': ['fetch'],
  'node:net': ['fetch'],
  'node:tls': ['fetch'],
  'node:child_process': ['toolchain', 'run', 'driver'],
  'node:worker_threads': ['driver'],
  'node:fs': ['load', 'fetch', 'std', 'toolchain', 'run', 'driver', 'cli'],
  'node:fs/promises': ['load', 'fetch', 'std', 'toolchain', 'driver', 'cli'],
  'node:os': ['load', 'fetch', 'toolchain', 'run', 'driver', 'cli'],
  'node:stream': ['fetch'],
  'node:stream/promises': ['fetch'],
  'node:buffer': 'any',
  'node:path': 'any',
  'node:path/posix': 'any',
  'node:url': 'any',
  'node:crypto': 'any',
  'node:zlib': 'any',
  'node:util': ['report'],
};

/** Folders of arch/ that every architecture may use. */
const SHARED_ARCH = new Set(['common', 'fixed', 'table']);

const MAX_LINES = 500;

function sources(dir: string): string[] {
  return fastGlob.sync('**/*.ts', { cwd: dir, absolute: true }).sort();
}

interface Import {
  readonly specifier: string;
  /** Erased when compiled: it makes no cycle that runs. */
  readonly typeOnly: boolean;
  readonly lazy: boolean;
}

/** The modules that a file names, found by the shapes that import and export declarations have. */
function importsOf(text: string): Import[] {
  const found: Import[] = [];
  for (const m of text.matchAll(/^(?:import|export)\s+(type\s)?(?:[\w*${},\s]*?\sfrom\s+)?'([^']+)'/gm)) {
    found.push({ specifier: m[2], typeOnly: m[1] !== undefined, lazy: false });
  }
  for (const m of text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)) {
    found.push({ specifier: m[1], typeOnly: false, lazy: true });
  }
  return found;
}

const files = sources(src);
const imports = new Map(files.map((file) => [file, importsOf(readFileSync(file, 'utf8'))]));
const roomOf = (file: string) => relative(src, file).split(/[\\/]/)[0];

describe('rooms', () => {
  it('import only what the table allows', () => {
    const wrong: string[] = [];
    for (const [file, list] of imports) {
      const room = roomOf(file);
      const name = relative(root, file);
      if (room === 'index.ts') continue;
      if (!Object.hasOwn(ALLOWED, room)) wrong.push(`${name}: ${room} is not a room`);
      for (const { specifier } of list) {
        if (specifier.startsWith('.')) {
          const target = roomOf(resolve(dirname(file), specifier));
          if (target !== room && !ALLOWED[room]?.includes(target)) wrong.push(`${name} imports ${specifier}`);
          if (!specifier.endsWith('.ts') && !specifier.endsWith('.json')) wrong.push(`${name}: ${specifier} has no extension`);
          continue;
        }
        const who = EXTERNAL[specifier];
        if (who === undefined || (who !== 'any' && !who.includes(room))) wrong.push(`${name} imports ${specifier}`);
        if (builtinModules.includes(specifier)) wrong.push(`${name}: write node:${specifier}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keep the architectures apart, and load them only when they are needed', () => {
    const family = (file: string) => {
      const [room, folder, ...rest] = relative(src, file).split(/[\\/]/);
      return room === 'arch' && rest.length > 0 && !SHARED_ARCH.has(folder) ? folder : undefined;
    };
    const wrong: string[] = [];
    for (const [file, list] of imports) {
      for (const { specifier, typeOnly, lazy } of list) {
        if (!specifier.startsWith('.')) continue;
        const target = family(resolve(dirname(file), specifier));
        if (target === undefined || target === family(file)) continue;
        if (family(file) !== undefined || !(typeOnly || lazy)) wrong.push(`${relative(root, file)} imports ${specifier}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('have no private member in a class and in one that it extends: dist/asm.cjs has them as plain members', () => {
    const classes = files.flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const members = new Set(Array.from(text.matchAll(/(?<=^\s+(?:\w+ )*)#\w+/gm), ([name]) => name));
      return Array.from(text.matchAll(/\bclass (\w+)(?:<[^{]*?>)?(?: extends (\w+))?/g), ([, name, base]) => ({ name, base, members }));
    });
    const clashes = ({ name, base, members }: (typeof classes)[number]): string[] =>
      classes.flatMap((other) => {
        if (other.name !== base || other.members === members) return [];
        const shared = [...members].filter((member) => other.members.has(member)).map((member) => `${name} and ${base}: ${member}`);
        return shared.concat(clashes({ name, base: other.base, members }));
      });
    expect(classes.filter(({ base }) => base === 'Encoder').map(({ name }) => name)).toEqual(['MemoEncoder']);
    expect(classes.flatMap(clashes)).toEqual([]);
  });

  it('import nothing in a circle', () => {
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (file: string, path: string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        circles.push([...path.slice(path.indexOf(file)), file].map((f) => relative(src, f)).join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const { specifier, typeOnly, lazy } of imports.get(file) ?? []) {
        if (specifier.startsWith('.') && !typeOnly && !lazy) visit(resolve(dirname(file), specifier), [...path, file]);
      }
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});

describe('house rules', () => {
  const code = [...files, ...sources(join(root, 'test'))];

  it(`no source file is longer than ${MAX_LINES} lines, tables excepted`, () => {
    const long = code
      .filter((file) => !/(^|[\\/])(rows|data|tables?)([\\/.-]|$)|-(rows|table|data)\.ts$/.test(relative(src, file)))
      .map((file) => ({ file: relative(root, file), lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > MAX_LINES);
    expect(long).toEqual([]);
  });

  it('nothing names a place on somebody’s machine, or how the work is organised', () => {
    const places = ['usr/local/go', 'root', 'work', 'home/\\w+'].map((place) => `(?<![\\w.])/${place}/`);
    const words = ['subagents?', 'the prompt', 'this session', 'issue [0-9]+'].map((word) => `\\b${word}\\b`);
    const forbidden = new RegExp([...places, ...words].join('|'), 'i');
    const papers = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'package.json', '.ci/run'].map((file) => join(root, file));
    const cases = readdirSync(join(root, 'testdata'), { recursive: true, encoding: 'utf8' }).map((name) => join(root, 'testdata', name));
    const found = [...code.filter((file) => file !== fileURLToPath(import.meta.url)), ...papers, ...cases]
      .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
      .filter((file) => forbidden.test(readFileSync(file, 'utf8')));
    expect(found.map((file) => relative(root, file))).toEqual([]);
  });
});
