import { familyOf } from '../asm/family.ts';
import type { SourceOptions } from '../asm/source.ts';
import { scanSymbols, type ScanOptions, type SymbolScan } from '../asm/symbols.ts';
import type { GoFile } from '../golang/declarations.ts';
import { readGoFile } from '../golang/reader.ts';
import { isProblem, SourceCache } from '../load/sourcecache.ts';
import { ObjectCache } from './object-cache.ts';

/** A scan, and what the preprocessor asked to get it: the same answers give the same scan. */
interface KeptScan {
  readonly scan: SymbolScan;
  /** Values of the macros that it asked about, '' for one that is not defined. */
  readonly asked: ReadonlyMap<string, string>;
}

/** What a process has read and parsed: shared by all platforms of a request, dropped with it. */
export class Workspace {
  readonly cache: SourceCache;
  /** Objects that platforms share; null where there is only one platform. */
  readonly objects: ObjectCache | null;
  readonly #goFiles = new Map<string, GoFile>();
  readonly #scans = new Map<string, KeptScan[]>();

  /**
   * @param keepBytes false: of a file whose header alone is asked for, the header alone is read and kept
   * @param sharesObjects true if objects are made for more than one platform
   */
  constructor(overlay: ReadonlyMap<string, string>, keepBytes = true, sharesObjects = false) {
    this.objects = sharesObjects ? new ObjectCache() : null;
    this.cache = new SourceCache({ overlay, keepBytes });
  }

  /** The declarations of a Go file; null if it can't be read. */
  goFile(path: string): GoFile | null {
    let file = this.#goFiles.get(path);
    if (file === undefined) {
      const bytes = this.cache.read(path);
      if (isProblem(bytes)) return null;
      file = readGoFile(path, bytes);
      this.#goFiles.set(path, file);
    }
    return file;
  }

  /** The symbols of one .s file. Platforms whose macros agree share a scan. */
  symbols(path: string, options: ScanOptions): SymbolScan {
    const key = `${familyOf(options.goarch)} ${options.pkgPath} ${path}`;
    let kept = this.#scans.get(key);
    if (kept === undefined) this.#scans.set(key, (kept = []));
    const defined = macroValues(options);
    for (const { scan, asked } of kept) {
      if (agrees(asked, defined)) return scan;
    }
    const scan = scanSymbols([path], options);
    const asked = new Map<string, string>();
    for (const name of scan.macrosAsked) asked.set(name, defined.get(name) ?? '');
    kept.push({ scan, asked });
    return scan;
  }

  /** The bytes of a file, thrown errors carrying Node's code. */
  read(path: string): Uint8Array {
    const bytes = this.cache.read(path);
    if (isProblem(bytes)) throw Object.assign(new Error(bytes.message), { code: bytes.code });
    return bytes;
  }
}

/** The macros that -D and the experiments define. */
export function macroValues(options: SourceOptions): Map<string, string> {
  const values = new Map<string, string>();
  for (const define of options.defines) {
    const equals = define.indexOf('=');
    if (equals < 0) values.set(define, '1');
    else values.set(define.slice(0, equals), define.slice(equals + 1));
  }
  for (const experiment of options.experiments ?? []) values.set(`GOEXPERIMENT_${experiment}`, '1');
  return values;
}

/** Whether a file that asked about macros would get the same answers from other definitions. */
export function agrees(asked: ReadonlyMap<string, string>, defined: ReadonlyMap<string, string>): boolean {
  for (const [name, value] of asked) if ((defined.get(name) ?? '') !== value) return false;
  return true;
}
