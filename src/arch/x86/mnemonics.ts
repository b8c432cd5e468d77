/** Names of instructions beside those that rows give. */

/** Other spellings of a mnemonic. The real assembler knows them as the name on the right, and prints that. */
const ALIASES: ReadonlyMap<string, string> = new Map(
  `JA=JHI JAE=JCC JB=JCS JBE=JLS JC=JCS JE=JEQ JG=JGT JHS=JCC JL=JLT JLO=JCS JNA=JLS JNAE=JCS JNB=JCC JNBE=JHI JNC=JCC JNG=JLE
  JNGE=JLT JNL=JGE JNLE=JGT JNO=JOC JNP=JPC JNS=JPL JNZ=JNE JO=JOS JP=JPS JPE=JPS JPO=JPC JS=JMI JZ=JEQ
  MASKMOVDQU=MASKMOVOU MOVD=MOVQ MOVDQ2Q=MOVQ MOVNTDQ=MOVNTO MOVOA=MOVO PSLLDQ=PSLLO PSRLDQ=PSRLO PADDD=PADDL
  MOVBELL=MOVBEL MOVBEQQ=MOVBEQ MOVBEWW=MOVBEW`
    .split(/\s+/)
    .map((pair) => pair.split('=') as [string, string]),
);

/** Mnemonics that no row encodes: pseudo-instructions that others resolve, and names that are known but refused. */
export const ROWLESS: readonly string[] =
  `XXX END FUNCDATA GETCALLERPC PCALIGN PCALIGNMAX PCDATA TEXT ADJSP LAST
  ENTER FFREE VCVTSD2USI VCVTSS2USI VCVTTSD2USI VCVTTSS2USI VCVTUSI2SD VCVTUSI2SS VFPCLASSPD VFPCLASSPS`.split(/\s+/);

/** Of these, the ones of which the real assembler says "invalid instruction" rather than "missing op". */
export const INVALID: ReadonlySet<string> = new Set(['ENTER', 'FFREE', 'FUNCDATA', 'PCDATA']);

/** The name under which the real assembler knows a mnemonic. */
export function canonicalName(op: string): string {
  return ALIASES.get(op) ?? op;
}

export function aliases(): Iterable<string> {
  return ALIASES.keys();
}
