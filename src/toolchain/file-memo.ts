import { statSync, type Stats } from 'node:fs';

/** Time stamps may be this coarse: a file that changed so shortly before it was read could change again unseen. */
const COARSEST_MS = 2500;

interface Known<T> {
  readonly stamp: string;
  readonly value: T;
}

/** Values that were made of one file each, kept as long as that file doesn't change. */
export class FileMemo<T> {
  readonly #known = new Map<string, Known<T>>();

  /** `make` is called anew where the file isn't the one that it was, or changed just now; `absent` where it isn't there. */
  get(path: string, make: (path: string) => T, absent: () => T): T {
    const stat = statIfAny(path);
    if (stat === undefined) return absent();
    const { dev, ino, size, mtimeMs, ctimeMs } = stat;
    const stamp = `${dev} ${ino} ${size} ${mtimeMs} ${ctimeMs}`;
    const known = this.#known.get(path);
    if (known?.stamp === stamp) return known.value;
    const readAt = Date.now();
    const value = make(path);
    if (readAt - Math.max(mtimeMs, ctimeMs) > COARSEST_MS) this.#known.set(path, { stamp, value });
    return value;
  }
}

function statIfAny(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
