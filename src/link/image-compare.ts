import { Abi } from '../base/symbol.ts';
import { bytesAt, type Executable } from '../obj/executables/executable.ts';
import { add, type Wide } from '../obj/executables/view.ts';
import { SymKind, type SymRefIndex } from '../obj/format.ts';
import { SymbolFinder, isDefinition } from '../obj/names.ts';
import { nmRows, type NmRow } from '../obj/nm.ts';
import type { GoObject, ObjectSymbol } from '../obj/read.ts';
import { relocTypeName } from '../obj/reloctype.ts';
import { applyRelocation } from './image-relocations.ts';

/** A symbol that is otherwise in a program than its object says. */
export interface ImageDifference {
  readonly symbol: string;
  readonly what: 'name' | 'kind' | 'size' | 'bytes';
  readonly expected: string;
  readonly found: string;
}

export interface ImageComparison {
  readonly differences: readonly ImageDifference[];
  /** Symbols that were compared. */
  readonly compared: number;
  /** Symbols that the linker left out, as nothing reaches them. */
  readonly leftOut: number;
  /** Relocations whose bytes were passed over, by the name of their type. */
  readonly unapplied: ReadonlyMap<string, number>;
}

/**
 * Compares what objects define with a program's table and contents. `declared`: linker names of the functions that Go
 * files declare; their assembly has the suffix .abi0 beside the wrapper.
 */
export function compareImage(objects: readonly GoObject[], image: Executable, declared: ReadonlySet<string>): ImageComparison {
  const table = tableOf(image);
  const differences: ImageDifference[] = [];
  const unapplied = new Map<string, number>();
  let compared = 0;
  let leftOut = 0;
  for (const object of objects) {
    const codes = new Map(nmRows(object).map((row) => [row.address, row.code]));
    const finder = new SymbolFinder(object);
    for (const symbol of object.symbols) {
      if (!isDefinition(symbol) || symbol.name === '' || symbol.size === 0) continue;
      const code = codes.get(symbol.address);
      if (code === undefined || !/[TRDBtrdb]/.test(code) || /^(go:|gclocals|type:)|\.args_stackmap$|\$/.test(symbol.name)) continue;
      const name = imageName(symbol, declared);
      const rows = table.get(name) ?? [];
      if (rows.length === 0) {
        if (table.has(symbol.name) && name !== symbol.name) differences.push({ symbol: symbol.name, what: 'name', expected: name, found: symbol.name });
        else leftOut++;
        continue;
      }
      compared++;
      const [first, ...others] = rows.map((row) => compareSymbol(symbol, name, code, row, image, (target) => targetsOf(target, finder, table)));
      const { found, passed } = others.find((each) => each.found.length === 0) ?? first;
      differences.push(...found);
      for (const type of passed) unapplied.set(type, (unapplied.get(type) ?? 0) + 1);
    }
  }
  return { differences, compared, leftOut, unapplied };
}

/** Linker names of functions whose wrapper goes by the plain name. */
function imageName({ name, abi, kind }: Pick<ObjectSymbol, 'name' | 'abi' | 'kind'>, declared: ReadonlySet<string>): string {
  return (kind === SymKind.STEXT || kind === SymKind.STEXTFIPS) && abi === Abi.ABI0 && declared.has(name) ? `${name}.abi0` : name;
}

type Table = ReadonlyMap<string, readonly NmRow[]>;

/** Rows by name; several files may have a symbol of their own with the same one. */
function tableOf({ symbols, format }: Executable): Table {
  const table = new Map<string, NmRow[]>();
  for (const row of symbols ?? []) {
    // nm takes the underscore of Mach-O off those names alone that have a dot.
    const name = format === 'Mach-O' && row.name[0] === '_' && !row.name.includes('.') ? row.name.slice(1) : row.name;
    const same = table.get(name);
    if (same === undefined) table.set(name, [row]);
    else same.push(row);
  }
  return table;
}

/** Addresses that a reference may mean. By ABI0 that is the assembly, where the linker made a wrapper of the plain name. */
function targetsOf(target: SymRefIndex, finder: SymbolFinder, table: Table): readonly Wide[] {
  const symbol = finder.find(target);
  const name = symbol?.name ?? finder.name(target);
  const byStack = symbol === null || symbol.abi === Abi.ABI0 ? table.get(`${name}.abi0`) : undefined;
  return (byStack ?? table.get(name) ?? []).map(({ address }) => address);
}

interface SymbolComparison {
  readonly found: readonly ImageDifference[];
  /** Types of relocations that were passed over. */
  readonly passed: readonly string[];
}

function compareSymbol(
  symbol: ObjectSymbol,
  name: string,
  code: string,
  row: NmRow,
  image: Executable,
  targets: (target: SymRefIndex) => readonly Wide[],
): SymbolComparison {
  const found: ImageDifference[] = [];
  const wanted = image.format === 'ELF' ? code.replace('B', 'D').replace('b', 'd') : code;
  if (row.code.toUpperCase() !== wanted.toUpperCase()) found.push({ symbol: name, what: 'kind', expected: wanted, found: row.code });
  const exact = image.format === 'ELF' || image.format === 'XCOFF';
  if (exact ? row.size !== symbol.size : row.size < symbol.size) {
    found.push({ symbol: name, what: 'size', expected: String(symbol.size), found: String(row.size) });
  }
  const { difference, passed } = compareBytes(symbol, name, row.address, image, targets);
  return { found: difference === null ? found : [...found, difference], passed };
}

function compareBytes(
  symbol: ObjectSymbol,
  name: string,
  address: Wide,
  image: Executable,
  targets: (target: SymRefIndex) => readonly Wide[],
): { difference: ImageDifference | null; passed: string[] } {
  const passed: string[] = [];
  if (symbol.data.length === 0) return { difference: null, passed };
  const found = bytesAt(image, address, symbol.data.length);
  if (found === null) {
    return { difference: { symbol: name, what: 'bytes', expected: `${symbol.data.length} bytes`, found: 'not in the file' }, passed };
  }
  const expected = Uint8Array.from(symbol.data);
  for (const { offset, size, type, add: addend, target } of symbol.relocations) {
    if (size === 0) continue;
    const own = expected.slice(offset, offset + size);
    const linked = found.subarray(offset, offset + size);
    const meant: (Wide | undefined)[] = [...targets(target)];
    if (meant.length === 0) meant.push(undefined);
    const made = meant.flatMap((each) => {
      const bytes = Uint8Array.from(own);
      return applyRelocation(type, bytes, { image, address: add(address, offset), target: each, addend: Number(addend) }) ? [bytes] : [];
    });
    if (made.length === 0) passed.push(relocTypeName(type));
    expected.set(made.length === 0 ? linked : (made.find((bytes) => bytes.every((byte, i) => byte === linked[i])) ?? made[0]), offset);
  }
  const at = expected.findIndex((byte, i) => byte !== found[i]);
  if (at < 0) return { difference: null, passed };
  const hex = (bytes: Uint8Array): string => `${at.toString(16)}: ${Buffer.from(bytes.subarray(at, at + 8)).toString('hex')}`;
  return { difference: { symbol: name, what: 'bytes', expected: hex(expected), found: hex(found) }, passed };
}
