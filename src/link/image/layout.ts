import { isText, SymKind } from '../../obj/format.ts';
import { roundUp, SEGMENT_ALIGNMENT, SegmentFlag, type Segment } from './elf.ts';
import type { Defined } from './reachable-symbols.ts';

/** A symbol with its place in memory. */
export interface PlacedSymbol extends Defined {
  readonly address: number;
}

export interface Layout {
  readonly placed: ReadonlyMap<Defined, PlacedSymbol>;
  readonly segments: readonly Segment[];
}

const LARGEST_ALIGNMENT = 32;
const FUNCTION_ALIGNMENT = 32;

const CLASSES: readonly { readonly flags: number; has(kind: number): boolean }[] = [
  { flags: SegmentFlag.Read | SegmentFlag.Execute, has: isText },
  { flags: SegmentFlag.Read, has: (kind) => kind === SymKind.SRODATA || kind === SymKind.SRODATAFIPS },
  { flags: SegmentFlag.Read | SegmentFlag.Write, has: (kind) => kind >= SymKind.SNOPTRDATA && kind <= SymKind.SNOPTRBSS },
];

/** Data without an alignment of its own has the largest power of two that its size reaches, as the real linker gives it. */
function alignmentOf({ symbol: { align, kind, size } }: Defined): number {
  if (isText(kind)) return Math.max(FUNCTION_ALIGNMENT, align);
  if (align !== 0) return align;
  let alignment = LARGEST_ALIGNMENT;
  while (alignment > size && alignment > 1) alignment /= 2;
  return alignment;
}

/** Code, constants and variables one after the other from `base` on, each class in memory with its own rights. */
export function layOut(symbols: readonly Defined[], base: number): Layout {
  const placed = new Map<Defined, PlacedSymbol>();
  const segments: Segment[] = [];
  let address = base;
  for (const { flags, has } of CLASSES) {
    const start = address;
    const members: PlacedSymbol[] = [];
    for (const one of symbols) {
      if (!has(one.symbol.kind)) continue;
      address = roundUp(address, alignmentOf(one));
      const member = { ...one, address };
      members.push(member);
      placed.set(one, member);
      address += one.symbol.size;
    }
    const bytes = new Uint8Array(address - start);
    for (const { symbol, address: at } of members) bytes.set(symbol.data.subarray(0, symbol.size), at - start);
    segments.push({ address: start, size: bytes.length, bytes, flags });
    address = roundUp(address, SEGMENT_ALIGNMENT);
  }
  return { placed, segments };
}
