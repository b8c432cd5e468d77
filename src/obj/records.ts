import { ARGS_UNKNOWN } from '../asm/operand.ts';
import { Abi } from '../base/symbol.ts';
import { AuxType, kindName } from './format.ts';
import { readFuncInfo } from './funcinfo.ts';
import { SymbolFinder, flagNames, isDefinition } from './names.ts';
import type { GoObject, ObjectSymbol } from './read.ts';
import { relocTypeName } from './reloctype.ts';

/** A patch that the linker has to make: `size` bytes at `offset` of the symbol's data. */
export interface RelocationRecord {
  readonly offset: number;
  readonly size: number;
  /** R_CALL, R_PCREL … */
  readonly type: string;
  /** Name of the target, '' if the type needs none. */
  readonly symbol: string;
  /** Beyond ±2^53 the number next to it. */
  readonly add: number;
}

/** A symbol that an object defines. */
export interface SymbolRecord {
  readonly name: string;
  readonly abi: 'ABI0' | 'ABIInternal' | 'static';
  /** STEXT, SRODATA, SNOPTRBSS … */
  readonly kind: string;
  readonly size: number;
  /** dupok, leaf, nosplit … */
  readonly flags: readonly string[];
  /** Bytes of the frame's locals, of a function only. */
  readonly frame?: number;
  /** Bytes of arguments and results, of a function only; null if its TEXT doesn't say. */
  readonly args?: number | null;
  readonly relocations: readonly RelocationRecord[];
}

/** An object as plain values. */
export interface ObjectRecord {
  readonly goos: string;
  readonly goarch: string;
  readonly goVersion: string;
  /** Files as line tables name them. */
  readonly files: readonly string[];
  readonly symbols: readonly SymbolRecord[];
  /** Names of symbols that it needs from elsewhere. */
  readonly undefined: readonly string[];
}

function abiName(abi: Abi): SymbolRecord['abi'] {
  if (abi === Abi.Static) return 'static';
  return abi === Abi.ABI0 ? 'ABI0' : 'ABIInternal';
}

function sizes(symbol: ObjectSymbol, finder: SymbolFinder): { frame: number; args: number | null } | null {
  const aux = symbol.aux.find(({ type }) => type === AuxType.FuncInfo);
  const data = aux && finder.find(aux.target)?.data;
  const read = data && readFuncInfo(data);
  return read ? { frame: read.info.locals, args: read.info.args === ARGS_UNKNOWN ? null : read.info.args } : null;
}

/** Symbols with a name, in the object's order; what only describes another symbol (tables, DWARF) is left out. */
export function objectRecord(object: GoObject): ObjectRecord {
  const finder = new SymbolFinder(object);
  const named = object.symbols.slice(0, object.definitions).filter(({ name }) => name !== '');
  const needed = new Set<string>();
  for (const { relocations } of named) {
    for (const { target } of relocations) {
      const symbol = finder.find(target);
      if (symbol === null || !isDefinition(symbol)) needed.add(symbol?.name ?? finder.name(target));
    }
  }
  needed.delete('');
  return {
    goos: object.goos,
    goarch: object.goarch,
    goVersion: object.version.replace(/^go/, ''),
    files: object.files,
    symbols: named.map((symbol) => ({
      name: symbol.name,
      abi: abiName(symbol.abi),
      kind: kindName(symbol.kind),
      size: symbol.size,
      flags: flagNames(symbol).filter((flag) => flag !== 'linkname'),
      ...sizes(symbol, finder),
      relocations: symbol.relocations.map(({ offset, size, type, add, target }) => ({
        offset,
        size,
        type: relocTypeName(type),
        symbol: finder.name(target),
        add: Number(add),
      })),
    })),
    undefined: [...needed],
  };
}
