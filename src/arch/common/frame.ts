/** Frames up to this size are checked by comparing SP itself with the stack guard (internal/abi StackSmall). */
export const SMALL_FRAME = 128;
/** Frames above this size may wrap around when they are subtracted from SP (internal/abi StackBig). */
export const BIG_FRAME = 4096;

/** FuncFlag bits of a function's attributes (internal/abi). */
export const enum FuncFlag {
  TopFrame = 1,
  SpWrite = 2,
  Asm = 4,
}
