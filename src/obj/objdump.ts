import type { Decoded, NameAt } from '../arch/architecture.ts';
import { alignColumns } from './columns.ts';
import { isText } from './format.ts';
import { goSort } from './gosort.ts';
import { isDefinition, SymbolFinder, versionedName } from './names.ts';
import { lineRows, type LineRow } from './pclines.ts';
import type { GoObject, ObjectRelocation, ObjectSymbol } from './read.ts';
import { relocTypeName } from './reloctype.ts';
import { targetOf } from './target.ts';

export interface ObjdumpOptions {
  /** Only functions whose name it accepts; null for all. */
  readonly filter: RegExp | null;
  /** Only functions that overlap these addresses, in bytes from the object's magic. */
  readonly start: number;
  readonly end: number;
  /** -S: the text of a source line, '' if it isn't there, null if the file isn't; null without -S. */
  readonly sourceLine: ((file: string, line: number) => string | null) | null;
  /** How instructions read; null where nobody knows. */
  readonly disassemble: ((code: Uint8Array, pc: number, nameAt: NameAt) => Decoded) | null;
}

/** Instruction sets that objdump doesn't know. */
const UNKNOWN = new Set(['mips', 'mipsle', 'mips64', 'mips64le', 'wasm']);

/** Whether objdump knows the instruction set of an object. */
export function isDumpable(goarch: string): boolean {
  return targetOf(goarch) !== undefined && !UNKNOWN.has(goarch);
}

/** Without a disassembler, how long instructions are is all that can be said. */
function undecoded(goarch: string, code: Uint8Array): Decoded {
  let size = 4;
  if (goarch === '386' || goarch === 'amd64') size = 1;
  else if (goarch === 'riscv64') size = (code[0] & 3) === 3 ? 4 : 2;
  else if (goarch === 's390x') size = [2, 4, 4, 6][code[0] >> 6];
  return { text: '?', size: Math.min(size, code.length) };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
}

/** The bytes of an instruction: as 32-bit words where instructions are words. */
function bytesText(code: Uint8Array, { goarch }: GoObject): string {
  if (code.length % 4 !== 0 || goarch === '386' || goarch === 'amd64') return hex(code);
  const words: string[] = [];
  for (let i = 0; i < code.length; i += 4) {
    const word = code.slice(i, i + 4);
    words.push(hex(targetOf(goarch)?.bigEndian === true ? word : word.toReversed()));
  }
  return words.join(' ');
}

/** A relocation beside the instruction that begins at `pc`, both in bytes from the start of the function. */
function relocationText({ offset, size, type, add, target }: ObjectRelocation, pc: number, finder: SymbolFinder): string {
  const place = `[${offset - pc}:${offset - pc + size}]${relocTypeName(type)}`;
  const name = finder.name(target);
  if (name !== '') return `${place}:${name}${add === 0 ? '' : `+${add}`}`;
  return add === 0 ? place : `${place}:${add}`;
}

function baseName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}

/** Instructions of one object in the notation of `go tool objdump`. */
class Dump {
  readonly #object: GoObject;
  readonly #options: ObjdumpOptions;
  readonly #finder: SymbolFinder;
  readonly #names: ReadonlyMap<number, string>;
  readonly #nameAt: NameAt = (address) => this.#names.get(address) ?? '';

  constructor(object: GoObject, options: ObjdumpOptions) {
    this.#object = object;
    this.#options = options;
    this.#finder = new SymbolFinder(object);
    const sized = object.symbols.filter((symbol) => isDefinition(symbol) && symbol.name !== '' && symbol.size > 0);
    this.#names = new Map(sized.map((symbol) => [symbol.address, versionedName(symbol)]));
  }

  text(): string {
    const { filter, start, end } = this.#options;
    const functions = this.#object.symbols.filter((symbol) => isDefinition(symbol) && symbol.name !== '' && isText(symbol.kind));
    goSort(functions, (a, b) => a.address - b.address);
    const shown = functions.filter((symbol) => {
      const last = symbol.address + symbol.size;
      return last > start && symbol.address < end && (filter === null || filter.test(versionedName(symbol)));
    });
    return shown.map((symbol) => this.#function(symbol)).join('\n');
  }

  #function(symbol: ObjectSymbol): string {
    const { start, end, sourceLine, disassemble } = this.#options;
    const rows = lineRows(this.#object, this.#finder, symbol);
    const relocations = symbol.relocations;
    const code = symbol.data.subarray(0, Math.max(0, Math.min(symbol.size, end - symbol.address)));
    let out = `TEXT ${versionedName(symbol)}(SB) ${rows.at(0)?.file ?? ''}\n`;
    let cells: string[][] = [];
    let next = 0;
    let row = 0;
    let last: LineRow | undefined;
    for (let pc = Math.max(0, start - symbol.address); pc < code.length; ) {
      const rest = code.subarray(pc);
      const { text, size } = disassemble?.(rest, symbol.address + pc, this.#nameAt) ?? undecoded(this.#object.goarch, rest);
      while (row < rows.length && rows[row].end <= pc) row++;
      const at = rows.at(row);
      const notes: string[] = [];
      for (; next < relocations.length && relocations[next].offset < pc + size; next++) {
        notes.push(relocationText(relocations[next], pc, this.#finder));
      }
      const address = `0x${(symbol.address + pc).toString(16)}`;
      let place = [`  ${baseName(at?.file ?? '')}:${at?.line ?? 0}`, address];
      if (sourceLine !== null) {
        place = [`  ${address}`];
        if (at?.file !== last?.file || at?.line !== last?.line) {
          const source = sourceLine(at?.file ?? '', at?.line ?? 0);
          if (source !== null) {
            out += `${alignColumns(cells)}${source}\n`;
            cells = [];
          }
        }
        last = at;
      }
      cells.push([...place, bytesText(rest.subarray(0, size), this.#object), text, ...(notes.length === 0 ? [] : [notes.join(' ')]), '']);
      pc += size;
    }
    return out + alignColumns(cells);
  }
}

/** What `go tool objdump` prints of an object. */
export function objdump(object: GoObject, options: ObjdumpOptions): string {
  return new Dump(object, options).text();
}
