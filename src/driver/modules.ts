import type { Diagnostic } from '../base/diagnostic.ts';
import type { Fetched, FetchSettings, Progress } from '../fetch/fetcher.ts';
import { readGoEnv, type GoEnv } from '../load/goenv.ts';
import { loadPackages, type LoadRequest, type LoadResult } from '../load/load.ts';
import { missingKey, type Answer, type Answers, type FetchFailures, type MissingModule } from '../load/missing.ts';
import { LoadFailure } from '../load/problem.ts';
import type { Resolver } from '../load/resolve.ts';
import type { Io } from './requests.ts';

/**
 * Loads packages, and downloads the modules that the cache lacks, as often as what was downloaded asks for more.
 * What keeps everything from being loaded is returned, not thrown.
 */
export async function loadWithModules(request: LoadRequest, io: Pick<Io, 'terminal'>): Promise<LoadResult | LoadFailure> {
  return await withModules(request, io, (fetchFailures) => loadPackages({ ...request, fetchFailures }), ({ missing }) => missing);
}

/** Does something again for as long as it lacks modules that can be downloaded. A LoadFailure is returned, not thrown. */
export async function withModules<Result extends object>(
  { env, cache }: Pick<LoadRequest, 'env' | 'cache'>,
  io: Pick<Io, 'terminal'>,
  attempt: (failures: FetchFailures, answers: Answers) => Result | Promise<Result>,
  missingOf: (result: Result) => readonly MissingModule[],
): Promise<Result | LoadFailure> {
  const fetchFailures = new Map<string, string>();
  const answers = new Map<string, Answer>();
  const tried = new Set<string>();
  for (;;) {
    const result = await caught(() => attempt(fetchFailures, answers));
    const all = result instanceof LoadFailure ? result.missing : missingOf(result);
    const missing = all.filter((module) => !tried.has(missingKey(module)));
    if (missing.length === 0) return result;
    for (const module of missing) tried.add(missingKey(module));
    const fetched = await download(missing, env, io);
    if (fetched instanceof LoadFailure) return fetched;
    for (const [key, text] of fetched.failures) fetchFailures.set(key, text);
    for (const [key, answer] of fetched.answers) answers.set(key, answer);
    cache.forgetProblems();
  }
}

/** Modules that types are imported from and that the cache lacks. */
export function missingTypes({ missing }: Resolver): readonly MissingModule[] {
  return [...missing.values()].map(({ module }) => module);
}

/** Why types that were asked for are unknown: the modules that have them could not be downloaded. */
export function unknownTypes({ missing }: Resolver): Diagnostic[] {
  return [...missing.values()].map(({ error }) => ({ severity: 'error', code: 'module-missing', message: error }));
}

async function caught<Result>(attempt: () => Result | Promise<Result>): Promise<Result | LoadFailure> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof LoadFailure) return error;
    throw error;
  }
}

async function download(
  missing: readonly MissingModule[],
  env: LoadRequest['env'],
  io: Pick<Io, 'terminal'>,
): Promise<Fetched | LoadFailure> {
  const [{ Fetcher }, { FetchError }, { proxyChoice }] = await Promise.all([
    import('../fetch/fetcher.ts'),
    import('../fetch/errors.ts'),
    import('../fetch/web-proxy.ts'),
  ]);
  const { progress, stop } = await showProgress(io);
  try {
    return await new Fetcher({ ...fetchSettings(readGoEnv(env)), webProxy: proxyChoice(env) }, progress).fetch(missing);
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return new LoadFailure([{ severity: 'error', code: 'module-sum', message: error.message }]);
  } finally {
    stop();
  }
}

function fetchSettings({ gomodcache, goflags, get }: GoEnv): FetchSettings {
  return {
    gomodcache,
    goproxy: get('GOPROXY'),
    gonoproxy: get('GONOPROXY') || get('GOPRIVATE'),
    gonosumdb: get('GONOSUMDB') || get('GOPRIVATE'),
    gosumdb: get('GOSUMDB'),
    writable: goflags.some((flag) => /^--?modcacherw(=true)?$/.test(flag)),
  };
}

async function showProgress(io: Pick<Io, 'terminal'>): Promise<{ progress: Progress; stop: () => void }> {
  const stream = io.terminal?.();
  if (stream === undefined) return { progress: () => {}, stop: () => {} };
  const { default: yoctoSpinner } = await import('yocto-spinner');
  const spinner = yoctoSpinner({ stream });
  return {
    progress: (path, version) => {
      spinner.text = `downloading ${path} ${version}`;
      spinner.start();
    },
    stop: () => void spinner.stop(),
  };
}
