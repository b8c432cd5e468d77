import type { AssembledFunction, MadeSymbol } from '../arch/architecture.ts';
import type { IsEncoded } from '../asm/body.ts';
import { placeText, type AssemblyFunction, type AssemblyUnit, type Prog } from '../asm/prog.ts';
import { offsetOf } from '../asm/operand.ts';
import { pathToPrefix } from '../asm/symbolname.ts';
import type { Platform } from '../base/platform.ts';
import type { Position } from '../base/position.ts';
import { TextFlag } from '../base/symbol.ts';
import { Trait, Traits } from '../base/traits.ts';
import type { Relocation, SymbolRef, SymbolTable } from '../base/symbol.ts';
import type { CodeTables } from './codetables.ts';
import { DataWriter, directivesInOrder } from './data.ts';
import { ADDRESS_OFFSET, lineProgram } from './dwarf/lines.ts';
import { FileTable } from './files.ts';
import { fillSubprogram, FinishedObject, type Subprogram } from './finished.ts';
import { FipsRule } from './fips.ts';
import { FuncFlag, SymKind, SymbolFlag, SymbolFlag2 } from './format.ts';
import { withFuncdata, type FuncdataContext } from './funcdata.ts';
import { funcId, writeFuncInfo } from './funcinfo.ts';
import { progTables } from './functiontables.ts';
import { pcTrace, type PcTraceOptions } from './pctrace.ts';
import { listing } from './listing.ts';
import type { ListedFunction } from './listing.ts';
import { numberSymbols, numberTables, orderData } from './order.ts';
import type { IndexSpaces, SymbolLists } from './order.ts';
import { relocType } from './reloctype.ts';
import { LinkSymbol, LinkSymbols } from './symbol.ts';
import type { FunctionTables, LinkRelocation } from './symbol.ts';
import type { Target } from './target.ts';
import { sortRelocations } from './serialize.ts';

export interface ObjectOptions {
  readonly platform: Platform;
  /** An Architecture has these three. */
  readonly machine: Target;
  /** -p, '<unlinkable>' without it. */
  readonly pkgPath: string;
  /** -trimpath as written, '' without it. */
  readonly trimPath: string;
  /** GOROOT of the environment, '' if it isn't set there. */
  readonly goroot: string;
  /** -shared or -dynlink. */
  readonly shared: boolean;
  readonly linkshared: boolean;
  /** The table that the parser and the encoder use. */
  readonly symbols: SymbolTable;
  /** False if listing() won't be asked for: the Progs need not be kept for it. */
  readonly listed?: boolean;
  /** Notes what the object depends on of platform and -shared. */
  readonly traits?: Traits;
  /** Prints pc-value tables of the functions as they are added; null where the real assembler makes none any more, after an error. */
  readonly pcTrace?: PcTraceOptions | null;
  /** What the real assembler says; most of these messages have no position. */
  error(message: string, position?: Position): void;
}

/** Largest size of a symbol that the linker takes. */
const SIZE_LIMIT = 2e9;

const NO_BYTES = new Uint8Array(0);

const R_ADDR = relocType('R_ADDR');

function textFlags(flags: number): number {
  return (
    ((flags & TextFlag.DUPOK) !== 0 ? SymbolFlag.Dupok : 0) |
    ((flags & TextFlag.NOSPLIT) !== 0 ? SymbolFlag.NoSplit : 0) |
    ((flags & TextFlag.REFLECTMETHOD) !== 0 ? SymbolFlag.ReflectMethod : 0)
  );
}

function textFlags2(flags: number): SymbolFlag2 | 0 {
  return (
    ((flags & TextFlag.ABIWRAPPER) !== 0 ? SymbolFlag2.AbiWrapper : 0) |
    ((flags & TextFlag.PKGINIT) !== 0 ? SymbolFlag2.PkgInit : 0)
  );
}

/**
 * Collects what the passes before it made and writes one object, byte for byte as `go tool asm` does. For each source file
 * addUnit, then prepare and addFunction for each of its functions; write() once at the end, if nothing reported an error.
 */
