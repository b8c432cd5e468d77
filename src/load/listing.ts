import type { Position } from '../base/position.ts';
import type { Platform } from '../base/platform.ts';
import type { Env } from './goenv.ts';
import { featureTags } from './features.ts';
import type { LoadRequest, LoadResult } from './load.ts';
import { formatPackageError, packageList, type Package } from './package.ts';
import type { LoadFailure } from './problem.ts';
import { formatRecord, RECORD_FIELDS, Recorder } from './record.ts';
import type { SourceCache } from './sourcecache.ts';
import { Template, TemplateError } from './template.ts';
import { nameVariants, testProblem, type TestPackages } from './testpackages.ts';

/** What `go list` is asked. */
export interface Listing {
  readonly cwd: string;
  readonly env: Env;
  readonly platform: Platform;
  readonly patterns: readonly string[];
  readonly cache: SourceCache;
  readonly mod?: string;
  readonly modfile?: string;
  /** -e */
  readonly tolerant?: boolean;
  /** -json: null or absent if not given, [] for every field. */
  readonly json?: readonly string[] | null;
  /** -f, '' or absent if not given. */
  readonly format?: string;
  readonly deps?: boolean;
  /** -test: what tests are made of is listed, too. */
  readonly test?: boolean;
  /** -compiled: cgo's part in a package would have to be made. */
  readonly compiled?: boolean;
  /** Makes the source of a test program; by default it is only named. */
  readonly testMain?: TestMainMaker;
  /** -pgo=auto, unless false. */
  readonly profiles?: boolean;
  /** -u, of modules. */
  readonly updates?: boolean;
  /** -versions, of modules. */
  readonly versions?: boolean;
  /** -retracted, of modules. */
  readonly retracted?: boolean;
  /** -x: directories that are passed over are named. */
  readonly printSteps?: boolean;
  readonly find?: boolean;
}

