import { asmAmd64 } from './asm_amd64.ts';
import { asmPpc64x } from './asm_ppc64x.ts';
import { asmRiscv64 } from './asm_riscv64.ts';
import { funcdata } from './funcdata.ts';
import { textflag } from './textflag.ts';

/**
 * The headers that every package may include, for when there is no GOROOT to read them from. The names and values are
 * those of Go's own (runtime/textflag.h and its neighbours), the text is ours.
 */
export const builtinHeaders: ReadonlyMap<string, string> = new Map([
  ['textflag.h', textflag],
  ['funcdata.h', funcdata],
  ['asm_amd64.h', asmAmd64],
  ['asm_ppc64x.h', asmPpc64x],
  ['asm_riscv64.h', asmRiscv64],
]);

/** The built-in header whose macros include `name`, if any. */
export function headerOf(name: string): string | undefined {
  for (const [header, text] of builtinHeaders) {
    if (new RegExp(`^#define ${name}\\b`, 'm').test(text)) return header;
  }
  return undefined;
}
