import { quote } from '../base/quote.ts';
import { missingKey, type Answer, type Answers, type MissingModule, type Wanted } from './missing.ts';
import { parseModFile, type ModFile, type ModuleVersion } from './modfile.ts';
import type { ModuleGraph } from './modulegraph.ts';
import { canonicalModuleVersion, compareVersions, isValid, pathMajorProblem, splitPathMajor } from './semver.ts';
import { fields } from './text.ts';

/** A version that a proxy knows, and when it was made. */
export interface Revision {
  readonly version: string;
  readonly time: string;
}

/** Why a query has no answer. */
export class QueryProblem extends Error {
  /** There is no such version, which is no news where an upgrade is looked for. */
  readonly nothing: boolean;

  constructor(message: string, nothing = false) {
    super(message);
    this.nothing = nothing;
  }
}

/** Something must be asked of a proxy first. */
export class Unanswered extends Error {
  readonly missing: MissingModule;

  constructor(missing: MissingModule) {
    super(`${missing.path}: not asked yet`);
    this.missing = missing;
  }
}

const PSEUDO = /^v\d+\.(?:0\.0-|\d+\.\d+-(?:[^+]*\.)?0\.)(\d{14})-[A-Za-z0-9]+(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

/** When a version that no tag names was made, as 20060102150405; undefined for other versions. */
function pseudoTime(version: string): string | undefined {
  return PSEUDO.exec(version)?.[1];
}

const isPrerelease = (version: string): boolean => /^[^+]*-/.test(version);
const isIncompatible = (version: string): boolean => version.endsWith('+incompatible');
/** v1 or v1.2 */
const isPrefix = (version: string): boolean => /^v\d+(?:\.\d+)?$/.test(version);

/** Which of a module's versions a query means. */
interface Matcher {
  readonly matches: (version: string) => boolean;
  readonly lowest: boolean;
  readonly incompatible: boolean;
  /** With no tag that matches, what the proxy calls the latest will do. */
  readonly latest: boolean;
}

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  '<=': (order) => order <= 0,
  '<': (order) => order < 0,
  '>=': (order) => order >= 0,
  '>': (order) => order > 0,
};

/** Throws QueryProblem; undefined for a whole version or the name of a revision. */
function matcherOf(path: string, query: string, current: string): Matcher | undefined {
  const any = { matches: () => true, lowest: false, incompatible: isIncompatible(current), latest: false };
  const otherMajor = (version: string): boolean => {
    const split = splitPathMajor(path);
    return split === undefined || pathMajorProblem(version, split.pathMajor) !== undefined;
  };
  if (query === 'latest') return { ...any, latest: true };
  if (query === 'upgrade' || query === 'patch') {
    if (current === '' && query === 'patch') throw new QueryProblem(`can't query version "patch" of module ${path}: no existing version is required`);
    if (current === '') return { ...any, latest: true };
    const line = `${current.split('.').slice(0, 2).join('.')}.`;
    const matches = (version: string): boolean => compareVersions(version, current) >= 0 && (query === 'upgrade' || version.startsWith(line));
    return { ...any, matches, latest: pseudoTime(current) !== undefined };
  }
  const comparison = /^([<>]=?)(.*)$/.exec(query);
  if (comparison !== null) {
    const [, operator, version] = comparison;
    if (!isValid(version)) throw new QueryProblem(`invalid semantic version ${quote(version)} in range ${quote(query)}`);
    if (isPrefix(version) && (operator === '<=' || operator === '>')) throw new QueryProblem(`ambiguous semantic version ${quote(version)} in range ${quote(query)}`);
    const matches = (other: string): boolean => COMPARISONS[operator](compareVersions(other, version));
    return { ...any, matches, lowest: operator.startsWith('>'), incompatible: any.incompatible || otherMajor(version) };
  }
  if (!isPrefix(query) || !isValid(query)) return undefined;
  const matches = (version: string): boolean => version.startsWith(`${query}.`) && compareVersions(version, query) >= 0;
  return { ...any, matches, incompatible: any.incompatible || otherMajor(query) };
}

