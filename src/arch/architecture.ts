import type { IsEncoded } from '../asm/body.ts';
import type { Machine } from '../asm/machine.ts';
import type { AssemblyFunction, Prog } from '../asm/prog.ts';
import type { Platform } from '../base/platform.ts';
import type { Traits } from '../base/traits.ts';
import type { Abi, Relocation, SymbolRef } from '../base/symbol.ts';

/** Flags of the assembler that change code (cmd/asm). */
export interface CodeFlags {
  readonly shared: boolean;
  readonly dynlink: boolean;
  readonly linkshared: boolean;
  /** -spectre=ret or all: retpolines. */
  readonly retpoline: boolean;
  /** -d=maymorestack=f */
  readonly mayMoreStack: string;
  /** -d=compressinstructions=0|1 */
  readonly compressInstructions: boolean;
}

/**
 * A symbol that lowering made: a float constant, an unwind table, a TOC entry. Kind 0 defines nothing: it only sets
 * the attributes of a symbol that is referred to (a retpoline thunk is local).
 */
export interface MadeSymbol {
  readonly ref: SymbolRef;
  /** objabi.SymKind number. */
  readonly kind: number;
  readonly align: number;
  readonly data: Uint8Array;
  readonly relocations?: readonly Relocation[];
  readonly contentAddressable: boolean;
  readonly dupok: boolean;
  readonly local: boolean;
}

/** What an architecture may ask of the object that it adds to. */
export interface AssembleContext {
  readonly platform: Platform;
  readonly flags: CodeFlags;
  /** Notes what code depends on of platform and -shared; both may be asked without it, and then everything counts. */
  readonly traits?: Traits;
  readonly pkgPath: string;
  /** The same object for those that assemble one source with equal flags but -shared: equal operands are the same objects there. */
  readonly source?: object;
  /** True if nobody else uses the parsed Progs: they may be changed and handed back, which saves copying them. */
  readonly ownsProgs?: boolean;
  lookup(name: string, abi?: Abi): SymbolRef;
  /** True if that symbol was looked up before, by the parser or by lowering. */
  isKnown?(name: string, abi?: Abi): boolean;
  /** Name of the unit's file with that index, as error texts say it. */
  fileName(file: number): string;
  /** A line of that file as error texts quote Progs with it, where that is more than name and line. */
  place?(file: number, line: number): string;
  /** What GLOBL and DATA say of a symbol up to the end of the unit; size 0 if they say nothing of it. */
  dataOf?(symbol: SymbolRef): { readonly size: number; readonly threadLocal: boolean };
  /** Adds a symbol once by its ref; a second one with that ref is ignored. */
  define(symbol: MadeSymbol): void;
  /** What -v prints about lowering, a line at a time, newline included; absent without -v. */
  log?(text: string): void;
  /** An error at a Prog; `message` is the real assembler's text after "file:line: ". */
  error(prog: Prog, message: string): void;
  /** error(), where the real assembler exits at once. */
  fatal(prog: Prog, message: string): never;
}

/** A function after lowering, layout and encoding. */
export interface AssembledFunction {
  readonly source: AssemblyFunction;
  /** The lowered list, TEXT first, equal to the real one's but for InstructionRuns: listings, pc tables and line tables derive from it. */
  readonly progs: readonly Prog[];
  readonly code: Uint8Array;
  /** Size in units of pc, where that isn't the length of `code` (wasm counts resume points). */
  readonly size?: number;
  readonly relocations: readonly Relocation[];
  /** Bytes of locals (FuncInfo.Locals) and of arguments (FuncInfo.Args, ARGS_UNKNOWN if absent). */
  readonly locals: number;
  readonly args: number;
  /** Alignment of the function in bytes, 0 for the default. */
  readonly align: number;
  readonly attributes: TextAttributes;
}

/** Attributes of the symbol after lowering. */
export interface TextAttributes {
  readonly leaf: boolean;
  readonly noSplit: boolean;
  /** TOPFRAME and the rest of FuncFlag that comes from code, e.g. SPWRITE (abi.FuncFlag bits). */
  readonly funcFlag: number;
}

/** One instruction-set family for one GOARCH. */
export interface Architecture extends Machine {
  /** Smallest instruction size in bytes: the quantum of pc tables. */
  readonly minInstructionSize: number;
  /** Checks, lowers, lays out and encodes; null after an error was reported. */
  assemble(fn: AssemblyFunction, context: AssembleContext): AssembledFunction | null;
  /** Which instructions were encoded before in this unit or source: for functions whose Progs concern nobody else. */
  isEncoded?(context: AssembleContext): IsEncoded;
  /** Windows unwind data for a function, where the real assembler makes it. */
  unwind?(fn: AssembledFunction, context: AssembleContext): MadeSymbol | null;
  /** One Prog as the real `-S` prints it after the address column. */
  print(prog: Prog): string;
  /** The instruction at the start of `code`, which stands at the address `pc`; absent where no one needs it yet. */
  disassemble?(code: Uint8Array, pc: number, nameAt: NameAt): Decoded;
}

/** An instruction read from bytes: "?" where they are none. */
export interface Decoded {
  readonly text: string;
  readonly size: number;
}

/** Name of the symbol that begins at an address, '' if none does. */
export type NameAt = (address: number) => string;
