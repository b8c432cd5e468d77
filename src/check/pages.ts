import type { Explanation } from './explanations.ts';
import { page as asmdecl } from './pages/asmdecl.ts';
import { page as asmdeclPlus } from './pages/asmdecl-plus.ts';
import { page as framepointer } from './pages/framepointer.ts';
import { page as buildtag } from './pages/buildtag.ts';
import { page as directive } from './pages/directive.ts';
import { page as argsize } from './pages/argsize.ts';
import { page as nosplit } from './pages/nosplit.ts';
import { page as casing } from './pages/casing.ts';
import { page as encoding } from './pages/encoding.ts';
import { page as alignment } from './pages/alignment.ts';
import { page as preserve } from './pages/preserve.ts';
import { page as stackmap } from './pages/stackmap.ts';
import { page as noescape } from './pages/noescape.ts';
import { page as dataBounds } from './pages/data-bounds.ts';
import { page as blocking } from './pages/blocking.ts';
import { page as unreachable } from './pages/unreachable.ts';
import { page as purego } from './pages/purego.ts';
import { page as ignore } from './pages/ignore.ts';
import { page as call } from './pages/call.ts';
import { pages as linkSymbols } from './pages/link-symbols.ts';
import { pages as linkRules } from './pages/link-rules.ts';
import { pages as loading } from './pages/loading.ts';
import { pages as asmSource } from './pages/asm-source.ts';
import { pages as asmStatements } from './pages/asm-statements.ts';

/** Every page, in the order of their codes' families: go vet's analyzers, tsgo's own rules, the link verdict, packages and modules, the assembler, tsgo call. */
export const EXPLAINED: readonly Explanation[] = [
  asmdecl, asmdeclPlus, framepointer, buildtag, directive, argsize, nosplit, casing, encoding,
  alignment, preserve, stackmap, noescape, dataBounds, blocking, unreachable, purego, ignore,
  ...linkSymbols, ...linkRules, ...loading, ...asmSource, ...asmStatements, call,
];

/** The page about a code, undefined if there is none. What goes beyond an analyzer has a page of its own, or that of the analyzer. */
export function pageOf(code: string): Explanation | undefined {
  return EXPLAINED.find((page) => page.code === code) ?? EXPLAINED.find((page) => `${page.code}+` === code);
}
