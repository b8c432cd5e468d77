import { defines } from './define.ts';

/** A macro definition over several lines. */
function statements(macro: string, lines: readonly string[]): string {
  return `#define ${macro} \\\n${lines.join(' \\\n')}\n`;
}

function onlyOn(goos: string, text: string): string {
  return `#ifdef GOOS_${goos}\n#ifdef GOARCH_ppc64\n#define GO_PPC64X_HAS_FUNCDESC\n${text}#endif\n#endif\n`;
}

const descriptor = 'DEFINE_PPC64X_FUNCDESC(funcname, localfuncname)';

/** Size of a frame's fixed part, and function descriptors: data on aix, words of text on linux/ppc64. */
export const asmPpc64x =
  defines({ FIXED_FRAME: 32 }) +
  onlyOn(
    'aix',
    statements(descriptor, [
      'DATA funcname+0(SB)/8, $localfuncname(SB)',
      'DATA funcname+8(SB)/8, $TOC(SB)',
      'DATA funcname+16(SB)/8, $0',
      'GLOBL funcname(SB), NOPTR, $24',
    ]),
  ) +
  onlyOn(
    'linux',
    statements(descriptor, [
      'TEXT funcname(SB),NOSPLIT|NOFRAME,$0',
      'DWORD $localfuncname(SB)',
      'DWORD $0',
      'DWORD $0',
    ]),
  );
