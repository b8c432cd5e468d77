/** The suffixes of memory instructions: .P post-index, .W pre-index. */

const CANONICAL: readonly string[] = ['', '.P', '.W', '.P.W'];

/** '', '.P', '.W' or '.P.W'; null if the suffix has another part. */
export function canonicalSuffix(suffix: string): string | null {
  if (suffix === '' || suffix === '.P' || suffix === '.W') return suffix;
  let bits = 0;
  for (const part of suffix.replace(/^\./, '').split('.')) {
    if (part === 'P') bits |= 1;
    else if (part === 'W') bits |= 2;
    else if (suffix !== '.') return null;
  }
  return CANONICAL[bits];
}
