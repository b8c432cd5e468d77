import type { NmRow } from '../nm.ts';
import { inferSizes, type Executable } from './executable.ts';
import { FileView } from './view.ts';

/*
 * Plan 9's a.out, as a.out(6) lays it out: eight big-endian words, for 64-bit machines a wide entry point after them, then
 * text, data, symbols and line tables one after the other. A symbol is its value, its letter with the top bit set, and
 * its name; names of files ('z', 'Z') are lists of 16-bit numbers that end with a 0.
 */

const MAGICS: ReadonlyMap<number, { readonly goarch: string; readonly wide: boolean; readonly loadAddress: number }> = new Map([
  [0x1eb, { goarch: '386', wide: false, loadAddress: 0x1000 }],
  [0x8a97, { goarch: 'amd64', wide: true, loadAddress: 0x200000 }],
  [0x647, { goarch: 'arm', wide: false, loadAddress: 0x1000 }],
]);

/** Letters of text, data and bss; others are frames, files and lines. */
const LETTERS: ReadonlySet<string> = new Set(['T', 't', 'D', 'd', 'B', 'b']);

function magicOf(file: Uint8Array): number {
  return file.length < 4 ? 0 : new DataView(file.buffer, file.byteOffset, 4).getUint32(0);
}

export function isPlan9(file: Uint8Array): boolean {
  return MAGICS.has(magicOf(file));
}

/** Throws ObjectError. */
export function readPlan9(file: Uint8Array): Executable {
  const machine = MAGICS.get(magicOf(file))!;
  const view = new FileView(file, false);
  const header = machine.wide ? 40 : 32;
  view.need(0, header, 'the header');
  const [text, data, , symbols] = [4, 8, 12, 16].map((at) => view.u32(at));
  const spSize = view.u32(24);
  const pcSize = view.u32(28);
  const table = view.part(header + text + data, symbols, 'the symbol table');
  view.need(header + text + data + symbols, spSize + pcSize, 'the line tables');
  return {
    format: 'Plan 9',
    goarch: machine.goarch,
    symbols: readSymbols(table, machine.wide),
    sections: [{ name: 'text', address: machine.loadAddress + header, bytes: view.part(header, text, 'text').bytes }],
  };
}

function readSymbols(table: FileView, wide: boolean): NmRow[] {
  const rows: NmRow[] = [];
  const valueSize = wide ? 8 : 4;
  let at = 0;
  while (at < table.length) {
    const start = at;
    table.need(at, valueSize + 2, 'a symbol');
    const letter = String.fromCharCode(table.u8(at + valueSize) & 0x7f);
    at += valueSize + 1;
    let name = '';
    if (letter === 'z' || letter === 'Z') {
      at++;
      while (table.u16(at) !== 0) at += 2;
      at += 2;
    } else {
      const end = table.bytes.indexOf(0, at);
      if (end < 0) table.fail('the name of a symbol has no end', at);
      name = table.text(at, 'a symbol');
      at = end + 1;
    }
    if (LETTERS.has(letter)) rows.push({ name, address: wide ? table.u64(start) : table.u32(start), size: 0, code: letter });
  }
  return inferSizes(rows);
}
