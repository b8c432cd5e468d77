import { readFileSync, statSync, type Stats } from 'node:fs';
import { areEqual } from '../asm/reading.ts';
import { isUnchanged, wouldShowChange } from '../toolchain/file-memo.ts';

const MAX_BYTES = 1 << 26;

interface Kept {
  readonly bytes: Uint8Array;
  stat: Stats;
  /** When it was read last. */
  readAt: number;
}

const MISSING = Object.assign(new Error('no such file or directory'), { code: 'ENOENT' });

/** The files that a process has read: as long as one doesn't change on disk, its bytes are the same object. */
export class FileStore {
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  /** The bytes of a file; throws what node:fs throws. */
  read(path: string): Uint8Array {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) throw MISSING;
    if (!stat.isFile()) return readFileSync(path);
    const kept = this.#kept.get(path);
    const isSame = kept !== undefined && isUnchanged(kept.stat, stat);
    if (isSame && wouldShowChange(stat, kept.readAt)) return kept.bytes;
    const readAt = Date.now();
    const bytes = readFileSync(path);
    if (kept !== undefined && areEqual(kept.bytes, bytes)) {
      kept.stat = stat;
      kept.readAt = readAt;
      return kept.bytes;
    }
    this.#keep(path, { bytes, stat, readAt });
    return bytes;
  }

  #keep(path: string, entry: Kept): void {
    this.#bytes += entry.bytes.length - (this.#kept.get(path)?.bytes.length ?? 0);
    if (this.#bytes > MAX_BYTES) {
      this.#kept.clear();
      this.#bytes = entry.bytes.length;
    }
    this.#kept.set(path, entry);
  }
}
