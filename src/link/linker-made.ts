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
export function isLinkerMade(symbol: string, goos: string): boolean {
  if (symbol.startsWith('runtime.')) return runtime.has(symbol.slice(8)) || symbol.startsWith('runtime.gcbits.');
  return symbol.startsWith('type:') || symbol.startsWith('go:') || symbol === '_DYNAMIC' || symbol === '.TOC.' || (goos === 'aix' && symbol === 'TOC');
}

/** Platforms with -buildmode=c-archive or c-shared (internal/platform): GOOS, or GOOS/GOARCH. */
const WITH_LIBRARIES = new Set(
  (
    'aix android darwin ios windows freebsd/amd64 wasip1/wasm linux/386 linux/amd64 linux/arm linux/arm64 linux/loong64 ' +
    'linux/ppc64le linux/riscv64 linux/s390x'
  ).split(' '),
);

/** Named like a place where programs or libraries start. */
export function looksLikeEntryPoint(symbol: string): boolean {
  return symbol.startsWith('_rt0_');
}

/** Where a program or library starts on the platform: the linker asks for it by name (cmd/link's -E). */
export function isEntryPoint(symbol: string, goos: string, goarch: string): boolean {
  if (symbol === `_rt0_${goarch}_${goos}`) return true;
  const libraries = WITH_LIBRARIES.has(goos) || WITH_LIBRARIES.has(`${goos}/${goarch}`);
  return libraries && symbol === `_rt0_${goarch}_${goos}_lib`;
}

/**
 * Functions that the linker, or C code that it links, refers to by name: what GCC calls on ppc64 to save registers
 * (cmd/link/internal/ppc64), the parts of a WebAssembly module (cmd/link/internal/wasm), main of a Windows program
 * that is linked by GCC.
 */
export function isAskedForByLinker(symbol: string): boolean {
  return symbol.startsWith('runtime.elf_') || /^wasm_(pc_f_loop|export)_/.test(symbol) || symbol === '_main';
}
