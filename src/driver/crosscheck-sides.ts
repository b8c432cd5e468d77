import { join } from 'node:path';
import type { GoInstallation } from '../toolchain/find.ts';
import { runTool, type GoOutput } from '../toolchain/go.ts';
import { runAsmhdr } from './asmhdr.ts';
import { build } from './build.ts';
import { runList } from './list.ts';
import type { AsmhdrRequest, Assemble, BuildRequest, Io, ListRequest, Run, ToolchainOptions, VetRequest } from './requests.ts';
import { runVet } from './vet-command.ts';

/** What this program does that is compared; a test plants faults here. */
export interface OwnPasses {
  readonly assemble: Assemble;
  readonly list: Run<ListRequest>;
  readonly asmhdr: Run<AsmhdrRequest>;
  readonly build: typeof build;
  readonly vet: Run<VetRequest>;
}

export const OWN_PASSES: Omit<OwnPasses, 'assemble'> = { list: runList, asmhdr: runAsmhdr, build, vet: runVet };

/** Something that the real toolchain does otherwise. */
export interface Difference {
  readonly what: 'selection' | 'symabis' | 'object' | 'go_asm.h' | 'undefined set' | 'vet';
  /** Package and files. */
  readonly where: string;
  /** Shows what the real toolchain does. */
  readonly command: string;
  /** The smallest input that shows the difference, each file below "-- its name --"; empty where none smaller than the package was found. */
  readonly input: readonly string[];
  /** "- " before what is the real toolchain's, "+ " before ours. */
  readonly details: readonly string[];
}

/** The fields of `go list` that say which files a package has. */
export const FIELDS = (
  'ImportPath Name GoFiles CgoFiles CFiles CXXFiles MFiles HFiles FFiles SFiles SysoFiles IgnoredGoFiles IgnoredOtherFiles ' +
  'TestGoFiles XTestGoFiles Imports'
).split(' ');

export interface Listed {
  readonly ImportPath: string;
  readonly Name?: string;
  readonly Dir?: string;
  readonly GoFiles?: readonly string[];
  readonly CgoFiles?: readonly string[];
  readonly SFiles?: readonly string[];
  readonly Standard?: boolean;
}

const FILE_FIELDS = 'GoFiles SFiles HFiles IgnoredGoFiles IgnoredOtherFiles TestGoFiles XTestGoFiles'.split(' ');

/** Paths of the files that a smaller package could do without. */
export function filesOf(pkg: Listed): string[] {
  const lists = pkg as unknown as Readonly<Record<string, readonly string[] | undefined>>;
  return FILE_FIELDS.flatMap((field) => lists[field] ?? []).map((name) => join(pkg.Dir ?? '', name));
}

/** The real toolchain and this program, each asked in the same place about the same platform. */
export class Sides {
  readonly go: GoInstallation;
  readonly request: BuildRequest;
  readonly toolchain: ToolchainOptions;
  readonly own: OwnPasses;
  readonly io: Io;
  /** For files of this check alone; removed at its end. */
  readonly folder: string;

  constructor(go: GoInstallation, request: BuildRequest, toolchain: ToolchainOptions, own: OwnPasses, io: Io, folder: string) {
    this.go = go;
    this.request = request;
    this.toolchain = toolchain;
    this.own = own;
    this.io = io;
    this.folder = folder;
  }

  async real(args: readonly string[], extra: Readonly<Record<string, string>> = {}): Promise<GoOutput> {
    const { platform } = this.request;
    const env = { ...this.io.env, GOOS: platform.goos, GOARCH: platform.goarch, ...extra };
    return await runTool(this.go.command, args, { cwd: this.io.cwd, env });
  }

  /** What this program prints for a command, run in this process. */
  async ours(run: (io: Io) => Promise<number>): Promise<GoOutput> {
    let stdout = '';
    let stderr = '';
    const status = await run({ ...this.io, stdout: (text) => void (stdout += text), stderr: (text) => void (stderr += text) });
    return { status, stdout, stderr };
  }

  /** The build flags that the go command's subcommand takes, with an overlay file in place of the request's if one is given. */
  flags(name: 'list' | 'vet' | 'build', overlay = ''): string[] {
    const not = name === 'build' ? [] : ['asmflags', 'gcflags', 'ldflags', 'trimpath', 'buildmode', 'a', 'p'];
    const flags = this.toolchain.goFlags.filter((flag) => !not.includes(flag.slice(1).split('=')[0]));
    return overlay === '' ? flags : [...flags, `-overlay=${overlay}`];
  }

  /** The request about one package, with an overlay. */
  requestFor(patterns: readonly string[], overlay: string): BuildRequest {
    return { ...this.request, patterns, overlay: overlay === '' ? this.request.overlay : overlay };
  }
}

/** The JSON objects that a text is made of, each ended by a line "}". What is no JSON is passed over. */
export function jsonValues<T>(text: string): T[] {
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
