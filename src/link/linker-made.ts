/** Symbols of package runtime that the linker itself defines (cmd/link's symtab and data passes). */
const runtime = new Set(
  (
    'text etext rodata erodata types etypes data edata bss ebss noptrdata enoptrdata noptrbss enoptrbss covctrs ecovctrs ' +
    'end gcdata egcdata gcbss egcbss pclntab epclntab functab findfunctab pcheader funcnametab cutab filetab pctab ' +
    'typelink itablink symtab esymtab textsectionmap firstmoduledata lastmoduledatap tlsg unreachableMethod'
  ).split(' '),
);

/**
 * The linker makes the symbol, or Go's compiler does as the need arises (type descriptors, strings): nobody can say
 * from declarations whether it exists.
 */
export function isLinkerMade(symbol: string): boolean {
  if (symbol.startsWith('runtime.')) return runtime.has(symbol.slice(8)) || symbol.startsWith('runtime.gcbits.');
  return symbol.startsWith('type:') || symbol.startsWith('go:') || symbol === '_DYNAMIC' || symbol === '.TOC.';
}

/** Where a program starts: the linker asks for it by name (cmd/link's -E). */
export function isEntryPoint(symbol: string, goos: string, goarch: string): boolean {
  return symbol === `_rt0_${goarch}_${goos}` || symbol === `_rt0_${goarch}_${goos}_lib`;
}
