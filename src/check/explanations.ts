/** A page about a code. */
export interface Explanation {
  readonly code: string;
  readonly title: string;
  readonly text: string;
}

export const EXPLAINED: readonly Explanation[] = [];

/** The page about a code, undefined if there is none. */
export function explanationOf(code: string): string | undefined {
  return EXPLAINED.find((page) => page.code === code)?.text;
}
