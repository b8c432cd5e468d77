import { Abi } from '../base/symbol.ts';
import { bytesAt, type Executable } from '../obj/executables/executable.ts';
import { add, subtract, type Wide } from '../obj/executables/view.ts';
import { SymKind } from '../obj/format.ts';
import { SymbolFinder, isDefinition } from '../obj/names.ts';
import { nmRows, type NmRow } from '../obj/nm.ts';
import type { GoObject, ObjectRelocation, ObjectSymbol } from '../obj/read.ts';
import { relocType, relocTypeName } from '../obj/reloctype.ts';

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

const ADDRESS = relocType('R_ADDR');
const CALL = relocType('R_CALL');
const RELATIVE = relocType('R_PCREL');

/**
 * Compares what objects define with a program's table and contents. `declared`: linker names of the functions that Go
 * files declare; their assembly has the suffix .abi0 beside the wrapper.
 */
export function compareImage(objects: readonly GoObject[], image: Executable, declared: ReadonlySet<string>): ImageComparison {
  const table = new Map<string, NmRow>();
  for (const row of image.symbols ?? []) table.set(row.name, row);
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
      const row = table.get(name);
      if (row === undefined) {
        if (table.has(symbol.name) && name !== symbol.name) differences.push({ symbol: symbol.name, what: 'name', expected: name, found: symbol.name });
        else leftOut++;
        continue;
      }
      compared++;
      const wanted = image.format === 'ELF' ? code.replace('B', 'D').replace('b', 'd') : code;
      if (row.code.toUpperCase() !== wanted.toUpperCase()) differences.push({ symbol: name, what: 'kind', expected: wanted, found: row.code });
      const exact = image.format === 'ELF' || image.format === 'XCOFF';
      if (exact ? row.size !== symbol.size : row.size < symbol.size) {
        differences.push({ symbol: name, what: 'size', expected: String(symbol.size), found: String(row.size) });
      }
      const difference = compareBytes(symbol, name, row.address, image, (relocation) => targetOf(relocation, finder, table), unapplied);
      if (difference !== null) differences.push(difference);
    }
  }
  return { differences, compared, leftOut, unapplied };
}

/** Linker names of functions whose wrapper goes by the plain name. */
function imageName({ name, abi, kind }: Pick<ObjectSymbol, 'name' | 'abi' | 'kind'>, declared: ReadonlySet<string>): string {
  return (kind === SymKind.STEXT || kind === SymKind.STEXTFIPS) && abi === Abi.ABI0 && declared.has(name) ? `${name}.abi0` : name;
}

/** A reference by ABI0 means the wrapper where the linker made one. */
function targetOf({ target }: ObjectRelocation, finder: SymbolFinder, table: ReadonlyMap<string, NmRow>): Wide | undefined {
  const symbol = finder.find(target);
  const name = symbol?.name ?? finder.name(target);
  const byStack = symbol !== null && symbol.abi === Abi.ABI0 ? table.get(`${name}.abi0`) : undefined;
  return (byStack ?? table.get(name))?.address;
}

function compareBytes(
  symbol: ObjectSymbol,
  name: string,
  address: Wide,
  image: Executable,
  addressOf: (relocation: ObjectRelocation) => Wide | undefined,
  unapplied: Map<string, number>,
): ImageDifference | null {
  if (symbol.data.length === 0) return null;
  const found = bytesAt(image, address, symbol.data.length);
  if (found === null) return { symbol: name, what: 'bytes', expected: `${symbol.data.length} bytes`, found: 'not in the file' };
  const expected = Uint8Array.from(symbol.data);
  for (const relocation of symbol.relocations) {
    const { offset, size, type, add: addend } = relocation;
    const target = size === 4 || size === 8 ? addressOf(relocation) : undefined;
    const isRelative = type === CALL || type === RELATIVE;
    if (target === undefined || !(isRelative || type === ADDRESS)) {
      expected.set(found.subarray(offset, offset + size), offset);
      if (size > 0) unapplied.set(relocTypeName(type), (unapplied.get(relocTypeName(type)) ?? 0) + 1);
      continue;
    }
    const value = isRelative ? add(subtract(target, add(address, offset + size)), addend) : add(target, addend);
    let rest = BigInt.asUintN(64, BigInt(value));
    for (let i = 0; i < size; i++, rest >>= 8n) expected[offset + i] = Number(rest & 0xffn);
  }
  const at = expected.findIndex((byte, i) => byte !== found[i]);
  if (at < 0) return null;
  const hex = (bytes: Uint8Array): string => `${at.toString(16)}: ${Buffer.from(bytes.subarray(at, at + 8)).toString('hex')}`;
  return { symbol: name, what: 'bytes', expected: hex(expected), found: hex(found) };
}
