import { RELEASE_LINKNAMES } from './release-linknames-table.ts';

/** The release whose sources the table compares others with. */
const BASE = 26;

interface Change {
  readonly first: number;
  readonly last: number;
  readonly linknamed: boolean;
}

const changes = new Map<string, Change>();
for (const line of RELEASE_LINKNAMES.trim().split('\n')) {
  const [releases, linknamed, ...symbols] = line.split(' ');
  const [first, last] = releases.split('-').map(Number);
  for (const symbol of symbols) changes.set(symbol, { first, last, linknamed: linknamed === 'yes' });
}

/**
 * Whether a release's standard library gives a symbol to other packages by a linkname, where the sources at hand are those
 * of another; undefined where both agree. Releases are minor numbers of Go 1.
 */
export function linknamedIn(symbol: string, release: number, sources: number): boolean | undefined {
  if (release === sources || sources !== BASE) return undefined;
  const change = changes.get(symbol);
  return change !== undefined && release >= change.first && release <= change.last ? change.linknamed : undefined;
}

/** First release in which an assembly function of the standard library needs a linkname as any other does. */
export const ASSEMBLY_CHECKED = 27;
