/**
 * Functions without a body, or with a stand-in for one, that the compiler expands in place instead of calling them
 * (cmd/compile/internal/ssagen, intrinsics): declared for the type checker only.
 */
const expanded = new Set([
  'runtime.getg',
]);

/** The compiler never refers to the symbol: it puts instructions in its place. */
export function isExpandedByCompiler(symbol: string): boolean {
  return expanded.has(symbol);
}
