import { Abi } from '../base/symbol.ts';
import { AuxType, SymbolFlag } from '../obj/format.ts';
import { SymbolFinder } from '../obj/names.ts';
import { readPcTable } from '../obj/pctable.ts';
import { readObject } from '../obj/read.ts';
import { relocType } from '../obj/reloctype.ts';
import { targetOf } from '../obj/target.ts';

/** What one function does to the stack before anything checks that there is room for it. */
export interface StackFunction {
  /** Tells apart what one program has: "main.f<0>", a static symbol with the number of its file. */
  readonly key: string;
  /** Linker name, without a version. */
  readonly name: string;
  readonly isStatic: boolean;
  readonly nosplit: boolean;
  /** Direct and indirect calls in the order of the code. */
  readonly calls: readonly StackCall[];
  /** Bytes by which it moves SP down at most. */
  readonly frame: number;
}

export interface StackCall {
  /** Key of the function that is called; INDIRECT for a call through a register or memory. */
  readonly target: string;
  /** Name of that function, '' for an indirect call. */
  readonly name: string;
  /** Bytes below the caller's entry SP, without what CALL itself pushes. */
  readonly depth: number;
}

export const INDIRECT = 'indirect';

const DIRECT_CALLS = new Set(
  'R_CALL R_CALLARM R_CALLARM64 R_CALLLOONG64 R_CALLMIPS R_CALLPOWER R_RISCV_CALL R_RISCV_JAL R_RISCV_JAL_TRAMP'.split(' ').map(relocType),
);
const INDIRECT_CALL = relocType('R_CALLIND');

/** The linker gives the static symbols of the n-th object that it reads the version 10 + n, counted from 0. */
const FIRST_STATIC_VERSION = 10;

/** The functions of an object, from the table of its stack depths and from its relocations. `index`: of the object, from 0. */
export function stackFunctions(bytes: Uint8Array, index: number): StackFunction[] {
  const object = readObject(bytes);
  const finder = new SymbolFinder(object);
  const quantum = targetOf(object.goarch)?.minInstructionSize ?? 1;
  const keyOf = (name: string, abi: Abi): string => `${name}<${abi === Abi.Static ? FIRST_STATIC_VERSION + index : abi}>`;
  const functions: StackFunction[] = [];
  for (const symbol of object.symbols.slice(0, object.definitions)) {
    if (!symbol.aux.some(({ type }) => type === AuxType.FuncInfo)) continue;
    const table = symbol.aux.find(({ type }) => type === AuxType.Pcsp);
    const data = table && finder.find(table.target)?.data;
    const rows = (data && readPcTable(data, quantum)) ?? [];
    let row = 0;
    const calls: StackCall[] = [];
    for (const { offset, type, target } of symbol.relocations) {
      while (row < rows.length && offset >= rows[row].end) row++;
      if (row === rows.length) break;
      const depth = rows[row].value;
      if (type === INDIRECT_CALL) calls.push({ target: INDIRECT, name: '', depth });
      if (!DIRECT_CALLS.has(type)) continue;
      const called = finder.find(target);
      const name = called?.name ?? finder.name(target);
      if (name !== '') calls.push({ target: keyOf(name, called?.abi ?? Abi.ABI0), name, depth });
    }
    functions.push({
      key: keyOf(symbol.name, symbol.abi),
      name: symbol.name,
      isStatic: symbol.abi === Abi.Static,
      nosplit: (symbol.flag & SymbolFlag.NoSplit) !== 0,
      calls,
      frame: rows.reduce((deepest, { value }) => Math.max(deepest, value), 0),
    });
  }
  return functions;
}
