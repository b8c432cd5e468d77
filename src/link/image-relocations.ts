import type { Executable } from '../obj/executables/executable.ts';
import { add, subtract, type Wide } from '../obj/executables/view.ts';
import { relocType } from '../obj/reloctype.ts';

/** What a relocation's bytes become in a program. */
export interface Place {
  readonly image: Pick<Executable, 'format' | 'goarch'>;
  /** Where the bytes are once loaded. */
  readonly address: Wide;
  /** Address of the symbol that is meant; undefined for none and for one that the program doesn't name. */
  readonly target: Wide | undefined;
  readonly addend: number;
}

/** Writes the linked bytes over those of the object; false if that can't be told. */
type Apply = (bytes: DataView, place: Place) => boolean;

const PAGE = 0xfffn;

function writeLittle(bytes: DataView, value: Wide): void {
  let rest = BigInt.asUintN(64, BigInt(value));
  for (let i = 0; i < bytes.byteLength; i++, rest >>= 8n) bytes.setUint8(i, Number(rest & 0xffn));
}

const absolute: Apply = (bytes, { target, addend }) => {
  if (target !== undefined) writeLittle(bytes, add(target, addend));
  return target !== undefined;
};

const relative: Apply = (bytes, { address, target, addend }) => {
  if (target !== undefined) writeLittle(bytes, add(subtract(target, add(address, bytes.byteLength)), addend));
  return target !== undefined;
};

/** Go's thread-local slot from the thread pointer on: below it in ELF's variant II, in a slot of Apple's on darwin. */
const threadLocal: Apply = (bytes, { image, addend }) => {
  const pointer = image.goarch === '386' ? 4 : image.goarch === 'amd64' ? 8 : 0;
  if (pointer === 0) return false;
  const base = { ELF: -pointer, 'Plan 9': -pointer, 'Mach-O': 0x30, PE: 0, XCOFF: undefined, wasm: undefined }[image.format];
  if (base === undefined) return false;
  writeLittle(bytes, base + addend);
  return true;
};

/** BL and B: 26 bits of a distance in words. */
const branch26: Apply = (bytes, { address, target, addend }) => {
  if (target === undefined) return false;
  const words = BigInt(subtract(add(target, addend), address)) >> 2n;
  setBits(bytes, 0, 0x3ffffff, 0, Number(BigInt.asUintN(26, words)));
  return true;
};

/** ADRP, and an instruction after it whose 12 bits at bit 10 count units of 2^scale bytes into the page. */
function page(scale: number): Apply {
  return (bytes, { address, target, addend }) => {
    if (target === undefined) return false;
    const meant = BigInt(add(target, addend));
    const pages = Number(BigInt.asUintN(21, ((meant & ~PAGE) - (BigInt(address) & ~PAGE)) >> 12n));
    setBits(bytes, 0, 3, 29, pages & 3);
    setBits(bytes, 0, 0x7ffff, 5, pages >>> 2);
    setBits(bytes, 4, 0xfff, 10, Number(meant & PAGE) >> scale);
    return true;
  };
}

function setBits(bytes: DataView, at: number, mask: number, shift: number, value: number): void {
  const word = bytes.getUint32(at, true);
  bytes.setUint32(at, (word & ~(mask << shift)) | (value << shift), true);
}

const APPLY: ReadonlyMap<number, Apply> = new Map(
  Object.entries({
    R_ADDR: absolute,
    R_CALL: relative,
    R_PCREL: relative,
    R_TLS_LE: threadLocal,
    R_CALLARM64: branch26,
    R_ADDRARM64: page(0),
    R_ARM64_PCREL_LDST8: page(0),
    R_ARM64_PCREL_LDST16: page(1),
    R_ARM64_PCREL_LDST32: page(2),
    R_ARM64_PCREL_LDST64: page(3),
  }).map(([name, apply]) => [relocType(name), apply]),
);

/** Applies a relocation of the type to the bytes of an object that it covers; false if what the linker makes of it isn't known. */
export function applyRelocation(type: number, bytes: Uint8Array, place: Place): boolean {
  const apply = APPLY.get(type);
  return apply !== undefined && apply(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), place);
}
