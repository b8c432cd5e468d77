/** Bytes that an instruction reads or writes at its first operand, and at any other; 0 where nothing is known. */
export interface Widths {
  readonly first: number;
  readonly other: number;
}

type Rule = readonly [pattern: RegExp, width: number];

const X86_RULES: readonly Rule[] = [
  [/^F.*(?:D|DP)$/, 8],
  [/^P.*RD$/, 4],
  [/^F.*(?:F|FP)$/, 4],
  [/SD$/, 8],
  [/SS$/, 4],
  [/^MOVOU?$/, 16],
  [/^SET/, 1],
  [/B$/, 1],
  [/W$/, 2],
  [/L$/, 4],
  [/[DQ]$/, 8],
];
const MIPS_RULES: readonly Rule[] = [
  [/^MOVBU?$/, 1],
  [/^MOVHU?$/, 2],
  [/^MOV(?:WU?|F)$/, 4],
  [/^MOV[VD]$/, 8],
];
const PPC_RULES: readonly Rule[] = [
  [/B(?:ZU|Z|U|BR)?$/, 1],
  [/H(?:ZU|Z|U|BR)?$/, 2],
  [/W(?:ZU|Z|U|BR)?$/, 4],
  [/D(?:ZU|Z|U|BR)?$/, 8],
];

/** What the name of an instruction says about the width of its operands; the first pattern that fits decides. */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  '386': X86_RULES,
  amd64: X86_RULES,
  arm: [
    [/^MOVD$/, 8],
    [/^MOVW$/, 4],
    [/^MOVHU?$/, 2],
    [/^MOVBU?$/, 1],
  ],
  ppc64: PPC_RULES,
  ppc64le: PPC_RULES,
  loong64: MIPS_RULES,
  mips: MIPS_RULES,
  mipsle: MIPS_RULES,
  mips64: MIPS_RULES,
  mips64le: MIPS_RULES,
  s390x: [
    [/^MOVBZ?$/, 1],
    [/^MOVHZ?$/, 2],
    [/^(?:MOVWZ?|FMOVS)$/, 4],
    [/^F?MOVD$/, 8],
  ],
};

/** Instructions whose operands differ in width, or that take an address without reading there. */
const SPECIAL: Readonly<Record<string, Widths & { readonly address?: boolean }>> = {
  '386.FMOVLP': { first: 8, other: 4 },
  '386.LEAL': { first: 0, other: 4, address: true },
  'amd64.LEAQ': { first: 0, other: 8, address: true },
};

const memo = new Map<string, Widths & { readonly address: boolean }>();

export function widthsOf(goarch: string, op: string): Widths & { readonly address: boolean } {
  const key = `${goarch}.${op}`;
  let known = memo.get(key);
  if (known === undefined) {
    const special = Object.hasOwn(SPECIAL, key) ? SPECIAL[key] : undefined;
    const width = RULES[goarch]?.find(([pattern]) => pattern.test(op))?.[1] ?? 0;
    known = special === undefined ? { first: width, other: width, address: false } : { address: false, ...special };
    memo.set(key, known);
  }
  return known;
}
