import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffLines } from '../obj/diff.ts';
import { findGo, type GoInstallation } from '../toolchain/find.ts';
import { runTool, type GoOutput } from '../toolchain/go.ts';
import { ToolexecService } from '../toolchain/toolexec-service.ts';
import { FOLDER_VARIABLE, writeShim } from '../toolchain/toolexec-shim.ts';
import { runAsmhdr } from './asmhdr.ts';
import { cacheFolder } from './cache-folder.ts';
import { AssemblerCheck } from './crosscheck-assembler.ts';
import { runList } from './list.ts';
import type { BuildRequest, Io, ToolchainOptions } from './requests.ts';
import { quoted } from './toolexec.ts';
import { ANALYZERS } from './vet-analyzers.ts';
import { runVet } from './vet-command.ts';

/** Something that the real toolchain does otherwise. */
export interface Difference {
  readonly what: 'selection' | 'symabis' | 'object' | 'go_asm.h' | 'vet';
  /** Package and files. */
  readonly where: string;
  /** Shows what the real toolchain does. */
  readonly command: string;
  /** The smallest input that shows the difference; empty where there is none besides the package. */
  readonly input: readonly string[];
  /** "- " before what is the real toolchain's, "+ " before ours. */
  readonly details: readonly string[];
}

/** The fields of `go list` that say which files a package has. */
const FIELDS = (
  'ImportPath Name GoFiles CgoFiles CFiles CXXFiles MFiles HFiles FFiles SFiles SysoFiles IgnoredGoFiles IgnoredOtherFiles ' +
  'TestGoFiles XTestGoFiles Imports'
).split(' ');

interface Listed {
  readonly ImportPath: string;
  readonly Name?: string;
  readonly Dir?: string;
  readonly GoFiles?: readonly string[];
  readonly CgoFiles?: readonly string[];
  readonly SFiles?: readonly string[];
  readonly Standard?: boolean;
}

/**
 * `tsgo build -crosscheck`: what this program finds out about the packages of a request, through the real toolchain too.
 * 0 if nothing differs, 1 if something does, 2 where there is no Go of the release that the request asks for.
 */
