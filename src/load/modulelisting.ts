import { quote } from '../base/quote.ts';
import type { Listed, Listing } from './listing.ts';
import type { Answers, FetchFailures, MissingModule } from './missing.ts';
import { missingKey } from './missing.ts';
import type { MainModules } from './mainmodules.ts';
import { ModuleGraph } from './modulegraph.ts';
import { moduleInfoOf, NO_MODULE_INFO, type ModuleInfo } from './moduleinfo.ts';
import { openModules, type OpenModules } from './openmodules.ts';
import { matcherOf } from './patterns.ts';
import { failure, LoadFailure } from './problem.ts';
import { formatRecord, moduleRecord, moduleValue } from './record.ts';
import { compareVersions } from './semver.ts';
import { Template, TemplateError, TEXT } from './template.ts';
import { QueryProblem, Unanswered, VersionQueries } from './versionquery.ts';

const BYPASS = '\n\t(Use -mod=mod or -mod=readonly to bypass.)';
const NO_MODULE = "go.mod file not found in current directory or any parent directory; see 'go help modules'";
const WITH_VERSIONS = '{{.Path}}{{range .Versions}} {{.}}{{end}}{{if .Deprecated}} (deprecated){{end}}';

type Printer = (info: ModuleInfo) => string;

function printerFor({ json, format, versions }: Listing): Printer {
  if (json) return (info) => `${formatRecord(moduleRecord(info), '', false)}\n`;
  if (!format && !versions) return (info) => `${moduleValue(info)[TEXT]}\n`;
  const template = new Template(format || WITH_VERSIONS, {});
  return (info) => {
    const text = template.execute(moduleValue(info));
    return text === '' || text.endsWith('\n') ? text : `${text}\n`;
  };
}

/** `go list -m`: main modules, and those that they need. Throws LoadFailure where no module can be listed, or not yet. `done` is told of modules that can, unless upgrades are asked for. */
export function listModules(listing: Listing, fetchFailures: FetchFailures, answers: Answers, done: (modules: OpenModules) => void = () => {}): Listed {
  let stdout = '';
  let stderr = '';
  try {
    const print = printerFor(listing);
    const modules = openModules({ ...listing, fetchFailures });
    const lister = new ModuleLister(listing, modules, fetchFailures, answers);
    const found = lister.found();
    stderr = lister.warnings.map((warning) => `${warning}\n`).join('');
    const wrong = listing.tolerant ? [] : found.filter(({ error }) => error !== '');
    if (wrong.length > 0) return { stdout, stderr: stderr + wrong.map(({ error }) => `go: ${error}\n`).join(''), status: 1 };
    if (!listing.updates) done(modules);
    for (const info of found) stdout += print(info);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return { stdout, stderr: `go: template: main: ${error.message}\n`, status: 1 };
  }
  return { stdout, stderr, status: 0 };
}

/** In place of main modules where there are none: versions can be asked about all the same. */
const WITHOUT_REQUIREMENTS: MainModules = { modules: [], work: undefined, mode: 'mod', modeReason: '', vendorDir: '', goVersion: '', replace: [] };

class ModuleLister {
  readonly warnings: string[] = [];
  readonly #listing: Listing;
  readonly #modules: OpenModules;
  readonly #failures: FetchFailures;
  readonly #graph: ModuleGraph;
  readonly #queries: VersionQueries;
  /** What has to be fetched before the list is complete. */
  readonly #missing: MissingModule[] = [];

  constructor(listing: Listing, modules: OpenModules, failures: FetchFailures, answers: Answers) {
    this.#listing = listing;
    this.#modules = modules;
    this.#failures = failures;
    this.#graph = modules.resolver.graph ?? new ModuleGraph(WITHOUT_REQUIREMENTS, modules.goEnv, listing.cache);
    this.#queries = new VersionQueries(this.#graph, answers);
  }

