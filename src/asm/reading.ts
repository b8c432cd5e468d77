import { Includes } from './includes.ts';
import { isPlainBody, isPlainName, overlap, plainHeader, type PlainHeader } from './plainheader.ts';
import { openFile, type Opened, type SourceOptions } from './source.ts';
import { allowsAbiSelectors } from './symbolname.ts';

/** Macros that the command line defines: -D in order, then the experiments where they are macros. */
export function predefined({ defines, experiments = [], pkgPath }: SourceOptions): string[] {
  return allowsAbiSelectors(pkgPath) ? [...defines, ...experiments.map((name) => `GOEXPERIMENT_${name}`)] : [...defines];
}

/** NAME or NAME=value as name and value. */
export function splitDefinition(definition: string): [name: string, value: string] {
  const equals = definition.indexOf('=');
  return equals > 0 ? [definition.slice(0, equals), definition.slice(equals + 1)] : [definition, '1'];
}

/** A file as one set of options has it read, for a comparison with other readings of it. */
export class Surroundings {
  readonly options: SourceOptions;
  readonly includes: Includes;
  readonly defined: ReadonlyMap<string, string>;
  readonly path: string;
  #opened: Opened | undefined;

  constructor(path: string, options: SourceOptions) {
    this.path = path;
    this.options = options;
    this.includes = new Includes(path, options);
    this.defined = new Map(predefined(options).map(splitDefinition));
  }

  /** The file itself. */
  open(): Opened {
    return (this.#opened ??= openFile(this.options, this.path));
  }
}

/**
 * What the preprocessor read of a source file and asked on the way, without error. Whoever would read the same gets the
 * same tokens: the same files, but for macros that nobody asked about.
 */
export class Reading {
  readonly #bytes: Uint8Array;
  readonly #asked: ReadonlySet<string>;
  readonly #defined: ReadonlyMap<string, string>;
  /** Contents of the included files by the names that include them. */
  readonly #included: ReadonlyMap<string, Uint8Array>;
  /** Of plain headers, the macros that were asked for. */
  readonly #relevant = new Map<string, ReadonlyMap<string, string>>();

  /** @param asked names looked up as macros, but for the definitions of plain headers */
  constructor(bytes: Uint8Array, asked: ReadonlySet<string>, included: ReadonlyMap<string, Uint8Array>, surroundings: Surroundings) {
    this.#bytes = bytes;
    this.#asked = asked;
    this.#included = included;
    this.#defined = surroundings.defined;
  }

  /** True if the file reads the same with other options. */
  isSame(other: Surroundings): boolean {
    const { bytes } = other.open();
    if (bytes === null || !areEqual(bytes, this.#bytes) || !this.#agrees(other.defined)) return false;
    const headers: PlainHeader[] = [];
    for (const [name, before] of this.#included) {
      const now = other.includes.find(name).bytes;
      if (now === null) return false;
      const header = plainHeader(now);
      if (header !== null) headers.push(header);
      if (now !== before && !areEqual(now, before) && !this.#definesSame(name, before, header)) return false;
    }
    return !this.#clashes(headers, other.defined);
  }

  /** True if all that was asked about is defined by the command line as it was. */
  #agrees(defined: ReadonlyMap<string, string>): boolean {
    for (const [name, value] of defined) {
      const before = this.#defined.get(name);
      if (before === value) continue;
      if (this.#asked.has(name) || !isPlainName(name) || !isPlainBody(value)) return false;
    }
    for (const name of this.#defined.keys()) if (this.#asked.has(name) && !defined.has(name)) return false;
    return true;
  }

  /** True if two plain headers differ only in macros that nobody asked about. */
  #definesSame(name: string, before: Uint8Array, now: PlainHeader | null): boolean {
    if (now === null) return false;
    let relevant = this.#relevant.get(name);
    if (relevant === undefined) {
      const header = plainHeader(before);
      if (header === null) return false;
      this.#relevant.set(name, (relevant = this.#only(header)));
    }
    for (const [macro, body] of relevant) if (now.get(macro) !== body) return false;
    return this.#count(now) === relevant.size;
  }

  /** The macros of a header that were asked for. */
  #only(header: PlainHeader): ReadonlyMap<string, string> {
    const only = new Map<string, string>();
    for (const name of this.#asked) {
      const body = header.get(name);
      if (body !== undefined) only.set(name, body);
    }
    return only;
  }

  /** How many macros of a header were asked for. */
  #count(header: PlainHeader): number {
    let count = 0;
    for (const name of this.#asked) if (header.has(name)) count++;
    return count;
  }

  /** True if a name is defined twice, which is an error; that files which were read the same define twice was one before. */
  #clashes(headers: readonly PlainHeader[], defined: ReadonlyMap<string, string>): boolean {
    return headers.some((header, i) => {
      for (const name of defined.keys()) if (header.has(name)) return true;
      return headers.slice(0, i).some((other) => overlap(header, other));
    });
  }
}

/** True if the contents are the same. */
export function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && Buffer.compare(a, b) === 0);
}