export async function crosscheck(request: BuildRequest, io: Io): Promise<number> {
  const go = findGo(io.env);
  const { platform, toolchain } = request;
  if (go === null || go.command === '' || toolchain === undefined) {
    io.stderr('tsgo: -crosscheck compares with the real toolchain: there is no go command on PATH\n');
    return 2;
  }
  if (go.version !== platform.goVersion) {
    io.stderr(`tsgo: -crosscheck: the go command on PATH is go${go.version}, the build asks for go${platform.goVersion}\n`);
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'tsgo-crosscheck-'));
  try {
    const check = new Crosscheck(go, request, toolchain, io, folder);
    return await check.run();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

class Crosscheck {
  readonly #go: GoInstallation;
  readonly #request: BuildRequest;
  readonly #toolchain: ToolchainOptions;
  readonly #io: Io;
  readonly #folder: string;
  readonly #differences: Difference[] = [];

  constructor(go: GoInstallation, request: BuildRequest, toolchain: ToolchainOptions, io: Io, folder: string) {
    this.#go = go;
    this.#request = request;
    this.#toolchain = toolchain;
    this.#io = io;
    this.#folder = folder;
  }

  async run(): Promise<number> {
    const packages = await this.#selection();
    if (packages === null) return 1;
    const { objects, symbolLists, headers, status } = await this.#build(packages);
    const findings = await this.#vet();
    for (const difference of this.#differences) this.#io.stderr(differenceText(difference));
    const counts = `${packages.length} packages, ${symbolLists} lists of symbols, ${headers} go_asm.h, ${objects} objects, ${findings} findings`;
    const found = this.#differences.length;
    const { goos, goarch } = this.#request.platform;
    this.#io.stderr(`tsgo: crosscheck ${goos}/${goarch}: ${counts} compared with go${this.#go.version}: ${found === 0 ? 'no difference' : `${found} differ`}\n`);
    return found === 0 && status === 0 ? 0 : 1;
  }

  async #real(args: readonly string[], extra: Readonly<Record<string, string>> = {}): Promise<GoOutput> {
    const { platform } = this.#request;
    const env = { ...this.#io.env, GOOS: platform.goos, GOARCH: platform.goarch, ...extra };
    return await runTool(this.#go.command, args, { cwd: this.#io.cwd, env });
  }

  /** What this program prints for a command, run in this process. */
  async #ours(run: (io: Io) => Promise<number>): Promise<GoOutput> {
    let stdout = '';
    let stderr = '';
    const status = await run({ ...this.#io, stdout: (text) => void (stdout += text), stderr: (text) => void (stderr += text) });
    return { status, stdout, stderr };
  }

  #flags(name: 'list' | 'vet' | 'build'): string[] {
    const not = name === 'build' ? [] : ['asmflags', 'gcflags', 'ldflags', 'trimpath', 'buildmode', 'a', 'p'];
    return this.#toolchain.goFlags.filter((flag) => !not.includes(flag.slice(1).split('=')[0]));
  }

  /** The packages as `go list` has them; null if it refuses them, as this program does then too. */
  async #selection(): Promise<readonly Listed[] | null> {
    const { patterns } = this.#request;
    const json = [...FIELDS, 'Dir', 'Standard'];
    const real = await this.#real(['list', ...this.#flags('list'), `-json=${json.join(',')}`, ...patterns]);
    const request = { ...this.#request, tolerant: false, json, format: '', deps: false, find: false, test: false };
    const ours = await this.#ours((io) => runList(request, io));
    if (real.stdout !== ours.stdout || (real.status === 0) !== (ours.status === 0)) this.#compareLists(real, ours);
    if (real.status !== 0) this.#io.stderr(real.stderr);
    return real.status === 0 ? jsonValues<Listed>(real.stdout) : null;
  }

  #compareLists(real: GoOutput, ours: GoOutput): void {
    const own = new Map(jsonValues<Listed>(ours.stdout).map((pkg) => [pkg.ImportPath, pkg]));
    const command = `go list -json=${FIELDS.join(',')}`;
    const text = (pkg: Listed | undefined): string[] => (pkg === undefined ? [] : JSON.stringify(pkg, null, '\t').split('\n'));
    const before = this.#differences.length;
    for (const pkg of jsonValues<Listed>(real.stdout)) {
      const details = diffLines(text(pkg), text(own.get(pkg.ImportPath)));
      own.delete(pkg.ImportPath);
      if (details.length > 0) this.#differences.push({ what: 'selection', where: pkg.ImportPath, command: `${command} ${pkg.ImportPath}`, input: [], details });
    }
    for (const pkg of own.values()) {
      this.#differences.push({ what: 'selection', where: pkg.ImportPath, command, input: [], details: diffLines([], text(pkg)) });
    }
    if (this.#differences.length > before || (real.status === 0) === (ours.status === 0)) return;
    const details = diffLines(real.stderr.trimEnd().split('\n'), ours.stderr.trimEnd().split('\n'));
    this.#differences.push({ what: 'selection', where: this.#request.patterns.join(' '), command, input: [], details });
  }

  /** Builds with the real toolchain, and looks at each assembler call on its way. */
  async #build(packages: readonly Listed[]) {
    const { goFlags, assemble, command } = this.#toolchain;
    const named = new Set(packages.map(({ ImportPath, Name }) => (Name === 'main' ? 'main' : ImportPath)));
    const check = new AssemblerCheck(assemble, this.#io, this.#folder, (pkgPath) => named.has(pkgPath));
    const calls = join(this.#folder, 'calls');
    mkdirSync(calls, { mode: 0o700 });
    const service = new ToolexecService(calls, (call) => check.answer(call));
    await service.start();
    const cache = cacheFolder(this.#io.env);
    const own = goFlags.filter((flag) => flag.startsWith('-asmflags=') && !/^-asmflags=\s*-/.test(flag));
    const plain = goFlags.findLast((flag) => /^-asmflags=\s*-/.test(flag))?.slice('-asmflags='.length) ?? '';
    const others = goFlags.filter((flag) => !flag.startsWith('-asmflags='));
    // A macro that nothing asks about: the packages are assembled again, whatever the cache knows.
    const again = `-asmflags=${plain} -D=TSGO_CROSSCHECK_${process.pid}_${Date.now()}`.trim();
    const program = packages.length === 1 ? ['-o', join(this.#folder, 'program')] : [];
    const build = this.#real(
      ['build', ...others, ...own, again, '-toolexec', quoted([writeShim(this.#folder, command)]), ...program, ...this.#request.patterns],
      { GOCACHE: cache === '' ? join(this.#folder, 'gocache') : join(cache, 'go-build'), [FOLDER_VARIABLE]: calls },
    );
    const real = await build.finally(() => service.close());
    this.#io.stderr(real.stderr);
    this.#differences.push(...check.differences);
    const headers = await this.#headers(packages, check);
    return { objects: check.objects, symbolLists: check.symbolLists, headers, status: real.status };
  }

  /** go_asm.h of the packages that have assembly; how many were compared. */
  async #headers(packages: readonly Listed[], { headers }: AssemblerCheck): Promise<number> {
    let count = 0;
    for (const { ImportPath, Name, Dir = '', GoFiles = [], CgoFiles = [] } of packages) {
      const pkgPath = Name === 'main' ? 'main' : ImportPath;
      const real = headers.get(pkgPath);
      if (real === undefined || CgoFiles.length > 0 || (Name === 'main' && packages.filter((pkg) => pkg.Name === 'main').length > 1)) continue;
      count++;
      const output = join(this.#folder, 'go_asm.h');
      rmSync(output, { force: true });
      const files = GoFiles.map((file) => join(Dir, file));
      const ours = await this.#ours((io) => runAsmhdr({ platform: this.#request.platform, files, pkgPath, output }, io));
      const text = ours.status === 0 ? readFileSync(output, 'utf8') : ours.stderr;
      if (text === real) continue;
      const details = diffLines(real.split('\n'), text.split('\n'), 0);
      const input = details.flatMap((line) => /#define (?:const_)?([^_\s]+)/.exec(line)?.[1] ?? []).slice(0, 1);
      this.#differences.push({ what: 'go_asm.h', where: ImportPath, command: 'go tool compile -asmhdr x.h', input: declarations(files, input[0]), details });
    }
    return count;
  }

  async #vet(): Promise<number> {
    const analyzers = Object.keys(ANALYZERS);
    const flags = analyzers.map((name) => `-${name}`);
    const real = await this.#real(['vet', ...this.#flags('vet'), '-json', ...flags, ...this.#request.patterns]);
    const request = { ...this.#request, platforms: [this.#request.platform], analyzers, rules: [], format: 'json', context: -1, baseline: '', writeBaseline: false, toolVersion: '' } as const;
    const ours = await this.#ours((io) => runVet(request, io));
    const [theirs, own] = [findings(real), findings(ours)];
    const details = diffLines(theirs, own, 0);
    if (details.length > 0) {
      this.#differences.push({ what: 'vet', where: this.#request.patterns.join(' ') || '.', command: `go vet -json ${flags.join(' ')}`, input: [], details });
    }
    return theirs.length;
  }
}

type VetJson = Readonly<Record<string, Readonly<Record<string, readonly { posn: string; message: string }[] | { error: string }>>>>;

/** The findings of `go vet -json`, each as a line, in order. */
function findings({ stdout, stderr }: GoOutput): string[] {
  const text = [stdout, stderr].join('\n').split('\n').filter((line) => !line.startsWith('#')).join('\n');
  const lines: string[] = [];
  for (const value of jsonValues<VetJson>(text)) {
    for (const [pkg, byAnalyzer] of Object.entries(value)) {
      for (const [analyzer, list] of Object.entries(byAnalyzer)) {
        if (!Array.isArray(list)) continue;
        for (const { posn, message } of list) lines.push(`${pkg}: ${analyzer}: ${posn}: ${message}`);
      }
    }
  }
  return lines.sort();
}

/** The JSON objects that a text is made of, each ended by a line "}". What is no JSON is passed over. */
function jsonValues<T>(text: string): T[] {
  const values: T[] = [];
  let open: string[] | null = null;
  for (const line of text.split('\n')) {
    if (line === '{' || line === '{}') open = [];
    open?.push(line);
    if (open === null || (line !== '}' && line !== '{}')) continue;
    values.push(JSON.parse(open.join('\n')) as T);
    open = null;
  }
  return values;
}

/** The lines of the files that declare a name of Go. */
function declarations(files: readonly string[], name: string | undefined): string[] {
  if (name === undefined) return [];
  const word = new RegExp(`\\b${name.replace(/\W/g, '')}\\b`);
  return files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter((line) => word.test(line))).slice(0, 10);
}

function differenceText({ what, where, command, input, details }: Difference): string {
  const block = (lines: readonly string[]): string => lines.map((line) => `\t${line}\n`).join('');
  const shown = input.length === 0 ? '' : `smallest input:\n${block(input)}`;
  return `tsgo: crosscheck: ${what} of ${where} differs\n${command}\n${shown}difference (- go, + tsgo):\n${block(details)}`;
}
