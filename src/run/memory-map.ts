/*
 * Where things are in the memory of a program that calls a function. All of it lies below 2^31, so that every machine's
 * short addresses reach it, and nothing stands beside the stack: what runs over its ends faults.
 */

/** Code and data of the package, linked from its objects. */
export const IMAGE_BASE = 0x0040_0000;

export const STACK_BASE = 0x1000_0000;
export const STACK_SIZE = 0x0400_0000;

/** What the entry code works with: see control.ts. */
export const CONTROL_BASE = 0x1800_0000;

/** Variables that Go files define. */
export const GLOBALS_BASE = 0x1c00_0000;

/** What the arguments of the calls point to. */
export const ARGUMENTS_BASE = 0x2000_0000;
export const ARGUMENTS_END = 0x3000_0000;
