import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MAGIC = 'tsgo cache entry 1\n';
const DIGEST_LENGTH = 64;
const DAY_MS = 24 * 60 * 60 * 1000;
/** A temporary file this old belongs to a run that was killed. */
const ABANDONED_MS = 60 * 60 * 1000;
const MAX_BYTES = 256 * 1024 * 1024;

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

interface StoredFile {
  readonly path: string;
  readonly size: number;
  /** When it was last used, in milliseconds. */
  readonly used: number;
}

/**
 * A folder of entries, each a file named after its key: a line that says what it is, the SHA-256 of the rest, and the
 * rest. Anything else under such a name is removed. Entries appear whole (written beside, then renamed), so that a
 * killed run leaves none behind and two runs may write the same one. Trouble with the folder makes no error: there is
 * nothing remembered then.
 */
export class CacheStore {
  readonly #folder: string;
  readonly #limit: number;

  /** @param limit bytes that all entries may take; the least recently used go first */
  constructor(folder: string, limit = MAX_BYTES) {
    this.#folder = folder;
    this.#limit = limit;
  }

  #path(key: string): string {
    return join(this.#folder, key.slice(0, 2), key);
  }

  /** @param key 64 hexadecimal digits */
  get(key: string): string | undefined {
    const path = this.#path(key);
    try {
      const text = readFileSync(path, 'utf8');
      const start = MAGIC.length + DIGEST_LENGTH + 1;
      const body = text.slice(start);
      if (!text.startsWith(MAGIC) || text[start - 1] !== '\n' || text.slice(MAGIC.length, start - 1) !== sha256(body)) {
        rmSync(path, { force: true });
        return undefined;
      }
      const now = new Date();
      if (now.getTime() - statSync(path).mtimeMs > DAY_MS) utimesSync(path, now, now);
      return body;
    } catch {
      return undefined;
    }
  }

  put(key: string, body: string): void {
    if (body.length > this.#limit / 2) return;
    const path = this.#path(key);
    const temporary = `${path}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      mkdirSync(join(this.#folder, key.slice(0, 2)), { recursive: true });
      writeFileSync(temporary, `${MAGIC}${sha256(body)}\n${body}`, { flag: 'wx', mode: 0o600 });
      renameSync(temporary, path);
      this.#trim();
    } catch {
      try {
        rmSync(temporary, { force: true });
      } catch {
        // The folder cannot be written to: then there is nothing to remove either.
      }
    }
  }

  /** Removes every entry, and the folder if nothing else is in it; the bytes that were freed. */
  clear(): number {
    let freed = 0;
    for (const { path, size } of this.#files(0)) {
      rmSync(path, { force: true });
      freed += size;
    }
    for (const folder of [...this.#folders(), this.#folder]) {
      try {
        rmdirSync(folder);
      } catch {
        // Not there, or somebody else's files are in it.
      }
    }
    return freed;
  }

  #trim(): void {
    const files = this.#files(ABANDONED_MS).sort((a, b) => a.used - b.used);
    let total = files.reduce((sum, { size }) => sum + size, 0);
    for (const { path, size } of files) {
      if (total <= this.#limit) break;
      rmSync(path, { force: true });
      total -= size;
    }
  }

  #folders(): string[] {
    try {
      return readdirSync(this.#folder).filter((name) => /^[0-9a-f]{2}$/.test(name)).map((name) => join(this.#folder, name));
    } catch {
      return [];
    }
  }

  /** Entries, and, counted as never used, temporary files that are older than `age` milliseconds. */
  #files(age: number): StoredFile[] {
    const files: StoredFile[] = [];
    const now = Date.now();
    for (const folder of this.#folders()) {
      for (const name of readdirSync(folder)) {
        const temporary = /^[0-9a-f]{64}\.\d+\.[0-9a-f]+\.tmp$/.test(name);
        if (!temporary && !/^[0-9a-f]{64}$/.test(name)) continue;
        const path = join(folder, name);
        const stat = statSync(path, { throwIfNoEntry: false });
        if (stat === undefined || (temporary && now - stat.mtimeMs < age)) continue;
        files.push({ path, size: stat.size, used: temporary ? 0 : stat.mtimeMs });
      }
    }
    return files;
  }
}