/** What it prints and how it ends. */
export interface Listed {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

/** Whether what is asked depends on test files, or on files that are left out, of which tests may be some. */
function needsTests({ patterns, json, format }: Listing): boolean {
  const about = /Test|Ignored|Invalid/;
  if (patterns.includes('all')) return true;
  if (json) return json.length === 0 || json.some((field) => about.test(field));
  return about.test(format ?? '');
}

/** Nothing but a message. */
export function fail(message: string): Listed {
  return { stdout: '', stderr: `${message}\n`, status: 1 };
}

type Printer = (pkg: Package, recorder: Recorder) => string;

function printerFor({ json, format, platform, env }: Listing): Printer {
  if (json) {
    return (pkg, recorder) => `${formatRecord(recorder.record(pkg, json.length === 0 ? RECORD_FIELDS : json))}\n`;
  }
  if (!format) return ({ importPath }) => `${importPath}\n`;
  const context = {
    GOARCH: platform.goarch,
    GOOS: platform.goos,
    GOROOT: env.GOROOT ?? '',
    GOPATH: env.GOPATH ?? '',
    CgoEnabled: platform.cgo,
    UseAllFiles: false,
    Compiler: 'gc',
    BuildTags: platform.tags,
    ToolTags: [
      ...platform.experiments.enabled.map((name) => `goexperiment.${name}`),
      ...featureTags(platform.goarch, platform.feature),
    ],
    ReleaseTags: Array.from({ length: Number(platform.goVersion.split('.')[1]) }, (_, i) => `go1.${i + 1}`),
    InstallSuffix: '',
  };
  const template = new Template(format, context);
  return (pkg, recorder) => {
    const text = template.execute(recorder.complete(pkg));
    return text === '' || text.endsWith('\n') ? text : `${text}\n`;
  };
}

/** Whether what is asked depends on more than the packages that those listed import. */
function needsAllDependencies({ deps, json, format }: Listing): boolean {
  if (deps) return true;
  if (json) return json.length === 0 || json.some((field) => field === 'Deps' || field === 'DepsErrors');
  return /Deps/.test(format ?? '');
}

/** What is wrong with a test; the position is absent where the message has it. */
export interface TestProblem {
  readonly message: string;
  readonly position?: Position;
}

/** Where the source of a test program is, and what is wrong with the tests that it would run. */
export type TestMainMaker = (test: TestPackages) => { readonly path: string; readonly error?: TestProblem };

function nameSource({ of, main, inside, outside }: TestPackages, { testMain }: Listing): void {
  if (testMain === undefined) return;
  const { path, error } = testMain({ of, main, inside, outside });
  main.files = [{ ...main.files[0], name: path, path }];
  if (error === undefined || main.error !== undefined) return;
  main.error = { stack: [], position: error.position, message: error.message, cycle: false, alwaysStack: false };
  main.incomplete = true;
}

/** What has to be loaded for a listing; or, in words, why there is none. */
export function listLoadRequest(listing: Listing): LoadRequest | Listed {
  if (listing.json && listing.format) return fail('go list -f cannot be used with -json');
  if (listing.updates) return fail('go list -u can only be used with -m');
  if (listing.versions) return fail('go list -versions can only be used with -m');
  if (listing.find && listing.deps) return fail('go list -deps cannot be used with -find');
  if (listing.find && listing.test) return fail('go list -test cannot be used with -find');
  const { test = false } = listing;
  return { ...listing, tests: test, byProfiles: listing.profiles !== false, ignoreImports: listing.find ?? false, shallowStd: !test && !needsAllDependencies(listing), withoutStdTests: !test && !needsTests(listing) };
}

/** What `go list` prints where there is nothing to list. */
export function printFailure({ diagnostics }: LoadFailure): Listed {
  const [first, ...others] = diagnostics;
  const lines = [first.code === 'module-sum' ? first.message : `go: ${first.message}`, ...others.map(({ message }) => message)];
  return { stdout: '', stderr: `${lines.join('\n')}\n`, status: 1 };
}

/** What `go list` prints of packages that are loaded. */
export function printListing(listing: Listing, result: LoadResult): Listed {
  let print: Printer;
  try {
    print = printerFor(listing);
  } catch (error) {
    if (error instanceof TemplateError) return fail(`go: template: main: ${error.message}`);
    throw error;
  }
  let stderr = '';
  let status = 0;
  for (const { severity, code, message } of result.diagnostics) {
    if (severity === 'error') continue;
    if (code === 'pattern') stderr += `go: warning: ${message}\n`;
    else if (code === 'symlink') stderr += `warning: ${message}\n`;
    else if (code === 'ignored') stderr += listing.printSteps ? `# ${message}\n` : '';
    else if (code === 'vendor') stderr += `go: ${message}\n`;
  }
  const report = (packages: readonly Package[]): void => {
    for (const { error } of packages) {
      if (error === undefined) continue;
      stderr += `${formatPackageError(error, listing.cwd)}\n`;
      status = 1;
    }
  };
  if (!listing.tolerant) report(result.packages);
  if (status !== 0) return { stdout: '', stderr, status };
  for (const test of result.tests) nameSource(test, listing);
  const broken = listing.tolerant ? undefined : result.tests.map(testProblem).find((pkg) => pkg !== undefined);
  if (broken !== undefined) return fail(`go: can't load test package: ${formatPackageError(broken.error!, listing.cwd)}`);
  const named = [...result.packages];
  for (const test of result.tests) {
    named.push(test.main);
    if (test.inside !== test.of) named.push(test.inside);
    if (test.outside !== undefined) named.push(test.outside);
  }
  const packages = listing.deps ? packageList(named) : named;
  if (listing.deps && !listing.tolerant) report(packages);
  if (result.tests.length > 0 || named.length > 1) nameVariants(packageList(named));
  const cgo = listing.compiled ? packages.find(({ files }) => files.some(({ category }) => category === 'cgo')) : undefined;
  if (cgo !== undefined) return fail(`go: -compiled: the files that cgo makes of ${cgo.importPath} take a C compiler: set CGO_ENABLED=0`);
  const recorder = new Recorder(result, listing.platform, listing.cwd, listing.deps ? packages : packageList(packages), listing);
  let stdout = '';
  try {
    for (const pkg of packages) stdout += print(pkg, recorder);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return { ...fail(`go: template: main: ${error.message}`), stdout };
  }
  return { stdout, stderr, status };
}
