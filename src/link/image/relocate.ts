import { relocType } from '../../obj/reloctype.ts';

/** What a relocation is worked out from; addresses are below 2^32. */
export interface Place {
  readonly view: DataView;
  /** Of the bytes to patch: in `view`, and in memory. */
  readonly offset: number;
  readonly address: number;
  readonly size: number;
  /** Address of the symbol, addend included; the addend alone if there is no symbol. */
  readonly target: number;
}

/** Patches a place; false if the value doesn't fit. */
type Patch = (place: Place) => boolean;

const absolute: Patch = ({ view, offset, size, target }) => {
  if (size !== 4 && size !== 8) return false;
  view.setUint32(offset, target, true);
  if (size === 8) view.setUint32(offset + 4, target < 0 ? -1 : 0, true);
  return true;
};

/** From the end of the bytes that are patched. */
const relative: Patch = (place) => absolute({ ...place, target: place.target - (place.address + place.size) });

/** Linux keeps the goroutine in the word before the one that the segment's base points to. */
const beforeBase = (wordSize: number): Patch => (place) => absolute({ ...place, target: place.target - wordSize });

/** BL and B: a signed 26-bit number of words (Arm ARM, C6.2). */
const branch26: Patch = ({ view, offset, address, target }) => {
  const words = (target - address) / 4;
  if (!Number.isInteger(words) || words < -(2 ** 25) || words >= 2 ** 25) return false;
  view.setUint32(offset, view.getUint32(offset, true) | (words & 0x3ffffff), true);
  return true;
};

const PAGE = 0x1000;

/** ADRP, and behind it an instruction with a 12-bit offset in the page that counts units of 2^shift bytes. */
const page = (shift: number): Patch => ({ view, offset, address, target }) => {
  const pages = Math.floor(target / PAGE) - Math.floor(address / PAGE);
  const low = (target % PAGE) / 2 ** shift;
  if (!Number.isInteger(low) || pages < -(2 ** 20) || pages >= 2 ** 20) return false;
  const adrp = view.getUint32(offset, true) | ((pages & 3) << 29) | (((pages >> 2) & 0x7ffff) << 5);
  view.setUint32(offset, adrp, true);
  view.setUint32(offset + 4, view.getUint32(offset + 4, true) | (low << 10), true);
  return true;
};

const X86: readonly (readonly [string, Patch])[] = [
  ['R_ADDR', absolute],
  ['R_CALL', relative],
  ['R_PCREL', relative],
];

/** What each relocation type does, by GOARCH. */
const PATCHES: Readonly<Record<string, readonly (readonly [string, Patch])[]>> = {
  386: [...X86, ['R_TLS_LE', beforeBase(4)]],
  amd64: [...X86, ['R_TLS_LE', beforeBase(8)]],
  arm64: [
    ['R_ADDR', absolute],
    ['R_CALLARM64', branch26],
    ['R_ADDRARM64', page(0)],
    ['R_ARM64_PCREL_LDST8', page(0)],
    ['R_ARM64_PCREL_LDST16', page(1)],
    ['R_ARM64_PCREL_LDST32', page(2)],
    ['R_ARM64_PCREL_LDST64', page(3)],
  ],
};

/** The patches of a GOARCH by the number of their type. */
export function patchesOf(goarch: string): ReadonlyMap<number, Patch> {
  return new Map((PATCHES[goarch] ?? []).map(([name, patch]) => [relocType(name), patch]));
}
