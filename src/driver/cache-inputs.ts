import { lstatSync, readdirSync, readFileSync, statSync, type BigIntStats, type Dirent } from 'node:fs';
import { sha256 } from './cache-store.ts';

/**
 * What a result was made from: path, its stamp (what the file system says of it), and a hash of its content (of the names
 * in a directory; of what is there, for a path that was only looked for).
 */
export type Input = readonly [path: string, look: Look, stamp: string, hash: string];

/** f: all of a file; d: the names in a directory; k: what kind of thing is there. */
type Look = 'f' | 'd' | 'k';

/** What was read of the file system, in any order. */
export interface Reading {
  readonly files: Iterable<string>;
  readonly directories: Iterable<string>;
  readonly looked: Iterable<string>;
}

/** Clocks of file systems tick this slowly at most: a younger file may change without its stamp changing. */
const TICK_NS = 20_000_000n;
const COARSE_TICK_NS = 2_000_000_000n;
const SECOND_NS = 1_000_000_000n;

const NOTHING = 'nothing';

/** Remembers the inputs of a result; undefined if one changed after `since` (milliseconds), so that nobody can tell what was read. */
export function recordInputs({ files, directories, looked }: Reading, since: number): readonly Input[] | undefined {
  const limit = BigInt(Math.floor(since)) * 1_000_000n;
  const inputs: Input[] = [];
  for (const [look, paths] of [['f', files], ['d', directories], ['k', looked]] as const) {
    for (const path of paths) {
      const stat = statOf(path);
      if (look !== 'k' && stat !== undefined && isTooYoung(stat, limit)) return undefined;
      inputs.push([path, look, stampOf(stat, look), hashOf(path, look, stat)]);
    }
  }
  return inputs;
}

/** Inputs that are not what they were. */
export interface Changes {
  /** They are what they were, but the file system says something else of them. */
  readonly restamped: boolean;
  readonly changed: readonly Change[];
}

/** names: of a directory, whose subdirectories and links are what they were. */
export interface Change {
  readonly path: string;
  readonly what: 'content' | 'names' | 'structure';
}

export function checkInputs(inputs: readonly Input[]): Changes {
  let restamped = false;
  const changed: Change[] = [];
  for (const [path, look, stamp, hash] of inputs) {
    const stat = statOf(path);
    if (stampOf(stat, look) === stamp) continue;
    const now = hashOf(path, look, stat);
    if (now === hash) restamped = true;
    else if (look === 'f') changed.push({ path, what: 'content' });
    else changed.push({ path, what: look === 'd' && now.includes(BETWEEN) && now.split(BETWEEN)[1] === hash.split(BETWEEN)[1] ? 'names' : 'structure' });
  }
  return { restamped, changed };
}

/** Between the hash of a directory's files and that of what else is in it. */
const BETWEEN = '+';

function statOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function isTooYoung({ mtimeNs, ctimeNs }: BigIntStats, limit: bigint): boolean {
  const tick = ctimeNs % SECOND_NS === 0n ? COARSE_TICK_NS : TICK_NS;
  return mtimeNs + tick > limit || ctimeNs + tick > limit;
}

function stampOf(stat: BigIntStats | undefined, look: Look): string {
  if (stat === undefined) return NOTHING;
  return look === 'k' ? kindOf(stat) : `${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`;
}

function kindOf(stat: BigIntStats | undefined): string {
  if (stat === undefined) return NOTHING;
  return stat.isFile() ? 'file' : stat.isDirectory() ? 'directory' : 'other';
}

function hashOf(path: string, look: Look, stat: BigIntStats | undefined): string {
  if (stat === undefined) return NOTHING;
  if (look === 'k') return kindOf(stat);
  try {
    if (look === 'f') return sha256(readFileSync(path));
    const entries = readdirSync(path, { withFileTypes: true });
    const hashed = (list: readonly Dirent[]): string => sha256(list.map((entry) => `${entry.name}\0${entry.isDirectory()}${entry.isSymbolicLink()}`).sort().join('\n'));
    return hashed(entries.filter((entry) => entry.isFile())) + BETWEEN + hashed(entries.filter((entry) => !entry.isFile()));
  } catch {
    return lstatSync(path, { throwIfNoEntry: false }) === undefined ? NOTHING : 'unreadable';
  }
}
