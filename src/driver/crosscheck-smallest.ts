import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { reduceLines } from './reduce.ts';
import { filesOf, type Listed, type Sides } from './crosscheck-sides.ts';

/** Each try starts the real go command: after as many the reduction is good enough. */
const MOST_TRIES = 250;

/** Contents of a package's files, null for one that is left out. */
type Contents = Map<string, readonly string[] | null>;

/**
 * The smallest part of a package that still shows a difference, file by file below "-- name --". `shows` gets an overlay
 * file with the part in place of the package; it is true of the whole package.
 */
export async function smallestPackage(sides: Sides, pkg: Listed, shows: (overlay: string) => Promise<boolean>): Promise<string[]> {
  if (sides.request.overlay !== '') return [];
  const search = new Search(mkdtempSync(join(sides.folder, 'package-')), pkg, shows);
  return await search.run();
}

class Search {
  readonly #folder: string;
  readonly #shows: (overlay: string) => Promise<boolean>;
  readonly #contents: Contents = new Map();
  #tries = 0;

  constructor(folder: string, pkg: Listed, shows: (overlay: string) => Promise<boolean>) {
    this.#folder = folder;
    this.#shows = shows;
    for (const path of filesOf(pkg)) this.#contents.set(path, readFileSync(path, 'utf8').replace(/\n$/, '').split('\n'));
  }

  async run(): Promise<string[]> {
    if (!(await this.#holds(new Map()))) return [];
    const files = await reduceLines([...this.#contents.keys()], async (kept) => {
      const without = [...this.#contents.keys()].filter((path) => !kept.includes(path));
      return await this.#holds(new Map(without.map((path) => [path, null])));
    });
    for (const path of this.#contents.keys()) if (!files.includes(path)) this.#contents.set(path, null);
    for (const path of files) {
      const lines = await reduceLines(this.#contents.get(path) ?? [], async (some) => await this.#holds(new Map([[path, some]])));
      this.#contents.set(path, lines);
    }
    return files.flatMap((path) => [`-- ${basename(path)} --`, ...(this.#contents.get(path) ?? [])]);
  }

  async #holds(change: Contents): Promise<boolean> {
    if (++this.#tries > MOST_TRIES) return false;
    const replace: Record<string, string> = {};
    let number = 0;
    for (const [path, lines] of [...this.#contents, ...change]) {
      const copy = join(this.#folder, `${number++}-${basename(path)}`);
      replace[path] = lines === null ? '' : copy;
      if (lines !== null) writeFileSync(copy, `${lines.join('\n')}\n`);
    }
    const overlay = join(this.#folder, 'overlay.json');
    writeFileSync(overlay, JSON.stringify({ Replace: replace }));
    return await this.#shows(overlay);
  }
}
