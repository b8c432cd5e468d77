import { testMainMaker } from '../../src/driver/test-main.ts';
import { listLoadRequest, printFailure, printListing, type Listed, type Listing } from '../../src/load/listing.ts';
import { loadPackages } from '../../src/load/load.ts';
import { platformFromEnv, PlatformError } from '../../src/load/platforms.ts';
import { readGoEnv } from '../../src/load/goenv.ts';
import { readOverlay } from '../../src/load/overlay.ts';
import { LoadFailure } from '../../src/load/problem.ts';
import { SourceCache } from '../../src/load/sourcecache.ts';

export type Env = Record<string, string | undefined>;

const VALUE_FLAGS = new Set(['tags', 'f', 'mod', 'modfile', 'overlay', 'pgo']);
const BOOL_FLAGS = new Set(['e', 'deps', 'find', 'race', 'x', 'test', 'compiled']);

/** `go list` of packages: what it prints on both streams, in the go command's words. */
export function listPackages(listing: Listing): Listed {
  const request = listLoadRequest(listing);
  if ('status' in request) return request;
  try {
    return printListing(listing, loadPackages(request));
  } catch (error) {
    if (error instanceof LoadFailure) return printFailure(error);
    throw error;
  }
}

/** Runs a `go list` command line on tsgo's loader, without the command line's own room. */
export function goList(args: readonly string[], env: Env, cwd: string): Listed {
  const values = new Map<string, string>();
  const patterns: string[] = [];
  const all = [...readGoEnv(env).goflags, ...args];
  for (let i = 0; i < all.length; i++) {
    const flag = /^--?(\w+)(?:=(.*))?$/s.exec(all[i]);
    if (flag === null) {
      patterns.push(...all.slice(i));
      break;
    }
    const [, name, value] = flag;
    if (VALUE_FLAGS.has(name)) values.set(name, value ?? all[++i]);
    else if (name === 'json' || BOOL_FLAGS.has(name)) values.set(name, value ?? 'true');
    else throw new Error(`go list: flag -${name} is not supported here`);
  }
  const json = values.get('json');
  const tags = (values.get('tags') ?? '').split(/[ ,]/).filter((tag) => tag !== '');
  try {
    const overlay = values.get('overlay');
    const cache = new SourceCache(overlay === undefined ? {} : { overlay: readOverlay(overlay, cwd) });
    return listPackages({
      cwd,
      env,
      platform: platformFromEnv(env, { tags, race: values.get('race') === 'true' }),
      patterns,
      cache,
      testMain: testMainMaker(cache, env),
      mod: values.get('mod'),
      modfile: values.get('modfile'),
      tolerant: values.get('e') === 'true',
      json: json === undefined ? null : json === 'true' ? [] : json.split(','),
      format: values.get('f'),
      deps: values.get('deps') === 'true',
      printSteps: values.get('x') === 'true',
      find: values.get('find') === 'true',
      test: values.get('test') === 'true',
      profiles: (values.get('pgo') ?? 'auto') === 'auto',
      compiled: values.get('compiled') === 'true',
    });
  } catch (error) {
    if (error instanceof PlatformError) return { stdout: '', stderr: `go: ${error.message}\n`, status: 2 };
    throw error;
  }
}
