import type { Platform } from '../base/platform.ts';

/**
 * What a command may touch of the world around it. The process's own working directory and environment are never
 * read below the command line, so that one process can serve any number of requests.
 */
export interface Io {
  /** Absolute; -C is already applied. */
  readonly cwd: string;
  /** The environment with the settings of GOENV's file beneath it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  stdout(text: string): void;
  stderr(text: string): void;
  /** Where a person watches the progress of what takes long; absent where nobody does. */
  terminal?(): NodeJS.WriteStream;
  /** All of standard input; absent where it is something else's. */
  stdin?(): string;
  /** Standard output if a person reads it; absent for a pipe or a file. */
  screen?(): NodeJS.WriteStream;
}

/** 0: fine; 1: the input is wrong; 2: the command line is wrong. */
export type ExitStatus = number;

/** A command's work: the driver has one such function for each request type. */
export type Run<Request> = (request: Request, io: Io) => Promise<ExitStatus>;

/** One `-asmflags '[pattern=]arg list'`; pattern '' means the packages named on the command line. */
export interface PackageFlags {
  readonly pattern: string;
  /** As written, for step listings. */
  readonly flags: readonly string[];
  readonly settings: AsmSettings;
}

/** Flags that decide which modules and files there are; build, list and later commands share them. */
export interface LoadOptions {
  readonly platform: Platform;
  /** As written on the command line; empty means ".". */
  readonly patterns: readonly string[];
  /** -mod: '', 'mod', 'readonly' or 'vendor'. */
  readonly mod: string;
  /** -modfile, '' if not given. */
  readonly modfile: string;
  /** -overlay, '' if not given. */
  readonly overlay: string;
}

/** Runs the assembler's command line `args`: what `tsgo asm` does. */
export type Assemble = (args: readonly string[], io: Io) => Promise<ExitStatus>;

/** What it takes to work with the real go command. */
export interface ToolchainOptions {
  /** Build flags as given on the command line, save those that only this program knows. */
  readonly goFlags: readonly string[];
  /** The words that start this program again. */
  readonly command: readonly string[];
  readonly assemble: Assemble;
}

export interface BuildRequest extends LoadOptions {
  /** Absent where no program is to be linked. */
  readonly toolchain?: ToolchainOptions;
  /** -crosscheck: compare everything with the real toolchain. */
  readonly crosscheck?: boolean;
  /** -platforms with every set of -tags; [platform] without it. */
  readonly platforms: readonly Platform[];
  /** -o, '' if not given; relative to cwd. */
  readonly output: string;
  /** -v: names of packages. */
  readonly verbose: boolean;
  /** -x: the steps as they run. */
  readonly printSteps: boolean;
  /** -n: the steps without running them. */
  readonly dryRun: boolean;
  /** -p, 0 if not given. */
  readonly parallel: number;
  /** -json: diagnostics as `go help buildjson` says, on standard output. */
  readonly json: boolean;
  /** -records: one JSON object a line, on standard output. */
  readonly records: boolean;
  readonly trimpath: boolean;
  readonly asmflags: readonly PackageFlags[];
  /** -buildmode, 'default' if not given. */
  readonly buildmode: string;
}

/** The assembler's `-d name=value,…`. */
export interface AsmDebugSettings {
  readonly compressInstructions: boolean;
  /** Function to call before every stack check, '' for none. */
  readonly mayMoreStack: string;
  /** Name of a pc-value table to print, '' for none. */
  readonly pcTab: string;
}

/** What the assembler's flags change in an object or in what it accepts. */
export interface AsmSettings {
  /** -D, each NAME or NAME=value, in order. */
  readonly defines: readonly string[];
  /** -I, in order. */
  readonly includeDirs: readonly string[];
  readonly debug: AsmDebugSettings;
  readonly dynlink: boolean;
  /** -e: no limit on the number of errors. */
  readonly allErrors: boolean;
  readonly linkshared: boolean;
  readonly shared: boolean;
  /** -spectre; "index" concerns the compiler only. */
  readonly spectre: '' | 'index' | 'ret' | 'all';
}

/** One run of the assembler: the flags of `go tool asm`, each under the name of what it does. */
export interface AsmRequest extends AsmSettings {
  readonly platform: Platform;
  readonly files: readonly string[];
  /** -S: how often it was given, or the number after -S=. */
  readonly listing: number;
  /** -debug: instructions as they are parsed. */
  readonly debugParse: boolean;
  /** -gensymabis: write the symbol ABI file in place of an object. */
  readonly symabis: boolean;
  /** Relative to cwd, never empty. */
  readonly output: string;
  /** -p, '<unlinkable>' if not given. */
  readonly pkgPath: string;
  /** -trimpath as written, '' if not given. */
  readonly trimpath: string;
  /** -v: debug output. */
  readonly verbose: boolean;
}

