import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { reduceAssembly } from './reduce-asm.ts';
import { reduceGoFile, type Reduced } from './reduce-go.ts';

/** Folders of GOROOT/src without packages of the standard library. */
const NOT_STD = new Set(['cmd', 'testdata']);
const ASSEMBLY = /\.(s|S|h)$/;
/** Other files whose names say something about a package. */
const NAMED = /\.(c|cc|cpp|cxx|m|hh|hpp|hxx|f|F|for|f90|sx|swig|swigcxx|syso)$/;

interface Directory {
  readonly path: string;
  readonly files: { readonly name: string; readonly reduced: Reduced }[];
}

function readTree(root: string): Directory[] {
  const found: Directory[] = [];
  const walk = (path: string): void => {
    const dir = path === '' ? root : join(root, path);
    const files: Directory['files'] = [];
    const below: string[] = [];
    for (const entry of readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const { name } = entry;
      if (entry.isDirectory()) {
        if (!NOT_STD.has(name) && !/^[._]/.test(name)) below.push(path === '' ? name : `${path}/${name}`);
      } else if (!/^[._]/.test(name)) {
        const reduced = reduce(join(dir, name), name);
        if (reduced !== undefined) files.push({ name, reduced });
      }
    }
    for (const name of embedded(dir, files)) files.push({ name, reduced: { header: '', declarations: '' } });
    if (files.some(({ name }) => name.endsWith('.go'))) found.push({ path, files });
    for (const each of below) walk(each);
  };
  walk('');
  return found;
}

function reduce(path: string, name: string): Reduced | undefined {
  if (name.endsWith('.go')) return reduceGoFile(path, readFileSync(path));
  if (ASSEMBLY.test(name)) return reduceAssembly(path, readFileSync(path));
  if (name.endsWith('.syso') || name === 'go.mod') return { header: '', declarations: '' };
  return NAMED.test(name) ? { header: reduceAssembly(path, readFileSync(path)).header, declarations: '' } : undefined;
}

/** Files that a package embeds, in its own folder or below. */
function embedded(dir: string, files: Directory['files']): string[] {
  const names = new Set<string>();
  const take = (name: string, all: boolean): void => {
    if (!statSync(join(dir, name)).isDirectory()) {
      if (!files.some((file) => file.name === name)) names.add(name);
      return;
    }
    for (const entry of readdirSync(join(dir, name))) if (all || !/^[._]/.test(entry)) take(`${name}/${entry}`, all);
  };
  for (const { reduced } of files) {
    const line = /^\/\/go:embed (.*)$/m.exec(reduced.header)?.[1];
    for (const [, pattern] of (line ?? '').matchAll(/"([^"]*)"/g)) {
      const name = pattern.replace(/^all:/, '');
      const regex = new RegExp(`^${name.replaceAll(/[.+]/g, '\\$&').replaceAll('*', '[^/]*')}$`);
      if (!/[*?[]/.test(name)) take(name, pattern !== name);
      else for (const [path] of pathsBelow(dir, name.split('/').length)) if (regex.test(path)) take(path, false);
    }
  }
  return [...names].sort();
}

function* pathsBelow(dir: string, depth: number, prefix = ''): Generator<[string]> {
  for (const entry of readdirSync(join(dir, prefix), { withFileTypes: true })) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (depth === 1) yield [path];
    else if (entry.isDirectory()) yield* pathsBelow(dir, depth - 1, path);
  }
}

function compress(text: string): Buffer {
  const data = Buffer.from(text);
  return brotliCompressSync(data, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
    },
  });
}

/** Writes what is known of the standard library of a GOROOT; src/std/README.md describes the format. */
export function generate(goroot: string, target: string): void {
  const version = /^go(\S+)/.exec(readFileSync(join(goroot, 'VERSION'), 'utf8'))![1];
  const settings = existsSync(join(goroot, 'go.env')) ? readFileSync(join(goroot, 'go.env'), 'utf8').replaceAll(/^#.*\n|^\s*\n/gm, '') : '';
  const directories = readTree(join(goroot, 'src'));
  const blobs: Buffer[] = [];
  let offset = 0;
  const catalogue: string[] = [];
  const headers: string[] = [];
  let raw = 0;
  for (const { path, files } of directories) {
    const text = files.map(({ reduced }) => reduced.declarations).join('');
    raw += text.length;
    const blob = text === '' ? Buffer.alloc(0) : compress(text);
    catalogue.push(`/${path} ${offset} ${blob.length}`);
    for (const { name, reduced } of files) {
      catalogue.push(`${name} ${Buffer.byteLength(reduced.header)} ${Buffer.byteLength(reduced.declarations)}`);
      headers.push(reduced.header);
    }
    blobs.push(blob);
    offset += blob.length;
  }
  const index = compress(`${version}\n${settings}\n${catalogue.join('\n')}\n\n${headers.join('')}`);
  const start = Buffer.alloc(4);
  start.writeUInt32LE(index.length);
  const bytes = Buffer.concat([start, index, ...blobs]);
  writeFileSync(target, bytes);
  console.log(`${target}: go${version}, ${directories.length} folders, ${bytes.length} bytes (${index.length} index, ${raw} declarations unpacked)`);
}
