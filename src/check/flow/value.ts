/**
 * What is known of the content of a register or stack slot:
 * entry: what register `register` held when the function was entered;
 * stack: an address, `offset` bytes from the stack `base`;
 * argument: a pointer that came in as an argument, or one derived from it;
 * zero: the constant 0;
 * other: nothing is known.
 */
export type Value =
  | { readonly kind: 'entry'; readonly register: number }
  | { readonly kind: 'stack'; readonly base: StackBase; readonly offset: number }
  | { readonly kind: 'argument'; readonly name: string }
  | { readonly kind: 'zero' }
  | { readonly kind: 'other' };

/** A place in the stack from which offsets are counted. */
export interface StackBase {
  /** Index of the Prog that made it, -1 for the stack pointer at entry. */
  readonly made: number;
  /** Bytes that its address is a multiple of. */
  readonly alignment: number;
}

export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case 'entry':
      return b.kind === 'entry' && a.register === b.register;
    case 'stack':
      return b.kind === 'stack' && a.base.made === b.base.made && a.offset === b.offset;
    case 'argument':
      return b.kind === 'argument' && a.name === b.name;
    case 'zero':
      return b.kind === 'zero';
    case 'other':
      return b.kind === 'other';
  }
}
