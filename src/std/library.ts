import { brotliDecompressSync } from 'node:zlib';

/** What stands for GOROOT where there is none: the first element of the paths of the standard library's files. */
export const STD_ROOT = '$GOROOT';

/** Whether a path leads to what the project itself carries of the standard library. */
export function isCarried(path: string): boolean {
  return path.startsWith(STD_ROOT) && (path.length === STD_ROOT.length || path[STD_ROOT.length] === '/');
}

interface CarriedFile {
  /** Of what stands above the declarations, in the text of all headers: [start, end). */
  readonly headerStart: number;
  readonly headerEnd: number;
  /** The same for the declarations, in the text of the folder. */
  readonly start: number;
  readonly end: number;
}

interface Folder {
  readonly entries: Map<string, CarriedFile | 'directory'>;
  /** Compressed declarations of its files: [start, end) of the data. */
  blobStart: number;
  blobEnd: number;
  text: Uint8Array | undefined;
}

/**
 * The standard library's sources as far as other packages can see them, read from the data that `npm run gen:std`
 * writes; README.md beside this file describes it. Folders are unpacked when one of their files is read.
 */
export class CarriedLibrary {
  /** Release without "go". */
  readonly goVersion: string;
  /** GOROOT/go.env. */
  readonly settings: string;
  readonly #data: Uint8Array;
  readonly #headers: Uint8Array;
  readonly #folders = new Map<string, Folder>();

  constructor(data: Uint8Array) {
    const indexSize = data[0] | (data[1] << 8) | (data[2] << 16) | (data[3] << 24);
    const blobs = 4 + indexSize;
    this.#data = data;
    const index = brotliDecompressSync(data.subarray(4, blobs));
    const end = index.indexOf('\n\n', index.indexOf('\n/'));
    const text = index.toString('utf8', 0, end);
    this.#headers = index.subarray(end + 2);
    const catalogue = text.indexOf('\n/');
    [this.goVersion] = text.split('\n', 1);
    this.settings = text.slice(this.goVersion.length + 1, catalogue + 1);
    this.#readCatalogue(text.slice(catalogue + 1), blobs);
  }

  #readCatalogue(text: string, blobs: number): void {
    let folder!: Folder;
    let path = '';
    let header = 0;
    let start = 0;
    for (const line of text.split('\n')) {
      const second = line.lastIndexOf(' ');
      const first = line.lastIndexOf(' ', second - 1);
      const a = Number(line.slice(first + 1, second));
      const b = Number(line.slice(second + 1));
      if (line[0] === '/') {
        path = line.slice(1, first);
        folder = this.#folder(path);
        folder.blobStart = blobs + a;
        folder.blobEnd = folder.blobStart + b;
        start = 0;
      } else {
        const name = line.slice(0, first);
        const slash = name.lastIndexOf('/');
        const holder = slash < 0 ? folder : this.#folder(`${path}/${name.slice(0, slash)}`);
        holder.entries.set(name.slice(slash + 1), { headerStart: header, headerEnd: (header += a), start, end: (start += b) });
      }
    }
  }

  #folder(path: string): Folder {
    let folder = this.#folders.get(path);
    if (folder !== undefined) return folder;
    folder = { entries: new Map(), blobStart: 0, blobEnd: 0, text: undefined };
    this.#folders.set(path, folder);
    if (path !== '') {
      const slash = path.lastIndexOf('/');
      this.#folder(slash < 0 ? '' : path.slice(0, slash)).entries.set(path.slice(slash + 1), 'directory');
    }
    return folder;
  }

  /** What is in a folder: names with what they are; undefined if there is no such folder. */
  directory(path: string): readonly { readonly name: string; readonly kind: 'file' | 'directory' }[] | undefined {
    const folder = this.#folders.get(belowSource(path));
    if (folder === undefined) return undefined;
    return [...folder.entries].map(([name, file]) => ({ name, kind: file === 'directory' ? file : 'file' }));
  }

  kind(path: string): 'file' | 'directory' | 'nothing' {
    const below = belowSource(path);
    if (this.#folders.has(below)) return 'directory';
    return this.#find(below) === undefined ? 'nothing' : 'file';
  }

  /** What stands above the declarations of a file. */
  header(path: string): Uint8Array | undefined {
    const found = this.#find(belowSource(path));
    return found && this.#headers.subarray(found.file.headerStart, found.file.headerEnd);
  }

  /** All that is known of a file. */
  read(path: string): Uint8Array | undefined {
    const found = this.#find(belowSource(path));
    if (found === undefined) return undefined;
    const { folder, file } = found;
    const header = this.#headers.subarray(file.headerStart, file.headerEnd);
    if (file.end === file.start) return header;
    folder.text ??= brotliDecompressSync(this.#data.subarray(folder.blobStart, folder.blobEnd));
    return Buffer.concat([header, folder.text.subarray(file.start, file.end)]);
  }

  #find(path: string): { folder: Folder; file: CarriedFile } | undefined {
    const slash = path.lastIndexOf('/');
    const folder = this.#folders.get(slash < 0 ? '' : path.slice(0, slash));
    const file = folder?.entries.get(path.slice(slash + 1));
    return folder === undefined || file === undefined || file === 'directory' ? undefined : { folder, file };
  }
}

/** The part of a carried path below $GOROOT/src; what isn't there leads nowhere. */
function belowSource(path: string): string {
  const rest = path.slice(STD_ROOT.length + 1);
  if (rest === 'src') return '';
  return rest.startsWith('src/') ? rest.slice('src/'.length) : `../${rest}`;
}
