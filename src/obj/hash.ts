import { hash as digest } from 'node:crypto';
import { ByteBuffer } from '../base/bytes.ts';
import { HASH64_SIZE, HASH_SIZE, PkgIndex } from './format.ts';
import type { PcTable } from './pctable.ts';
import type { LinkSymbol } from './symbol.ts';

/** Names of data that the linker gathers in tables of its own, away from other read-only data. */
const FUNCDATA_PREFIX = ['gcargs.', 'gclocals.', 'gclocals·'];
const FUNCDATA_SUFFIX = [
  '.opendefer',
  '.arginfo0',
  '.arginfo1',
  '.argliveinfo',
  '.wrapinfo',
  '.args_stackmap',
  '.stkobj',
];

/** Letter of the section that contents may not be shared beyond; 0 if they may be anywhere. */
function sectionLetter({ name }: LinkSymbol): number {
  if (FUNCDATA_PREFIX.some((prefix) => name.startsWith(prefix))) return 'F'.charCodeAt(0);
  if (FUNCDATA_SUFFIX.some((suffix) => name.endsWith(suffix))) return 'F'.charCodeAt(0);
  return name.startsWith('type:') ? 'T'.charCodeAt(0) : 0;
}

/** True if a content-addressable symbol is known by its contents as they are, not by their hash. */
export function isShortHashed(symbol: LinkSymbol): boolean {
  return symbol.size <= HASH64_SIZE && symbol.relocations.length === 0 && sectionLetter(symbol) === 0;
}

/** The contents, padded with zeros. */
export function shortHash(symbol: LinkSymbol): Uint8Array {
  const hash = new Uint8Array(HASH64_SIZE);
  hash.set(symbol.data.subarray(0, HASH64_SIZE));
  return hash;
}

function withoutTrailingZeros(data: Uint8Array): Uint8Array {
  let end = data.length;
  while (end > 0 && data[end - 1] === 0) end--;
  return data.subarray(0, end);
}

/**
 * SHA-256, cut to 16 bytes, of a byte 1 (the toolchain's own variant of the hash), size (8 bytes), section letter, contents without trailing zeros, then for each relocation
 * offset, size, type, addend and the target's identity. Symbols are numbered already; `pkgPath` is the escaped path.
 */
export function contentHash(symbol: LinkSymbol, pkgPath: string): Uint8Array {
  const text = new ByteBuffer(32 + symbol.data.length);
  text.u8(1);
  text.i64(symbol.size);
  text.u8(sectionLetter(symbol));
  text.bytes(withoutTrailingZeros(symbol.data));
  for (const { offset, size, type, target, add } of symbol.relocations) {
    text.u32(offset);
    text.u8(size);
    text.u8(type);
    text.i64(add);
    if (target !== null) identify(text, target, pkgPath);
  }
  return digest('sha256', text.view(), 'buffer').subarray(0, HASH_SIZE);
}

const tableText = new ByteBuffer();

/** The content hash of a pc-value table, a character for each byte: its section's letter is P. */
export function pcTableHash(table: PcTable): string {
  if (table.hash === '') {
    const { contents } = table;
    tableText.truncate(0);
    tableText.u8(1);
    tableText.u64(contents.length, 0);
    tableText.u8('P'.charCodeAt(0));
    tableText.latin1(contents.replace(/\0+$/, ''));
    table.hash = digest('sha256', tableText.view(), 'binary').slice(0, HASH_SIZE);
  }
  return table.hash;
}

/** What tells a relocation's target from others, whichever object it is in. */
function identify(text: ByteBuffer, target: LinkSymbol, pkgPath: string): void {
  switch (target.pkg) {
    case PkgIndex.Hashed64:
      text.u8(0);
      text.bytes(shortHash(target));
      break;
    case PkgIndex.Hashed:
      text.u8(1);
      text.bytes(contentHash(target, pkgPath));
      break;
    case PkgIndex.None:
      text.u8(2);
      text.utf8(target.name);
      break;
    case PkgIndex.Builtin:
      text.u8(3);
      text.u32(target.index);
      break;
    default:
      text.utf8(pkgPath);
      text.u32(target.index);
  }
}

/** Name of a table by its contents: the prefix, then base64 of 16 bytes of SHA-256 with the first byte inverted. */
export function funcdataName(prefix: string, data: Uint8Array): string {
  const sum = digest('sha256', data, 'buffer').subarray(0, HASH_SIZE);
  sum[0] ^= 0xff;
  return prefix + sum.toString('base64');
}
