import { dirname, join } from 'node:path/posix';
import { readGoFile } from '../../src/golang/reader.ts';
import { TypeWorld } from '../../src/golang/type-world.ts';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { scanSymbols } from '../../src/asm/symbols.ts';
import { Available, type LinkInput, type LinkPackage } from '../../src/link/input.ts';
import { judge } from '../../src/link/judge.ts';
import type { Archive } from './txtar.ts';

const withoutAbiWrappers = new Set(['386', 'arm', 'mips', 'mipsle', 'mips64', 'mips64le', 'wasm']);
const architectures = ['386', 'amd64', 'arm', 'arm64', 'riscv64', 's390x'];

/** What the tests know of package runtime. */
const runtime: Readonly<Record<string, Available>> = {
  'runtime.memmove': Available.Both,
  'runtime.GC': Available.AbiInternal,
  'runtime.gcenable': Available.AbiInternal,
  'runtime.nanotime': Available.Both,
  'runtime.ncpu': Available.Both,
  'runtime.allglen': Available.Both,
  'runtime.mapaccess1': Available.Both,
  'runtime.morestack_noctxt': Available.Both,
};
/** Those that only runtime may refer to. */
const closed = new Set(['runtime.GC', 'runtime.gcenable', 'runtime.ncpu', 'runtime.allglen']);

/** The packages of an archive with a go.mod, a folder a package; of the build constraints only _GOARCH suffixes count. */
export function linkInput(archive: Archive, goos: string, goarch: string): LinkInput {
  const read = (path: string): Uint8Array => {
    const text = archive.files.get(path.replace(/^\.\//, ''));
    if (text === undefined) throw Object.assign(new Error(`no file ${path}`), { code: 'ENOENT' });
    return new TextEncoder().encode(text);
  };
  const module = /^module (.*)$/m.exec(archive.files.get('go.mod') ?? '')?.[1];
  const folders = new Map<string, string[]>();
  for (const path of archive.files.keys()) {
    if (!/\.(go|s)$/.test(path)) continue;
    const folder = dirname(path);
    folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  const wrongSuffix = (path: string): string | undefined =>
    architectures.find((arch) => arch !== goarch && new RegExp(`_${arch}(_test)?\\.(go|s)$`).test(path));
  const packages = [...folders].sort().map(([folder, paths]): LinkPackage => {
    const used = paths.sort().filter((path) => wrongSuffix(path) === undefined);
    const goFiles = used.filter((path) => path.endsWith('.go') && !path.endsWith('_test.go')).map((path) => readGoFile(path, read(path)));
    const testFiles = used.filter((path) => path.endsWith('_test.go')).map((path) => readGoFile(path, read(path)));
    const importPath = module === undefined ? folder : join(module, folder);
    const name = goFiles[0].packageName;
    const scan = (path: string) =>
      scanSymbols([path], {
        pkgPath: name === 'main' ? 'main' : importPath, defines: [], includeDirs: [], workingDir: '/', goarch, readFile: read,
      });
    const assembly = used.filter((path) => path.endsWith('.s'));
    return {
      importPath, name, goFiles, testFiles, judged: true,
      assembly: assembly.map(scan),
      complete: assembly.length === 0,
      leftOut: () =>
        paths.filter((path) => path.endsWith('.s') && wrongSuffix(path) !== undefined).flatMap((path) =>
          scan(path).definitions.filter(({ kind }) => kind === 'TEXT').map((definition) => (
            { name: definition.name, kind: 'TEXT' as const, position: definition.position, reason: `its name ends in _${wrongSuffix(path)}`, byTag: false }
          ))),
    };
  });
  /** Without wrappers a symbol has one ABI. */
  const spread = (bits: Available | undefined) => (bits && withoutAbiWrappers.has(goarch) ? Available.Both : bits);
  const external = (symbol: string): Available | undefined => (symbol.startsWith('runtime.') ? (runtime[symbol] ?? Available.None) : undefined);
  const types = () => new TypeWorld(goarch, (path) => packages.find(({ importPath }) => importPath === path)?.goFiles);
  return {
    types, goos, goarch, packages,
    abiWrappers: !withoutAbiWrappers.has(goarch),
    external: (symbol) => spread(external(symbol)),
    closed: (symbol) => (closed.has(symbol) ? spread(runtime[symbol]) : Available.None)!,
    goVersion: '1.26.8',
  };
}

/** Every diagnostic as text, package by package. */
export function verdictText(input: LinkInput): string {
  return judge(input).flatMap((verdict) => verdict.diagnostics).map(text).join('');
}

function text({ position, severity, code, message, notes = [], related = [], hint }: Diagnostic): string {
  const place = (at: { file: string; line: number; column: number }): string => `${at.file}:${at.line}:${at.column}`;
  const lines = [`${place(position!)}: ${severity} ${message} [${code}]`];
  for (const note of notes) lines.push(`\t${note}`);
  for (const other of related) lines.push(`\t${place(other.position)}: ${other.message}`);
  if (hint !== undefined) lines.push(`\thint: ${hint.replaceAll('\n', '\n\t')}`);
  return lines.map((line) => `${line}\n`).join('');
}
