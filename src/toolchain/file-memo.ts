import { statSync, type Stats } from 'node:fs';

/** Time stamps may be this coarse: a file that changed so shortly before it was read could change again unseen. */
const COARSEST_MS = 2500;

interface Known<T> {
  readonly stat: Stats;
  readonly value: T;
}

/** Values that were made of one file each, kept as long as that file doesn't change. */
export class FileMemo<T> {
  readonly #known = new Map<string, Known<T>>();

  /** `make` is called anew where the file isn't the one that it was, or changed just now; `absent` where it isn't there. */
  get(path: string, make: (path: string) => T, absent: () => T): T {
    const stat = statIfAny(path);
    if (stat === undefined) return absent();
    const known = this.#known.get(path);
    if (known !== undefined && isUnchanged(known.stat, stat)) return known.value;
    const readAt = Date.now();
    const value = make(path);
    if (wouldShowChange(stat, readAt)) this.#known.set(path, { stat, value });
    return value;
  }
}

/** True if what is written to a file after `readAt` (ms) gives it other time stamps than `stat` has. */
export function wouldShowChange(stat: Stats, readAt: number): boolean {
  return readAt - Math.max(stat.mtimeMs, stat.ctimeMs) > COARSEST_MS;
}

/** True if a file is the one that it was, and nobody has written it since. */
export function isUnchanged(before: Stats, now: Stats): boolean {
  return (
    before.mtimeMs === now.mtimeMs &&
    before.ctimeMs === now.ctimeMs &&
    before.size === now.size &&
    before.ino === now.ino &&
    before.dev === now.dev
  );
}

function statIfAny(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
