import { placeText, type Prog, type UnitFile } from '../asm/prog.ts';
import { Abi } from '../base/symbol.ts';
import { FuncFlag, SymbolFlag, isText, kindName } from './format.ts';
import type { SymbolLists } from './order.ts';
import { relocType, relocTypeName } from './reloctype.ts';
import type { LinkSymbol } from './symbol.ts';

/** What a listing says of a function beyond its symbol. */
export interface ListedFunction {
  readonly progs: readonly Prog[];
  readonly args: number;
  readonly locals: number;
  readonly funcId: number;
  readonly funcFlag: number;
  /** Files that positions of the Progs count. */
  readonly unitFiles: readonly UnitFile[];
}

export interface ListingOptions {
  /** How often -S was given: 1 code and data, 2 also DWARF and ABIs, 3 also index spaces. */
  readonly level: number;
  /** Addends in hexadecimal, as for arm and ppc64. */
  readonly hexAddends: boolean;
  /** A Prog as -S prints it after the address column. */
  print(prog: Prog): string;
  functionOf(symbol: LinkSymbol): ListedFunction | undefined;
}

const R_TLS_LE = relocType('R_TLS_LE');
const BYTES_PER_LINE = 16;

function hex4(value: number): string {
  return `0x${value.toString(16).padStart(4, '0')}`;
}

/** A number as a 64-bit word, two's complement. */
function wordHex(value: number | bigint): string {
  return BigInt.asUintN(64, BigInt(value)).toString(16);
}

function versionOf({ abi, pkg, index }: LinkSymbol, level: number): string {
  if (level < 2) return '';
  const version = `<${abi === Abi.Static ? 0 : abi}>`;
  return level < 3 ? version : `${version}<idx ${pkg} ${index}>`;
}

function bytesLine(data: Uint8Array, at: number): string {
  const bytes = data.subarray(at, at + BYTES_PER_LINE);
  let hex = '';
  let text = '';
  for (const byte of bytes) {
    hex += ` ${byte.toString(16).padStart(2, '0')}`;
    text += byte >= 0x20 && byte <= 0x7e ? String.fromCharCode(byte) : '.';
  }
  return `\t${hex4(at)}${hex.padEnd(3 * BYTES_PER_LINE)}  ${text}\n`;
}

function headLine(symbol: LinkSymbol, name: string, options: ListingOptions): string {
  const fn = options.functionOf(symbol);
  const flag = (on: boolean, word: string): string => (on ? `${word} ` : '');
  let line = `${name}${versionOf(symbol, options.level)} `;
  line += flag(symbol.kind !== 0, kindName(symbol.kind));
  line += flag(symbol.isStatic, 'static');
  line += flag(symbol.isDupok, 'dupok');
  line += flag((symbol.flags & SymbolFlag.NoSplit) !== 0, 'nosplit');
  if (fn !== undefined) {
    line += flag((fn.funcFlag & FuncFlag.TopFrame) !== 0, 'topframe');
    line += flag((fn.funcFlag & FuncFlag.Asm) !== 0, 'asm');
  }
  line += `size=${symbol.size}`;
  if (fn !== undefined && isText(symbol.kind)) {
    line += ` args=0x${wordHex(fn.args)} locals=0x${wordHex(fn.locals)} funcid=0x${fn.funcId.toString(16)}`;
    line += ` align=0x${symbol.align.toString(16)}`;
    if ((symbol.flags & SymbolFlag.Leaf) !== 0) line += ' leaf';
  }
  return `${line}\n`;
}

function decimal5(value: number): string {
  return String(value).padStart(5, '0');
}

function listSymbol(symbol: LinkSymbol, name: string, options: ListingOptions): string {
  let out = headLine(symbol, name, options);
  const fn = options.functionOf(symbol);
  for (const prog of fn?.progs ?? []) {
    out += `\t${hex4(prog.pc)} ${decimal5(prog.pc)} (${placeText(fn!.unitFiles, prog.file, prog.line)})\t${options.print(prog)}\n`;
  }
  for (let at = 0; at < symbol.data.length; at += BYTES_PER_LINE) out += bytesLine(symbol.data, at);
  for (const { offset, size, type, target, add } of symbol.relocations) {
    const what =
      target === null ? (type === R_TLS_LE ? 'TLS' : '') : target.name + versionOf(target, Math.min(options.level, 2));
    const addend = options.hexAddends ? wordHex(add) : String(add);
    out += `\trel ${offset}+${size} t=${relocTypeName(type)} ${what}+${addend}\n`;
  }
  return out;
}

/** What `asm -S` prints: every symbol that the object defines by name; relocations are in order already. */
export function listing({ text, data }: SymbolLists, options: ListingOptions): string {
  let out = '';
  for (const symbol of [...text, ...data]) out += listSymbol(symbol, symbol.name, options);
  if (options.level < 2) return out;
  for (const symbol of text) {
    for (const aux of [symbol.func?.dwarfLines, symbol.func?.dwarfInfo]) {
      if (aux !== undefined) out += listSymbol(aux, `aux for ${symbol.name}`, options);
    }
  }
  return out;
}
