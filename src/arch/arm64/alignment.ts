import type { SymbolRef } from '../../base/symbol.ts';
import type { AssembleContext } from '../architecture.ts';

/** Symbols that hold bytes or variable-length numbers. */
const BYTES_PREFIX = ['go:string.', 'type:.namedata.', 'type:.importpath.'];
const BYTES_SUFFIX = ['.opendefer', '.arginfo0', '.arginfo1', '.argliveinfo'];

/** The alignment that the linker gives a symbol, as far as its name and what is known of its size tell; at most 8. */
export function symbolAlignment(symbol: SymbolRef, context: AssembleContext): number {
  const { name } = symbol;
  if (BYTES_PREFIX.some((prefix) => name.startsWith(prefix))) return 1;
  if (BYTES_SUFFIX.some((suffix) => name.endsWith(suffix))) return 1;
  if (name.startsWith('gclocals·')) return 4;
  const size = context.dataOf?.(symbol).size ?? 0;
  return [8, 4, 2].find((alignment) => size % alignment === 0) ?? 1;
}
