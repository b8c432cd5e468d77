import type { Io, MatrixFormat, MatrixRequest } from '../driver/requests.ts';
import { runMatrix } from '../driver/matrix-command.ts';
import { parsePlatforms, platformMatrix } from '../load/platformset.ts';
import { BUILD_FLAGS, loadOptions, tagSetsOf } from './build-flags.ts';
import { UsageError, type FlagTable } from './flags.ts';
import { flagsFromGoflags } from './goflags.ts';
import { parseCommand, type CommandUsage, type ParsedCommand } from './options.ts';
import { VERSION } from './version.ts';

const FORMATS: readonly MatrixFormat[] = ['text', 'json', 'markdown', 'html', 'sarif', 'github', 'github-matrix'];

/** What concerns the making of objects only. */
const ASSEMBLING = new Set(['p', 'x', 'n', 'trimpath', 'asmflags', 'buildmode']);
const LOADING = Object.fromEntries(Object.entries(BUILD_FLAGS).filter(([name]) => !ASSEMBLING.has(name)));

const FLAGS: FlagTable = {
  ...LOADING,
  tags: { kind: 'list', value: 'tag,list', describe: 'build tags; given several times, each is a tag set of its own; "=,a,b" is none, a alone, b alone' },
  platforms: { kind: 'string', value: 'list', describe: 'all (the default), first-class, GOOS/GOARCH with * for either part; several with commas' },
  json: { kind: 'bool', describe: 'the same as -format=json' },
  format: { kind: 'string', value: 'name', describe: FORMATS.join(', '), check: (value) => ((FORMATS as readonly string[]).includes(value) ? '' : `must be one of ${FORMATS.join(', ')}`) },
  o: { kind: 'string', value: 'file', describe: 'write the result to file' },
  shard: { kind: 'string', value: 'i/n', describe: 'look at the i-th of n parts of the platforms only', check: (value) => (shardOf(value) === null ? 'must be i/n with 1 ≤ i ≤ n' : '') },
  merge: { kind: 'bool', describe: 'the arguments are results of -json: put them together' },
  cache: { kind: 'bool', describe: 'remember results in the cache folder (default true)' },
};

export const usage: CommandUsage = {
  name: 'matrix',
  synopsis: 'matrix [-platforms list] [-tags list]... [-format name] [build flags] [packages]',
  about: `Matrix says for every function without a body where it comes from on every platform: assembly, Go, linkname, import
(of the host), compiler; MISSING if nothing defines it, DUPLICATE if two files do, ORPHAN for assembly that nothing declares
or refers to, unused for a declaration that nobody could call. Platforms that are alike share a column. The exit status is 1
if a function is MISSING or DUPLICATE, or a package cannot be built.

For CI, -format=github-matrix prints a job matrix (-shard=1/n for n jobs), whose jobs run tsgo matrix -shard=i/n -json -o part.json
and end in tsgo matrix -merge part*.json.`,
  flags: FLAGS,
};

function shardOf(text: string): { index: number; count: number } | null {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  if (match === null) return null;
  const [index, count] = [Number(match[1]), Number(match[2])];
  return index >= 1 && index <= count ? { index, count } : null;
}

function allTagSets(given: readonly string[] | undefined): string[][] {
  if (given === undefined || given.length === 0) return [[]];
  return given.flatMap((text) => tagSetsOf(text));
}

export function matrixRequest(parsed: ParsedCommand, io: Io): MatrixRequest {
  const { values, rest } = parsed;
  const tagSets = allTagSets(values.tags as string[] | undefined);
  const merging = values.merge === true;
  if (merging && rest.length === 0) throw new UsageError('-merge needs files that matrix -json wrote');
  const options = loadOptions({ values: { ...values, tags: '' }, rest: merging ? [] : rest }, io);
  const { race, goVersion } = options.platform;
  const alone = values.goos !== undefined || values.goarch !== undefined;
  const names = values.platforms === undefined && alone
    ? [`${options.platform.goos}/${options.platform.goarch}`]
    : parsePlatforms((values.platforms as string | undefined) ?? 'all');
  return {
    ...options,
    platforms: platformMatrix(names, tagSets, io.env, { race, goVersion }),
    format: values.json === true ? 'json' : ((values.format as MatrixFormat | undefined) ?? 'text'),
    shard: shardOf((values.shard as string | undefined) ?? '1/1')!,
    sharded: values.shard !== undefined,
    merge: merging ? rest : [],
    output: (values.o as string | undefined) ?? '',
    cached: values.cache !== false,
    toolVersion: VERSION,
  };
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  const own = args.some((arg) => /^--?tags(=|$)/.test(arg));
  const given = flagsFromGoflags(io.env.GOFLAGS ?? '', usage.flags, BUILD_FLAGS).filter(({ name }) => !own || name !== 'tags');
  return await runMatrix(matrixRequest(parseCommand(usage, args, given), io), io);
}
