import type { MadeSymbol } from '../arch/architecture.ts';
import { Kind, Name, Operand, offsetOf, setOffset } from '../asm/operand.ts';
import type { IsEncoded } from '../asm/body.ts';
import { Prog } from '../asm/prog.ts';
import type { AssemblyFunction } from '../asm/prog.ts';
import { Abi } from '../base/symbol.ts';
import type { SymbolRef, SymbolTable } from '../base/symbol.ts';
import { Funcdata, SymKind } from './format.ts';
import { funcdataName } from './hash.ts';

export interface FuncdataContext {
  /** Escaped package path and a dot: only functions of the package have a Go declaration that says what their arguments are. */
  readonly pkgPrefix: string;
  readonly symbols: SymbolTable;
  readonly bigEndian: boolean;
  define(symbol: MadeSymbol): void;
  /** A FUNCDATA whose symbol goes with another table. */
  error(prog: Prog, message: string): void;
}

/** Called by host code: it has no Go arguments, and the linker wants it without tables. */
const HOST_ABI = 'runtime.addmoduledata';

/** Stack maps of a frame without pointers: two bitmaps (before and after the results are set) of no bits. */
function stackmapWithoutPointers(bigEndian: boolean): { readonly name: string; readonly data: Uint8Array } {
  const data = new Uint8Array(8);
  new DataView(data.buffer).setUint32(0, 2, !bigEndian);
  return { name: funcdataName('gclocals·', data), data };
}

const noPointers = { little: stackmapWithoutPointers(false), big: stackmapWithoutPointers(true) };

function noPointersStackmap({ symbols, bigEndian }: FuncdataContext): MadeSymbol {
  const { name, data } = bigEndian ? noPointers.big : noPointers.little;
  return {
    ref: symbols.lookup(name),
    kind: SymKind.SRODATA,
    align: 4,
    data,
    contentAddressable: true,
    dupok: true,
    local: false,
  };
}

function funcdataProg(text: Prog, table: number, sym: SymbolRef): Prog {
  const number = new Operand();
  number.kind = Kind.Const;
  setOffset(number, table);
  return new Prog('FUNCDATA', '', [number, symbolOperand(new Operand(), sym)], text.file, text.line, text.column);
}

/** Makes an operand one of a symbol. */
function symbolOperand(operand: Operand, sym: SymbolRef): Operand {
  operand.kind = Kind.Mem;
  operand.name = sym.abi === Abi.Static ? Name.Static : Name.Extern;
  operand.sym = sym;
  return operand;
}

/** Words in place of a FUNCDATA symbol that stand for a table, and the only number that they go with. */
const STAND_INS: ReadonlyMap<string, { table: number; tableName: string }> = new Map([
  ['go_args_stackmap', { table: Funcdata.ArgsPointerMaps, tableName: 'FUNCDATA_ArgsPointerMaps' }],
  ['no_pointers_stackmap', { table: Funcdata.LocalsPointerMaps, tableName: 'FUNCDATA_LocalsPointerMaps' }],
]);

/**
 * The function with FUNCDATA as its code needs it: stand-in names replaced by tables, and for a function of the package
 * with the assembler's own calling convention the tables of its arguments, which the compiler makes from the declaration.
 * A stand-in is replaced in the Prog itself, because branches may point to it; a parsed function's Progs are new ones.
 * @param isEncoded knows instructions that nobody needs Progs of
 */
export function withFuncdata(
  fn: AssemblyFunction,
  context: FuncdataContext,
  define = context.define,
  isEncoded?: IsEncoded,
): AssemblyFunction {
  const { symbol, text } = fn;
  let hasArgInfo = false;
  let hasArgsPointerMaps = false;
  const derived = (suffix: string): SymbolRef =>
    context.symbols.lookup(symbol.name + suffix, symbol.abi === Abi.Static ? Abi.Static : Abi.ABI0);
  const body = fn.progs?.(isEncoded) ?? fn.body;
  for (let i = 0; i < body.length; i++) {
    const prog = body[i];
    if (prog.op !== 'FUNCDATA') continue;
    const [number, target] = prog.args;
    const table = offsetOf(number);
    if (table === Funcdata.ArgInfo) hasArgInfo = true;
    if (table === Funcdata.ArgsPointerMaps) hasArgsPointerMaps = true;
    const name = target.sym?.name ?? '';
    const standIn = STAND_INS.get(name);
    if (standIn === undefined) continue;
    if (standIn.table !== table) context.error(prog, `FUNCDATA use of ${name}(SB) without ${standIn.tableName}`);
    let sym: SymbolRef;
    if (standIn.table === Funcdata.ArgsPointerMaps) {
      sym = derived('.args_stackmap');
    } else {
      const made = noPointersStackmap(context);
      define(made);
      sym = made.ref;
    }
    prog.args = [number, symbolOperand(Object.assign(new Operand(), target), sym)];
  }
  const known = symbol.name.startsWith(context.pkgPrefix) && symbol.abi !== Abi.ABIInternal && symbol.name !== HOST_ABI;
  const added: Prog[] = [];
  if (known && !hasArgInfo) added.push(funcdataProg(text, Funcdata.ArgInfo, derived('.arginfo0')));
  if (known && !hasArgsPointerMaps) {
    added.push(funcdataProg(text, Funcdata.ArgsPointerMaps, derived('.args_stackmap')));
  }
  const { flags, frameSize, argSize, sequence } = fn;
  return { symbol, text, flags, frameSize, argSize, sequence, body: added.length === 0 ? body : added.concat(body) };
}
