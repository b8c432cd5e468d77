/** The suffixes of EVEX instructions: .Z, .BCST, .SAE, .RN_SAE … */

/** Bits of a parsed suffix. */
export const enum Suffix {
  None = 0,
  Zeroing = 1,
  Broadcast = 2,
  Sae = 4,
  Rounding = 8,
}

/** Place of the two bits that follow: the rounding mode, 0 nearest, 1 down, 2 up, 3 to zero. */
export const MODE_SHIFT = 4;

const PARTS: Readonly<Record<string, number>> = {
  SAE: Suffix.Sae,
  RN_SAE: Suffix.Rounding,
  RD_SAE: Suffix.Rounding | (1 << MODE_SHIFT),
  RU_SAE: Suffix.Rounding | (2 << MODE_SHIFT),
  RZ_SAE: Suffix.Rounding | (3 << MODE_SHIFT),
  BCST: Suffix.Broadcast,
};

const VALID: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['.Z', Suffix.Zeroing],
  ...Object.entries(PARTS).flatMap(([name, bits]): [string, number][] => [
    [`.${name}`, bits],
    [`.${name}.Z`, bits | Suffix.Zeroing],
  ]),
]);

/** The Suffix bits of ".RN_SAE.Z"; -1 if no instruction can have that suffix. */
export function suffixBits(suffix: string): number {
  return VALID.get(suffix) ?? -1;
}

/** What is wrong with a suffix, as the real assembler says it; '' if it is a valid one. */
export function suffixError(suffix: string): string {
  if (VALID.has(suffix)) return '';
  const parts = suffix.replace(/^\./, '').split('.');
  const complaints: string[] = [];
  const seen = new Set<string>();
  const unknown = new Set<string>();
  parts.forEach((part, i) => {
    if (part === 'Z') {
      if (i !== parts.length - 1) complaints.push('Z suffix should be the last');
    } else if (!(part in PARTS)) {
      if (!unknown.has(part)) complaints.push(`unknown suffix ${JSON.stringify(part)}`);
      unknown.add(part);
    }
    if (seen.has(part)) complaints.push(`duplicate suffix ${JSON.stringify(part)}`);
    seen.add(part);
  });
  if (parts.includes('BCST') && parts.some((part) => part.endsWith('SAE') && part in PARTS)) {
    complaints.push("can't combine rounding/SAE and broadcast");
  }
  return complaints.length === 0 ? 'bad suffix combination' : complaints.join('; ');
}
