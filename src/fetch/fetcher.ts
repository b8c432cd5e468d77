import { quoteRune } from '../base/quote.ts';
import { readFile } from 'node:fs/promises';
import { missingKey, type Answer, type MissingModule } from '../load/missing.ts';
import { escapeModule } from '../load/paths.ts';
import { canonicalModuleVersion, isValid } from '../load/semver.ts';
import { ProxyClient } from './client.ts';
import { FetchError } from './errors.ts';
import { coversModule, parseGoproxy } from './goproxy.ts';
import type { ProxyChoice } from './web-proxy.ts';
import { ModuleCache } from './module-cache.ts';
import { MAX_GO_MOD, MAX_ZIP, ModuleZip } from './module-zip.ts';
import { checkSum, goModHash } from './sums.ts';

/** Settings of the go command that downloads follow. */
export interface FetchSettings {
  readonly gomodcache: string;
  readonly goproxy: string;
  /** GONOPROXY, or GOPRIVATE in its place: modules that no proxy may hear of. */
  readonly gonoproxy: string;
  /** Modules for which go.sum need not have a line, where the build may add to it: GONOSUMDB, or GOPRIVATE in its place. */
  readonly gonosumdb: string;
  readonly gosumdb: string;
  /** -modcacherw: unpacked directories stay writable. */
  readonly writable: boolean;
  /** How long a server may say nothing, in milliseconds. */
  readonly silence?: number;
  /** Which web proxy to go through. */
  readonly webProxy?: ProxyChoice;
}

/** Told before the source of a module is downloaded. */
export type Progress = (path: string, version: string) => void;

/** A module version as users write it. */
function moduleName({ path, version }: MissingModule): string {
  return version === '' ? `module ${path}` : `${path}@${version}`;
}

/** What came of requests, by missingKey. */
export interface Fetched {
  /** Why things could not be had, in the go command's words. */
  readonly failures: ReadonlyMap<string, string>;
  /** What proxies said to questions that the cache does not answer. */
  readonly answers: ReadonlyMap<string, Answer>;
}

const AT_ONCE = 6;
const DIRECT = "no version control tool is run: set GOPROXY to a module proxy, or run 'go mod download'";

/** Downloads modules into the module cache, each checked against go.sum before anything of it is unpacked. */
export class Fetcher {
  readonly #settings: FetchSettings;
  readonly #cache: ModuleCache;
  readonly #client: ProxyClient;
  readonly #progress: Progress;

  constructor(settings: FetchSettings, progress: Progress = () => {}) {
    this.#settings = settings;
    this.#cache = new ModuleCache(settings.gomodcache);
    this.#client = new ProxyClient(settings.silence, settings.webProxy);
    this.#progress = progress;
  }

  /** Fetches all that is asked. Throws FetchError only where go.sum and the download disagree. */
  async fetch(requests: readonly MissingModule[]): Promise<Fetched> {
    const failures = new Map<string, string>();
    const answers = new Map<string, Answer>();
    const waiting = [...requests];
    let fatal: FetchError | undefined;
    const work = async (): Promise<void> => {
      for (let request = waiting.shift(); request !== undefined && fatal === undefined; request = waiting.shift()) {
        const key = missingKey(request);
        try {
          const text = await this.#fetch(request);
          if (text !== undefined) answers.set(key, { text });
        } catch (error) {
          const { message, fatal: ends = false, notExist = false } = error as Partial<FetchError> & Error;
          if (ends) fatal ??= error as FetchError;
          failures.set(key, message);
          answers.set(key, { error: message, notExist });
        }
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    } finally {
      await this.#cache.clean();
    }
    if (fatal !== undefined) throw fatal;
    return { failures, answers };
  }

  /** Puts into the cache what belongs there; else returns what the proxy says. */
  async #fetch(request: MissingModule): Promise<string | undefined> {
    const { path, version, what } = request;
    switch (what) {
      case 'mod':
        return await this.#fetchMod(request);
      case 'zip':
        return await this.#fetchZip(request);
      case 'info':
        return await this.#fetchInfo(request);
      case 'list':
        return await this.#text(request, (root) => `${root}/@v/list`);
      case 'latest':
        return await this.#information(request, (root) => `${root}/@latest`);
      case 'revision':
        return (await this.#cachedInfo(request)) ?? (await this.#information(request, (root) => `${root}/@v/${escapeAddress(version)}.info`));
      case 'peek':
        return await this.#text({ ...request, path }, (root) => `${root}/@v/${escapeAddress(version)}.mod`);
    }
  }

  async #text(request: MissingModule, address: (root: string) => string): Promise<string> {
    const bytes = await this.#fromProxies(request, (root) => this.#client.bytes(address(root), MAX_GO_MOD));
    return Buffer.from(bytes).toString('utf8');
  }

  async #cachedInfo(request: MissingModule): Promise<string | undefined> {
    if (!isValid(request.version)) return undefined;
    return await readFile(this.#cache.file(request, 'info'), 'utf8').catch(() => undefined);
  }