export class ObjectBuilder {
  readonly #options: ObjectOptions;
  readonly #fips: FipsRule;
  readonly #symbols = new LinkSymbols();
  readonly #data: DataWriter;
  readonly #funcdata: FuncdataContext;
  readonly #target: Target;
  readonly #fileIndex = (file: number): number => this.#files.number(file);
  readonly #progError = (prog: Prog, message: string): void => this.#errorAt(prog, message);
  readonly #text: LinkSymbol[] = [];
  readonly #globals: LinkSymbol[] = [];
  readonly #constants: LinkSymbol[] = [];
  readonly #unwind: LinkSymbol[] = [];
  readonly #files: FileTable;
  readonly #traits: Traits;
  readonly #subprograms: Subprogram[] = [];
  #unit: AssemblyUnit | null = null;
  readonly #listed = new Map<LinkSymbol, ListedFunction>();
  #finished: { lists: SymbolLists; spaces: IndexSpaces } | null = null;

  constructor(options: ObjectOptions) {
    this.#options = options;
    const { platform, pkgPath, shared, machine, trimPath, goroot } = options;
    this.#traits = options.traits ?? new Traits(platform, shared);
    this.#files = new FileTable(trimPath, goroot);
    this.#fips = new FipsRule(this.#traits, pkgPath);
    this.#data = new DataWriter(this.#symbols, machine, this.#fips);
    this.#target = { ptrSize: machine.ptrSize, bigEndian: machine.bigEndian, minInstructionSize: machine.minInstructionSize };
    this.#funcdata = {
      pkgPrefix: `${pathToPrefix(pkgPath)}.`,
      symbols: options.symbols,
      bigEndian: machine.bigEndian,
      define: (symbol) => this.define(symbol),
      error: (prog, message) => options.error(`${this.#progText(prog)}: ${message}`),
    };
  }

  /** Declares a file's functions and applies its GLOBL and DATA. */
  addUnit(unit: AssemblyUnit): void {
    this.#unit = unit;
    this.#files.enter(unit);
    for (const { symbol: ref, flags } of unit.functions) {
      const symbol = this.#symbols.of(ref);
      if (symbol.onList) continue;
      symbol.onList = true;
      symbol.kind = SymKind.STEXT;
      symbol.flags |= textFlags(flags);
      symbol.flags2 = textFlags2(flags);
      this.#fips.settle(symbol);
      this.#text.push(symbol);
    }
    for (const directive of directivesInOrder(unit)) {
      if ('value' in directive) {
        const target = this.#symbols.of(directive.symbol);
        const before = target.relocations.length;
        this.#data.data(directive);
        this.#checkFips(target, before);
        continue;
      }
      const symbol = this.#data.global(directive);
      if (symbol.onList) continue;
      symbol.onList = true;
      this.#globals.push(symbol);
    }
    this.#data.settle();
  }

  /** Defines a symbol that lowering made, once; one of kind 0 only sets attributes of a symbol that is referred to. */
  define(made: MadeSymbol): void {
    this.#define(made);
  }

  #define({ ref, kind, data, relocations, contentAddressable, dupok, local }: MadeSymbol): LinkSymbol {
    const symbol = this.#symbols.of(ref);
    symbol.flags |= (dupok ? SymbolFlag.Dupok : 0) | (local ? SymbolFlag.Local : 0);
    if (symbol.onList || kind === SymKind.Sxxx) return symbol;
    symbol.onList = true;
    symbol.kind = kind;
    symbol.data = data;
    symbol.size = data.length;
    symbol.contentAddressable = contentAddressable;
    symbol.relocations = this.#relocations(relocations ?? []);
    if (kind === SymKind.SSEHUNWINDINFO) this.#unwind.push(symbol);
    else if (symbol.name.startsWith('$')) this.#constants.push(symbol);
    else this.#globals.push(symbol);
    return symbol;
  }

  /** What is known so far of a symbol's data (AssembleContext.dataOf). */
  dataOf(ref: SymbolRef): { size: number; threadLocal: boolean } {
    const { size, kind } = this.#symbols.of(ref);
    return { size, threadLocal: kind === SymKind.STLSBSS };
  }

  /** The function as an Architecture takes it: with FUNCDATA for its arguments' tables, whose symbols go to `define`. */
  prepare(fn: AssemblyFunction, define?: (symbol: MadeSymbol) => void, isEncoded?: IsEncoded): AssemblyFunction {
    return withFuncdata(fn, this.#funcdata, define, isEncoded);
  }

  /** A FUNCDATA as messages quote it; Progs count from the start of the file. */
  #progText(prog: Prog): string {
    const { files } = this.#unit!;
    const count = String(prog.pc).padStart(5, '0');
    const [number, target] = prog.args;
    return `${count} (${placeText(files, prog.file, prog.line)})\tFUNCDATA\t$${offsetOf(number)}, ${target.sym?.name}(SB)`;
  }

  /** Adds the code and tables of a function of the last unit; `unwind` is its unwind table on windows. */
  addFunction(fn: AssembledFunction, unwind: MadeSymbol | null = null, tables = this.tablesOf(fn)): void {
    const { source, code, attributes } = fn;
    const symbol = this.#symbols.of(source.symbol);
    symbol.data = code;
    symbol.size = sizeOf(fn);
    symbol.align = fn.align;
    symbol.flags |= (attributes.leaf ? SymbolFlag.Leaf : 0) | (attributes.noSplit ? SymbolFlag.NoSplit : 0);
    symbol.relocations = this.#relocations(fn.relocations);
    this.#checkFips(symbol, 0);
    if (this.#options.listed !== false) this.#listed.set(symbol, this.#factsOf(fn));
    const useUnwind = unwind !== null && this.#traits.has(Trait.Windows);
    symbol.func = this.#tableSymbols(symbol, source, tables, useUnwind ? this.#define(unwind) : null);
  }

  #factsOf({ source, progs, args, locals, attributes }: AssembledFunction): ListedFunction {
    const isWrapper = (source.flags & (TextFlag.WRAPPER | TextFlag.ABIWRAPPER)) !== 0;
    const isTop = (source.flags & TextFlag.TOPFRAME) !== 0;
    return {
      progs,
      args,
      locals,
      funcId: funcId(source.symbol.name, isWrapper),
      funcFlag: FuncFlag.Asm | (isTop ? FuncFlag.TopFrame : 0) | attributes.funcFlag,
      unitFiles: this.#unit!.files,
    };
  }

  /** The tables of a function of the last unit. */
  tablesOf(fn: AssembledFunction): CodeTables {
    const { minInstructionSize, ptrSize, bigEndian } = this.#target;
    const { progs, source } = fn;
    const size = sizeOf(fn);
    const facts = this.#factsOf(fn);
    const { args, locals, funcId, funcFlag } = facts;
    const fileIndex = this.#fileIndex;
    // Asked before: an error in the tables themselves doesn't keep them from being printed.
    const { pcTrace: trace } = this.#options;
    const tables = progTables({ progs, size, minInstructionSize, fileIndex, error: this.#progError });
    if (trace) trace.write(pcTrace({ ...facts, name: source.symbol.name, size, minInstructionSize }, tables, trace));
    // Named one by one: a spread before others takes as long as a table.
    const { pcsp, pcfile, pcline, pcinline, pcdata, funcdata, files } = tables;
    return {
      pcsp,
      pcfile,
      pcline,
      pcinline,
      pcdata,
      funcdata,
      files,
      info: writeFuncInfo({ args, locals, funcId, funcFlag, startLine: source.text.line, files }),
      lines: lineProgram({ progs, size, ptrSize, bigEndian, fileIndex }),
    };
  }

  #tableSymbols(symbol: LinkSymbol, source: AssemblyFunction, tables: CodeTables, unwind: LinkSymbol | null): FunctionTables {
    const { symbols } = this.#options;
    const target = this.#target;
    const { size } = symbol;
    const { line } = source.text;
    const dwarfInfo = LinkSymbol.aux(SymKind.SDWARFFCN, NO_BYTES);
    const isWrapper = (source.flags & TextFlag.WRAPPER) !== 0;
    const file = this.#files.number(source.text.file);
    const subprogram = { entry: dwarfInfo, input: { symbol, size, isWrapper, file, line, target } };
    fillSubprogram(subprogram, this.#traits.peek(Trait.Dwarf5));
    this.#subprograms.push(subprogram);
    const dwarfLines = LinkSymbol.aux(SymKind.SDWARFLINES, tables.lines);
    dwarfLines.relocations = [{ offset: ADDRESS_OFFSET, size: target.ptrSize, type: R_ADDR, target: symbol, add: 0 }];
    return {
      info: LinkSymbol.aux(SymKind.SDATA, tables.info),
      funcdata: tables.funcdata.map((ref) => (ref === null ? null : this.#symbols.of(ref))),
      dwarfInfo,
      dwarfLines,
      pcsp: tables.pcsp,
      pcfile: tables.pcfile,
      pcline: tables.pcline,
      pcinline: tables.pcinline,
      pcdata: tables.pcdata,
      unwind,
      files: tables.files.map((number) => this.#symbols.of(symbols.lookup(this.#files.paths[number]))),
      firstTable: 0,
    };
  }

  /** The object's numbers of files of the last unit. */
  fileNumbers(files: readonly number[]): number[] {
    return files.map((file) => this.#files.number(file));
  }

  /** The paths that line tables have, by the absolute ones. */
  get recordedPaths(): ReadonlyMap<string, string> {
    return this.#files.recorded;
  }

  /** Ends the collecting: every symbol gets its number. */
  #finish(): { lists: SymbolLists; spaces: IndexSpaces } {
    if (this.#finished !== null) return this.#finished;
    const { linkshared } = this.#options;
    const data = orderData(this.#traits, this.#globals, this.#constants, this.#unwind);
    const lists = { text: this.#text, data };
    const spaces = numberSymbols(lists, linkshared, this.#traits);
    this.#finished = { lists, spaces };
    return this.#finished;
  }

  /** What `asm -S` prints; call it before write(). `level` says how often -S was given, `print` is the Architecture's. */
  listing(level: number, print: (prog: Prog) => string): string {
    const { lists } = this.#finish();
    const { goarch } = this.#options.platform;
    sortRelocations(lists.text);
    sortRelocations(lists.data);
    return listing(lists, {
      level,
      hexAddends: goarch === 'arm' || goarch.startsWith('ppc64'),
      print,
      functionOf: (symbol) => this.#listed.get(symbol),
    });
  }

  /** What the file is made of; null after an error that only the end shows. */
  finish(): FinishedObject | null {
    const { pkgPath, machine } = this.#options;
    const { lists, spaces } = this.#finish();
    numberTables(lists, spaces);
    const tooLarge = [spaces.nonPkg, spaces.self].flatMap((symbols) => symbols.filter(({ size }) => size > SIZE_LIMIT));
    for (const { name, size } of tooLarge) {
      this.#options.error(`${name}: symbol too large (${size} bytes > ${SIZE_LIMIT} bytes)`);
    }
    if (tooLarge.length > 0) return null;
    const input = { pkgPath: pathToPrefix(pkgPath), ptrSize: machine.ptrSize, spaces, files: this.#files.paths };
    return new FinishedObject(input, this.#subprograms, this.#traits.peek(Trait.Dwarf5));
  }

  /** The whole file: header line, "!", and the object; null after an error that only the end shows. */
  write(): Uint8Array | null {
    return this.finish()?.write(this.#options.platform, this.#traits) ?? null;
  }

  #relocations(relocations: readonly Relocation[]): LinkRelocation[] {
    return relocations.map(({ offset, size, type, target, add }) => ({
      offset,
      size,
      type,
      target: target === null ? null : this.#symbols.of(target),
      add,
    }));
  }

  /** Reports relocations that the FIPS module must not have, from the `from`-th on. */
  #checkFips(symbol: LinkSymbol, from: number): void {
    for (const problem of this.#fips.problems(symbol, from)) this.#options.error(problem);
  }

  #errorAt(prog: Prog, message: string): void {
    const position = { file: this.#unit!.files[prog.file].name, line: prog.line, column: prog.column };
    this.#options.error(message, position);
  }
}

function sizeOf({ size, code }: AssembledFunction): number {
  return size ?? code.length;
}
