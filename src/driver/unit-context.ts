import type { AssembleContext, CodeFlags, MadeSymbol } from '../arch/architecture.ts';
import { Stop, type AsmDiagnostic } from '../asm/diagnostics.ts';
import { placeText, type AssemblyUnit, type Prog } from '../asm/prog.ts';
import type { Platform } from '../base/platform.ts';
import type { Abi, SymbolRef, SymbolTable } from '../base/symbol.ts';
import type { Traits } from '../base/traits.ts';
import type { ObjectBuilder } from '../obj/write.ts';
import type { AssembleJob } from './assemble.ts';
import { FunctionDemands, type SymbolData } from './function-cache.ts';

/** What the files of an object have in common. */
export interface ObjectParts {
  readonly job: AssembleJob;
  readonly flags: CodeFlags;
  readonly traits: Traits;
  readonly symbols: SymbolTable;
  readonly builder: ObjectBuilder;
  readonly diagnostics: AsmDiagnostic[];
  /** The same object for jobs of the same files and flags but -shared. */
  readonly source?: object;
}

/** What the functions of a unit ask of the object that they become part of; notes what each demands. */
export class UnitContext implements AssembleContext {
  readonly flags: CodeFlags;
  readonly traits: Traits;
  readonly pkgPath: string;
  readonly source: object | undefined;
  readonly ownsProgs = true;
  readonly log: AssembleContext['log'];
  readonly #unit: AssemblyUnit;
  readonly #symbols: SymbolTable;
  readonly #builder: ObjectBuilder;
  readonly #diagnostics: AsmDiagnostic[];
  #demands: FunctionDemands;

  constructor(unit: AssemblyUnit, { job, flags, traits, symbols, builder, diagnostics, source }: ObjectParts) {
    this.source = source;
    this.flags = flags;
    this.traits = traits;
    this.pkgPath = job.pkgPath;
    this.log = job.log;
    this.#unit = unit;
    this.#symbols = symbols;
    this.#builder = builder;
    this.#diagnostics = diagnostics;
    this.#demands = new FunctionDemands(builder);
  }

  /** The demands of the function that is assembled next. */
  beginFunction(): FunctionDemands {
    return (this.#demands = new FunctionDemands(this.#builder));
  }

  get platform(): Platform {
    return this.traits.platform;
  }

  lookup(name: string, abi?: Abi): SymbolRef {
    return this.#symbols.lookup(name, abi);
  }

  isKnown(name: string, abi?: Abi): boolean {
    this.#demands.asksNames = true;
    return this.#symbols.has(name, abi);
  }

  fileName(file: number): string {
    return this.#unit.files[file].name;
  }

  place(file: number, line: number): string {
    return placeText(this.#unit.files, file, line);
  }

  dataOf(symbol: SymbolRef): SymbolData {
    return this.#demands.dataOf(symbol);
  }

  define(symbol: MadeSymbol): void {
    this.#demands.define(symbol);
  }

  error(prog: Prog, message: string): void {
    const position = { file: this.fileName(prog.file), line: prog.line, column: prog.column };
    this.#diagnostics.push({ severity: 'error', code: 'asm', phase: 'code', message, position, asmLine: prog.line });
  }

  fatal(prog: Prog, message: string): never {
    this.error(prog, message);
    throw new Stop();
  }
}