export interface ListRequest extends LoadOptions {
  /** Every platform and tag set to list for, `platform` alone if neither -platforms nor several sets of -tags are given. */
  readonly platforms: readonly Platform[];
  /** -e: broken packages are listed too. */
  readonly tolerant: boolean;
  /** -json: null if not given, [] for every field. */
  readonly json: readonly string[] | null;
  /** -f, '' if not given. */
  readonly format: string;
  readonly deps: boolean;
  readonly test: boolean;
  /** -pgo is auto: programs with a profile are compiled with it. */
  readonly profiles?: boolean;
  /** -u, -versions and -retracted, of modules. */
  readonly updates?: boolean;
  readonly versions?: boolean;
  readonly retracted?: boolean;
  /** -compiled: the files that the compiler gets are listed. */
  readonly compiled?: boolean;
  /** -find: imports are left alone. */
  readonly find: boolean;
  /** -m: modules in place of packages. */
  readonly modules?: boolean;
  /** -x: directories that are passed over are named. */
  readonly printSteps?: boolean;
}

export interface NmRequest {
  readonly files: readonly string[];
  readonly sort: 'address' | 'name' | 'none' | 'size';
  readonly size: boolean;
  readonly type: boolean;
}

export interface ObjdumpRequest {
  readonly file: string;
  /** -S */
  readonly source: boolean;
  /** -s: what the names of the functions must match, null for all. */
  readonly filter: RegExp | null;
  /** Addresses, from 0 to Infinity if none are given. */
  readonly start: number;
  readonly end: number;
}

export interface AsmhdrRequest {
  readonly platform: Platform;
  /** Go files of one package. */
  readonly files: readonly string[];
  /** -p */
  readonly pkgPath: string;
  /** -o, relative to cwd. */
  readonly output: string;
  /** As -overlay. */
  readonly overlay?: string;
}

export interface VetRequest extends LoadOptions {
  /** Every platform to vet for, `platform` if -platforms isn't given. */
  readonly platforms: readonly Platform[];
  /** Names of go vet's analyzers to run. */
  readonly analyzers: readonly string[];
  /** Codes of tsgo's own rules to run. */
  readonly rules: readonly string[];
  readonly format: 'text' | 'json' | 'sarif' | 'github';
  /** -c: lines of context around the one that is meant, -1 for not even that one. */
  readonly context: number;
  /** File of findings that are known, '' for none; relative to cwd. */
  readonly baseline: string;
  /** Write the baseline file instead of reading it. */
  readonly writeBaseline: boolean;
  /** This program's version, for logs. */
  readonly toolVersion: string;
}

export type MatrixFormat = 'text' | 'json' | 'markdown' | 'html' | 'sarif' | 'github' | 'github-matrix';

export interface MatrixRequest extends LoadOptions {
  /** Every platform with every tag set. */
  readonly platforms: readonly Platform[];
  readonly format: MatrixFormat;
  /** -shard: the part of the platforms to look at, 1 ≤ index ≤ count; 1 of 1 for all. */
  readonly shard: { readonly index: number; readonly count: number };
  /** -shard was given. */
  readonly sharded: boolean;
  /** Results of -json to put together in place of looking at packages. */
  readonly merge: readonly string[];
  /** -o, '' for standard output; relative to cwd. */
  readonly output: string;
  /** Remember results under the user's cache folder. */
  readonly cached: boolean;
  readonly toolVersion: string;
}

export interface StubRequest extends LoadOptions {
  readonly platforms: readonly Platform[];
  /** -fallback: Go in place of assembly. */
  readonly fallback: boolean;
  /** -func: names, all if empty. */
  readonly functions: readonly string[];
  /** -n: print, don't write. */
  readonly dryRun: boolean;
}

export interface CallRequest extends LoadOptions {
  readonly asmflags: readonly PackageFlags[];
  /** The call as written; '-' for one a line on standard input. */
  readonly call: string;
  /** -set, each name=value. */
  readonly variables: readonly string[];
  /** -timeout, in ms. */
  readonly timeout: number;
  readonly show: CallShow;
  readonly json: boolean;
  readonly verbose: boolean;
}

/** Which arguments are printed after a call: those whose memory it changed, all that lead to memory, none. */
export type CallShow = 'changed' | 'all' | 'none';