  /** What a proxy says of a version: a JSON object. */
  async #information(request: MissingModule, address: (root: string) => string): Promise<string> {
    return await this.#fromProxies(request, async (root, proxy) => {
      const text = Buffer.from(await this.#client.bytes(address(root), MAX_GO_MOD)).toString('utf8');
      const problem = informationProblem(text);
      if (problem !== undefined) throw new FetchError(`invalid response from proxy ${JSON.stringify(proxy)}: ${problem}`);
      return text;
    });
  }

  async #fetchInfo(request: MissingModule): Promise<undefined> {
    if (await this.#cache.exists(this.#cache.file(request, 'info'))) return undefined;
    const text = await this.#information(request, (root) => `${root}/@v/${escapeAddress(request.version)}.info`);
    await this.#cache.publish(request, 'info', Buffer.from(text));
    return undefined;
  }

  async #fetchMod(request: MissingModule): Promise<undefined> {
    if (await this.#cache.exists(this.#cache.file(request, 'mod'))) return undefined;
    await this.#cache.publish(request, 'mod', await this.#modFile(request));
    return undefined;
  }

  async #modFile(request: MissingModule): Promise<Uint8Array> {
    const bytes = await this.#fromProxies(request, (root) => this.#client.bytes(`${root}/@v/${escapeAddress(request.version)}.mod`, MAX_GO_MOD));
    checkSum(`${moduleName(request)}/go.mod`, goModHash(bytes), request.modSums, this.#unchecked(request.path));
    return bytes;
  }

  /** When the version was made; a proxy that doesn't say so is no reason to fail. */
  async #info(request: MissingModule): Promise<Uint8Array | undefined> {
    try {
      const bytes = await this.#fromProxies(request, (root) => this.#client.bytes(`${root}/@v/${escapeAddress(request.version)}.info`, MAX_GO_MOD));
      const info = JSON.parse(Buffer.from(bytes).toString()) as { Version?: unknown };
      return info.Version === request.version ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  /** Downloads an archive unless the cache has it, checks it, unpacks it, and puts everything in its place. */
  async #fetchZip(request: MissingModule): Promise<undefined> {
    const cache = this.#cache;
    const cached = cache.file(request, 'zip');
    let scratch: string | undefined;
    if (!(await cache.exists(cached))) {
      this.#progress(request.path, request.version);
      const file = (scratch = await cache.scratchPath());
      await this.#fromProxies(request, (root) => this.#client.save(`${root}/@v/${escapeAddress(request.version)}.zip`, MAX_ZIP, file));
    }
    const made = await cache.scratchPath();
    const { sum, directories } = await this.#unpack(request, scratch ?? cached, made);
    const files: ['mod' | 'info' | 'ziphash', Uint8Array | undefined][] = [['ziphash', Buffer.from(sum)]];
    const wantsMod = request.modSums.length > 0 || this.#unchecked(request.path);
    if (wantsMod && !(await cache.exists(cache.file(request, 'mod')))) files.push(['mod', await this.#modFile(request)]);
    if (!(await cache.exists(cache.file(request, 'info')))) files.push(['info', await this.#info(request)]);
    await cache.publishLock(request);
    for (const [kind, bytes] of files) if (bytes !== undefined) await cache.publish(request, kind, bytes);
    if (scratch !== undefined) await cache.publish(request, 'zip', { scratch });
    await cache.publishDirectory(request, made, directories, this.#settings.writable);
    return undefined;
  }

  async #unpack(request: MissingModule, file: string, made: string): Promise<{ sum: string; directories: string[] }> {
    const name = moduleName(request);
    const zip = await ModuleZip.open(file, name, this.#cache.file(request, 'zip'));
    try {
      zip.checkSize();
      const sum = await zip.hash();
      checkSum(name, sum, request.sums, this.#unchecked(request.path));
      zip.check();
      return { sum, directories: await zip.extract(made) };
    } finally {
      zip.close();
    }
  }

  #unchecked(path: string): boolean {
    return this.#settings.gosumdb === 'off' || coversModule(this.#settings.gonosumdb, path);
  }

  /** Asks one proxy after the other, as GOPROXY says; of their errors the most telling one is thrown. */
  async #fromProxies<Result>(request: MissingModule, ask: (root: string, proxy: string) => Promise<Result>): Promise<Result> {
    const { path } = request;
    if (coversModule(this.#settings.gonoproxy, path)) {
      throw new FetchError(`${moduleName(request)}: GONOPROXY or GOPRIVATE keeps it from proxies, and ${DIRECT}`);
    }
    let best: FetchError | undefined;
    for (const { kind, url, onAnyError } of parseGoproxy(this.#settings.goproxy)) {
      if (kind === 'off') {
        best ??= new FetchError('module lookup disabled by GOPROXY=off', { notExist: true });
        break;
      }
      if (kind === 'direct') {
        const before = best === undefined ? '' : `${best.message}\n\t`;
        throw new FetchError(before === '' ? `${moduleName(request)}: GOPROXY=direct: ${DIRECT}` : `${before}GOPROXY goes on with direct, but ${DIRECT}`);
      }
      try {
        return await ask(`${url}/${escapeAddress(path)}`, url);
      } catch (error) {
        if (!(error instanceof FetchError)) throw error;
        if (best === undefined || !error.notExist) best = named(request, error);
        if (!onAnyError && !error.notExist) break;
      }
    }
    throw best!;
  }
}

/** Why a text is not what a proxy may say of a version. */
function informationProblem(text: string): string | undefined {
  const first = text.trimStart()[0];
  if (first === undefined) return 'unexpected end of JSON input';
  if (first !== '{') return `invalid character ${quoteRune(first.codePointAt(0)!)} looking for beginning of value`;
  try {
    const { Version } = JSON.parse(text) as { Version?: unknown };
    return typeof Version === 'string' && isValid(Version) ? undefined : 'it names no version';
  } catch (error) {
    return (error as Error).message;
  }
}

/** As in the module cache, with what addresses escape besides. */
function escapeAddress(text: string): string {
  return encodeURI(escapeModule(text)).replaceAll('!', '%21');
}

function named(request: MissingModule, error: FetchError): FetchError {
  const { version } = request;
  const odd = version === '' || canonicalModuleVersion(version) === version ? '' : 'invalid version: ';
  return new FetchError(`${moduleName(request)}: ${odd}${error.message}`, error);
}