/** Finds versions of modules over what proxies have said. Every method throws Unanswered where they have not been asked. */
export class VersionQueries {
  readonly #graph: ModuleGraph;
  readonly #answers: Answers;

  constructor(graph: ModuleGraph, answers: Answers) {
    this.#graph = graph;
    this.#answers = answers;
  }

  #ask(path: string, version: string, what: Wanted): Answer {
    const missing = { path, version, what, sums: [], modSums: [] };
    const answer = this.#answers.get(missingKey(missing));
    if (answer === undefined) throw new Unanswered(missing);
    return answer;
  }

  #text(path: string, version: string, what: Wanted): string {
    const answer = this.#ask(path, version, what);
    if ('error' in answer) throw new QueryProblem(answer.error, answer.notExist);
    return answer.text;
  }

  #revision(path: string, version: string, what: 'latest' | 'revision'): Revision {
    const { Version, Time = '' } = JSON.parse(this.#text(path, version, what)) as { Version: string; Time?: string };
    return { version: Version, time: Time };
  }

  /** All that a proxy lists, in order. */
  #list(path: string): string[] {
    const words = this.#text(path, '', 'list').split('\n').flatMap((line) => fields(line).slice(0, 1));
    return words.filter((version) => isValid(version) && pseudoTime(version) === undefined).sort(compareVersions);
  }

  /** Versions that may be used, or, with `retracted`, those too that their author has withdrawn. */
  versions(path: string, retracted: boolean): string[] {
    return this.#list(path).filter((version) => {
      if (this.#graph.isExcluded({ path, version })) return false;
      return retracted || this.#retraction({ path, version }) === undefined;
    });
  }

  /** A go.mod file that is looked into and no more. */
  #peek({ path, version }: ModuleVersion): ModFile {
    const local = this.#graph.fileAtHand({ path, version });
    if (local !== undefined) return local;
    return parseModFile('go.mod', this.#text(path, version, 'peek'), { strict: false }).file;
  }

  /** Where a module's author writes about all of its versions: the latest go.mod file. */
  #latestFile(path: string): ModFile {
    const { version } = this.#find(path, 'latest', '', () => true);
    const latest = { path, version };
    return this.#peek(this.#graph.replacement(latest) ?? latest);
  }

  #isReplaced(path: string): boolean {
    return this.#graph.replacement({ path, version: '' }) !== undefined;
  }

  /** Why its author has withdrawn a version: a reason for each range that it is in; undefined if it isn't. */
  #retraction({ path, version }: ModuleVersion): string[] | undefined {
    if (version === '' || this.#isReplaced(path)) return undefined;
    const ranges = this.#latestFile(path).retract.filter(({ low, high }) => compareVersions(low, version) <= 0 && compareVersions(version, high) <= 0);
    return ranges.length === 0 ? undefined : ranges.flatMap(({ rationale }) => (rationale === '' ? [] : [rationale]));
  }

  /** What `go list` shows as Retracted. Throws QueryProblem. */
  retracted(module: ModuleVersion): readonly string[] {
    try {
      const reasons = this.#retraction(module);
      return reasons?.length === 0 ? ['retracted by module author'] : (reasons ?? []);
    } catch (error) {
      if (!(error instanceof QueryProblem)) throw error;
      throw new QueryProblem(`loading module retractions for ${module.path}@${module.version}: ${error.message.replace(`module ${module.path}: `, '')}`, error.nothing);
    }
  }

  /** What `go list` shows as Deprecated. Throws QueryProblem. */
  deprecated({ path, version }: ModuleVersion): string {
    if (version === '' || this.#isReplaced(path)) return '';
    try {
      return this.#latestFile(path).deprecated;
    } catch (error) {
      if (!(error instanceof QueryProblem)) throw error;
      throw new QueryProblem(`loading deprecation for ${path}: ${error.message}`, error.nothing);
    }
  }

  /** Language version that a module version's go.mod file says, '' if it says none or can't be had. */
  goVersion(module: ModuleVersion): string {
    try {
      return this.#peek(module).go ?? '';
    } catch (error) {
      if (error instanceof QueryProblem) return '';
      throw error;
    }
  }

  #isAllowed(module: ModuleVersion): boolean {
    if (this.#graph.isExcluded(module)) return false;
    try {
      return this.#retraction(module) === undefined;
    } catch (error) {
      if (error instanceof QueryProblem) return true;
      throw error;
    }
  }

  /**
   * The version that a query such as latest, upgrade, v1, <v1.5 or a branch means; retracted ones only by name or with
   * `retracted`. Throws QueryProblem.
   */
  find(path: string, query: string, current: string, retracted = false): Revision {
    return this.#find(path, query, current, retracted ? () => true : (version) => this.#isAllowed({ path, version }));
  }

  #find(path: string, query: string, current: string, isAllowed: (version: string) => boolean): Revision {
    const matcher = matcherOf(path, query, current);
    if (matcher === undefined) return this.#exact(path, query);
    const usable = (version: string): boolean => matcher.matches(version) && isAllowed(version);
    const [releases, prereleases] = this.#sorted(path, matcher, usable);
    for (const versions of [releases, prereleases]) {
      const chosen = matcher.lowest ? versions[0] : versions[versions.length - 1];
      if (chosen !== undefined) return this.#lookUp(path, chosen, query, current);
    }
    if (matcher.latest) {
      const latest = this.#ask(path, '', 'latest');
      if ('text' in latest) {
        const { version } = this.#revision(path, '', 'latest');
        if (usable(version)) return this.#lookUp(path, version, query, current);
      } else if (!latest.notExist) throw new QueryProblem(latest.error);
    }
    const upgrades = (query === 'upgrade' || query === 'patch') && current !== '';
    if (upgrades && isAllowed(current)) return this.#lookUp(path, current, query, current);
    throw new QueryProblem(`module ${path}: no matching versions for query ${quote(query)}${upgrades ? ` (current version is ${current})` : ''}`, true);
  }

  #exact(path: string, query: string): Revision {
    if (!/^[\w.+~-]+$/.test(query) || /^\.+$/.test(query)) throw new QueryProblem(`${path}@${query}: invalid version: disallowed version string`);
    try {
      return this.#revision(path, query, 'revision');
    } catch (error) {
      const plain = canonicalModuleVersion(query);
      if (!(error instanceof QueryProblem) || plain === '' || plain === query) throw error;
      return this.#revision(path, plain, 'revision');
    }
  }

  /** A version from no tag is not left for one that is older. */
  #lookUp(path: string, version: string, query: string, current: string): Revision {
    const found = this.#revision(path, version, 'revision');
    const since = query === 'upgrade' || query === 'patch' ? pseudoTime(current) : undefined;
    const made = found.time.replaceAll(/\D/g, '').slice(0, 14);
    return since !== undefined && made !== '' && made < since ? this.#revision(path, current, 'revision') : found;
  }

  /** Releases and prereleases that are usable. A version beyond the path's major counts only where modules came late. */
  #sorted(path: string, matcher: Matcher, usable: (version: string) => boolean): [string[], string[]] {
    const releases: string[] = [];
    const prereleases: string[] = [];
    let incompatible = matcher.incompatible;
    let compatible = '';
    for (const version of this.#list(path)) {
      if (!usable(version)) continue;
      if (!incompatible) {
        if (!isIncompatible(version)) compatible = version;
        else if (compatible !== '') {
          if (this.#hasModFile({ path, version: compatible })) break;
          incompatible = true;
        }
      }
      (isPrerelease(version) ? prereleases : releases).push(version);
    }
    return [releases, prereleases];
  }

  /** Whether a version has a go.mod file of its own: a proxy makes up one of a single line for those that have none. */
  #hasModFile(module: ModuleVersion): boolean {
    const local = this.#graph.fileAtHand(module);
    if (local !== undefined) return local.go !== undefined || local.require.length > 0;
    return this.#text(module.path, module.version, 'peek').replaceAll('"', '').trim() !== `module ${module.path}`;
  }
}
