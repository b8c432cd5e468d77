import type { Platform } from '../base/platform.ts';
import { forgetPlatform } from '../load/directory.ts';
import { listLoadRequest, printFailure, printListing, type Listed, type Listing } from '../load/listing.ts';
import { listModules } from '../load/modulelisting.ts';
import { packageList } from '../load/package.ts';
import { LoadFailure } from '../load/problem.ts';
import { SourceCache } from '../load/sourcecache.ts';
import { loadWithModules, withModules } from './modules.ts';
import { overlayOf } from './overlay.ts';
import { testMainMaker } from './test-main.ts';
import { writeSums } from './write-sums.ts';
import type { Io, ListRequest } from './requests.ts';

/** `tsgo list`: what `go list` prints; for several platforms, each under its name or with it in a field Platform. */
export async function runList(request: ListRequest, io: Io): Promise<number> {
  const overlay = overlayOf(request, io);
  if (overlay === null) return 1;
  const cache = new SourceCache({ keepBytes: false, overlay });
  const testMain = testMainMaker(cache, io.env);
  const several = request.platforms.length > 1;
  let worst = 0;
  for (const platform of request.platforms) {
    const { stdout, stderr, status } = await list({ ...request, platform, cwd: io.cwd, env: io.env, cache, testMain }, request.modules === true, io);
    const name = several ? nameOf(platform) : '';
    io.stdout(several && stdout !== '' ? labelled(stdout, name, request.json !== null) : stdout);
    io.stderr(several && stderr !== '' ? `# ${name}\n${stderr}` : stderr);
    worst = Math.max(worst, status);
    forgetPlatform(cache, platform);
  }
  return worst;
}

async function list(listing: Listing, modules: boolean, io: Io): Promise<Listed> {
  if (modules) {
    if (listing.deps || listing.find || listing.test || listing.compiled) {
      const flag = listing.deps ? 'deps' : listing.find ? 'find' : listing.test ? 'test' : 'compiled';
      return { stdout: '', stderr: `go list -${flag} cannot be used with -m\n`, status: 1 };
    }
    const listed = await withModules(listing, io, (failures, answers) => listModules(listing, failures, answers, ({ main, resolver, goEnv }) => writeSums([], main, resolver.graph, goEnv)), () => []);
    return listed instanceof LoadFailure ? printFailure(listed) : listed;
  }
  const request = listLoadRequest(listing);
  if ('status' in request) return request;
  const loaded = await loadWithModules(request, io);
  if (loaded instanceof LoadFailure) return printFailure(loaded);
  const tested = loaded.tests.flatMap(({ main: program, inside, outside }) => packageList(outside === undefined ? [program, inside] : [program, inside, outside]));
  try {
    writeSums([...loaded.all, ...tested], loaded.main, loaded.resolver.graph, loaded.goEnv);
  } catch (error) {
    if (error instanceof LoadFailure) return printFailure(error);
    throw error;
  }
  return printListing(listing, loaded);
}

function nameOf({ goos, goarch, tags }: Platform): string {
  return [`${goos}/${goarch}`, ...tags].join(',');
}

function labelled(stdout: string, name: string, json: boolean): string {
  return json ? stdout.replaceAll(/^\{$/gm, `{\n\t"Platform": ${JSON.stringify(name)},`) : `# ${name}\n${stdout}`;
}
