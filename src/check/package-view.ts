import type { Machine } from '../asm/machine.ts';
import { ARGS_UNKNOWN } from '../asm/operand.ts';
import type { AssemblyFunction, AssemblyUnit, Prog } from '../asm/prog.ts';
import type { SymbolScan } from '../asm/symbols.ts';
import type { Platform } from '../base/platform.ts';
import type { Position } from '../base/position.ts';
import { Abi, TextFlag } from '../base/symbol.ts';
import type { GoFile } from '../golang/declarations.ts';
import type { SelectedFile } from '../load/directory.ts';
import { declArch, type DeclArch } from './asmdecl/arch.ts';
import type { BodylessFunction, Declarations } from './asmdecl/declarations.ts';
import type { Frame } from './asmdecl/frame.ts';

/** One assembly file of the build. */
export interface AssemblyView {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly scan: SymbolScan;
  /** Its Progs; null where the GOARCH has no encoder yet, or the file has errors. */
  readonly unit: AssemblyUnit | null;
}

/** One package on one platform, as the rules see it. */
export interface PackageView {
  readonly platform: Platform;
  readonly importPath: string;
  /** What stands before the dot in its symbols. */
  readonly prefix: string;
  readonly machine: Machine | null;
  /** In the build, with the tests inside of the package. */
  readonly goFiles: readonly GoFile[];
  /** The tests outside of it. */
  readonly outsideTests: readonly GoFile[];
  readonly declarations: Declarations;
  readonly assembly: readonly AssemblyView[];
  /** Every file of the directory. */
  readonly files: readonly SelectedFile[];
  /** The bytes of a file of the package; null if it can't be read. */
  read(path: string): Uint8Array | null;
}

/** A TEXT of a package, with its declaration in Go if it has one. */
export interface TextFunction {
  readonly view: AssemblyView;
  /** Linker name. */
  readonly symbol: string;
  /** As Go calls it, '' for one of another package or local to its file. */
  readonly goName: string;
  readonly abi: Abi;
  readonly position: Position;
  /** TextFlag bits. */
  readonly flags: number;
  /** $frame, in bytes. */
  readonly frameSize: number;
  /** -args in bytes, or ARGS_UNKNOWN. */
  readonly argSize: number;
  readonly declared: BodylessFunction | undefined;
  /** Its Progs, where there are some. */
  readonly code: AssemblyFunction | null;
}

/** What is worked out once for all rules. */
export class RuleContext {
  readonly pkg: PackageView;
  readonly arch: DeclArch | undefined;
  readonly texts: readonly TextFunction[];
  /** Functions of the package that have no body, by symbol. */
  readonly bodyless: ReadonlyMap<string, BodylessFunction>;
  readonly #bySymbol = new Map<string, TextFunction>();

  constructor(pkg: PackageView) {
    this.pkg = pkg;
    this.arch = declArch(pkg.platform.goarch);
    this.bodyless = bodylessFunctions(pkg);
    this.texts = pkg.assembly.flatMap((view) => this.#textsOf(view));
    for (const text of this.texts) if (text.abi !== Abi.Static) this.#bySymbol.set(text.symbol, text);
  }

  /** The TEXT of a symbol that is not local to a file. */
  text(symbol: string): TextFunction | undefined {
    return this.#bySymbol.get(symbol);
  }

  frame({ declared }: TextFunction): Frame | undefined {
    if (declared === undefined || this.arch === undefined) return undefined;
    return this.pkg.declarations.frameOf(declared, this.arch);
  }

  #textsOf(view: AssemblyView): TextFunction[] {
    const { unit } = view;
    if (unit !== null) {
      return unit.functions.map((code) => {
        const { symbol, text, flags, frameSize, argSize } = code;
        return this.#text(view, symbol.name, symbol.abi, progPosition(unit, text), flags, frameSize, argSize, code);
      });
    }
    return view.scan.definitions.flatMap(({ kind, name, abi, position, flags, size }) => {
      if (kind !== 'TEXT') return [];
      const sizes = /^\$(-?\d+)(?:-(\d+))?$/.exec(size);
      const args = sizes?.[2] === undefined ? ARGS_UNKNOWN : Number(sizes[2]);
      return this.#text(view, name, abi, position, flagBits(flags), Number(sizes?.[1] ?? 0), args, null);
    });
  }

  #text(
    view: AssemblyView, symbol: string, abi: Abi, position: Position, flags: number, frameSize: number, argSize: number, code: AssemblyFunction | null,
  ): TextFunction {
    const { prefix } = this.pkg;
    const own = abi !== Abi.Static && symbol.startsWith(`${prefix}.`);
    const goName = own ? symbol.slice(prefix.length + 1) : '';
    return { view, symbol, goName, abi, position, flags, frameSize, argSize, declared: abi === Abi.Static ? undefined : this.bodyless.get(symbol), code };
  }
}

/** Body-less functions by the symbol that they stand for, which a linkname may have changed. */
function bodylessFunctions({ goFiles, declarations, prefix }: PackageView): Map<string, BodylessFunction> {
  const targets = new Map<string, string>();
  for (const { linknames } of goFiles) for (const { local, target } of linknames) if (target !== '') targets.set(local, target);
  const found = new Map<string, BodylessFunction>();
  for (const [name, bodyless] of declarations.functions) {
    if (bodyless.declaration.receiver === null) found.set(targets.get(name) ?? `${prefix}.${name}`, bodyless);
  }
  return found;
}

const FLAG_NAMES: Readonly<Record<string, number>> = {
  NOPROF: TextFlag.NOPROF, DUPOK: TextFlag.DUPOK, NOSPLIT: TextFlag.NOSPLIT, RODATA: TextFlag.RODATA, NOPTR: TextFlag.NOPTR,
  WRAPPER: TextFlag.WRAPPER, NEEDCTXT: TextFlag.NEEDCTXT, NOFRAME: TextFlag.NOFRAME, TOPFRAME: TextFlag.TOPFRAME,
};

/** The bits of flags with macros expanded: "4|512". */
function flagBits(text: string): number {
  return text.split('|').reduce((bits, word) => bits | (FLAG_NAMES[word] ?? (Number(word) || 0)), 0);
}

export function progPosition(unit: AssemblyUnit, { file, line, column }: Prog): Position {
  return { file: unit.files[file].path, line, column };
}
