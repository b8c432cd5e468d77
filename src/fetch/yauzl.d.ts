declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  export interface Entry {
    /** Bytes, since names are decoded by the caller. */
    readonly fileName: Buffer;
    readonly uncompressedSize: number;
    readonly compressedSize: number;
    readonly externalFileAttributes: number;
    readonly versionMadeBy: number;
    isEncrypted(): boolean;
  }

  export interface ZipFile {
    readonly entryCount: number;
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
    close(): void;
  }

  export interface Options {
    autoClose: boolean;
    lazyEntries: boolean;
    decodeStrings: false;
    validateEntrySizes: boolean;
  }

  const yauzl: { openPromise(path: string, options: Options): Promise<ZipFile> };
  export default yauzl;
}
