/**
 * Functions of the standard library that are declared without a body and that nothing need define, in Go 1.26.
 */

const EVERYWHERE = '';
const ATOMIC = 'amd64 arm64 loong64 mips mipsle mips64 mips64le ppc64 ppc64le riscv64 s390x';

/**
 * The compiler puts instructions in the place of a call: cmd/compile's intrinsics (ssagen/intrinsics.go, on the GOARCHes
 * listed) and what it treats by name (getg, walk/expr.go's FuncPC).
 */
const EXPANDED: Readonly<Record<string, string>> = {
  'runtime.getg': EVERYWHERE,
  'internal/abi.FuncPCABI0': EVERYWHERE,
  'internal/abi.FuncPCABIInternal': EVERYWHERE,
  'internal/runtime/sys.GetCallerPC': EVERYWHERE,
  'internal/runtime/sys.GetCallerSP': EVERYWHERE,
  'internal/runtime/sys.GetClosurePtr': EVERYWHERE,
  'internal/runtime/atomic.Loadint32': ATOMIC,
  'internal/runtime/atomic.Storeint32': ATOMIC,
  'internal/runtime/atomic.Storeint64': ATOMIC,
  'internal/runtime/atomic.LoadAcq': ATOMIC,
  'internal/runtime/atomic.LoadAcquintptr': ATOMIC,
  'sync.runtime_LoadAcquintptr': ATOMIC,
};

/**
 * Declared on these platforms (GOOS, GOARCH or both), but every call stands where the compiler removes it (`GOARCH ==
 * "386"`), or in functions that only other platforms reach: the real linker never asks for them.
 */
const NEVER_CALLED: Readonly<Record<string, string>> = {
  'runtime.debugCallPanicked': 'aix/ppc64 linux/ppc64 openbsd/ppc64',
  'runtime.nsec': 'plan9',
  'runtime.setg': 'wasm',
  'runtime.sigFetchGSafe': 'windows/amd64 windows/arm64',
  'runtime.sigreturn__sigaction': 'arm arm64 loong64 mips mipsle mips64 mips64le ppc64 ppc64le riscv64 s390x',
  'runtime._div64by32': 'mips mipsle',
  'runtime._mul64by32': 'mips mipsle',
};

function holds(table: Readonly<Record<string, string>>, symbol: string, ...places: readonly string[]): boolean {
  const where = Object.hasOwn(table, symbol) ? table[symbol] : undefined;
  if (where === undefined) return false;
  return where === EVERYWHERE || where.split(' ').some((place) => places.includes(place));
}

/** No reference to the function is left once its package is compiled. `symbol` is its package and Go name. */
export function isExpandedByCompiler(symbol: string, goarch: string): boolean {
  return holds(EXPANDED, symbol, goarch);
}

/** A function of the standard library that is declared, missing, and never missed. */
export function isNeverCalled(symbol: string, goos: string, goarch: string): boolean {
  return holds(NEVER_CALLED, symbol, goos, goarch, `${goos}/${goarch}`);
}
