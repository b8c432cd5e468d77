import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { coversModule } from '../fetch/goproxy.ts';
import { goModHash } from '../fetch/sums.ts';
import type { GoEnv } from '../load/goenv.ts';
import { keptSums } from '../load/keptsums.ts';
import type { MainModules } from '../load/mainmodules.ts';
import type { ModuleVersion } from '../load/modfile.ts';
import type { ModuleGraph } from '../load/modulegraph.ts';
import type { Package } from '../load/package.ts';
import { escapeModule } from '../load/paths.ts';
import { failure } from '../load/problem.ts';
import { compareVersions } from '../load/semver.ts';
import { compareBytes } from '../load/text.ts';

/** One line of a go.sum. */
interface Line {
  readonly path: string;
  /** With "/go.mod" behind it for a go.mod file. */
  readonly version: string;
  readonly sum: string;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function parse(text: string): Line[] {
  return text.split('\n').flatMap((line) => {
    const [path, version, sum, ...more] = line.trim().split(/\s+/);
    return sum === undefined || more.length > 0 ? [] : [{ path, version, sum }];
  });
}

const textOf = ({ path, version, sum }: Line): string => `${path} ${version} ${sum}\n`;

/** By path, then by version, a version's go.mod after its source. */
function order(a: Line, b: Line): number {
  if (a.path !== b.path) return compareBytes(a.path, b.path);
  const [[left, leftFile = ''], [right, rightFile = '']] = [a.version.split('/'), b.version.split('/')];
  return compareVersions(left, right) || compareBytes(leftFile, rightFile) || compareBytes(a.sum, b.sum);
}

/**
 * With -mod=mod, and in a workspace, adds to go.sum or go.work.sum what a load has found out, as the go command does. Modules that a checksum database
 * would have to vouch for are left alone: none is asked. Throws LoadFailure where it can't be written.
 */
export function writeSums(packages: readonly Package[], main: MainModules | undefined, graph: ModuleGraph | undefined, env: GoEnv): void {
  if (main === undefined || graph === undefined || main.mode === 'vendor') return;
  if (main.work === undefined && main.mode !== 'mod') return;
  const { zips, goMods } = keptSums(packages, main, graph);
  const moduleSums = main.modules.map(({ dir }) => join(dir, 'go.sum'));
  const file = main.work === undefined ? moduleSums[0] : `${main.work.path}.sum`;
  const before = parse(read(file));
  const lines = [...before];
  const known = new Set([...moduleSums, file].flatMap((each) => parse(read(each))).map(({ path, version }) => `${path} ${version}`));
  const trusted = env.get('GONOSUMDB') || env.get('GOPRIVATE');
  const add = ({ path, version }: ModuleVersion, suffix: string, sum: string): void => {
    const unchecked = env.get('GOSUMDB') === 'off' || coversModule(trusted, path);
    if (unchecked && sum !== '' && !known.has(`${path} ${version}${suffix}`)) lines.push({ path, version: version + suffix, sum });
  };
  const cached = ({ path, version }: ModuleVersion, extension: string): string =>
    join(env.gomodcache, 'cache', 'download', escapeModule(path), '@v', `${escapeModule(version)}.${extension}`);
  for (const module of zips) add(module, '', read(cached(module, 'ziphash')).trim());
  for (const module of goMods) {
    const text = read(cached(module, 'mod'));
    add(module, '/go.mod', text === '' ? '' : goModHash(Buffer.from(text)));
  }
  if (lines.length === before.length) return;
  const scratch = `${file}.tsgo-${process.pid}`;
  try {
    writeFileSync(scratch, lines.sort(order).map(textOf).join(''));
    renameSync(scratch, file);
  } catch (error) {
    throw failure('gosum', `updating ${basename(file)}: ${(error as Error).message}`);
  }
}