  /** Every module asked for, with all that is asked about it; throws LoadFailure while something has to be fetched. */
  found(): ModuleInfo[] {
    const { patterns } = this.#listing;
    const found = (patterns.length === 0 ? [''] : patterns).flatMap((arg) => this.#matching(arg)).map((info) => this.#complete(info));
    if (this.#missing.length === 0) return found;
    const message = `${this.#missing[0].path}: not asked yet`;
    throw new LoadFailure([{ severity: 'error', code: 'module-missing', message }], this.#missing);
  }

  /** The result of a query, or `otherwise` while it is open. */
  #asked<Result>(work: () => Result, otherwise: Result): Result {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      this.#missing.push(error.missing);
      return otherwise;
    }
  }

  /** The modules that an argument names, '' for the main ones. */
  #matching(arg: string): readonly ModuleInfo[] {
    const { main, resolver } = this.#modules;
    const several = arg === 'all' || arg.includes('...');
    if (arg.includes('\\')) throw failure('flag', 'module paths never use backslash');
    if (/^\.\.?(?:\/|$)/.test(arg)) throw failure('flag', `cannot use relative path ${arg} to specify module`);
    const at = arg.indexOf('@');
    if (at >= 0) return [this.#queried(arg.slice(0, at), arg.slice(at + 1))];
    if (main === undefined) {
      if (arg === '') throw failure('no-module', NO_MODULE);
      if (!several && this.#listing.versions) return [{ ...NO_MODULE_INFO, path: arg }];
      throw failure('no-module', `cannot match ${quote(arg)}${several ? '' : ' without -versions or an explicit version'}: ${NO_MODULE}`);
    }
    const mains = main.modules.map((module) => moduleInfoOf(resolver, { main: module }));
    if (arg === '') return mains;
    const own = mains.filter(({ path }) => path === arg);
    if (own.length > 0) return own;
    const graph = this.#graph;
    const missing = (error: string): ModuleInfo => ({ ...NO_MODULE_INFO, path: arg, error: `module ${arg}: ${error}` });
    if (main.mode === 'vendor') {
      if (several) throw failure('vendor', `can't compute '${arg}' using the vendor directory${BYPASS}`);
      return [missing(`can't resolve module using the vendor directory${BYPASS}`)];
    }
    const selected = (path: string, version = graph.selected.get(path)!): ModuleInfo => this.#withTime(moduleInfoOf(resolver, { module: { path, version } }));
    if (!several) {
      const version = graph.rootVersion(arg) ?? graph.selected.get(arg);
      if (version !== undefined) return [selected(arg, version)];
      return [this.#listing.versions ? { ...NO_MODULE_INFO, path: arg } : missing('not a known dependency')];
    }
    const matches = arg === 'all' ? () => true : matcherOf(arg);
    const found = [...mains.map(({ path }) => path), ...graph.buildList().map(({ path }) => path)].filter(matches);
    if (found.length === 0) this.warnings.push(`warning: pattern ${quote(arg)} matched no module dependencies`);
    return found.map((path) => mains.find((each) => each.path === path) ?? selected(path));
  }

  /** Sees to it that the time at which a module was made can be shown. */
  #withTime(info: ModuleInfo): ModuleInfo {
    const { path, version, replace } = info;
    const missing = this.#graph.missingInfo({ path, version });
    if (missing === undefined) return info;
    const error = this.#failures.get(missingKey(missing));
    if (error === undefined) this.#missing.push(missing);
    else if (replace === undefined) return { ...info, error };
    return info;
  }

  /** A module at the version that a query means, whatever the requirements say. */
  #queried(path: string, query: string): ModuleInfo {
    const graph = this.#graph;
    const queries = this.#queries;
    const wrong = (message: string): ModuleInfo => ({ ...NO_MODULE_INFO, path, version: query, error: message });
    return this.#asked(() => {
      try {
        const current = query === 'upgrade' || query === 'patch' ? (graph.rootVersion(path) ?? graph.selected.get(path) ?? '') : '';
        const { version, time } = queries.find(path, query, current, this.#listing.retracted === true);
        const goVersion = queries.goVersion({ path, version });
        return { ...NO_MODULE_INFO, path, version, time, goVersion, query: version === query ? '' : query, ...graph.inCache({ path, version }) };
      } catch (error) {
        if (error instanceof QueryProblem) return wrong(error.message);
        throw error;
      }
    }, wrong(''));
  }

  /** Adds what -u, -versions and -retracted ask for. */
  #complete(info: ModuleInfo): ModuleInfo {
    const replace = info.replace && this.#extras(info.replace);
    return { ...this.#extras(info), replace };
  }

  #extras(info: ModuleInfo): ModuleInfo {
    const { updates = false, versions = false, retracted = false } = this.#listing;
    const { path, version } = info;
    let all = info;
    const add = (work: (queries: VersionQueries) => Partial<ModuleInfo>, tolerant = true): void => {
      try {
        all = { ...all, ...this.#asked(() => work(this.#queries), {}) };
      } catch (error) {
        if (!(error instanceof QueryProblem)) throw error;
        if (!(tolerant && error.nothing) && all.error === '') all = { ...all, error: error.message };
      }
    };
    if (updates && version !== '') {
      add((queries) => {
        const { version: newest, time } = queries.find(path, 'upgrade', version);
        return compareVersions(newest, version) > 0 ? { update: { ...NO_MODULE_INFO, path, version: newest, time } } : {};
      });
    }
    if (versions) add((queries) => ({ versions: queries.versions(path, retracted) }), false);
    if ((retracted || updates) && version !== '') add((queries) => ({ retracted: queries.retracted({ path, version }) }));
    if (updates && version !== '') add((queries) => ({ deprecated: queries.deprecated({ path, version }) }));
    return all;
  }
}
