import { builtinHeaders } from './headers/index.ts';
import { dirName, joinPath, openFile, type SourceOptions } from './source.ts';

/** What the name in an #include leads to. */
export type Included =
  | { readonly bytes: Uint8Array; readonly path: string | null }
  | { readonly bytes: null; readonly directory: boolean; readonly message: string; readonly tried: readonly string[] };

const builtins = new Map<string, Uint8Array>();

function builtinBytes(name: string): Uint8Array | undefined {
  let bytes = builtins.get(name);
  const text = builtinHeaders.get(name);
  if (bytes === undefined && text !== undefined) builtins.set(name, (bytes = new TextEncoder().encode(text)));
  return bytes;
}

/** Directories as joinPath() has them, by their names. */
const cleaned = new Map<string, string>();
const MAX_CLEANED = 1 << 12;
const PLAIN_NAME = /^[\w-][\w.-]*$/;

/** joinPath(), for few directories and many names. */
function inDirectory(dir: string, name: string): string {
  if (!PLAIN_NAME.test(name)) return joinPath(dir, name);
  let clean = cleaned.get(dir);
  if (clean === undefined) {
    if (cleaned.size === MAX_CLEANED) cleaned.clear();
    const path = joinPath(dir);
    cleaned.set(dir, (clean = path === '' || path === '.' ? '' : path === '/' ? path : `${path}/`));
  }
  return clean + name;
}

/** Finds what one source file includes: as named, beside that file, in each -I directory, then among our own headers. */
export class Includes {
  readonly #options: SourceOptions;
  readonly #dirs: readonly string[];
  readonly #found = new Map<string, Included>();

  constructor(path: string, options: SourceOptions) {
    this.#options = options;
    this.#dirs = [dirName(path), ...options.includeDirs];
  }

  /** The same name leads to the same file every time. */
  find(name: string): Included {
    let included = this.#found.get(name);
    if (included === undefined) this.#found.set(name, (included = this.#search(name)));
    return included;
  }

  #search(name: string): Included {
    const tried: string[] = [];
    let message = '';
    for (const path of new Set([name, ...this.#dirs.map((dir) => inDirectory(dir, name))])) {
      const opened = openFile(this.#options, path);
      if (opened.bytes !== null) return { bytes: opened.bytes, path };
      message = opened.message;
      if (opened.directory) return { bytes: null, directory: true, message, tried };
      tried.push(path);
    }
    const bytes = this.#options.builtinHeaders === false ? undefined : builtinBytes(name);
    if (bytes !== undefined) return { bytes, path: null };
    return { bytes: null, directory: false, message, tried };
  }
}
