import { randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { escapeModule } from '../load/paths.ts';

/** The files of a module version below cache/download. */
export type CacheFile = 'info' | 'mod' | 'zip' | 'ziphash' | 'lock' | 'partial';

interface ModuleVersion {
  readonly path: string;
  readonly version: string;
}

/** A name that no other process uses, and that tells whether its process is still there. */
function ownName(host: string): string {
  return `tsgo-${host}-${process.pid}-${randomBytes(6).toString('hex')}`;
}

/** How long another program's unpacking may take before it counts as given up, in milliseconds. */
const ABANDONED = 60_000;

/**
 * The module cache, in the layout that the go command reads. Everything is made in a directory of this process's own
 * inside the cache, and comes to its place by one rename, so that no process ever sees half a file or half a module,
 * and processes need not wait for each other: of two that made the same thing, the first one's stays.
 */
export class ModuleCache {
  readonly root: string;
  readonly #host = hostname().replaceAll(/[^A-Za-z0-9.]/g, '_');
  #scratch: Promise<string> | undefined;

  constructor(root: string) {
    this.root = root;
  }

  file({ path, version }: ModuleVersion, kind: CacheFile): string {
    return join(this.root, 'cache', 'download', escapeModule(path), '@v', `${escapeModule(version)}.${kind}`);
  }

  /** Where a module's source belongs. */
  directory({ path, version }: ModuleVersion): string {
    return join(this.root, `${escapeModule(path)}@${escapeModule(version)}`);
  }

  /** A new path of this process's own, in the file system of the cache. */
  async scratchPath(): Promise<string> {
    this.#scratch ??= this.#makeScratch();
    return join(await this.#scratch, randomBytes(6).toString('hex'));
  }

  async #makeScratch(): Promise<string> {
    await this.#removeLeftovers();
    const made = join(this.root, 'cache', ownName(this.#host));
    await mkdir(made, { recursive: true });
    return made;
  }

  /** Removes what this process made and did not publish. */
  async clean(): Promise<void> {
    if (this.#scratch === undefined) return;
    await removeTree(await this.#scratch);
    this.#scratch = undefined;
    for (const dir of [join(this.root, 'cache'), this.root]) await rmdir(dir).catch(() => {});
  }

  /** Directories of processes that were killed. */
  async #removeLeftovers(): Promise<void> {
    const cache = join(this.root, 'cache');
    const prefix = `tsgo-${this.#host}-`;
    for (const name of await readdir(cache).catch(() => [])) {
      if (!name.startsWith(prefix)) continue;
      const pid = Number.parseInt(name.slice(prefix.length), 10);
      if (!isAlive(pid)) await removeTree(join(cache, name)).catch(() => {});
    }
  }

  async exists(path: string): Promise<boolean> {
    return (await stat(path).catch(() => undefined)) !== undefined;
  }

  /** Puts a file in its place. */
  async publish(module: ModuleVersion, kind: CacheFile, content: Uint8Array | { readonly scratch: string }): Promise<void> {
    const target = this.file(module, kind);
    let made: string;
    if (content instanceof Uint8Array) {
      made = await this.scratchPath();
      await writeFile(made, content, { mode: 0o644 });
    } else made = content.scratch;
    await mkdir(dirname(target), { recursive: true });
    await rename(made, target);
  }

  /** The empty file that the go command locks. */
  async publishLock(module: ModuleVersion): Promise<void> {
    const path = this.file(module, 'lock');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, '', { flag: 'a' });
  }

  /**
   * Puts a module's source, made at a scratch path, in its place. `directories` are those below it, itself included,
   * which become read-only unless `writable`.
   */
  async publishDirectory(module: ModuleVersion, made: string, directories: readonly string[], writable: boolean): Promise<void> {
    const target = this.directory(module);
    if (!writable) for (const dir of directories) if (dir !== made) await chmod(dir, 0o555);
    await mkdir(dirname(target), { recursive: true });
    await this.#removeAbandoned(module, target);
    if (await this.exists(target)) return;
    try {
      await rename(made, target);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if ((code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'EPERM') && (await this.exists(target))) return;
      throw error;
    }
    if (!writable) await chmod(target, 0o555);
  }

  /** The go command marks a directory that it is unpacking; one that has stood too long was given up. */
  async #removeAbandoned(module: ModuleVersion, target: string): Promise<void> {
    const partial = this.file(module, 'partial');
    for (;;) {
      const mark = await stat(partial).catch(() => undefined);
      if (mark === undefined) return;
      const last = Math.max(mark.mtimeMs, (await stat(target).catch(() => mark)).mtimeMs);
      if (Date.now() - last > ABANDONED) break;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await removeTree(target);
    await rm(partial, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes a tree with read-only directories in it. */
async function removeTree(path: string): Promise<void> {
  const makeWritable = async (dir: string): Promise<void> => {
    await chmod(dir, 0o755);
    for (const entry of await readdir(dir, { withFileTypes: true })) {
      if (entry.isDirectory()) await makeWritable(join(dir, entry.name));
    }
  };
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined) return;
  if (found.isDirectory()) await makeWritable(path);
  await rm(path, { recursive: true, force: true });
}
