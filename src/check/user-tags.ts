import { KNOWN_ARCH, KNOWN_OS } from '../load/tags.ts';

/** Tags that the go command sets by itself. */
const OWN_TAGS = /^(?:go1(?:\.|$)|goexperiment\.|(?:gc|gccgo|cgo|unix|race|msan|asan|boringcrypto|ignore)$|(?:386|amd64|arm|arm64|mips\w*|ppc64\w*|riscv64|wasm)\.)/;

/** A tag that means something to the package alone: purego, noasm. */
export function isUserTag(tag: string): boolean {
  return !KNOWN_OS.has(tag) && !KNOWN_ARCH.has(tag) && !OWN_TAGS.test(tag);
}
