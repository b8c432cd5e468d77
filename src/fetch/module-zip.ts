import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { FetchError } from './errors.ts';
import { filePathProblem, NameCollisions } from './file-path.ts';
import { treeHash, type HashedFile } from './sums.ts';

/** Limit of an archive and of all that is in it, in bytes: the go command's own. */
export const MAX_ZIP = 500 * 2 ** 20;
/** Limit of go.mod and of LICENSE. */
export const MAX_GO_MOD = 16 * 2 ** 20;

interface ZipMember {
  readonly entry: Entry;
  /** As in the archive. */
  readonly fullName: string;
  /** Below the module's root; it ends in a slash for a directory, and is '' for the root. */
  readonly name: string;
}

const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;
const DIRECTORY = 0o040000;
const MADE_BY_UNIX = 3;

function fileType({ versionMadeBy, externalFileAttributes }: Entry): number {
  return versionMadeBy >> 8 === MADE_BY_UNIX ? (externalFileAttributes >>> 16) & FILE_TYPE : 0;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function decodeName(bytes: Buffer): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new FetchError(`zip: a name is not UTF-8: ${JSON.stringify(bytes.toString('latin1'))}`);
  }
}

/**
 * A module's archive. Nothing of it is believed: names, types and sizes are checked before any content is inflated,
 * and no content may be longer than the directory says.
 */
export class ModuleZip {
  readonly #zip: ZipFile;
  readonly #members: readonly ZipMember[];
  readonly #module: string;
  readonly #shownPath: string;

  private constructor(zip: ZipFile, members: readonly ZipMember[], module: string, shownPath: string) {
    this.#zip = zip;
    this.#members = members;
    this.#module = module;
    this.#shownPath = shownPath;
  }

  /**
   * @param module "path@version", what every name in the archive starts with
   * @param shownPath where the archive is going to be, for messages
   */
  static async open(file: string, module: string, shownPath: string): Promise<ModuleZip> {
    let zip: ZipFile;
    try {
      zip = await yauzl.openPromise(file, { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: true });
    } catch {
      throw new FetchError('zip: not a valid zip file');
    }
    try {
      const members = await readDirectory(zip, module);
      return new ModuleZip(zip, members, module, shownPath);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  close(): void {
    this.#zip.close();
  }

  /** Throws FetchError for what no module may hold; `extract` relies on it. */
  check(): void {
    const fail = (what: string): FetchError => new FetchError(`unzip ${this.#shownPath}: ${what}`);
    const collisions = new NameCollisions();
    for (const { entry, fullName, name } of this.#members) {
      if (name === '') continue;
      const directory = name.endsWith('/');
      const plain = directory ? name.slice(0, -1) : name;
      const problem = filePathProblem(plain) ?? collisions.add(plain, directory) ?? contentProblem(entry, plain, directory);
      if (problem !== undefined) throw fail(`${fullName}: ${problem}`);
    }
  }

  /** Throws FetchError if the contents are too large to be looked at; what each entry claims holds from here on. */
  checkSize(): void {
    let total = 0;
    for (const { entry } of this.#members) total += entry.uncompressedSize;
    if (total <= MAX_ZIP) return;
    throw new FetchError(
      `unzip ${this.#shownPath}: total uncompressed size of module contents too large (max size is ${MAX_ZIP} bytes)`,
    );
  }

  /** The hash that go.sum lists for the archive. */
  async hash(): Promise<string> {
    const files: HashedFile[] = [];
    for (const { entry, fullName } of this.#members) {
      const hash = createHash('sha256');
      await this.#inflate(entry, fullName, (chunks) => pipeline(chunks, hash));
      files.push({ name: fullName, digest: hash.digest('hex') });
    }
    return treeHash(files);
  }

  /** Writes the files, read-only, below a directory that does not exist; `check` has passed. Returns the directories made. */
  async extract(dir: string): Promise<string[]> {
    const made = new Set<string>();
    const makeDirectory = async (path: string): Promise<void> => {
      if (made.has(path)) return;
      if (path !== dir) await makeDirectory(dirname(path));
      await mkdir(path);
      made.add(path);
    };
    await makeDirectory(dir);
    for (const { entry, fullName, name } of this.#members) {
      if (name === '' || name.endsWith('/')) continue;
      const path = join(dir, name);
      await makeDirectory(dirname(path));
      const target = createWriteStream(path, { flags: 'wx', mode: 0o444 });
      await this.#inflate(entry, fullName, (chunks) => pipeline(chunks, target));
    }
    return [...made];
  }

  async #inflate(entry: Entry, name: string, use: (chunks: NodeJS.ReadableStream) => Promise<unknown>): Promise<void> {
    try {
      await use(await this.#zip.openReadStreamPromise(entry));
    } catch (error) {
      throw new FetchError(`zip for ${this.#module}: ${name}: ${(error as Error).message}`);
    }
  }
}

async function readDirectory(zip: ZipFile, module: string): Promise<ZipMember[]> {
  const members: ZipMember[] = [];
  const prefix = `${module}/`;
  try {
    for await (const entry of zip.eachEntry()) {
      const fullName = decodeName(entry.fileName);
      if (!fullName.startsWith(prefix)) throw new FetchError(`zip for ${module} has unexpected file ${fullName}`);
      members.push({ entry, fullName, name: fullName.slice(prefix.length) });
    }
  } catch (error) {
    throw error instanceof FetchError ? error : new FetchError(`zip: not a valid zip file: ${(error as Error).message}`);
  }
  return members;
}

function contentProblem(entry: Entry, name: string, directory: boolean): string | undefined {
  const type = fileType(entry);
  if (type !== 0 && type !== (directory ? DIRECTORY : REGULAR)) return 'not a regular file';
  if (entry.isEncrypted()) return 'encrypted';
  if (directory) return undefined;
  const base = name.slice(name.lastIndexOf('/') + 1);
  if (base.toLowerCase() === 'go.mod') {
    if (base !== name) return 'go.mod file not in module root directory';
    if (name !== 'go.mod') return 'go.mod file must be named go.mod';
  }
  if ((name === 'go.mod' || name === 'LICENSE') && entry.uncompressedSize > MAX_GO_MOD) {
    return `${name} file too large (max size is ${MAX_GO_MOD} bytes)`;
  }
  return undefined;
}
