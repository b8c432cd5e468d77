import type { NmRow } from '../nm.ts';
import { subtract, type Wide } from './view.ts';

/** A part of a program that is loaded at an address. */
export interface LoadedSection {
  readonly name: string;
  readonly address: Wide;
  /** What the file holds of it; it may be larger in memory. */
  readonly bytes: Uint8Array;
}

/** What the readers find in a program or library. */
export interface Executable {
  readonly format: 'ELF' | 'Mach-O' | 'PE' | 'XCOFF' | 'Plan 9' | 'wasm';
  /** '' if it is none of Go's. */
  readonly goarch: string;
  /** In the order of the file; null if there is no symbol table at all. */
  readonly symbols: readonly NmRow[] | null;
  readonly sections: readonly LoadedSection[];
}

/** `size` bytes at an address; null if the file does not hold them. */
export function bytesAt({ sections }: Executable, address: Wide, size: number): Uint8Array | null {
  for (const section of sections) {
    if (address < section.address) continue;
    const from = Number(subtract(address, section.address));
    if (from + size <= section.bytes.length) return section.bytes.subarray(from, from + size);
  }
  return null;
}

/** Gives each symbol the distance to the next address that any of `rows` has; the last ones have size 0. */
export function inferSizes(rows: readonly NmRow[]): NmRow[] {
  const addresses = [...new Set(rows.map(({ address }) => address))].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const next = new Map(addresses.map((address, i) => [address, addresses[i + 1]]));
  return rows.map((row) => {
    const after = next.get(row.address);
    return after === undefined ? row : { ...row, size: subtract(after, row.address) };
  });
}
